// SPDX-License-Identifier: MIT
#include "text/word_list.h"

#include <algorithm>

namespace siderail {

std::size_t find_word(const std::string_view& words, const std::string_view& word) {
  if (word.empty()) return std::string_view::npos;
  std::size_t position = 0;
  for (std::size_t at = 0; at < words.size(); ++position) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return position;
    at = end + 1;
  }
  return std::string_view::npos;
}

std::string_view word_at(std::string_view words, std::size_t position) {
  for (; position > 0; --position) words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  return words.substr(0, words.find(' '));
}

}  // namespace siderail
