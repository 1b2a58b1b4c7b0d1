// SPDX-License-Identifier: MIT
#include "widgets/tickers/tickers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "html/url.h"

namespace siderail::tickers {
namespace {

Place place_of(const std::string_view& field_name, const TextField& field, Span span) {
  return {field_name, field.given_start(span.start), field.given_end(span.end), std::string(span.of(field.text))};
}

/** Collects what the fields of an article say. */
class Collector {
 public:
  Collector(const Market& market, const Article& article) : market_(market), article_(article) {}

  void read(const std::string_view& field_name, const TextField& field) {
    for (const Written& written : detect(field.text)) {
      Resolution resolution = resolve(written, field.text, market_, article_.published);
      if (resolution.kind == Resolution::Kind::nothing) continue;
      Place ticker = place_of(field_name, field, written.symbol);
      if (resolution.kind == Resolution::Kind::flag) {
        result_.flagged.push_back({std::move(ticker), std::move(resolution)});
        continue;
      }
      Mention mention{std::move(ticker), std::nullopt};
      if (!resolution.name.is_empty()) mention.name = place_of(field_name, field, resolution.name);
      badge_of(*resolution.security).mentions.push_back(std::move(mention));
    }
  }

  /** Symbols that the publisher lists: badges without mentions, where the list of securities has them. */
  void read_listed() {
    for (const Ticker& ticker : article_.tickers) {
      for (const Market::Match& match : market_.find(ticker.symbol)) {
        if (!is_listed_at(*match.security, match.former, article_.published)) continue;
        badge_of(*match.security);
        break;
      }
    }
  }

  Result take() { return std::move(result_); }

 private:
  Badge& badge_of(const Security& security) {
    const auto known = std::find_if(result_.badges.begin(), result_.badges.end(),
                                    [&security](const Badge& badge) { return badge.security == &security; });
    if (known != result_.badges.end()) return *known;
    result_.badges.push_back({&security, {}, {}, {}});
    return result_.badges.back();
  }

  const Market& market_;
  const Article& article_;
  Result result_;
};

}  // namespace

Expected<Result> Tickers::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  if (subject->article == nullptr) return Result{};
  const Article& article = *subject->article;
  Collector collector(context.market, article);
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
