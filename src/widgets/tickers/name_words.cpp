// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_words.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::tickers {
namespace {

/** Ends of names that writers leave out. */
constexpr char legal_forms[] =
    "ab adr adrs ag aktiengesellschaft as asa bhd co com companies company corp corporation cos group gmbh holding "
    "holdings inc incorporated kgaa limited llc lp ltd nv oyj pbc plc pte sa sab se spa tbk trust";

/** Words that begin or end many names and so say nothing alone. */
constexpr char general_words[] =
    "acquisition advanced africa air airlines allied american angeles applied asset bancorp bancshares bank bio "
    "biopharma biosciences biotech california capital chemical china communications copper credit development "
    "digital education energy england entertainment equity estate federal finance financial first foods francisco "
    "fund gas general global gold golden great growth health healthcare home hong income infrastructure insurance "
    "international investment investments investors jersey kong life lithium logistics los management materials "
    "media medical metals minerals mining mortgage municipal national natural network new north of oil old "
    "opportunities pacific partners petroleum power products properties real realty resources royal royalty san "
    "sciences security services silver solar solutions south southern states storage street the therapeutics "
    "trust united universal uranium ventures wall water western york";

/** Ends that say what a company does, and that come and go: Apple Computer, Tesla Motors. */
constexpr char activities[] =
    "brands computer computers electric electronics enterprises industries laboratories motor motors networks "
    "pharma pharmaceuticals semiconductor semiconductors software stores systems tech technologies technology";

StringView last_word(StringView words) { return words.substr(words.rfind(' ') + 1); }

/**
 * What a register adds: "BANK OF AMERICA CORP /DE/", "WELLS FARGO & COMPANY/MN", but not "GENMAB A/S" or "Royal
 * Dutch/Shell".
 */
StringView without_register(StringView name) {
  const std::size_t slash = name.find_first_of("/\\", 3);
  if (slash == StringView::npos) return name;
  const bool is_form = name[slash - 2] == ' ' && name[slash - 1] != ' ';
  const bool is_added = name.back() == name[slash] || name.size() - slash <= 5;
  return is_form || !is_added ? name : name.substr(0, slash);
}

}  // namespace

String folded_words(StringView full_name) {
  const StringView name = without_register(full_name);
  String words;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = utf8::decode(name, at);
    if (!utf8::is_word(c)) {
      gap = gap || (c != '\'' && c != 0x2019);
      continue;
    }
    const char32_t folded = fold(c);
    if (folded == 0) continue;  // an accent on nothing is no word
    if (gap && !words.empty()) words += ' ';
    gap = false;
    utf8::append(words, folded);
  }
  return words;
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

bool is_legal_form(StringView word) { return has_word(legal_forms, word); }

bool is_connector(StringView word) { return has_word("& and de des du et for la of the und van von y", word); }

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
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::adjacent_find(name.begin(), name.end(), [&](char a, char b) { return is_small(a) && is_capital(b); }) !=
         name.end();
}

StringView without_possessive(StringView run) {
  for (const StringView end : {"'s", "\u2019s", "'", "\u2019"}) {
    if (run.ends_with(end)) return run.substr(0, run.size() - end.size());
  }
  return run;
}

String name_words(StringView name) {
  const String folded = folded_words(name);
  String words;
  bool after_single = false;
  for (StringView rest = folded; !rest.empty();) {
    const StringView word = take_word(rest);
    if (has_word("and und et", word)) continue;
    const bool is_single = word.size() == 1;
    if (!words.empty() && !(is_single && after_single)) words += ' ';
    words += word;
    after_single = is_single;
  }
  if (words.starts_with("the ")) words.erase(0, 4);
  while (!is_one_word(words) && is_legal_form(last_word(words))) words.resize(words.rfind(' '));
  return words;
}

}  // namespace siderail::tickers
