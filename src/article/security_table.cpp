// SPDX-License-Identifier: MIT
#include "article/security_table.h"

#include <algorithm>

#include "text/find_byte.h"
#include "text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail {
namespace {

constexpr std::size_t step = 32;  // lines between two of which the start is kept

constexpr std::size_t first_character = 0x20;
constexpr std::size_t first_surrogate = 0xD800;
constexpr std::size_t surrogates = 0x800;

}  // namespace

Lines::Lines(StringView text) : text_(text) {
  starts_.reserve(text.size() / (step * 4) + 1);
  const auto count = [this](std::size_t end) {
    if (size_++ % step == 0) starts_.push_back(static_cast<std::uint32_t>(end));
  };
  std::size_t start = 0;
  std::size_t at = 0;
#ifdef __SSE2__
  const __m128i line_end = _mm_set1_epi8('\n');
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    auto hits = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, line_end)));
    for (; hits != 0; hits &= hits - 1) {
      count(start);
      start = at + static_cast<std::size_t>(__builtin_ctz(hits)) + 1;
    }
  }
#endif
  for (; at < text.size(); ++at) {
    if (text[at] != '\n') continue;
    count(start);
    start = at + 1;
  }
}

StringView Lines::operator[](std::size_t number) const {
  StringView rest = text_.substr(starts_[number / step]);
  for (std::size_t line = number % step; line > 0; --line) take_until(rest, '\n');
  return take_until(rest, '\n');
}

StringView take_until(StringView& rest, char separator) {
  const std::size_t end = std::min(find_byte(rest, separator), rest.size());
  const StringView taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

void append_number(String& out, std::size_t number) {
  const std::size_t code = number + first_character;
  utf8::append(out, static_cast<char32_t>(code < first_surrogate ? code : code + surrogates));
}

std::size_t take_number(StringView& rest) {
  if (rest.empty()) return StringView::npos;
  std::size_t at = 0;
  const std::size_t code = utf8::decode(rest, at);
  rest.remove_prefix(at);
  return (code < first_surrogate ? code : code - surrogates) - first_character;
}

}  // namespace siderail
