// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "article/article.h"
#include "containers/list.h"

namespace siderail::input {

/**
 * The tickers that the links of an HTML text mark, each once: links of class "ticker", which hold the symbol, and links
 * whose path ends in "/stock/NVDA", "/quote/NVDA" or "/symbol/NVDA"; "#NASDAQ" behind it is the exchange. The views
 * point into `html`.
 */
List<Ticker> marked_tickers(const std::string_view& html);

}  // namespace siderail::input
