// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "article/market.h"

namespace siderail::tickers {

/**
 * A company's name, ready to be compared: folded words without punctuation and without "and", single letters joined,
 * legal forms at the end and what a register adds behind a slash dropped, with blanks between. "The Coca-Cola Co."
 * gives "coca cola"; "J. M. Smucker" "jm smucker"; "BANK OF AMERICA CORP /DE/" "bank of america".
 */
std::string name_words(std::string_view name);

/**
 * Whether a name that a writer used may stand for a registered one:
 *
 *     Ford                  FORD MOTOR CO                 its beginning, at the end of a word; blanks apart
 *     IBM                   INTERNATIONAL BUSINESS...     its initials
 *     D.R. Horton           HORTON D R INC /DE/           the same words in another order
 *     Intl Paper            INTERNATIONAL PAPER CO        words cut short
 *     Apple Computer        Apple Inc.                    but for what a company does
 *
 * Words that begin many names are not enough: "General" is no name for GENERAL ELECTRIC CO.
 */
bool agrees(const std::string_view& written, const std::string_view& registered);

/**
 * agrees() with the name of a security or one of its aliases, spells it out or cuts it short: "Hewlett-Packard" for HP
 * INC (HPQ), "Pepsi" for PEPSICO INC (PEP).
 */
bool agrees(const std::string_view& written, const Security& security);

/**
 * The longest end of a run of words that agrees with a security: of "Shares of Ford Motor" the "Ford Motor". Gives the
 * byte at which it starts, or npos.
 */
std::size_t agreeing_start(const std::string_view& run, const Security& security);

/** Whether words are how a registered name begins, blanks apart, up to the end of one of its words. */
bool begins_name(const std::string_view& written, const std::string_view& registered);

/** The first letters of words in the form of name_words(). */
std::string initials_of(std::string_view words);

/** Whether a symbol is short for words rather than a ticker: "Information technology (IT)". */
bool is_acronym_of(const std::string_view& symbol, const std::string_view& words);

/** Whether all of the words, in the form of name_words(), begin or end too many names to say anything. */
bool is_general(std::string_view words);

/** Whether a word is the small one inside of a name: "Bank of America", "Johnson and Johnson". */
bool is_connector(const std::string_view& word);

/** Whether a word, folded and without a full stop, is a legal form: "inc", "plc". */
bool is_legal_form(const std::string_view& word);

/** Whether letters stand in a word in that order, its first one first: "nvda" in "nvidia corp". */
bool abbreviates(const std::string_view& letters, const std::string_view& word);

/** Whether a name is in no dictionary: a capital inside, as in SpaceX, OpenAI, PayPal. */
bool has_inner_capital(const std::string_view& name);

/** The run without a possessive at its end: "Texaco Inc's" gives "Texaco Inc". */
std::string_view without_possessive(const std::string_view& run);

}  // namespace siderail::tickers
