// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_words.h"

#include <algorithm>

#include "part_data.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/letters.h"

namespace siderail::tickers {
namespace {

/** Ends of names that writers leave out. */
SIDERAIL_PART_DATA(tickers)
constexpr char legal_forms[] =
    "ab adr adrs ag aktiengesellschaft as asa bhd co com companies company corp corporation cos group gmbh holding "
    "holdings inc incorporated kgaa limited llc lp ltd nv oyj pbc plc pte pty sa sab se spa tbk trust";

/** Words that begin or end many names and so say nothing alone. */
SIDERAIL_PART_DATA(tickers)
constexpr char general_words[] =
    "acquisition advanced africa air airlines allied american angeles applied asset bancorp bancshares bank bio "
    "biopharma biosciences biotech california capital chemical china communications copper credit development "
    "digital education energy england entertainment equity estate federal finance financial first foods francisco "
    "fund gas general global gold golden great growth health healthcare home hong income infrastructure insurance "
    "international investment investments investors jersey kong life lithium logistics los management manufacturing "
    "materials "
    "media medical metals minerals mining mortgage municipal national natural network new north of oil old "
    "opportunities pacific partners petroleum power products properties real realty resources royal royalty san "
    "sciences security services silver solar solutions south southern states storage street the therapeutics "
    "trust united universal uranium ventures wall water western york";

/** Ends that say what a company does, and that come and go: Apple Computer, Tesla Motors. */
SIDERAIL_PART_DATA(tickers)
constexpr char activities[] =
    "brands computer computers electric electronics enterprises industries laboratories motor motors networks "
    "pharma pharmaceuticals semiconductor semiconductors software stores systems tech technologies technology";

StringView last_word(StringView words) { return words.substr(words.rfind(' ') + 1); }

/** "and" in three languages: most words are told from it by their size. */
bool is_and(StringView word) { return word.size() < 4 && has_word("and und et", word); }

/**
 * What a register adds: "BANK OF AMERICA CORP /DE/", "WELLS FARGO & COMPANY/MN", but not "GENMAB A/S" or "Royal
 * Dutch/Shell".
 */
StringView without_register(StringView name) {
  for (std::size_t slash = 3; slash < name.size(); ++slash) {
    if (name[slash] != '/' && name[slash] != '\\') continue;
    const bool is_form = name[slash - 2] == ' ' && name[slash - 1] != ' ';
    const bool is_added = name.back() == name[slash] || name.size() - slash <= 5;
    return is_form || !is_added ? name : name.substr(0, slash);
  }
  return name;
}

}  // namespace

String folded_words(StringView full_name) {
  const StringView name = without_register(full_name);
  String words(name.size(), '\0');  // nothing is longer when folded
  char* out = words.data();
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const char byte = name[at];
    const bool is_ascii = !is(byte, foreign);
    const char32_t c = is_ascii ? static_cast<unsigned char>(name[at++]) : utf8::decode(name, at);
    if (is_ascii ? !is(byte, word_letter) : !utf8::is_word(c)) {
      gap = gap || (c != '\'' && c != 0x2019);
      continue;
    }
    const char32_t folded = !is_ascii ? fold(c) : is(byte, digit) ? c : c | 0x20;
    if (folded == 0) continue;  // an accent on nothing is no word
    if (gap && out != words.data()) *out++ = ' ';
    gap = false;
    out = utf8::write(out, folded);
  }
  words.resize(static_cast<std::size_t>(out - words.data()));
  return words;
}

StringView words_of(const Security& security) {
  if (security.words.empty()) security.words = name_words(security.name);
  return security.words;
}

String initials_of(StringView words) {
  String initials;
  while (!words.empty()) initials += take_word(words).front();
  return initials;
}

String without_blanks(StringView words) {
  String joined;
  while (!words.empty()) joined += take_word(words);
  return joined;
}

StringView core_of(StringView words) {
  while (!is_one_word(words) && has_word(activities, last_word(words))) words = words.substr(0, words.rfind(' '));
  return words;
}

bool is_one_word(StringView words) { return words.find(' ') == StringView::npos; }

bool has_in_order(StringView word, StringView letters) {
  auto next = letters.begin();
  for (const char c : word) {
    if (next != letters.end() && *next == c) ++next;
  }
  return next == letters.end();
}

bool is_legal_form(StringView word) { return has_word(StringView(legal_forms, sizeof(legal_forms) - 1), word); }

bool is_connector(StringView word) {
  return word.size() < 4 && has_word("& and de des du et for la of the und van von y", word);
}

bool is_general(StringView words) {
  while (!words.empty()) {
    const StringView word = take_word(words);
    if (!has_word(general_words, word) && !has_word(activities, word)) return false;
  }
  return true;
}

bool abbreviates(StringView letters, StringView word) {
  return !letters.empty() && !word.empty() && letters.front() == word.front() && has_in_order(word, letters);
}

bool has_inner_capital(StringView name) {
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (is(name[at - 1], small) && is(name[at], capital)) return true;
  }
  return false;
}

StringView without_possessive(StringView run) {
  StringView owner = run;
  if (owner.ends_with('s')) owner.remove_suffix(1);
  if (owner.ends_with('\'')) return owner.substr(0, owner.size() - 1);
  return owner.ends_with("\u2019") ? owner.substr(0, owner.size() - 3) : run;
}

String name_words(StringView name) {
  String words = folded_words(name);
  // In place: what is kept is never longer than what was read.
  char* end = words.data();
  bool after_single = false;
  for (StringView rest = words; !rest.empty();) {
    const StringView word = take_word(rest);
    if (is_and(word)) continue;
    const bool is_single = word.size() == 1;
    if (end != words.data() && !(is_single && after_single)) *end++ = ' ';
    end = std::copy(word.begin(), word.end(), end);
    after_single = is_single;
  }
  words.resize(static_cast<std::size_t>(end - words.data()));
  if (words.starts_with("the ")) words.erase(0, 4);
  for (std::size_t blank = words.rfind(' '); blank != StringView::npos && is_legal_form(words.substr(blank + 1));
       blank = words.rfind(' '))
    words.resize(blank);
  return words;
}

}  // namespace siderail::tickers
