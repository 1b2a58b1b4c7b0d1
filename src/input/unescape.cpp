// SPDX-License-Identifier: MIT
#include "input/unescape.h"

#include "text/utf8.h"

namespace siderail::input {
namespace {

/** The value of the four hexadecimal digits at `at`. */
char32_t read_hex(const std::string_view& raw, std::size_t at) {
  char32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const auto c = static_cast<unsigned char>(raw[i]);
    value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20U) - 'a' + 10U);
  }
  return value;
}

/** Reads "\uXXXX", and a second one that makes a pair with it, at `at`, and moves behind. */
char32_t read_unicode_escape(const std::string_view& raw, std::size_t& at) {
  const char32_t first = read_hex(raw, at + 2);
  at += 6;
  const bool may_pair = first >= 0xD800 && first < 0xDC00 && raw.substr(at, 2) == "\\u";
  const char32_t second = may_pair ? read_hex(raw, at + 2) : 0;
  if (second < 0xDC00 || second > 0xDFFF) return first;  // append() makes a lone surrogate U+FFFD
  at += 6;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

}  // namespace

std::string unescape(const std::string_view& raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t escape = raw.find('\\', at);
    out += raw.substr(at, escape - at);
    if (escape == std::string_view::npos) break;
    at = escape;
    constexpr std::string_view letters = "bfnrt";
    const std::size_t letter = letters.find(raw[at + 1]);
    if (raw[at + 1] == 'u') {
      utf8::append(out, read_unicode_escape(raw, at));
    } else {
      out += letter == std::string_view::npos ? raw[at + 1] : "\b\f\n\r\t"[letter];
      at += 2;
    }
  }
  return out;
}

}  // namespace siderail::input
