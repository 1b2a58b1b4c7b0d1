// SPDX-License-Identifier: MIT
#include "widgets/tickers/short_name.h"

#include <algorithm>

#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

constexpr std::size_t max_letters = 10;

/** "Hewlett-Packard" for HP INC (HPQ); but "Security Assessment Plan (SAP)" is not SAP SE. */
bool spells_out(StringView words, const Security& security, StringView whole) {
  if (whole.size() > 6) return false;
  const String letters = without_blanks(whole);
  return initials_of(words) == letters && letters != fold(security.symbol);
}

/** "citi" for "citigroup". */
bool leaves_form(StringView word, StringView whole) {
  return word.size() >= 4 && whole.starts_with(word) && has_word("co corp group", whole.substr(word.size()));
}

/**
 * Whether letters are the first `most` or less of the words, at least one of each: "amex" of "american express". A
 * small word inside of a name may be left out, or stand there wholly: "bofa" of "bank of america".
 */
bool are_beginnings(StringView letters, StringView words, std::size_t most) {
  if (letters.empty()) return true;
  if (words.empty()) return false;
  const StringView word = take_word(words);
  if (is_connector(word)) {
    if (letters.starts_with(word)) letters.remove_prefix(word.size());
    return are_beginnings(letters, words, most);
  }
  if (letters == word && is_legal_form(word)) return true;  // "arco" of "atlantic richfield co"
  const std::size_t end = std::min({most, letters.size(), word.size()});
  for (std::size_t size = 1; size <= end && letters[size - 1] == word[size - 1]; ++size) {
    if (are_beginnings(letters.substr(size), words, most)) return true;
  }
  return false;
}

}  // namespace

bool is_short_or_long_for(StringView written, StringView words, const Security& security, StringView whole) {
  if (!is_one_word(words)) return spells_out(words, security, whole);
  if (leaves_form(words, whole)) return true;
  const bool is_pair = words.size() == 2;  // "J&J (JNJ)"; two letters are the initials of many names
  if (words.size() < 2 || words.size() > max_letters || words == "ii" || is_legal_form(words)) return false;
  if (is_pair && !has_in_order(fold(security.symbol), words)) return false;
  return are_beginnings(words, folded_words(security.name), has_inner_capital(written) ? max_letters : 1);
}

}  // namespace siderail::tickers
