// SPDX-License-Identifier: MIT
#include "text/word_list.h"

#include <algorithm>

namespace siderail {

std::size_t find_word(const std::string_view& words, const std::string_view& word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return std::string_view::npos;
  const char* at = words.data();
  const char* const end = at + words.size();
  for (std::size_t position = 0; at < end; ++position) {
    const char* wanted = word.data();
    const char* const wanted_end = wanted + word.size();
    for (; at < end && wanted < wanted_end && *at == *wanted; ++at) ++wanted;
    if (wanted == wanted_end && (at == end || *at == ' ')) return position;
    while (at < end && *at != ' ') ++at;
    ++at;
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

std::string_view word_at(std::string_view words, std::size_t position) {
  for (; position > 0; --position) words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  return words.substr(0, words.find(' '));
}

}  // namespace siderail
