// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace siderail {

/**
 * The position of a word in a list of words with one blank between them, or npos. Lists are written as one literal: an
 * array of views would cost the module eight bytes a word, and none of them compresses.
 */
std::size_t find_word(const std::string_view& words, const std::string_view& word);

/** Whether a list of words with one blank between them has a word. */
inline bool has_word(const std::string_view& words, const std::string_view& word) {
  return find_word(words, word) != std::string_view::npos;
}

/** The same for a word in letters of either case; the words of the list are in small letters of ASCII. */
bool has_word_any_case(const std::string_view& words, const std::string_view& word);

/** Takes the first word off such a list; empty at its end. */
std::string_view take_word(std::string_view& rest);

/** The word at a position of such a list; empty behind the last. */
std::string_view word_at(std::string_view words, std::size_t position);

}  // namespace siderail
