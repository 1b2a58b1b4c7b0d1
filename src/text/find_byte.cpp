// SPDX-License-Identifier: MIT
#include "text/find_byte.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail {

std::size_t find_byte(StringView text, char byte, std::size_t at) {
#ifdef __SSE2__
  const __m128i wanted = _mm_set1_epi8(byte);
  const auto equal = [&](std::size_t from) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from)), wanted);
  };
  for (; at + 64 <= text.size(); at += 64) {
    const __m128i first = _mm_or_si128(equal(at), equal(at + 16));
    const __m128i second = _mm_or_si128(equal(at + 32), equal(at + 48));
    if (_mm_movemask_epi8(_mm_or_si128(first, second)) != 0) break;
  }
  for (; at + 16 <= text.size(); at += 16) {
    const int hits = _mm_movemask_epi8(equal(at));
    if (hits != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(hits)));
  }
#endif
  for (; at < text.size(); ++at) {
    if (text[at] == byte) return at;
  }
  return StringView::npos;
}

std::size_t find_non_ascii(StringView text, std::size_t at) {
#ifdef __SSE2__
  for (; at + 16 <= text.size(); at += 16) {
    const int high = _mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at)));
    if (high != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(high)));
  }
#endif
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_ascii(StringView text) { return find_non_ascii(text) == text.size(); }

}  // namespace siderail
