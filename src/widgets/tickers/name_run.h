// SPDX-License-Identifier: MIT
#pragma once

#include "text/string_view.h"
#include "widgets/tickers/detect.h"

namespace siderail::tickers {

/**
 * The name that ends right before byte `end` of a text, blanks apart: the longest run of capitalised words, with '&',
 * hyphens, apostrophes, the full stops of abbreviations ("Coca-Cola Co."), the small words inside of names ("Bank of
 * America") and the comma before a legal form ("Tesla, Inc."). A bracket that stands in between ("Shell (LON: SHEL)
 * (NYSE: SHEL)") is passed over, and so is one that opens there, a closing quotation mark and, before a bracket, the
 * word "stock" or "shares". Of Chinese, Japanese and Korean, the characters up to a blank or punctuation. A name goes
 * on across the end of a line of 40 to 100 bytes. Empty when the word before is not capitalised.
 */
Span name_before(StringView text, std::size_t end);

/** Whether a word as written is a legal form: "Inc.", "CORP", "L.P.". */
bool is_written_legal_form(StringView word);

/**
 * The word at byte `at` of a text, if a name can begin with it: capitalised, not inside of a word, address or bracketed
 * markup. Its span, or an empty one behind what stands there.
 */
Span name_word(StringView text, std::size_t at);

/** The word behind byte `end` that goes on with the name that ends there, as name_before() reads it; else empty. */
Span next_name_word(StringView text, std::size_t end);

/**
 * Where a name in the form of name_words() begins that stands right before byte `end`, whatever is between its words:
 * "HUTCHMED (China) Ltd", "K mart". npos if something else stands there.
 */
std::size_t exact_name_start(StringView text, std::size_t end, StringView words);

}  // namespace siderail::tickers
