// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/** Words of ASCII in 64 bytes at once, and their keys: the innermost part of Tokens. */
namespace siderail::word_block {

inline constexpr std::uint64_t each = 0x0101010101010101;
inline constexpr std::uint64_t all_bits = ~std::uint64_t{0};

/** Which bytes of a block are letters or digits, and which may be part of a word and are neither: a bit for each. */
struct Masks {
  std::uint64_t words = 0;
  std::uint64_t others = 0;
};

inline std::uint64_t load(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

#ifdef __SSE2__
/** Flags the bytes from `first` to `last`. */
inline __m128i between(__m128i bytes, char first, char last) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
}

inline Masks masks_of(const char* block) {
  Masks masks;
  for (int at = 0; at < 64; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
    const __m128i letters = between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    const __m128i words = _mm_or_si128(letters, between(bytes, '0', '9'));
    const __m128i others = _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')));
    masks.words |= static_cast<std::uint64_t>(_mm_movemask_epi8(words)) << at;
    masks.others |= static_cast<std::uint64_t>(_mm_movemask_epi8(others)) << at;
  }
  return masks;
}
#else
inline constexpr std::uint64_t flags = each * 0x80;

/** Flags the bytes from `first` to `last`, of ASCII: L. Lamport, "Multiple Byte Processing...", CACM 18, 1975. */
inline std::uint64_t between(std::uint64_t low, std::uint64_t first, std::uint64_t last) {
  return (low + each * (0x80 - first)) & ~(low + each * (0x7F - last));
}

/** The highest bits of eight bytes, side by side. */
inline std::uint64_t gathered(std::uint64_t flagged) { return ((flagged & flags) >> 7) * 0x0102040810204080 >> 56; }

inline Masks masks_of(const char* block) {
  Masks masks;
  for (int at = 0; at < 64; at += 8) {
    const std::uint64_t bytes = load(block + at);
    const std::uint64_t low = bytes & ~flags;
    const std::uint64_t words = between(low | each * 0x20, 'a', 'z') | between(low, '0', '9');
    masks.words |= gathered(words & ~bytes) << at;
    masks.others |= gathered(bytes | between(low, '\'', '\'')) << at;
  }
  return masks;
}
#endif

/** Takes 16 bytes into a key. Of 8 bytes and zeros it is a bijection: the multiplier is odd. */
inline std::uint64_t mix(std::uint64_t key, std::uint64_t first, std::uint64_t second) {
  key = ((key ^ first) + second * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15;
  return key ^ key >> 32;
}

/** As many ones as a word of a block may have bytes, then zeros: what is read from within masks the end of a word. */
struct Mask {
  unsigned char bytes[64 + 16 + 8] = {};
  constexpr Mask() {
    for (int at = 0; at < 64; ++at) bytes[at] = 0xFF;
  }
};
inline constexpr Mask mask;

/** Eight bytes of a word of ASCII in a block, from `at` on, in small letters; zeros behind the word. */
inline std::uint64_t folded_bytes(const char* word, std::size_t size, std::size_t at) {
  return (load(word + at) | each * 0x20) & load(reinterpret_cast<const char*>(mask.bytes) + 64 + at - size);
}

/** The key of such a word. Hardly any has more than 16 bytes, and so there is no branch to guess. */
inline std::uint64_t plain_key(const char* word, std::size_t size) {
  std::uint64_t key = mix(0, folded_bytes(word, size, 0), folded_bytes(word, size, 8));
  for (std::size_t at = 16; at < size; at += 16)
    key = mix(key, folded_bytes(word, size, at), folded_bytes(word, size, at + 8));
  return key;
}

/** The bits below `count` (<= 64). */
inline std::uint64_t first_bits(std::uint64_t bits, std::size_t count) {
  return count == 64 ? bits : bits & ~(all_bits << count);
}

}  // namespace siderail::word_block
