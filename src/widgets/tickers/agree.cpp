// SPDX-License-Identifier: MIT
#include "widgets/tickers/agree.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/letters.h"
#include "widgets/tickers/name_words.h"
#include "widgets/tickers/short_name.h"

namespace siderail::tickers {
namespace {

/** Whether `beginning` is how `whole` begins, blanks apart, and ends where a word of `whole` ends. */
bool begins_at_word_end(StringView beginning, StringView whole) {
  std::size_t at = 0;
  for (const char c : beginning) {
    if (c == ' ') continue;
    if (at_or_nul(whole, at) == ' ') ++at;
    if (at_or_nul(whole, at++) != c) return false;
  }
  return at == 0 || at == whole.size() || whole[at] == ' ';
}

/** "ibm" for "international business machines". */
bool are_initials(StringView written, StringView registered) {
  if (written.size() < 3 || is_one_word(registered)) return false;
  for (const char c : written) {
    if (c != ' ' && !take_word(registered).starts_with(c)) return false;
  }
  return true;
}

/** "vii" and "viii" are two numbers. */
bool is_roman(StringView word) { return word.find_first_not_of("ivx") == StringView::npos; }

/**
 * Whether a word is another one, or cut short for it; an "s" at the end does not count. Three letters that are not its
 * first ones are short for a common word alone: "intl" and "mfg", but not "cps" for "chipmos".
 */
bool is_same_word(StringView a, StringView b) {
  if (a == b || (is_legal_form(a) && is_legal_form(b) && abbreviates(b, a))) return true;
  if (a.size() < 3 || is_roman(a)) return false;
  if (a.back() == 's' && a.substr(0, a.size() - 1) == b) return true;
  return abbreviates(a, b) && (a.size() > 3 || b.starts_with(a) || is_general(b));
}

bool has_same_word(StringView words, StringView word) {
  while (!words.empty()) {
    if (is_same_word(word, take_word(words))) return true;
  }
  return false;
}

/** Two words or more, in any order, all of them words of `whole`, and its first one among them. */
bool is_of_words(StringView words, StringView whole) {
  if (is_one_word(words)) return false;
  StringView rest = whole;
  const StringView first = take_word(rest);
  bool has_first = false;
  while (!words.empty()) {
    const StringView word = take_word(words);
    if (!has_same_word(whole, word)) return false;
    has_first = has_first || is_same_word(word, first);
  }
  return has_first;
}

/** "united tech" for "united technologies": word by word the same. */
bool are_same_words(StringView words, StringView whole) {
  while (!words.empty() && !whole.empty()) {
    if (!is_same_word(take_word(words), take_word(whole))) return false;
  }
  return words.empty() && whole.empty();
}

/** "du pont" for "ei du pont de nemours", "hutton" for "ef hutton": without the initials that a name begins with. */
bool begins_behind_initials(StringView words, StringView whole) {
  const bool says_enough = !is_one_word(words) || (words.size() >= 5 && !is_general(words));
  return says_enough && take_word(whole).size() <= 2 && begins_at_word_end(words, whole);
}

bool agree_words(StringView words, StringView whole) {
  if (words.empty() || whole.empty()) return false;
  if (words == whole) return true;
  if (begins_at_word_end(words, whole)) return !is_one_word(words) || !(is_legal_form(words) || is_general(words));
  if (are_initials(words, whole)) return !is_legal_form(words);
  if (begins_behind_initials(words, whole)) return true;
  if (is_one_word(words)) return false;
  if (is_general(words)) return are_same_words(words, whole);
  const StringView core = core_of(words);
  return is_of_words(words, whole) || (core == core_of(whole) && !is_general(core));
}

/** The start of the next word of a run behind byte `at`, or its size: "Royal Dutch/Shell" has three. */
std::size_t next_word(StringView run, std::size_t at) {
  bool had_gap = false;
  while (at < run.size()) {
    std::size_t behind = at;
    const char32_t c = utf8::decode(run, behind);
    const bool is_gap = c == '/' || utf8::is_space(c);
    if (had_gap && !is_gap) break;
    had_gap = had_gap || is_gap;
    at = behind;
  }
  return at;
}

/** Whether a word of a run begins no name. In lines without small letters, those of "DU PONT" and "DE BEERS" may. */
bool is_small_word(StringView word) {
  const bool is_shouted = word.size() > 1 && utf8::is_upper(static_cast<unsigned char>(word[1]));
  return is_shouted ? has_word("AND ET FOR OF THE UND", word) : is_connector(word);
}

/** "Disney" for "walt disney": a single word that is no name's first, but rare enough. */
bool is_rare_word_of(StringView word, StringView whole) {
  const String words = name_words(word);
  return words.size() >= 5 && is_one_word(words) && !is_general(words) && has_word(whole, words);
}

/**
 * Whether a run that begins with `word` may agree with the words of a name: however names agree, the first word begins
 * as one of the name's does. Words that may be dropped, which are short, and letters beyond ASCII are not judged.
 */
bool may_begin(StringView word, StringView whole) {
  if (word.size() <= 3 || !utf8::is_ascii_letter(static_cast<unsigned char>(word[0]))) return true;
  const auto small = static_cast<char>(word[0] | 0x20);
  while (!whole.empty()) {
    if (take_word(whole).starts_with(small)) return true;
  }
  return false;
}

/** agrees() with a security, whose name has the words `whole`. */
bool agrees_with(StringView written, const Security& security, StringView whole) {
  String words = name_words(written);
  if (agree_words(words, whole)) return true;
  const StringView owner = without_possessive(written);
  if (owner.size() < written.size()) {
    words = name_words(owner);
    if (agree_words(words, whole)) return true;
  }
  return is_short_or_long_for(owner, words, security, whole) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [&written](const String& alias) { return agrees(written, alias); });
}

}  // namespace

bool is_same_name(const Security& a, const Security& b) {
  const StringView words = words_of(a);
  const StringView others = words_of(b);
  return are_same_words(words, others) || are_same_words(others, words);
}

bool begins_name(StringView written, const Security& security) {
  return begins_at_word_end(name_words(written), words_of(security));
}

bool agrees(StringView written, StringView registered) {
  const String whole = name_words(registered);
  const StringView owner = without_possessive(written);
  return agree_words(name_words(written), whole) ||
         (owner.size() < written.size() && agree_words(name_words(owner), whole));
}

bool agrees(StringView written, const Security& security) { return agrees_with(written, security, words_of(security)); }

std::size_t agreeing_start(StringView run, const Security& security) {
  const StringView whole = words_of(security);
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t next = next_word(run, at);
    const StringView word = run.substr(at, run.find_first_of(" \n", at) - at);
    const bool may_agree = !security.aliases.empty() || may_begin(word, whole);
    if (may_agree && !is_small_word(word) && agrees_with(run.substr(at), security, whole)) return at;
    at = next;
  }
  if (is_rare_word_of(without_possessive(run), whole)) return 0;
  // Chinese, Japanese and Korean put no blanks between words: a name may be the end of a longer run.
  for (const String& alias : security.aliases) {
    std::size_t first = 0;
    if (!alias.empty() && utf8::is_cjk(utf8::decode(alias, first)) && run.ends_with(alias))
      return run.size() - alias.size();
  }
  return StringView::npos;
}

bool is_acronym_of(StringView symbol, StringView words) {
  const String parts = folded_words(words);
  return !is_one_word(parts) && has_in_order(initials_of(parts), fold(symbol));
}

}  // namespace siderail::tickers
