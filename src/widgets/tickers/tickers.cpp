// SPDX-License-Identifier: MIT
#include "widgets/tickers/tickers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "containers/sort.h"
#include "html/url.h"
#include "text/find_byte.h"
#include "text/utf8.h"
#include "widgets/tickers/names.h"

namespace siderail::tickers {
namespace {

/** Where the spans of one field stood in it as it was given. Fast for spans in order, in fields without markup. */
class Places {
 public:
  Places(StringView name, const TextField& field) : name_(name), field_(field) {}

  Place at(Span span) {
    const bool is_same = field_.steps.empty();
    const std::size_t start = is_same ? units(span.start) : field_.given_start(span.start);
    const std::size_t end = is_same ? units(span.end) : field_.given_end(span.end);
    return {name_, start, end, span.of(field_.text)};
  }

 private:
  /** UTF-16 code units before byte `at`, counted on from where the last count ended. */
  std::size_t units(std::size_t at) {
    if (at < byte_) byte_ = units_ = 0;
    const StringView passed = field_.text.substr(byte_, at - byte_);
    units_ += is_ascii(passed) ? passed.size() : utf8::utf16_length(passed);
    byte_ = at;
    return units_;
  }

  StringView name_;
  const TextField& field_;
  std::size_t byte_ = 0;
  std::size_t units_ = 0;
};

/** Collects what the fields of an article say. */
class Collector {
 public:
  Collector(const Article& article, const Listings& listings, Mode mode)
      : article_(article), listings_(listings), mode_(mode) {}

  void read(StringView field_name, const TextField& field) {
    const StringView text = field.matched();
    List<Read> all;
    for (const Written& written : detect(text, &listings_.market)) {
      const Resolution resolution = resolve(written, text, listings_);
      if (resolution.kind == Resolution::Kind::nothing) continue;
      if (resolution.kind == Resolution::Kind::badge) known_.push_back(resolution.security);
      all.push_back({written.symbol, resolution});
    }
    if (mode_ == Mode::names) read_names(text, all);
    Places places(field_name, field);
    for (const Read& each : all) keep(places, each);
  }

  /** Symbols that the publisher lists: badges without mentions, where the list of securities has them. */
  void read_listed() {
    for (const Ticker& ticker : article_.tickers) {
      for (const Market::Match& match : listings_.market.find(ticker.symbol)) {
        if (!is_listed_at(*match.security, match.former, listings_.date)) continue;
        badge_of(*match.security);
        break;
      }
    }
  }

  Result take() { return std::move(result_); }

 private:
  /** What is written at one place, and what became of it. */
  struct Read {
    Span place;
    Resolution resolution;
  };

  /** Adds the companies that are merely named, where no ticker stands behind the name. */
  void read_names(StringView text, List<Read>& all) {
    for (const Named& named : find_names(text, listings_, known_)) {
      const bool is_told = std::any_of(all.begin(), all.end(), [&named](const Read& read) {
        const Span& name = read.resolution.name;
        return named.name.start < std::max(name.end, read.place.end) &&
               named.name.end > std::min(name.start, read.place.start);
      });
      if (!is_told) all.push_back({named.name, {Resolution::Kind::badge, named.security, {}, {}, {}}});
    }
    sort(all, [](const Read& a, const Read& b) { return a.place.start < b.place.start; });
  }

  void keep(Places& places, const Read& read) {
    const Resolution& resolution = read.resolution;
    const bool is_badge = resolution.kind == Resolution::Kind::badge;
    const Place name = is_badge && !resolution.name.is_empty() ? places.at(resolution.name) : Place();
    const Place ticker = places.at(read.place);
    if (is_badge) {
      badge_of(*resolution.security).mentions.push_back({ticker, name});
    } else {
      result_.flagged.push_back({ticker, resolution});
    }
  }

  Badge& badge_of(const Security& security) {
    const auto known = std::find_if(result_.badges.begin(), result_.badges.end(),
                                    [&security](const Badge& badge) { return badge.security == &security; });
    if (known != result_.badges.end()) return *known;
    result_.badges.push_back({&security, {}, {}, {}});
    return result_.badges.back();
  }

  const Article& article_;
  const Listings& listings_;
  const Mode mode_;
  List<const Security*> known_;
  Result result_;
};

}  // namespace

Expected<Result> Tickers::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  if (subject->article == nullptr) return Result{};
  const Article& article = *subject->article;
  names_.update(context.market);
  const Listings listings{context.market, names_, article.published, options.prefer};
  Collector collector(article, listings, options.mode);
  if (!article.title_is_from_text) collector.read("title", article.title);
  collector.read("summary", article.summary);
  collector.read("text", article.text);
  collector.read_listed();
  Result result = collector.take();
  const auto limit = static_cast<std::size_t>(options.limit);
  if (limit > 0) result.badges.truncate(limit);
  for (Badge& badge : result.badges) {
    const Security& security = *badge.security;
    badge.href = html::fill_template(
        options.href, {{"symbol", security.symbol}, {"exchange", security.exchange}, {"name", security.name}});
    if (!html::is_safe_url(badge.href)) badge.href.clear();
    if (const Quote* quote = context.market.quote(security.symbol)) badge.quote = view_quote(*quote, options.now);
  }
  return result;
}

}  // namespace siderail::tickers

namespace siderail {

std::unique_ptr<Widget> make_tickers_widget() { return std::make_unique<WidgetOf<tickers::Tickers>>("tickers"); }

}  // namespace siderail
