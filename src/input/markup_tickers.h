// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "article/article.h"
#include "containers/list.h"

namespace siderail::input {

/**
 * Adds the tickers that links mark, each once: links of class "ticker", which hold the symbol, and links whose path
 * ends in "/stock/NVDA", "/quote/NVDA" or "/symbol/NVDA"; "#NASDAQ" behind it is the exchange. Each of `links` is HTML
 * from its "<a " on; the views of the tickers point into them.
 */
void add_marked_tickers(const List<std::string_view>& links, List<Ticker>& tickers);

}  // namespace siderail::input
