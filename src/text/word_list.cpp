// SPDX-License-Identifier: MIT
#include "text/word_list.h"

#include <algorithm>

#include "text/find_byte.h"

namespace siderail {

std::size_t find_word(const std::string_view& words, const std::string_view& word) {
  if (word.empty() || find_byte(word, ' ') != std::string_view::npos) return std::string_view::npos;
  for (std::size_t at = find_byte(words, word[0]); at != std::string_view::npos;
       at = find_byte(words, word[0], at + 1)) {
    const std::size_t end = at + word.size();
    if (end > words.size()) break;
    const bool is_whole = (at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ');
    if (!is_whole || words.compare(at, word.size(), word) != 0) continue;
    return static_cast<std::size_t>(std::count(words.begin(), words.begin() + at, ' '));
  }
  return std::string_view::npos;
}

bool has_word_any_case(const std::string_view& words, const std::string_view& word) {
  constexpr std::size_t longest = 24;
  char small[longest];
  if (word.size() > longest) return false;
  std::transform(word.begin(), word.end(), small, [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
  return has_word(words, {small, word.size()});
}

std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  return word;
}

std::string_view word_at(std::string_view words, std::size_t position) {
  for (; position > 0; --position) words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  return words.substr(0, words.find(' '));
}

}  // namespace siderail
