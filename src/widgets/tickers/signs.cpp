// SPDX-License-Identifier: MIT
#include "widgets/tickers/signs.h"

#include "widgets/tickers/letters.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail::tickers {
namespace {

bool is_sign(StringView text, std::size_t at) {
  const char c = text[at];
  if (is(c, sign)) return true;
  const char next = at_or_nul(text, at + 1);
  if (is(next, capital)) return is(c, capital) || c == '^';
  if (next == '.' || next == ' ') return is(c, next == '.' ? capital | digit : capital) && is(text, at + 2, capital);
  return c == '\xE3' ? next == '\x80' : (c == 'm' && next == 'b') || (c == 'c' && next == 'k');
}

#ifdef __SSE2__
__m128i load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

__m128i equal(__m128i bytes, char wanted) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)); }

/** Capitals and the six characters around them, '[' and '^' among them. */
__m128i capitals(__m128i bytes) { return equal(_mm_and_si128(bytes, _mm_set1_epi8('\xE0')), '@'); }

/** Which of 16 bytes is_sign() may be true of, a bit each; 18 are read. */
unsigned may_be_signs(const char* at) {
  const __m128i bytes = load(at);
  const __m128i next = load(at + 1);
  const __m128i brackets = _mm_or_si128(_mm_or_si128(equal(bytes, '('), equal(bytes, '[')), equal(bytes, '<'));
  const __m128i others = _mm_or_si128(_mm_or_si128(equal(bytes, '$'), equal(bytes, ':')),
                                      _mm_or_si128(equal(bytes, '\xEF'), equal(bytes, '\xE3')));
  const __m128i words = _mm_or_si128(_mm_and_si128(equal(bytes, 'm'), equal(next, 'b')),
                                     _mm_and_si128(equal(bytes, 'c'), equal(next, 'k')));
  const __m128i large = capitals(bytes);
  const __m128i pairs = _mm_and_si128(large, capitals(next));
  // '0' to '9' and some signs behind them.
  const __m128i digits = equal(_mm_and_si128(bytes, _mm_set1_epi8('\xF0')), '0');
  const __m128i joined = _mm_or_si128(_mm_and_si128(_mm_or_si128(large, digits), equal(next, '.')),
                                      _mm_and_si128(large, equal(next, ' ')));
  const __m128i single = _mm_and_si128(joined, capitals(load(at + 2)));
  const __m128i all = _mm_or_si128(_mm_or_si128(_mm_or_si128(brackets, others), _mm_or_si128(words, pairs)), single);
  return static_cast<unsigned>(_mm_movemask_epi8(all));
}
#endif

}  // namespace

std::size_t next_sign(StringView text, std::size_t at) {
  while (at < text.size()) {
#ifdef __SSE2__
    unsigned hits = 0;
    while (at + 18 <= text.size() && (hits = may_be_signs(text.data() + at)) == 0) at += 16;
    if (hits != 0) at += static_cast<std::size_t>(__builtin_ctz(hits));
#endif
    if (at < text.size() && is_sign(text, at)) return at;
    ++at;
  }
  return text.size();
}

}  // namespace siderail::tickers
