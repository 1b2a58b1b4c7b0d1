// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "article/article.h"
#include "containers/arena.h"
#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/** What a field may hold besides characters. */
enum class Markup : std::uint8_t {
  none,      ///< characters only: content_text of JSON Feed
  entities,  ///< entities, and inline tags such as <em>; any other '<' is a character: titles
  html,      ///< anything that a page may hold
};

/** html for a text with a block tag, a line break or an end tag in it, else entities: for fields that may be either. */
Markup guess_markup(StringView text);

/** What comes along when a field is read. */
struct TextNotes {
  List<OffsetStep> steps;  ///< see TextField; offsets count from the start of the text
  List<Ticker> tickers;    ///< that links mark, each once
  Arena* arena = nullptr;  ///< where their symbols are kept; without it there are none
};

/** Whether write_text() would change nothing, as far as that shows at once: no markup, entity or blanks to be joined.
 */
bool is_plain(StringView text);

/**
 * Writes to `out`, which may be where `given` is, what a reader sees of `given`, well-formed UTF-8, and returns where
 * it ends: a text is never longer than its field. Tags go; script, style, noscript, template, svg, iframe and head go
 * with all they hold; block ends become line ends; runs of blanks become one; entities are decoded once. With
 * Markup::none nothing changes. Soft hyphens and zero-width characters go.
 */
char* write_text(char* out, StringView given, Markup markup, TextNotes& notes);

}  // namespace siderail::input
