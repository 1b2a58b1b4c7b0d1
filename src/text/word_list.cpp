// SPDX-License-Identifier: MIT
#include "text/word_list.h"

#include <algorithm>

#include "text/find_byte.h"

namespace siderail {

namespace {

/** The byte at which a word stands in a list of words, or npos. A call, for size. */
[[gnu::noinline]] std::size_t place_of_word(StringView words, StringView word) {
  if (word.empty() || find_byte(word, ' ') != StringView::npos) return StringView::npos;
  for (std::size_t at = find_byte(words, word[0]); at != StringView::npos; at = find_byte(words, word[0], at + 1)) {
    const std::size_t end = at + word.size();
    if (end > words.size()) break;
    const bool is_whole = (at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ');
    if (is_whole && words.substr(at, word.size()) == word) return at;
  }
  return StringView::npos;
}

}  // namespace

std::size_t find_word(StringView words, StringView word) {
  const std::size_t place = place_of_word(words, word);
  if (place == StringView::npos) return place;
  return static_cast<std::size_t>(std::count(words.begin(), words.begin() + place, ' '));
}

bool has_word(StringView words, StringView word) { return place_of_word(words, word) != StringView::npos; }

std::size_t find_word(const char* words, StringView word) {
  if (word.empty()) return StringView::npos;
  for (std::size_t position = 0;; ++position) {
    std::size_t same = 0;
    while (same < word.size() && words[same] == word[same] && word[same] > ' ') ++same;
    if (same == word.size() && (words[same] == ' ' || words[same] == '\0')) return position;
    for (; *words != ' '; ++words) {
      if (*words == '\0') return StringView::npos;
    }
    ++words;
  }
}

bool has_word_any_case(const char* words, StringView word) {
  constexpr std::size_t longest = 24;
  char small[longest];
  if (word.size() > longest) return false;
  std::transform(word.begin(), word.end(), small, [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
  return has_word(words, {small, word.size()});
}

StringView take_word(StringView& rest) {
  const StringView word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  return word;
}

StringView word_at(StringView words, std::size_t position) {
  for (; position > 0; --position) words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  return words.substr(0, words.find(' '));
}

}  // namespace siderail
