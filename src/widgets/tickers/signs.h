// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail::tickers {

/**
 * The first place from `at` on that may belong to a ticker, or the size of the text: a bracket, '$', a colon, two
 * capitals or '^' and one, "mb" and "ck" as in "symbol" and "ticker", a capital or digit before a full stop or blank
 * and a capital ("F.N", "7203.T"). What else a text is made of is passed over 16 bytes at a time where the machine can.
 */
std::size_t next_sign(StringView text, std::size_t at);

}  // namespace siderail::tickers
