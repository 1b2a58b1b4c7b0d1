// SPDX-License-Identifier: MIT
#include "widgets/widget.h"

#include <algorithm>
#include <array>

#include "html/url.h"

namespace siderail {

// Each widget defines its own maker, at the end of widgets/<name>/<name>.cpp.
#define SIDERAIL_WIDGET(name) std::unique_ptr<Widget> make_##name##_widget();
#include "widgets/widgets.def"
#undef SIDERAIL_WIDGET

List<std::unique_ptr<Widget>> make_widgets() {
  List<std::unique_ptr<Widget>> widgets;
#define SIDERAIL_WIDGET(name) widgets.push_back(make_##name##_widget());
#include "widgets/widgets.def"
#undef SIDERAIL_WIDGET
  return widgets;
}

void CommonOptions::list(OptionList& options) {
  options.article("article", article);
  options.integer("limit", limit, 1, 1000);
  options.text("href", href);
  options.text("locale", locale);
  options.moment("now", now);
  options.zone("timeZone", zone);
  options.integer("headingLevel", heading_level, 1, 6);
  options.text_map("labels", labels);
}

StringView CommonOptions::label(const char* name, const char* fallback) const {
  const auto given =
      std::find_if(labels.begin(), labels.end(), [name](const auto& label) { return label.first == name; });
  return given == labels.end() ? StringView(fallback) : StringView(given->second);
}

Expected<Subject> find_subject(const Context& context, const ArticleOption& option) {
  if (!option.is_given()) return Subject{};
  const StringView key = option.inlined ? option.inlined->id : StringView(option.key);
  const auto position = context.archive.find(key);
  if (option.inlined) return Subject{option.inlined.get(), position};
  if (!position) {
    return fail(ErrorCode::unknown_article, "no article has the id or URL \"" + option.key + '"');
  }
  return Subject{&context.archive.articles()[*position], position};
}

bool is_visible(const Article& article, const std::optional<Moment>& now) {
  return !now || !article.published || compare(*article.published, *now) <= 0;
}

void write_heading(html::Writer& html, int level, StringView text) {
  static constexpr std::array<const char*, 6> tags = {"h1", "h2", "h3", "h4", "h5", "h6"};
  html.open(tags[static_cast<std::size_t>(level - 1)], "heading").text(text).close();
}

html::Writer& open_link(html::Writer& html, const char* names, StringView href) {
  if (!html::is_safe_url(href)) return html.open("span", names);
  return html.open("a", names).url("href", href);
}

}  // namespace siderail
