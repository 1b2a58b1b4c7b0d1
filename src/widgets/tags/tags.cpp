// SPDX-License-Identifier: MIT
#include "widgets/tags/tags.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "apart.h"
#include "containers/sort.h"
#include "html/url.h"
#include "numeric/log.h"
#include "text/fold.h"
#include "text/names.h"

namespace siderail::tags {
namespace {

constexpr std::size_t default_archive_limit = 40;

// Less than this above what was to be expected is chance, or the rounding of a tag that every article has.
constexpr double least_score = 0.05;

double scaled(double value, Scale scale) {
  switch (scale) {
    case Scale::log:
      return natural_log(value);
    case Scale::sqrt:
      return std::sqrt(value);
    case Scale::linear:
      break;
  }
  return value;
}

/** The strengths between which tags are graded. */
struct Range {
  double least = 0;
  double most = 0;

  void include(double strength) {
    least = least == 0 ? strength : std::min(least, strength);
    most = std::max(most, strength);
  }
};

Range range_of(const List<ShownTag>& tags) {
  Range range;
  for (const ShownTag& tag : tags) range.include(tag.strength);
  return range;
}

/** Sets weight and level of every tag by its strength; when all are equal there is nothing to tell by size. */
void grade(List<ShownTag>& tags, const Range& range, const Options& options) {
  const Range shown = range_of(tags);
  const double low = scaled(range.least, options.scale);
  const double extent = shown.least == shown.most ? 0 : scaled(range.most, options.scale) - low;
  for (ShownTag& tag : tags) {
    const double weight = extent > 0 ? (scaled(tag.strength, options.scale) - low) / extent : 0.5;
    tag.weight = round_to(weight, 4);
    tag.level = 1 + static_cast<int>(round_to(weight * (options.levels - 1), 0).units);
  }
}

bool is_stronger(const ShownTag& a, const ShownTag& b) {
  return a.strength != b.strength ? a.strength > b.strength : a.name < b.name;
}

bool before_by_name(const ShownTag& a, const ShownTag& b) {
  const String first = fold(a.name);
  const String second = fold(b.name);
  return first != second ? first < second : a.name < b.name;
}

std::size_t count_visible(const IndexedTag& tag, const Context& context, const Options& options) {
  const auto articles = context.archive.articles();
  return static_cast<std::size_t>(std::count_if(tag.articles.begin(), tag.articles.end(), [&](std::uint32_t at) {
    return is_visible(articles[at], options.now);
  }));
}

/** What an article counts for among the recent ones: a half every seven days, and evenly less between. */
double recency(const Article& article, std::int64_t now_utc_s) {
  constexpr std::int64_t half_life_s = std::int64_t{7} * 86400;
  if (!article.published) return 0;
  const std::int64_t age_s = std::max<std::int64_t>(now_utc_s - article.published->utc_s, 0);
  const std::int64_t halvings = age_s / half_life_s;
  if (halvings > 60) return 0;
  const double rest = static_cast<double>(age_s % half_life_s) / static_cast<double>(half_life_s);
  return (1 - rest / 2) / static_cast<double>(std::int64_t{1} << halvings);
}

/** How recent each article that may be shown is, and how many they are. */
struct Trend {
  List<double> recency;
  double total = 0;
  double count = 0;

  Trend(const Context& context, const Options& options) {
    std::int64_t now_utc_s = std::numeric_limits<std::int64_t>::min();
    for (const Article& article : context.archive.articles()) {
      if (article.published) now_utc_s = std::max(now_utc_s, article.published->utc_s);
    }
    if (options.now) now_utc_s = options.now->utc_s;
    for (const Article& article : context.archive.articles()) {
      const bool counts = is_visible(article, options.now);
      recency.push_back(counts ? siderail::tags::recency(article, now_utc_s) : 0);
      total += recency.back();
      count += counts ? 1 : 0;
    }
  }

