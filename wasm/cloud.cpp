// SPDX-License-Identifier: MIT
// The boundary between JavaScript and the layout of clouds: functions of 32-bit numbers, without embind, whose script
// alone would be larger than all of this. All lengths are cells, y grows downwards.
//
// One instance lays out one cloud and is thrown away with its memory. So it needs no heap, only a mark that moves up:
// whatever is allocated stays until the end, but for what was allocated last.

#include "cloud/cloud.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace {

using siderail::cloud::BitGrid;
using siderail::cloud::Box;
using siderail::cloud::Cloud;
using siderail::cloud::MaskBuilder;
using siderail::cloud::Padding;
using siderail::cloud::Word;

/** Pixels of a word whose alpha is above this are its ink: whoever draws it elsewhere may round otherwise. */
constexpr int ink_threshold = 3;
constexpr int shape_threshold = 127;

std::optional<Cloud> cloud;
MaskBuilder builder;
siderail::List<std::int32_t> results;

constexpr std::size_t page_size = 65536;
constexpr std::size_t alignment = 16;
extern "C" unsigned char __heap_base;

std::size_t top_of_heap = 0;
std::size_t last_block = 0;

/** The size of a block stands before it. */
std::size_t& size_of(std::size_t block) { return *reinterpret_cast<std::size_t*>(block - alignment); }

void claim(std::size_t end) {
  top_of_heap = end;
  const std::size_t pages = (end + page_size - 1) / page_size;
  const std::size_t have = __builtin_wasm_memory_size(0);
  if (pages > have && __builtin_wasm_memory_grow(0, pages - have) == SIZE_MAX) __builtin_trap();
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  if (top_of_heap == 0) top_of_heap = reinterpret_cast<std::size_t>(&__heap_base);
  last_block = (top_of_heap + 2 * alignment - 1) / alignment * alignment;
  claim(last_block + size);
  size_of(last_block) = size;
  return reinterpret_cast<void*>(last_block);
}

void free(void* block) {
  if (block != nullptr && reinterpret_cast<std::size_t>(block) == last_block) top_of_heap = last_block - alignment;
}

void* realloc(void* block, std::size_t size) {
  const auto address = reinterpret_cast<std::size_t>(block);
  if (block != nullptr && address == last_block) {
    claim(address + size);
    size_of(address) = size;
    return block;
  }
  void* moved = malloc(size);
  if (block != nullptr) std::memcpy(moved, block, size_of(address) < size ? size_of(address) : size);
  return moved;
}

__attribute__((noreturn)) void abort() { __builtin_trap(); }

/** Room for `size` bytes: a strip of pictures, RGBA, or a shape. */
__attribute__((export_name("reserve"))) void* reserve(std::size_t size) { return malloc(size); }

/** Begins a cloud for a box of that size. */
__attribute__((export_name("begin"))) void begin(int width, int height) { cloud.emplace(width, height); }

/** Words keep to the opaque pixels of a picture, stretched over the box. */
__attribute__((export_name("shape"))) void shape(const std::uint8_t* rgba, int width, int height) {
  BitGrid grid;
  siderail::cloud::read_picture(grid, rgba, width, height, width * 4, shape_threshold);
  cloud->set_shape(static_cast<BitGrid&&>(grid));
}

/**
 * Adds a word, seen from its anchor: `left`, `top`, `width` and `height` of a picture of it, at `rgba` with `stride`
 * bytes from row to row, or of a box full of ink where there is no picture. `flags`: 1, it may be turned; 2, it was
 * laid at `x` and `y` before; 4, and turned.
 */
__attribute__((export_name("word"))) void word(const std::uint8_t* rgba, int stride, int left, int top, int width,
                                               int height, int pad_x, int pad_y, int gap, std::uint32_t flags, int x,
                                               int y) {
  builder.begin({left, top, left + width, top + height});
  if (rgba != nullptr) {
    builder.add_picture(rgba, stride, ink_threshold);
    builder.close_gaps(gap);
  } else {
    builder.add_box();
  }
  // Between two words that is half of the padding of each; what cannot be halved is on the right and below.
  const Padding padding{pad_x / 2, pad_y / 2, (pad_x + 1) / 2, (pad_y + 1) / 2};
  Word added;
  added.upright = builder.finish(padding, false);
  if ((flags & 1) != 0) added.turned = builder.finish(padding, true);
  added.is_kept = (flags & 2) != 0;
  added.is_turned = (flags & 4) != 0 && !added.turned.probes.empty();
  added.x = x;
  added.y = y;
  cloud->add(static_cast<Word&&>(added));
}

/** Lays words until about so many blocks were tested. Returns how many words are left. */
__attribute__((export_name("pack"))) std::uint32_t pack(std::uint32_t tests) { return cloud->pack(tests); }

/** Half the width of what holds all ink, with the box's proportions; then x, y and whether it is turned of each word.
 */
__attribute__((export_name("results"))) const std::int32_t* write_results() {
  results.push_back(cloud->half_width());
  for (const Word& laid : cloud->words()) {
    for (const int number : {laid.x, laid.y, laid.is_turned ? 1 : 0}) results.push_back(number);
  }
  return results.data();
}

}  // extern "C"
