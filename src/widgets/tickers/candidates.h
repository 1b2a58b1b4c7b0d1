// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "article/market.h"
#include "text/string.h"
#include "text/string_view.h"
#include "widgets/tickers/detect.h"
#include "widgets/tickers/resolve.h"

namespace siderail::tickers {

/**
 * All listings that what is written may mean, the likeliest first. An exchange that is written, before the symbol or
 * behind it, wins: "(LON: TSLA)" is nothing where Tesla is listed in New York alone.
 */
List<Market::Match> candidates(const Written& written, StringView text, const Listings& listings);

/** How dear a listing is: the position of its exchange or asset class in `prefer`, or behind them all. */
std::size_t preference(const Security& security, const List<String>& prefer);

/** Whether a security is an index, which no company is called after: "^GSPC". */
bool is_index(const Security& security);

/** Whether a security is a coin rather than a share. */
bool is_crypto(const Security& security);

/** Whether a symbol is known as that of a coin, whoever else has it: BTC, LTC. */
bool is_coin(StringView symbol);

}  // namespace siderail::tickers
