// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "article/market.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tickers {

/** The ways to name a market: behind a symbol, by Bloomberg's code, by the name of its exchange. */
enum class Naming : std::uint8_t {
  suffix,     ///< of Yahoo first, then of Reuters: "L" for London, "N", "O"... for the United States
  bloomberg,  ///< "LN", "US"
  exchange,   ///< an exchange_key(): "LON", "LSE"
};

/** The market of the United States, whose symbols stand alone in lists of securities. */
constexpr int us_market = 0;

/** The first market, from number `first` on, that is named so; -1 if there is none. Some names mean two markets. */
int find_market(Naming naming, StringView name, int first = 0);

/** The suffix at a position for a market, without its full stop; empty behind the last. */
StringView suffix_of_market(int market, std::size_t position);

/** The name of an exchange as one word in capitals: "NYSE Arca" gives "NYSEARCA". */
String exchange_key(StringView exchange);

/** Whether a listing may be on a market, by the suffix of its symbol or else by its exchange; unknown ones are
 * American. */
bool is_on_market(const Security& security, int market);

}  // namespace siderail::tickers
