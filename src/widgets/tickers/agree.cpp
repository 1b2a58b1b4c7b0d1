// SPDX-License-Identifier: MIT
#include "widgets/tickers/agree.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace siderail::tickers {
namespace {

using Words = std::vector<std::string>;

/** Ends of names that writers leave out. */
constexpr std::array<std::string_view, 32> legal_forms = {
    "ab", "adr", "adrs", "ag", "aktiengesellschaft", "asa", "bhd", "co", "com", "companies", "company", "corp",
    "corporation", "group", "holding", "holdings", "inc", "incorporated", "kgaa", "limited", "llc", "lp", "ltd",
    "nv", "oyj", "plc", "pte", "sa", "sab", "se", "spa", "trust"};

/** Words that begin many names and so say nothing alone. */
constexpr std::array<std::string_view, 24> general_words = {
    "advanced", "allied", "american", "applied", "bank", "capital", "china", "energy", "federal", "first",
    "general", "global", "golden", "great", "international", "national", "new", "north", "pacific", "royal",
    "southern", "united", "universal", "western"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/** Whether `beginning` is how `whole` begins, both without blanks, and ends where a word of `whole` ends. */
bool begins_at_word_end(const Words& beginning, const Words& whole) {
  std::string wanted;
  for (const std::string& word : beginning) wanted += word;
  std::string so_far;
  for (const std::string& word : whole) {
    so_far += word;
    if (so_far == wanted) return true;
    if (so_far.size() >= wanted.size()) return false;
  }
  return false;
}

std::string initials_of(const Words& words) {
  std::string initials;
  for (const std::string& word : words) initials += word.front();
  return initials;
}

/** "IBM" for international, business, machines. */
bool are_initials(const Words& written, const Words& registered) {
  if (written.size() != 1 || written[0].size() < 2 || registered.size() < 2) return false;
  return initials_of(registered).starts_with(written[0]);
}

/** The start of the next word of a run behind byte `at`, or its size. */
std::size_t next_word(std::string_view run, std::size_t at) {
  while (at < run.size() && run[at] != ' ') ++at;
  while (at < run.size() && run[at] == ' ') ++at;
  return at;
}

std::string spaces_to_blanks(std::string_view run) {
  std::string out;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t start = at;
    const bool is_space = utf8::is_space(utf8::decode(run, at));
    for (std::size_t i = start; i < at; ++i) out += is_space ? ' ' : run[i];  // same size: positions stay
  }
  return out;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  name = name.substr(0, std::min(name.find(" /"), name.find(" \\")));
  Words words(1);
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = utf8::decode(name, at);
    if (utf8::is_word(c)) {
      const char32_t folded = fold(c);
      if (folded != 0) utf8::append(words.back(), folded);
    } else if (c != '\'' && c != 0x2019 && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && words.back() == "s") words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  while (words.size() > 1 && is_one_of(legal_forms, words.back())) words.pop_back();
  return words;
}

bool agrees(std::string_view written, std::string_view registered) {
  const Words words = name_words(written);
  const Words whole = name_words(registered);
  if (words.empty() || whole.empty()) return false;
  if (words == whole || are_initials(words, whole)) return true;
  const bool is_general = words.size() == 1 && is_one_of(general_words, words[0]);
  return !is_general && begins_at_word_end(words, whole);
}

bool agrees(std::string_view written, const Security& security) {
  return agrees(written, security.name) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [written](const std::string& alias) { return agrees(written, alias); });
}

std::size_t agreeing_start(std::string_view run, const Security& security) {
  const std::string blanks = spaces_to_blanks(run);
  for (std::size_t at = 0; at < blanks.size(); at = next_word(blanks, at)) {
    if (agrees(std::string_view(blanks).substr(at), security)) return at;
  }
  // Chinese, Japanese and Korean put no blanks between words: a name may be the end of a longer run.
  for (const std::string& alias : security.aliases) {
    std::size_t first = 0;
    if (!alias.empty() && utf8::is_cjk(utf8::decode(alias, first)) && run.ends_with(alias)) return run.size() - alias.size();
  }
  return std::string_view::npos;
}

bool is_acronym_of(std::string_view symbol, std::string_view words) {
  const std::string folded = fold(symbol);
  const Words parts = name_words(words);
  if (parts.size() < 2) return false;
  const std::string initials = initials_of(parts);
  auto next = folded.begin();
  for (const char initial : initials) {
    if (next != folded.end() && *next == initial) ++next;
  }
  return next == folded.end();
}

}  // namespace siderail::tickers
