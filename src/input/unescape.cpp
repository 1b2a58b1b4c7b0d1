// SPDX-License-Identifier: MIT
#include "input/unescape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/find_byte.h"
#include "text/utf8.h"

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

/** At the next backslash, or the end. */
const char* skip_run(const char* at, const char* end) {
  return at + std::min(find_byte({at, end}, '\\'), static_cast<std::size_t>(end - at));
}

/** Moves what stands before the next backslash, or the end, to somewhere before. */
void move_run(char*& out, const char*& at, const char* end) {
  constexpr std::ptrdiff_t block = 16;
  const char* const stop = skip_run(at, end);
  const std::ptrdiff_t size = stop - at;
  if (size <= block && at - out >= block) {
    std::memcpy(out, at, block);  // more than wanted, but nothing that is still to be read is written over
  } else {
    std::memmove(out, at, static_cast<std::size_t>(size));
  }
  out += size;
  at = stop;
}

}  // namespace

bool are_escapes(const char*& at, const char* end) {
  for (const char* next = at; next < end; next = skip_run(next, end)) {
    at = next;
    if (next + 1 >= end) return false;
    if (next[1] != 'u') {
      if (unescaped(next[1]) == 0) return false;
      next += 2;
      continue;
    }
    if (end - next < 6) return false;
    for (std::ptrdiff_t digit = 2; digit < 6; ++digit) {
      if (hex_value(next[digit]) == no_digit) return false;
    }
    next += 6;
  }
  return true;
}

char* unescape_in_place(char* start, const char* end) {
  char* out = start;
  for (const char* at = start; at < end; move_run(out, at, end)) {
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
