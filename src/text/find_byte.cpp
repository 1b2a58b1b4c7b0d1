// SPDX-License-Identifier: MIT
#include "text/find_byte.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail {

std::size_t find_byte(const std::string_view& text, char byte, std::size_t at) {
#ifdef __SSE2__
  const __m128i wanted = _mm_set1_epi8(byte);
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const int hits = _mm_movemask_epi8(_mm_cmpeq_epi8(block, wanted));
    if (hits != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(hits)));
  }
#endif
  for (; at < text.size(); ++at) {
    if (text[at] == byte) return at;
  }
  return std::string_view::npos;
}

bool is_ascii(const std::string_view& text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

}  // namespace siderail
