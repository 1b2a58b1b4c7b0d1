// SPDX-License-Identifier: MIT
// What cmake/trim_simdjson.cmake has simdjson's SIMD kernels do: hand over their index before all of it is there.
#pragma once

#include <cstddef>
#include <cstdint>

/** An index of so many structural characters is handed over. */
constexpr std::ptrdiff_t siderail_piece = 2048;

/** What one step of a kernel may add to that, and write behind it. */
constexpr std::size_t siderail_piece_slack = 256;

/** Takes the index from `first` to `end` and returns where it is to go on: all but what has to stay was taken. */
extern "C" std::uint32_t* siderail_hand_over(std::uint32_t* first, std::uint32_t* end);
