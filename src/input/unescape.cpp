// SPDX-License-Identifier: MIT
#include "input/unescape.h"

#include <cstdint>
#include <cstring>

#include "text/utf8.h"

namespace siderail::input {
namespace {

/** The value of four hexadecimal digits. */
char32_t read_hex(const char* digits) {
  char32_t value = 0;
  for (const char* at = digits; at < digits + 4; ++at) {
    const auto c = static_cast<unsigned char>(*at);
    value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20U) - 'a' + 10U);
  }
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

/** What stands for the character after a backslash. */
char unescaped(char letter) {
  switch (letter) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return letter;
  }
}

/** Copies up to the next backslash or the end. Whole blocks are written, of which the last may be more than wanted. */
void copy_run(char*& out, const char*& at, const char* end) {
  constexpr std::size_t block = 8;
  static_assert(block <= unescape_slack);
  constexpr std::uint64_t ones = 0x0101010101010101;
  for (; static_cast<std::size_t>(end - at) >= block; at += block, out += block) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, block);
    std::memcpy(out, at, block);
    // A byte of `differences` is 0 where there is a backslash. Source: Sean Eron Anderson, "Bit Twiddling Hacks".
    const std::uint64_t differences = bytes ^ (ones * '\\');
    if (((differences - ones) & ~differences & (ones << 7)) != 0) break;
  }
  while (at < end && *at != '\\') *out++ = *at++;
}

}  // namespace

char* unescape_to(char* out, StringView raw) {
  const char* at = raw.data();
  const char* const end = at + raw.size();
  for (copy_run(out, at, end); at < end; copy_run(out, at, end)) {
    if (at[1] == 'u') {
      out = utf8::write(out, read_unicode_escape(at, end));
    } else {
      *out++ = unescaped(at[1]);
      at += 2;
    }
  }
  return out;
}

String unescape(StringView raw) {
  String out(raw.size() + unescape_slack, '\0');
  out.resize(static_cast<std::size_t>(unescape_to(out.data(), raw) - out.data()));
  return out;
}

}  // namespace siderail::input
