// SPDX-License-Identifier: MIT
#include "widgets/tickers/agree.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::tickers {
namespace {

/** Ends of names that writers leave out. */
constexpr std::string_view legal_forms =
    "ab adr adrs ag aktiengesellschaft as asa bhd co com companies company corp corporation cos group gmbh holding "
    "holdings inc incorporated kgaa limited llc lp ltd nv oyj pbc plc pte sa sab se spa tbk trust";

/** Words that begin or end many names and so say nothing alone. */
constexpr std::string_view general_words =
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
constexpr std::string_view activities =
    "brands computer computers electric electronics enterprises industries laboratories motor motors networks "
    "pharma pharmaceuticals semiconductor semiconductors software stores systems tech technologies technology";

/** Takes the first word off `rest`; empty at its end. */
std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  return word;
}

std::string_view last_word(const std::string_view& words) { return words.substr(words.rfind(' ') + 1); }

bool is_one_word(const std::string_view& words) { return words.find(' ') == std::string_view::npos; }

/** Whether letters stand in a word in that order. */
bool has_in_order(const std::string_view& word, const std::string_view& letters) {
  auto next = letters.begin();
  for (const char c : word) {
    if (next != letters.end() && *next == c) ++next;
  }
  return next == letters.end();
}

std::string without_blanks(std::string_view words) {
  std::string joined;
  while (!words.empty()) joined += take_word(words);
  return joined;
}

/** Whether `beginning` is how `whole` begins, blanks apart, and ends where a word of `whole` ends. */
bool begins_at_word_end(const std::string_view& beginning, std::string_view whole) {
  const std::string wanted = without_blanks(beginning);
  std::string begun;
  while (!whole.empty() && begun.size() < wanted.size()) begun += take_word(whole);
  return begun == wanted;
}

/** "ibm" for "international business machines". */
bool are_initials(const std::string_view& written, const std::string_view& registered) {
  return written.size() >= 2 && written != "ii" && !is_one_word(registered) &&
         initials_of(registered).starts_with(without_blanks(written));
}

/** Whether a word is another one, or cut short for it; an "s" at the end does not count. */
bool is_same_word(const std::string_view& a, const std::string_view& b) {
  return a == b || (a.size() > 2 && (abbreviates(a, b) || (a.back() == 's' && a.substr(0, a.size() - 1) == b)));
}

bool has_same_word(std::string_view words, const std::string_view& word) {
  while (!words.empty()) {
    if (is_same_word(word, take_word(words))) return true;
  }
  return false;
}

/** Two words or more, in any order, all of them words of `whole`, and its first one among them. */
bool is_of_words(std::string_view words, const std::string_view& whole) {
  if (is_one_word(words)) return false;
  std::string_view rest = whole;
  const std::string_view first = take_word(rest);
  bool has_first = false;
  while (!words.empty()) {
    const std::string_view word = take_word(words);
    if (!has_same_word(whole, word)) return false;
    has_first = has_first || is_same_word(word, first);
  }
  return has_first;
}

/** Without the words at the end that say what a company does. */
std::string_view core_of(std::string_view words) {
  while (!is_one_word(words) && has_word(activities, last_word(words))) words = words.substr(0, words.rfind(' '));
  return words;
}

bool agree_words(const std::string_view& words, const std::string_view& whole) {
  if (words.empty() || whole.empty()) return false;
  if (words == whole || are_initials(words, whole)) return true;
  if (is_general(words)) return false;
  return begins_at_word_end(words, whole) || is_of_words(words, whole) ||
         (core_of(words) == core_of(whole) && !is_general(core_of(words)));
}

