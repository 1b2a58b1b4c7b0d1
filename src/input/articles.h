// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "article/article.h"
#include "containers/list.h"
#include "error.h"
#include "input/json.h"
#include "input/report.h"

namespace siderail::input {

/** How articles are to be read. */
struct ArticleRules {
  int offset_minutes = 0;  ///< the zone, east of UTC, of times that name none
};

/**
 * Reads the articles of a document: JSON Feed 1.0 and 1.1 (jsonfeed.org), schema.org Article and its subtypes in
 * JSON-LD (an object, an array or an "@graph"), or plain objects and arrays with the names that input/slots lists.
 * Formats are not told apart: each object is read by the meaning of its members, in any order.
 *
 * The articles own their text. Items that are not taken are noted in `report`. Errors: no_articles when there is none
 * left, too_large when that is because every item was.
 */
Expected<List<Article>> read_articles(const JsonDocument& document, const ArticleRules& rules, Report& report);

/** Reads one object as an article, whatever it has. It owns its text. */
Article read_inline_article(JsonValue object, const ArticleRules& rules);

}  // namespace siderail::input
