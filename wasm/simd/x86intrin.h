// SPDX-License-Identifier: MIT
// What simdjson's westmere kernel needs beyond Emscripten's SSE 4.2 headers. The name is the one that
// simdjson includes; only the WebAssembly SIMD build has this folder on its include path.
#pragma once

#include <nmmintrin.h>

#include <cstdint>

// The carry-less product of the lower half of `a` with all ones, lower 64 bits: the only product
// simdjson asks for. Bit i of it is the exclusive or of bits 0..i of `a`.
static inline __m128i _mm_clmulepi64_si128(__m128i a, __m128i /*all_ones*/, int /*halves*/) {
  auto bits = static_cast<std::uint64_t>(_mm_cvtsi128_si64(a));
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return _mm_cvtsi64_si128(static_cast<std::int64_t>(bits));
}

static inline long long _popcnt64(long long bits) {
  return __builtin_popcountll(static_cast<unsigned long long>(bits));
}

// The 128-bit product of `a` and `b`: returns the lower half and writes the upper one.
static inline std::uint64_t _umul128(std::uint64_t a, std::uint64_t b, std::uint64_t* high) {
  const auto product = static_cast<unsigned __int128>(a) * b;
  *high = static_cast<std::uint64_t>(product >> 64);
  return static_cast<std::uint64_t>(product);
}
