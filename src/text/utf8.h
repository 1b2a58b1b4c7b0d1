// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail::utf8 {

/** Stands for what cannot be decoded: U+FFFD. */
constexpr char32_t replacement = 0xFFFD;

/**
 * Decodes the code point that starts at byte `at` (< text.size()) and moves `at` behind it. A malformed sequence gives
 * U+FFFD and moves one byte on, so that a loop always ends.
 */
char32_t decode(StringView text, std::size_t& at);

/** Writes a code point, one to four bytes, and returns where they end; surrogates as append() does. */
char* write(char* out, char32_t code_point);

/** Appends a code point in UTF-8; surrogates and values over U+10FFFF are appended as U+FFFD. */
void append(String& out, char32_t code_point);

/** The start of the code point before byte `at` (> 0). */
std::size_t previous(StringView text, std::size_t at);

/** How many UTF-16 code units JavaScript counts in `text`. */
std::size_t utf16_length(StringView text);

/** The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), or npos when all is well. */
std::size_t find_invalid(StringView text);

/** `text`, cut at a code point boundary to at most `max_bytes`. */
StringView truncate(StringView text, std::size_t max_bytes);

/** A letter, mark or digit of any script: what words are made of. All of non-ASCII but punctuation, symbols and blanks.
 */
bool is_word(char32_t c);

/** A capital of Latin, Greek or Cyrillic: anything that lower() changes. */
bool is_upper(char32_t c);

/** ASCII digits only: tickers, prices and dates know no others. */
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/** ASCII letters only. */
constexpr bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/** ASCII blanks and line ends, no-break and other Unicode spaces. */
bool is_space(char32_t c);

/** Han, Hiragana, Katakana or Hangul: scripts in which words do not stand apart, or carry their grammar at the end. */
bool is_cjk(char32_t c);

}  // namespace siderail::utf8
