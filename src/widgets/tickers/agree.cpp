// SPDX-License-Identifier: MIT
#include "widgets/tickers/agree.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/name_words.h"
#include "widgets/tickers/short_name.h"

namespace siderail::tickers {
namespace {

/** Whether `beginning` is how `whole` begins, blanks apart, and ends where a word of `whole` ends. */
bool begins_at_word_end(StringView beginning, StringView whole) {
  const String wanted = without_blanks(beginning);
  String begun;
  while (!whole.empty() && begun.size() < wanted.size()) begun += take_word(whole);
  return begun == wanted;
}

/** "ibm" for "international business machines". */
bool are_initials(StringView written, StringView registered) {
  return written.size() >= 3 && !is_one_word(registered) &&
         initials_of(registered).starts_with(without_blanks(written));
}

/** Whether a word is another one, or cut short for it; an "s" at the end does not count. */
bool is_same_word(StringView a, StringView b) {
  return a == b || (a.size() > 2 && (abbreviates(a, b) || (a.back() == 's' && a.substr(0, a.size() - 1) == b)));
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

/** "du pont" for "ei du pont de nemours": without the initials that a name begins with. */
bool begins_behind_initials(StringView words, StringView whole) {
  return !is_one_word(words) && take_word(whole).size() <= 2 && begins_at_word_end(words, whole);
}

bool agree_words(StringView words, StringView whole) {
  if (words.empty() || whole.empty()) return false;
  if (words == whole) return true;
  if (is_legal_form(words)) return false;
  if (are_initials(words, whole)) return true;
  if (is_general(words)) return !is_one_word(words) && begins_at_word_end(words, whole);
  return begins_at_word_end(words, whole) || begins_behind_initials(words, whole) || is_of_words(words, whole) ||
         (core_of(words) == core_of(whole) && !is_general(core_of(words)));
}

/** The start of the next word of a run behind byte `at`, or its size. */
std::size_t next_word(StringView run, std::size_t at) {
  bool had_space = false;
  while (at < run.size()) {
    std::size_t behind = at;
    const bool is_space = utf8::is_space(utf8::decode(run, behind));
    if (had_space && !is_space) break;
    had_space = had_space || is_space;
    at = behind;
  }
  return at;
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

/** agrees() with a name in the form of name_words(). */
bool agrees_with_words(StringView written, StringView whole) {
  const StringView owner = without_possessive(written);
  return agree_words(name_words(written), whole) || (owner != written && agree_words(name_words(owner), whole));
}

/** agrees() with a security, whose name has the words `whole`. */
bool agrees_with(StringView written, const Security& security, StringView whole) {
  return agrees_with_words(written, whole) || is_short_or_long_for(written, security, whole) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [&written](const String& alias) { return agrees(written, alias); });
}

}  // namespace

bool begins_name(StringView written, StringView registered) {
  return begins_at_word_end(name_words(written), name_words(registered));
}

bool agrees(StringView written, StringView registered) { return agrees_with_words(written, name_words(registered)); }

bool agrees(StringView written, const Security& security) {
  return agrees_with(written, security, name_words(security.name));
}

std::size_t agreeing_start(StringView run, const Security& security) {
  const String whole = name_words(security.name);
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t next = next_word(run, at);
    const StringView word = run.substr(at, run.find_first_of(" \n", at) - at);
    const bool is_shouted = word.size() > 1 && utf8::is_upper(static_cast<unsigned char>(word[1]));
    const bool may_agree = !security.aliases.empty() || may_begin(word, whole);
    if (may_agree && !is_connector(is_shouted ? lower(word) : String(word)) &&
        agrees_with(run.substr(at), security, whole))
      return at;
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
