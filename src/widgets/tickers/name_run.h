// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "widgets/tickers/detect.h"

namespace siderail::tickers {

/**
 * The name that ends right before byte `end` of a text, blanks apart: the longest run of capitalised words, with '&',
 * hyphens, apostrophes and the full stops of abbreviations ("Coca-Cola Co."). A bracket that stands in between
 * ("Shell (LON: SHEL) (NYSE: SHEL)") is passed over. Of Chinese, Japanese and Korean, the characters up to a blank or
 * punctuation. Empty when the word before is not capitalised.
 */
Span name_before(const std::string_view& text, std::size_t end);

/** Whether the line around a span is written in capitals throughout: a headline in which every word looks like a
 * ticker. */
bool is_in_capitals(const std::string_view& text, Span span);

}  // namespace siderail::tickers