/** The start of the next word of a run behind byte `at`, or its size. */
std::size_t next_word(const std::string_view& run, std::size_t at) {
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
bool is_rare_word_of(const std::string_view& word, const std::string_view& whole) {
  const std::string words = name_words(word);
  return words.size() >= 5 && is_one_word(words) && !is_general(words) && has_word(whole, words);
}

/**
 * Whether a run that begins with `word` may agree with the words of a name: however names agree, the first word begins
 * as one of the name's does. Words that may be dropped, which are short, and letters beyond ASCII are not judged.
 */
bool may_begin(const std::string_view& word, std::string_view whole) {
  if (word.size() <= 3 || !utf8::is_ascii_letter(static_cast<unsigned char>(word[0]))) return true;
  const auto small = static_cast<char>(word[0] | 0x20);
  while (!whole.empty()) {
    if (take_word(whole).starts_with(small)) return true;
  }
  return false;
}

/** What a register adds: "BANK OF AMERICA CORP /DE/", "WELLS FARGO & COMPANY/MN", but not "GENMAB A/S". */
std::string_view without_register(const std::string_view& name) {
  const std::size_t slash = name.find_first_of("/\\", 3);
  const bool is_form = slash < name.size() && name[slash - 2] == ' ' && name[slash - 1] != ' ';
  return is_form ? name : name.substr(0, slash);
}

/** "Hewlett-Packard" for HP INC (HPQ); but "Security Assessment Plan (SAP)" is not SAP SE. */
bool spells_out(const std::string_view& written, const Security& security, const std::string_view& whole) {
  if (whole.size() > 6) return false;
  const std::string words = name_words(written);
  const std::string letters = without_blanks(whole);
  return !is_one_word(words) && initials_of(words) == letters && letters != fold(security.symbol);
}

/** "Pepsi" for PEPSICO INC (PEP): how a single name begins, of which the symbol is short as well. */
bool cuts_short(const std::string_view& written, const Security& security, const std::string_view& whole) {
  const std::string words = name_words(without_possessive(written));
  return words.size() >= 5 && is_one_word(words) && !is_general(words) && whole.starts_with(words) &&
         abbreviates(fold(security.symbol), words);
}

/** agrees() with a name in the form of name_words(). */
bool agrees_with_words(const std::string_view& written, const std::string_view& whole) {
  const std::string_view owner = without_possessive(written);
  return agree_words(name_words(written), whole) || (owner != written && agree_words(name_words(owner), whole));
}

/** agrees() with a security, whose name has the words `whole`. */
bool agrees_with(const std::string_view& written, const Security& security, const std::string_view& whole) {
  return agrees_with_words(written, whole) || spells_out(written, security, whole) ||
         cuts_short(written, security, whole) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [&written](const std::string& alias) { return agrees(written, alias); });
}

/** The folded words of a name with blanks between; apostrophes join. */
std::string folded_words(const std::string_view& name) {
  std::string words;
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

}  // namespace

std::string initials_of(std::string_view words) {
  std::string initials;
  while (!words.empty()) initials += take_word(words).front();
  return initials;
}

bool begins_name(const std::string_view& written, const std::string_view& registered) {
  return begins_at_word_end(name_words(written), name_words(registered));
}

bool is_legal_form(const std::string_view& word) { return has_word(legal_forms, word); }

bool is_connector(const std::string_view& word) {
  return has_word("& and de des du et for la of the und van von y", word);
}

bool is_general(std::string_view words) {
  while (!words.empty()) {
    const std::string_view word = take_word(words);
    if (!has_word(general_words, word) && !has_word(activities, word)) return false;
  }
  return true;
}

bool abbreviates(const std::string_view& letters, const std::string_view& word) {
  return !letters.empty() && !word.empty() && letters.front() == word.front() && has_in_order(word, letters);
}

bool has_inner_capital(const std::string_view& name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::adjacent_find(name.begin(), name.end(), [&](char a, char b) { return is_small(a) && is_capital(b); }) !=
         name.end();
}

std::string_view without_possessive(const std::string_view& run) {
  for (const std::string_view end : {"'s", "\u2019s", "'", "\u2019"}) {
    if (run.ends_with(end)) return run.substr(0, run.size() - end.size());
  }
  return run;
}

std::string name_words(std::string_view name) {
  const std::string folded = folded_words(without_register(name));
  std::string words;
  bool after_single = false;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = take_word(rest);
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

bool agrees(const std::string_view& written, const std::string_view& registered) {
  return agrees_with_words(written, name_words(registered));
}

bool agrees(const std::string_view& written, const Security& security) {
  return agrees_with(written, security, name_words(security.name));
}

std::size_t agreeing_start(const std::string_view& run, const Security& security) {
  const std::string whole = name_words(security.name);
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t next = next_word(run, at);
    const std::string_view word = run.substr(at, run.find_first_of(" \n", at) - at);
    const bool is_shouted = word.size() > 1 && utf8::is_upper(static_cast<unsigned char>(word[1]));
    const bool may_agree = !security.aliases.empty() || may_begin(word, whole);
    if (may_agree && !is_connector(is_shouted ? lower(word) : std::string(word)) &&
        agrees_with(run.substr(at), security, whole))
      return at;
    at = next;
  }
  if (is_rare_word_of(without_possessive(run), whole)) return 0;
  // Chinese, Japanese and Korean put no blanks between words: a name may be the end of a longer run.
  for (const std::string& alias : security.aliases) {
    std::size_t first = 0;
    if (!alias.empty() && utf8::is_cjk(utf8::decode(alias, first)) && run.ends_with(alias))
      return run.size() - alias.size();
  }
  return std::string_view::npos;
}

bool is_acronym_of(const std::string_view& symbol, const std::string_view& words) {
  const std::string parts = folded_words(words);
  return !is_one_word(parts) && has_in_order(initials_of(parts), fold(symbol));
}

}  // namespace siderail::tickers
