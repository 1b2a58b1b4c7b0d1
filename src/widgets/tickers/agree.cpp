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
    "ab adr adrs ag aktiengesellschaft asa bhd co com companies company corp corporation group holding holdings "
    "inc incorporated kgaa limited llc lp ltd nv oyj plc pte sa sab se spa trust";

/** Words and places that begin many names and so say nothing alone; '_' stands for a blank. */
constexpr std::string_view general_words =
    "advanced allied american applied bank capital china energy federal first general global golden great hong_kong "
    "international los_angeles national new new_england new_jersey new_york north north_american pacific royal "
    "san_francisco south_africa southern united united_states universal wall_street western";

std::string_view last_word(const std::string_view& words) { return words.substr(words.rfind(' ') + 1); }

/** Whether `beginning` is how `whole` begins, blanks apart, and ends where a word of `whole` ends. */
bool begins_at_word_end(const std::string_view& beginning, const std::string_view& whole) {
  std::size_t at = 0;
  for (const char c : beginning) {
    if (c == ' ') continue;
    while (at < whole.size() && whole[at] == ' ') ++at;
    if (at == whole.size() || whole[at] != c) return false;
    ++at;
  }
  return at == whole.size() || whole[at] == ' ';
}

std::string initials_of(const std::string_view& words) {
  std::string initials;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at == 0 || words[at - 1] == ' ') initials += words[at];
  }
  return initials;
}

bool is_one_word(const std::string_view& words) { return words.find(' ') == std::string_view::npos; }

/** "ibm" for "international business machines". */
bool are_initials(const std::string_view& written, const std::string_view& registered) {
  if (!is_one_word(written) || written.size() < 2 || is_one_word(registered)) return false;
  return initials_of(registered).starts_with(written);
}

/** The start of the next word of a run behind byte `at`, or its size. */
std::size_t next_word(const std::string_view& run, std::size_t at) {
  while (at < run.size() && run[at] != ' ') ++at;
  while (at < run.size() && run[at] == ' ') ++at;
  return at;
}

std::string spaces_to_blanks(const std::string_view& run) {
  std::string out;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t start = at;
    const bool is_space = utf8::is_space(utf8::decode(run, at));
    for (std::size_t i = start; i < at; ++i) out += is_space ? ' ' : run[i];  // same size: positions stay
  }
  return out;
}

}  // namespace

std::string name_words(std::string_view name) {
  name = name.substr(0, std::min(name.find(" /"), name.find(" \\")));
  std::string words;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = utf8::decode(name, at);
    if (!utf8::is_word(c)) {
      gap = gap || (c != '\'' && c != 0x2019);
      continue;
    }
    if (gap && !words.empty()) words += ' ';
    gap = false;
    if (const char32_t folded = fold(c); folded != 0) utf8::append(words, folded);
  }
  if (words.starts_with("the ")) words.erase(0, 4);
  while (!is_one_word(words) && has_word(legal_forms, last_word(words))) words.resize(words.rfind(' '));
  return words;
}

bool agrees(const std::string_view& written, const std::string_view& registered) {
  const std::string words = name_words(written);
  const std::string whole = name_words(registered);
  if (words.empty() || whole.empty()) return false;
  if (words == whole || are_initials(words, whole)) return true;
  std::string joined = words;
  std::replace(joined.begin(), joined.end(), ' ', '_');
  const bool is_general = has_word(general_words, joined);
  return !is_general && begins_at_word_end(words, whole);
}

bool agrees(const std::string_view& written, const Security& security) {
  return agrees(written, security.name) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [written](const std::string& alias) { return agrees(written, alias); });
}

std::size_t agreeing_start(const std::string_view& run, const Security& security) {
  const std::string blanks = spaces_to_blanks(run);
  for (std::size_t at = 0; at < blanks.size(); at = next_word(blanks, at)) {
    if (blanks[at] != '&' && agrees(std::string_view(blanks).substr(at), security)) return at;
  }
  // Chinese, Japanese and Korean put no blanks between words: a name may be the end of a longer run.
  for (const std::string& alias : security.aliases) {
    std::size_t first = 0;
    if (!alias.empty() && utf8::is_cjk(utf8::decode(alias, first)) && run.ends_with(alias))
      return run.size() - alias.size();
  }
  return std::string_view::npos;
}

bool is_acronym_of(const std::string_view& symbol, const std::string_view& words) {
  const std::string folded = fold(symbol);
  const std::string parts = name_words(words);
  if (is_one_word(parts)) return false;
  const std::string initials = initials_of(parts);
  auto next = folded.begin();
  for (const char initial : initials) {
    if (next != folded.end() && *next == initial) ++next;
  }
  return next == folded.end();
}

}  // namespace siderail::tickers
