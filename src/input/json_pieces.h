// SPDX-License-Identifier: MIT
// What cmake/trim_simdjson.cmake makes of simdjson: its stage 1, called by its name, whose SIMD kernels hand their
// index over before all of it is there.
#pragma once

#include <cstddef>
#include <cstdint>

/** An index of so many structural characters is handed over. */
constexpr std::ptrdiff_t siderail_piece = 2048;

/** What one step of a kernel may add to that, and write behind it. */
constexpr std::size_t siderail_piece_slack = 256;

/** Takes the index from `first` to `end` and returns where it is to go on: all but what has to stay was taken. */
extern "C" std::uint32_t* siderail_hand_over(std::uint32_t* first, std::uint32_t* end);

/** What is written behind an index: the size of the text, and padding. */
constexpr std::size_t siderail_index_end = 16;

/**
 * Runs stage 1 over a text with 64 readable bytes behind it: finds its structural characters and checks its UTF-8.
 * `index` has room for a piece and its slack, or for as many numbers as the text has bytes where the kernel hands
 * nothing over, and for the end. Writes how many are `left` in it at the end, and behind those the size of the text.
 * Returns 0, or a number where the text is not valid.
 */
extern "C" int siderail_find_tokens(const unsigned char* bytes, std::size_t size, std::uint32_t* index,
                                    std::uint32_t* left);
