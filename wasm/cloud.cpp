// SPDX-License-Identifier: MIT
// The boundary between JavaScript and the layout of clouds: functions of 32-bit numbers, without embind, whose script
// alone would be larger than all of this. All lengths are cells, y grows downwards.
//
// An instance lays out one cloud at a time, and the next one begins with all its memory. So it needs no heap, only a
// mark that moves up: whatever is allocated stays until then, but for what was allocated last.

#include "cloud/cloud.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

namespace {

using siderail::cloud::BitGrid;
using siderail::cloud::Box;
using siderail::cloud::Cloud;
using siderail::cloud::MaskBuilder;
using siderail::cloud::Padding;
using siderail::cloud::Picture;
using siderail::cloud::Word;

/** The highest bit of alpha. */
constexpr std::uint32_t half_opaque = 0x80000000;

// Of the cloud at hand. Nothing is ever destroyed: the next begins below it.
Cloud* cloud = nullptr;
MaskBuilder* builder = nullptr;
Picture ink;

/** Between two words that is half of the padding of each; what cannot be halved is on the right and below. */
Padding halved(int x, int y) { return {x / 2, y / 2, (x + 1) / 2, (y + 1) / 2}; }

// Flags of an entry.
constexpr std::uint32_t was_laid = 1;    // before, at its `x` and `y`
constexpr std::uint32_t was_turned = 2;  // then
constexpr std::uint32_t turns = 4;  // no word, but how the last one looks when it is turned by 90 degrees clockwise

/**
 * A word as JavaScript writes it, in numbers of 32 bits: a picture with ink in every fourth byte from `channel` on, or
 * a box full of ink where there is none. Padding and gaps are as seen by the reader of the word.
 */
struct Entry {
  const std::uint8_t* channel;  ///< of the first pixel, or null
  int stride;                   ///< bytes from row to row
  int left;                     ///< of the picture, seen from the word's anchor
  int top;
  int width;
  int height;
  int pad_x;
  int pad_y;
  int gap;  ///< gaps of up to so many cells in a row are ink as well
  std::uint32_t flags;
  int x;
  int y;
};

void read_form(const Entry& entry) {
  builder->begin({entry.left, entry.top, entry.left + entry.width, entry.top + entry.height});
  if (entry.channel == nullptr) return builder->add_box();
  const auto channel = reinterpret_cast<std::size_t>(entry.channel) % 4;
  ink.pixels = entry.channel - channel;
  ink.stride = entry.stride;
  ink.ink = std::uint32_t{0xff} << channel * 8;
  builder->add_picture(ink);
}

void add_word(const Entry& entry) {
  builder->close_gaps(entry.gap);
  cloud->add({builder->finish(halved(entry.pad_x, entry.pad_y)),
              {},
              (entry.flags & was_laid) != 0,
              false,
              (entry.flags & was_turned) != 0,
              entry.x,
              entry.y});
}

void turn_word(const Entry& entry) {
  builder->close_gaps_down(entry.gap);
  cloud->turn_last(builder->finish(halved(entry.pad_y, entry.pad_x)));
}

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

/** Begins a cloud for a box of that size, in cells of `fold` pixels. What was reserved and begun before is gone. */
__attribute__((export_name("begin"))) void begin(int width, int height, int fold) {
  top_of_heap = last_block = 0;
  ink.fold = fold;
  cloud = new (malloc(sizeof(Cloud))) Cloud(width, height);
  builder = new (malloc(sizeof(MaskBuilder))) MaskBuilder();
}

/** Words keep to the opaque pixels of a picture, stretched over the box. */
__attribute__((export_name("shape"))) void shape(const std::uint8_t* rgba, int width, int height) {
  BitGrid grid;
  siderail::cloud::read_picture(grid, {rgba, width * 4, 1, half_opaque}, width, height);
  cloud->set_shape(static_cast<BitGrid&&>(grid));
}

/** Adds so many words, or lets those added last turn. They are read, pictures and all, before this returns. */
__attribute__((export_name("words"))) void words(const Entry* entry, std::uint32_t count) {
  for (const Entry* end = entry + count; entry != end; ++entry) {
    read_form(*entry);
    if ((entry->flags & turns) == 0) {
      add_word(*entry);
    } else {
      turn_word(*entry);
    }
  }
}

/** Lays words until about so many blocks were tested. Returns how many words are left. */
__attribute__((export_name("pack"))) std::uint32_t pack(std::uint32_t tests) { return cloud->pack(tests); }

/** Half the width of what holds all ink, with the box's proportions; then each word's x, y and whether it is turned.
 */
__attribute__((export_name("results"))) const std::int32_t* write_results() {
  auto* results = static_cast<std::int32_t*>(malloc((1 + 3 * cloud->words().size()) * sizeof(std::int32_t)));
  std::int32_t* next = results;
  *next++ = cloud->half_width();
  for (const Word& laid : cloud->words()) {
    *next++ = laid.x;
    *next++ = laid.y;
    *next++ = laid.is_turned ? 1 : 0;
  }
  return results;
}

}  // extern "C"
