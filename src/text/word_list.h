// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail {

/**
 * The position of a word in a list of words with one blank between them, or npos. Lists are written as one literal: an
 * array of views would cost the module eight bytes a word, and none of them compresses.
 */
std::size_t find_word(StringView words, StringView word);
/** The same for a literal, whose size need not be known. */
std::size_t find_word(const char* words, StringView word);

/** Whether a list of words with one blank between them has a word. */
bool has_word(StringView words, StringView word);
/** The same for a literal. */
inline bool has_word(const char* words, StringView word) { return find_word(words, word) != StringView::npos; }

/** The same for a word in letters of either case; the words of the list are in small letters of ASCII. */
bool has_word_any_case(const char* words, StringView word);

/** Takes the first word off such a list; empty at its end. */
StringView take_word(StringView& rest);

/** The word at a position of such a list; empty behind the last. */
StringView word_at(StringView words, std::size_t position);

}  // namespace siderail