  /** See Scope::trending. */
  [[nodiscard]] SIDERAIL_APART double score(const IndexedTag& tag, std::size_t visible) const {
    double recent = 0;
    for (const std::uint32_t at : tag.articles) recent += recency[at];
    const double expected = total * static_cast<double>(visible) / count;
    return (recent - expected) / std::sqrt(expected + 1);
  }
};

bool is_hidden(const IndexedTag& tag, const TagIndex& index, const Options& options) {
  return std::any_of(options.hide.begin(), options.hide.end(),
                     [&](const String& name) { return index.key_of(name) == tag.key; });
}

ShownTag show(const IndexedTag& tag, std::size_t count, bool is_current, const Options& options) {
  String tag_slug = slug(tag.name);
  String href = html::fill_template(options.href, {{"slug", tag_slug}, {"name", tag.name}});
  if (href.empty()) href = tag.url;
  if (!html::is_safe_url(href)) href.clear();
  return {tag.name, std::move(tag_slug), count, {}, 0, std::move(href), is_current, static_cast<double>(count)};
}

String count_text(std::size_t count, const Options& options) {
  const StringView unit = count == 1 ? options.label("article", "article") : options.label("articles", "articles");
  return ", " + to_string(count) + ' ' + String(unit);
}

}  // namespace

void Options::list(OptionList& options) {
  CommonOptions::list(options);
  options.choice("scope", scope, "article archive trending");
  options.choice("order", order, "name weight");
  options.choice("scale", scale, "log sqrt linear");
  options.integer("levels", levels, 1, 20);
  options.texts("hide", hide);
  options.text_map("aliases", aliases);
  options.choice("layout", layout, "list packed");
}

bool Tags::is_current(const IndexedTag& tag, const Subject& subject) const {
  if (subject.article == nullptr) return false;
  const auto& tags = subject.article->tags;
  if (!index_.is_automatic()) {
    return std::any_of(tags.begin(), tags.end(), [&](const Tag& own) { return index_.key_of(own.name) == tag.key; });
  }
  return subject.position && std::any_of(tag.articles.begin(), tag.articles.end(),
                                         [&subject](std::uint32_t at) { return at == *subject.position; });
}

SIDERAIL_APART void Tags::add_own(const Article& article, const Options& options, Result& result) const {
  TagIndex own;
  own.build_for(article, options.aliases);
  // Of an article without tags, phrases are no tags of an archive that has any.
  if (own.is_automatic() && !index_.is_automatic() && !index_.tags().empty()) return;
  result.is_automatic = own.is_automatic();
  for (const IndexedTag& tag : own.tags()) {
    if (!index_.has(tag.key) && !is_hidden(tag, own, options)) result.tags.push_back(show(tag, 1, true, options));
  }
}

Expected<Result> Tags::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  index_.refresh(context.archive, options.aliases);
  const bool of_article =
      options.scope == Scope::article || (options.scope == Scope::automatic && subject->article != nullptr);
  const bool trending = options.scope == Scope::trending;
  Result result;
  result.is_automatic = index_.is_automatic();
  const Trend trend(context, options);
  Range of_archive;  // an article's tags are as large as in the cloud of the archive
  for (const IndexedTag& tag : index_.tags()) {
    const bool current = is_current(tag, *subject);
    const std::size_t count = count_visible(tag, context, options);
    if (count > 0) of_archive.include(static_cast<double>(count));
    const double score = trending ? trend.score(tag, count) : 0;
    const bool is_shown = of_article ? current : trending ? score >= least_score : count > 0;
    if (!is_shown || is_hidden(tag, index_, options)) continue;
    result.tags.push_back(show(tag, std::max<std::size_t>(count, 1), current, options));
    if (trending) result.tags.back().strength = 1 + score;
  }
  // An article that came with the call may have tags of its own.
  if (of_article && options.article.inlined) add_own(*subject->article, options, result);
  sort(result.tags, is_stronger);
  const std::size_t limit = options.limit > 0 ? static_cast<std::size_t>(options.limit)
                            : of_article      ? result.tags.size()
                                              : default_archive_limit;
  result.tags.truncate(limit);
  if (!of_article) of_archive = {};
  for (const ShownTag& tag : result.tags) of_archive.include(tag.strength);
  grade(result.tags, of_archive, options);
  if (options.order == Order::name) sort(result.tags, before_by_name);
  return result;
}

void Tags::write(const Result& result, json::Writer& json) {
  json.begin_object().key("tags").begin_array();
  for (const ShownTag& tag : result.tags) {
    json.begin_object().key("name").string(tag.name).key("slug").string(tag.slug);
    json.key("count").integer(static_cast<std::int64_t>(tag.count)).key("weight").decimal(tag.weight);
    json.key("level").integer(tag.level).optional("href", tag.href).key("current").boolean(tag.is_current);
    if (result.is_automatic) json.key("automatic").boolean(true);
    json.end_object();
  }
  json.end_array().end_object();
}

void Tags::render(const Result& result, const Options& options, html::Writer& html) {
  if (result.tags.empty()) return;
  const StringView heading = options.label("tags", "Tags");
  html.open("nav", options.layout == Layout::packed ? "tags packed" : "tags").attribute("aria-label", heading);
  write_heading(html, options.heading_level, heading);
  html.open("ul", "list").attribute("role", "list");
  const bool all_current =
      std::all_of(result.tags.begin(), result.tags.end(), [](const ShownTag& tag) { return tag.is_current; });
  for (const ShownTag& tag : result.tags) {
    html.open("li", ("tag level-" + to_string(tag.level)).c_str());
    open_link(html, "link", tag.href);
    if (html::is_safe_url(tag.href)) html.attribute("rel", "tag");
    if (tag.is_current && !all_current) html.attribute("aria-current", "true");
    html.text(tag.name).open("span", "hidden").text(count_text(tag.count, options)).close();
    html.close().close();
  }
  html.close().close();
}

}  // namespace siderail::tags

namespace siderail {

std::unique_ptr<Widget> make_tags_widget() { return std::make_unique<WidgetOf<tags::Tags>>("tags"); }

}  // namespace siderail
