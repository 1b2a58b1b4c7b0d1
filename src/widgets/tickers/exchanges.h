// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace siderail::tickers {

/**
 * The suffix that lists of securities put behind the symbols of an exchange: ".L" for "LON" and "LSE". Empty for the
 * exchanges of the United States, whose symbols stand alone, and for exchanges unknown.
 */
std::string_view suffix_of_exchange(const std::string_view& exchange);

/** Whether a Reuters suffix (RIC) stands for an exchange of the United States: "N" (New York), "O" (Nasdaq)... */
bool is_us_ric_suffix(const std::string_view& suffix);

}  // namespace siderail::tickers
