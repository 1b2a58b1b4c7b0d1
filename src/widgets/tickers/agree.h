// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "article/market.h"

namespace siderail::tickers {

/**
 * A company's name, ready to be compared: folded words without punctuation, legal forms at the end and what a register
 * adds behind a slash dropped, with blanks between. "The Coca-Cola Co." gives "coca cola"; "AT&T INC." "at t"; "BANK OF
 * AMERICA CORP /DE/" "bank of america".
 */
std::string name_words(std::string_view name);

/**
 * Whether a name that a writer used may stand for a registered one: it is the registered name or its beginning, ending
 * at the end of a word ("Ford" for FORD MOTOR CO, "JP Morgan" for JPMORGAN CHASE & CO), or its initials ("IBM"). One
 * general word at the beginning is not enough: "General" is no name for GENERAL ELECTRIC CO.
 */
bool agrees(const std::string_view& written, const std::string_view& registered);

/** agrees() with the name of a security or one of its aliases. */
bool agrees(const std::string_view& written, const Security& security);

/**
 * The longest end of a run of words that agrees with a security: of "Shares of Ford Motor" the "Ford Motor". Gives the
 * byte at which it starts, or npos.
 */
std::size_t agreeing_start(const std::string_view& run, const Security& security);

/** Whether a symbol is short for words rather than a ticker: "Information technology (IT)". */
bool is_acronym_of(const std::string_view& symbol, const std::string_view& words);

}  // namespace siderail::tickers
