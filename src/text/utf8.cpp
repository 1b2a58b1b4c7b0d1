// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/find_byte.h"
#include "text/fold.h"

namespace siderail::utf8 {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool any_contains(const std::array<Range, size>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](Range range) { return c >= range.first && c <= range.last; });
}

std::uint32_t byte_at(StringView text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/** The length of the well-formed sequence at `at`, or 0. Table 3-7 of the Unicode Standard. */
std::size_t sequence_length(StringView text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  const std::uint32_t second = byte_at(text, at + 1);
  const auto continues = [&](std::size_t offset) { return (byte_at(text, at + offset) & 0xC0) == 0x80; };
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !continues(1)) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && second < 0xA0;
    const bool surrogate = lead == 0xED && second > 0x9F;
    return overlong || surrogate || !continues(2) ? 0 : 3;
  }
  const bool out_of_range = (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return out_of_range || !continues(2) || !continues(3) ? 0 : 4;
}

}  // namespace

char32_t decode(StringView text, std::size_t& at) {
  const std::uint32_t lead = byte_at(text, at);
  if (lead < 0x80) return ++at, lead;
  const std::size_t length = sequence_length(text, at);
  if (length == 0) {
    ++at;
    return replacement;
  }
  static constexpr std::array<std::uint32_t, 5> lead_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  std::uint32_t code_point = lead & lead_bits[length];
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte_at(text, at + i) & 0x3F);
  at += length;
  return code_point;
}

char* write(char* out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  const int continuations = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static constexpr std::array<std::uint8_t, 4> leads = {0, 0xC0, 0xE0, 0xF0};
  *out++ = static_cast<char>(leads[static_cast<std::size_t>(continuations)] | c >> (6 * continuations));
  for (int left = continuations - 1; left >= 0; --left) *out++ = static_cast<char>(0x80 | ((c >> (6 * left)) & 0x3F));
  return out;
}

void append(String& out, char32_t c) {
  if (c < 0x80) return out.push_back(static_cast<char>(c));
  std::array<char, 4> bytes{};
  out.append(bytes.data(), static_cast<std::size_t>(write(bytes.data(), c) - bytes.data()));
}

std::size_t previous(StringView text, std::size_t at) {
  --at;
  while (at > 0 && (byte_at(text, at) & 0xC0) == 0x80) --at;
  return at;
}

std::size_t utf16_length(StringView text) {
  std::size_t units = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::size_t find_invalid(StringView text) {
  for (std::size_t at = find_non_ascii(text); at < text.size(); at = find_non_ascii(text, at)) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return StringView::npos;
}

StringView truncate(StringView text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  return text.substr(0, previous(text, max_bytes + 1));
}

bool is_word(char32_t c) {
  if (c < 0x80) return is_digit(c) || is_ascii_letter(c);
  static constexpr std::array<Range, 25> not_words = {
      {{0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},
       {0xF7, 0xF7},     {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x60C, 0x60D},   {0x61B, 0x61F},
       {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0xE3F, 0xE3F},   {0x2000, 0x206F},
       {0x20A0, 0x20CF}, {0x2100, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020},
       {0xFE00, 0xFE6F}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}}};
  const bool is_symbol = c == 0x30FB || c == 0xFEFF || c == replacement || (c >= 0x1F000 && c <= 0x1FAFF);
  return !is_symbol && !any_contains(not_words, c);
}

bool is_upper(char32_t c) { return lower(c) != c; }

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x3000;
}

bool is_cjk(char32_t c) {
  static constexpr std::array<Range, 7> ranges = {{{0x1100, 0x11FF},
                                                   {0x3005, 0x3007},
                                                   {0x3041, 0x318F},
                                                   {0x3400, 0x9FFF},
                                                   {0xAC00, 0xD7AF},
                                                   {0xF900, 0xFAFF},
                                                   {0x20000, 0x3FFFF}}};
  return c >= 0x1100 && any_contains(ranges, c);
}

}  // namespace siderail::utf8
