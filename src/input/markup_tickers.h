// SPDX-License-Identifier: MIT
#pragma once

#include "article/article.h"
#include "containers/list.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * Adds the tickers that links mark, each once: links of class "ticker", which hold the symbol, and links whose path
 * ends in "/stock/NVDA", "/quote/NVDA" or "/symbol/NVDA"; "#NASDAQ" behind it is the exchange. Each of `links` is HTML
 * from its "<a " on; the views of the tickers point into them.
 */
void add_marked_tickers(const List<StringView>& links, List<Ticker>& tickers);

}  // namespace siderail::input
