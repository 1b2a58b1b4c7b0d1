// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "article/article.h"
#include "containers/list.h"
#include "error.h"
#include "input/payload.h"
#include "input/report.h"

namespace siderail::input {

/** How articles are to be read. */
struct ArticleRules {
  int offset_minutes = 0;                ///< the zone, east of UTC, of times that name none
  std::size_t max_articles = 1'000'000;  ///< more than these are an error
};

/**
 * Reads the articles of a document: JSON Feed 1.0 and 1.1 (jsonfeed.org), schema.org Article and its subtypes in
 * JSON-LD, what content systems and news services answer, or plain objects and arrays; input/slots lists the names.
 * Formats are not told apart: each object is read by the meaning of its members, in any order. What holds articles is
 * found, too, in whatever it is wrapped, and what they only refer to (input/joins).
 *
 * The articles keep the payload's block, in which their texts are; without one, they are good as long as it is: see
 * move_to_new_sheet(). Items that are not taken are noted in `report`, and texts that were cut. Errors:
 * no_articles when there is none left; too_large when that is because every item was, or when there are more than
 * `rules.max_articles`.
 */
Expected<List<Article>> read_articles(Payload& payload, const ArticleRules& rules, Report& report);

/** Reads one object as an article, whatever it has, with a sheet of its own. */
Article read_inline_article(JsonValue object, const ArticleRules& rules);

}  // namespace siderail::input
