// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tickers {

/** The folded words of a company's name with blanks between; apostrophes join, and what a register adds is left out. */
String folded_words(StringView name);

/**
 * A company's name, ready to be compared: folded words without punctuation and without "and", single letters joined,
 * legal forms at the end and what a register adds behind a slash dropped, with blanks between. "The Coca-Cola Co."
 * gives "coca cola"; "J. M. Smucker" "jm smucker"; "BANK OF AMERICA CORP /DE/" "bank of america".
 */
String name_words(StringView name);

/** name_words() of the name of a security: made when they are first asked for, and kept with it. */
StringView words_of(const Security& security);

/** The first letters of words in the form of name_words(). */
String initials_of(StringView words);

/** Words without the blanks between. */
String without_blanks(StringView words);

/** Words in the form of name_words() without those at the end that say what a company does: "apple computer". */
StringView core_of(StringView words);

/** Whether words are a single one. */
bool is_one_word(StringView words);

/** Whether all of the words, in the form of name_words(), begin or end too many names to say anything. */
bool is_general(StringView words);

/** Whether a word is the small one inside of a name: "Bank of America", "Johnson and Johnson". */
bool is_connector(StringView word);

/** Whether a word, folded and without a full stop, is a legal form: "inc", "plc". */
bool is_legal_form(StringView word);

/** Whether letters stand in a word in that order. */
bool has_in_order(StringView word, StringView letters);

/** Whether letters stand in a word in that order, its first one first: "nvda" in "nvidia corp". */
bool abbreviates(StringView letters, StringView word);

/** Whether a name is in no dictionary: a capital inside, as in SpaceX, OpenAI, PayPal. */
bool has_inner_capital(StringView name);

/** The run without a possessive at its end: "Texaco Inc's" gives "Texaco Inc". */
StringView without_possessive(StringView run);

}  // namespace siderail::tickers
