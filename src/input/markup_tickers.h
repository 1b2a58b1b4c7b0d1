// SPDX-License-Identifier: MIT
#pragma once

#include "article/article.h"
#include "containers/arena.h"
#include "containers/list.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * Adds the ticker that a link marks, unless it is there: a link of class "ticker" holds the symbol, the path of another
 * ends in "/stock/NVDA", "/quote/NVDA" or "/symbol/NVDA"; "#NASDAQ" behind it is the exchange. `link` is HTML from its
 * "<a " on; symbol and exchange are kept in `arena`.
 */
void add_marked_ticker(StringView link, List<Ticker>& tickers, Arena& arena);

}  // namespace siderail::input
