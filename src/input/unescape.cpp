// SPDX-License-Identifier: MIT
#include "input/unescape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail::input {
namespace {

constexpr std::uint32_t no_digit = 16;

std::uint32_t hex_value(char c) {
  const auto code = static_cast<unsigned char>(c);
  const std::uint32_t digit = code - std::uint32_t{'0'};
  const std::uint32_t letter = (code | 0x20U) - std::uint32_t{'a'};
  return digit < 10 ? digit : letter < 6 ? letter + 10 : no_digit;
}

/** The value of four hexadecimal digits. */
char32_t read_hex(const char* digits) {
  char32_t value = 0;
  for (const char* at = digits; at < digits + 4; ++at) value = value * 16 + hex_value(*at);
  return value;
}

/** Reads "\uXXXX", and a second one that makes a pair with it, at `at`, and moves behind. */
char32_t read_unicode_escape(const char*& at, const char* end) {
  const char32_t first = read_hex(at + 2);
  at += 6;
  const bool may_pair = first >= 0xD800 && first < 0xDC00 && end - at >= 6 && at[0] == '\\' && at[1] == 'u';
  const char32_t second = may_pair ? read_hex(at + 2) : 0;
  if (second < 0xDC00 || second > 0xDFFF) return first;  // write() makes a lone surrogate U+FFFD
  at += 6;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

/** What the letter behind a backslash stands for, but for 'u'; 0: it must not stand there. */
constexpr std::array<char, 256> make_letters() {
  std::array<char, 256> table{};
  const char pairs[] = "n\nr\rt\tb\bf\f\"\"\\\\//";
  for (const char* at = pairs; *at != '\0'; at += 2) table[static_cast<unsigned char>(at[0])] = at[1];
  return table;
}

constexpr std::array<char, 256> letters = make_letters();

char unescaped(char letter) { return letters[static_cast<unsigned char>(letter)]; }

#ifdef __SSE2__
constexpr std::size_t block = 16;

/** The position of the first backslash in a block, or its size. */
std::size_t first_backslash(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const int hits = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  return static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(hits) | 1U << block));
}
#else
constexpr std::size_t block = 1;

std::size_t first_backslash(const char* at) { return *at == '\\' ? 0 : 1; }
#endif

/** Copies up to the next backslash or the end, to somewhere before. */
void copy_run(char*& out, const char*& at, const char* end) {
  for (bool goes_on = true; goes_on && at < end;) {
    const std::size_t size = std::min(first_backslash(at), static_cast<std::size_t>(end - at));
    goes_on = size == block;
    // What is copied too much must not reach what is still to be read.
    if (goes_on || static_cast<std::size_t>(at - out) >= block) {
      char copy[block];
      std::memcpy(copy, at, block);
      std::memcpy(out, copy, block);
    } else {
      for (std::size_t byte = 0; byte < size; ++byte) out[byte] = at[byte];
    }
    at += size;
    out += size;
  }
}

}  // namespace

std::size_t escape_length(StringView text) {
  if (text.size() < 2) return 0;
  if (text[1] != 'u') return unescaped(text[1]) != 0 ? 2 : 0;
  for (std::size_t at = 2; at < 6; ++at) {
    if (at >= text.size() || hex_value(text[at]) == no_digit) return 0;
  }
  return 6;
}

char* unescape_in_place(char* start, const char* end) {
  char* out = start;
  for (const char* at = start; at < end; copy_run(out, at, end)) {
    if (at[1] == 'u') {
      out = utf8::write(out, read_unicode_escape(at, end));
    } else {
      *out++ = unescaped(at[1]);
      at += 2;
    }
  }
  return out;
}

}  // namespace siderail::input
