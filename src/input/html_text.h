// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/article.h"
#include "containers/list.h"

namespace siderail::input {

/** What a field may hold besides characters. */
enum class Markup : std::uint8_t {
  none,      ///< characters only: content_text of JSON Feed
  entities,  ///< entities, and inline tags such as <em>; any other '<' is a character: titles
  html,      ///< anything that a page may hold
};

/** html for a text with a block tag, a line break or an end tag in it, else entities: for fields that may be either. */
Markup guess_markup(const std::string_view& text);

/**
 * Appends to `out` what a reader sees of `given`, and to `steps` where it stood (see TextField; offsets count from the
 * size of `out` before the call). Tags go; script, style, noscript, template, svg, iframe and head go with all they
 * hold; block ends become line ends; runs of blanks become one; entities are decoded once. With Markup::none nothing
 * changes. Soft hyphens and zero-width characters go.
 */
void append_text(const std::string_view& given, Markup markup, std::string& out, List<OffsetStep>& steps);

}  // namespace siderail::input
