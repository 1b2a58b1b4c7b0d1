// SPDX-License-Identifier: MIT
#include "widgets/tags/tags.h"

#include <algorithm>
#include <cmath>

#include "containers/sort.h"
#include "html/url.h"
#include "numeric/log.h"
#include "text/fold.h"
#include "text/names.h"

namespace siderail::tags {
namespace {

constexpr std::size_t default_archive_limit = 40;

double scaled(std::size_t count, Scale scale) {
  const auto value = static_cast<double>(count);
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

/** The counts between which tags are graded. */
struct Range {
  std::size_t least = 0;
  std::size_t most = 0;

  void include(std::size_t count) {
    least = least == 0 ? count : std::min(least, count);
    most = std::max(most, count);
  }
};

Range range_of(const List<ShownTag>& tags) {
  Range range;
  for (const ShownTag& tag : tags) range.include(tag.count);
  return range;
}

/** Sets weight and level of every tag by its count; when all counts are equal there is nothing to tell by size. */
void grade(List<ShownTag>& tags, const Range& range, const Options& options) {
  const Range shown = range_of(tags);
  const double low = scaled(range.least, options.scale);
  const double extent = shown.least == shown.most ? 0 : scaled(range.most, options.scale) - low;
  for (ShownTag& tag : tags) {
    const double weight = extent > 0 ? (scaled(tag.count, options.scale) - low) / extent : 0.5;
    tag.weight = round_to(weight, 4);
    tag.level = 1 + static_cast<int>(round_to(weight * (options.levels - 1), 0).units);
  }
}

bool more_frequent(const ShownTag& a, const ShownTag& b) {
  return a.count != b.count ? a.count > b.count : a.name < b.name;
}

bool before_by_name(const ShownTag& a, const ShownTag& b) {
  const std::string first = fold(a.name);
  const std::string second = fold(b.name);
  return first != second ? first < second : a.name < b.name;
}

bool carries(const Article& article, const std::string_view& key) {
  return std::any_of(article.tags.begin(), article.tags.end(),
                     [key](const Tag& tag) { return merge_key(tag.name) == key; });
}

std::size_t count_visible(const IndexedTag& tag, const Context& context, const Options& options) {
  const auto articles = context.archive.articles();
  return static_cast<std::size_t>(std::count_if(tag.articles.begin(), tag.articles.end(), [&](std::uint32_t at) {
    return is_visible(articles[at], options.now);
  }));
}

bool is_hidden(const IndexedTag& tag, const Options& options) {
  return std::any_of(options.hide.begin(), options.hide.end(),
                     [&tag](const std::string& name) { return merge_key(name) == tag.key; });
}

ShownTag show(const IndexedTag& tag, std::size_t count, bool is_current, const Options& options) {
  std::string tag_slug = slug(tag.name);
  std::string href = html::fill_template(options.href, {{"slug", tag_slug}, {"name", tag.name}});
  if (href.empty()) href = tag.url;
  if (!html::is_safe_url(href)) href.clear();
  return {tag.name, std::move(tag_slug), count, {}, 0, std::move(href), is_current};
}

std::string count_text(std::size_t count, const Options& options) {
  const std::string_view unit =
      count == 1 ? options.label("article", "article") : options.label("articles", "articles");
  return ", " + std::to_string(count) + ' ' + std::string(unit);
}

}  // namespace

void Options::list(OptionList& options) {
  CommonOptions::list(options);
  options.choice("scope", scope, "article archive");
  options.choice("order", order, "name weight");
  options.choice("scale", scale, "log sqrt linear");
  options.integer("levels", levels, 1, 20);
  options.texts("hide", hide);
}

Expected<Result> Tags::query(const Context& context, const Options& options) {
  auto subject = find_subject(context, options.article);
  if (!subject) return subject.failure();
  index_.refresh(context.archive);
  const Article* article = subject->article;
  const bool of_article = options.scope == Scope::article || (options.scope == Scope::automatic && article != nullptr);
  Result result;
  Range of_archive;  // an article's tags are as large as in the cloud of the archive
  for (const IndexedTag& tag : index_.tags()) {
    const bool is_current = article != nullptr && carries(*article, tag.key);
    const std::size_t count = count_visible(tag, context, options);
    if (count > 0) of_archive.include(count);
    if ((of_article ? is_current : count > 0) && !is_hidden(tag, options)) {
      result.tags.push_back(show(tag, std::max<std::size_t>(count, 1), is_current, options));
    }
  }
  if (of_article && options.article.inlined) {  // an article that came with the call may have tags of its own
    TagIndex own;
    own.build_for(*article);
    for (const IndexedTag& tag : own.tags()) {
      if (!index_.has(tag.key) && !is_hidden(tag, options)) result.tags.push_back(show(tag, 1, true, options));
    }
  }
  sort(result.tags, more_frequent);
  const std::size_t limit = options.limit > 0 ? static_cast<std::size_t>(options.limit)
                            : of_article      ? result.tags.size()
                                              : default_archive_limit;
  result.tags.truncate(limit);
  if (!of_article) of_archive = {};
  for (const ShownTag& tag : result.tags) of_archive.include(tag.count);
  grade(result.tags, of_archive, options);
  if (options.order == Order::name) sort(result.tags, before_by_name);
  return result;
}

void Tags::write(const Result& result, json::Writer& json) {
  json.begin_object().key("tags").begin_array();
  for (const ShownTag& tag : result.tags) {
    json.begin_object().key("name").string(tag.name).key("slug").string(tag.slug);
    json.key("count").integer(static_cast<std::int64_t>(tag.count)).key("weight").decimal(tag.weight);
    json.key("level").integer(tag.level).optional("href", tag.href).key("current").boolean(tag.is_current).end_object();
  }
  json.end_array().end_object();
}

void Tags::render(const Result& result, const Options& options, html::Writer& html) {
  if (result.tags.empty()) return;
  const std::string_view heading = options.label("tags", "Tags");
  html.open("nav", "tags").attribute("aria-label", heading);
  write_heading(html, options.heading_level, heading);
  html.open("ul", "list").attribute("role", "list");
  const bool all_current =
      std::all_of(result.tags.begin(), result.tags.end(), [](const ShownTag& tag) { return tag.is_current; });
  for (const ShownTag& tag : result.tags) {
    html.open("li", ("tag level-" + std::to_string(tag.level)).c_str());
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
