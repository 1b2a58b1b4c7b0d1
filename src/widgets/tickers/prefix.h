// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"
#include "widgets/tickers/detect.h"

namespace siderail::tickers {

/** What stands before a ticker and says that it is one. */
struct Prefix {
  Form form = Form::bracketed;
  StringView exchange = {};  ///< as written
  int market = -1;           ///< the first that goes by that name, where it is one word; -1: not known
};

/**
 * Reads "NASDAQ: ", "NYSE American: " or "ticker: " at `at`, and moves behind it; also "NASDAQ " unless a colon is
 * needed. Leaves `at` unmoved, if there is none.
 */
Prefix read_prefix(StringView text, std::size_t& at, bool needs_colon);

/** Behind the blanks at byte `at` of a text. */
std::size_t skip_spaces(StringView text, std::size_t at);

/** Behind the letters at byte `at` of a text. */
std::size_t word_end(StringView text, std::size_t at);

}  // namespace siderail::tickers
