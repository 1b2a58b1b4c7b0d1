// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace siderail::tickers {

/** The folded words of a company's name with blanks between; apostrophes join, and what a register adds is left out. */
std::string folded_words(const std::string_view& name);

/**
 * A company's name, ready to be compared: folded words without punctuation and without "and", single letters joined,
 * legal forms at the end and what a register adds behind a slash dropped, with blanks between. "The Coca-Cola Co."
 * gives "coca cola"; "J. M. Smucker" "jm smucker"; "BANK OF AMERICA CORP /DE/" "bank of america".
 */
std::string name_words(std::string_view name);

/** The first letters of words in the form of name_words(). */
std::string initials_of(std::string_view words);

/** Words without the blanks between. */
std::string without_blanks(std::string_view words);

/** Words in the form of name_words() without those at the end that say what a company does: "apple computer". */
std::string_view core_of(std::string_view words);

/** Whether words are a single one. */
bool is_one_word(const std::string_view& words);

/** Whether all of the words, in the form of name_words(), begin or end too many names to say anything. */
bool is_general(std::string_view words);

/** Whether a word is the small one inside of a name: "Bank of America", "Johnson and Johnson". */
bool is_connector(const std::string_view& word);

/** Whether a word, folded and without a full stop, is a legal form: "inc", "plc". */
bool is_legal_form(const std::string_view& word);

/** Whether letters stand in a word in that order. */
bool has_in_order(const std::string_view& word, const std::string_view& letters);

/** Whether letters stand in a word in that order, its first one first: "nvda" in "nvidia corp". */
bool abbreviates(const std::string_view& letters, const std::string_view& word);

/** Whether a name is in no dictionary: a capital inside, as in SpaceX, OpenAI, PayPal. */
bool has_inner_capital(const std::string_view& name);

/** The run without a possessive at its end: "Texaco Inc's" gives "Texaco Inc". */
std::string_view without_possessive(const std::string_view& run);

}  // namespace siderail::tickers
