// SPDX-License-Identifier: MIT
#include "input/html_run.h"

#include <array>
#include <cstddef>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail::input {
namespace {

constexpr std::array<Begins, 256> make_beginnings() {
  std::array<Begins, 256> table{};
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) table[byte] = Begins::sequence;
  for (const char blank : {' ', '\t', '\n', '\v', '\f', '\r'}) table[static_cast<unsigned char>(blank)] = Begins::blank;
  table['<'] = Begins::tag;
  table['&'] = Begins::entity;
  return table;
}

constexpr std::array<Begins, 256> beginnings = make_beginnings();

/** Whether a run goes on over the byte at `at`. */
bool goes_on(const char* at, const char* end) {
  if (*at != ' ') return begins(*at) == Begins::ordinary;
  return at + 1 < end && begins(at[1]) == Begins::ordinary;
}

/** Past blocks of 16 bytes over which a run goes on, as far as that shows without looking at each byte. */
const char* behind_blocks(const char* at, const char* end) {
#ifdef __SSE2__
  const auto is = [](__m128i block, char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); };
  // As signed numbers, the bytes from 0x80 on are less than any character of ASCII.
  const auto special = [&](__m128i block, char least) {
    const __m128i is_low = _mm_cmplt_epi8(block, _mm_set1_epi8(least));
    return _mm_or_si128(is_low, _mm_or_si128(is(block, '<'), is(block, '&')));
  };
  for (; end - at > 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
    const __m128i last_blank = _mm_and_si128(is(block, ' '), special(next, ' ' + 1));
    const int stops = _mm_movemask_epi8(_mm_or_si128(special(block, ' '), last_blank));
    if (stops != 0) return at + __builtin_ctz(static_cast<unsigned>(stops));
  }
#else
  static_cast<void>(end);
#endif
  return at;
}

}  // namespace

Begins begins(char c) { return beginnings[static_cast<unsigned char>(c)]; }

const char* behind_run(const char* at, const char* end) {
  for (++at; (at = behind_blocks(at, end)) < end && goes_on(at, end); ++at) {
  }
  return at;
}

}  // namespace siderail::input
