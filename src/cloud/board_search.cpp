// SPDX-License-Identifier: MIT
// The search for a free place: what nearly all time of a large cloud is spent on.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "cloud/board.h"

namespace siderail::cloud {
namespace {

constexpr int block_width = BitGrid::load_width;
constexpr std::uint64_t all_places = (std::uint64_t{1} << block_width) - 1;

// How much nearer than the last word of its size a search begins: its form may fit where that one's did not.
constexpr int patience = 4;

}  // namespace

void Board::write_tests(const Mask& mask) {
  tests_of_mask_.clear();
  for (const Mask::Probe& probe : mask.probes) {
    const std::uint8_t* cells = levels_[probe.level].row(row(probe.y));
    const int first = column(probe.x);
    const int last = first + probe.tail;
    tests_of_mask_.push_back({cells + (first >> 3), cells + (last >> 3), static_cast<std::uint32_t>(first & 7),
                              static_cast<std::uint32_t>(last & 7)});
  }
}

std::uint64_t Board::free_places(const Block& block, const Box& places) {
  if (block.y < places.top || block.y >= places.bottom) return 0;
  const int before = std::max(places.left - block.x, 0);
  const int behind = std::max(block.x + block_width - places.right, 0);
  if (before + behind >= block_width) return 0;
  std::uint64_t open = (all_places << before) & (all_places >> behind);
  const std::ptrdiff_t offset = std::ptrdiff_t{block.y} * levels_[0].stride() + block.x / 8;
  ++tests_;
  for (const Test& test : tests_of_mask_) {
    open &= ~(load_bits(test.first + offset) >> test.first_shift | load_bits(test.last + offset) >> test.last_shift);
    if (open == 0) return 0;
  }
  return open;
}

int Board::first_ring(const Mask& mask) const {
  int ring = 0;
  for (const Found& found : found_) {
    if (found.width <= mask.box.width() && found.height <= mask.box.height()) ring = std::max(ring, found.ring);
  }
  return ring;
}

void Board::remember(const Mask& mask, int ring) {
  const Found news{mask.box.width(), mask.box.height(), ring};
  std::size_t kept = 0;
  for (const Found& found : found_) {
    // What a smaller word says at least as strongly is said by that.
    if (!(found.width >= news.width && found.height >= news.height && found.ring <= ring)) found_[kept++] = found;
  }
  found_.truncate(kept);
  found_.push_back(news);
}

void Board::fail(Block& block, int width, int height) {
  if (width > block.failed_width || height > block.failed_height) return;
  block.failed_width = static_cast<std::int16_t>(width);
  block.failed_height = static_cast<std::int16_t>(height);
}

Spot Board::search(const Mask& mask, int limit) {
  write_tests(mask);
  const int width = mask.box.width();
  const int height = mask.box.height();
  const Box places{bounds_.left - mask.ink.left, bounds_.top - mask.ink.top, bounds_.right - mask.ink.right + 1,
                   bounds_.bottom - mask.ink.bottom + 1};
  // A block's nearest place says where it stands in the list; its farthest may be a block farther out.
  const int start = first_ring(mask) - patience;
  const int edge = start - ring_of(block_width, 0);
  Block* block = std::partition_point(blocks_.begin(), blocks_.end(), [edge](const Block& b) { return b.ring < edge; });
  Spot best;
  int end = limit;
  for (; block != blocks_.end() && block->ring < end; ++block) {
    if (block->last_ring < start) continue;
    if (block->failed_width <= width && block->failed_height <= height) continue;
    const std::uint64_t open = free_places(*block, places);
    if (open == 0) {
      fail(*block, width, height);
      continue;
    }
    const int place = block->x >= 0 ? __builtin_ctzll(open) : 63 - __builtin_clzll(open);
    const int ring = ring_of(block->x + place, block->y);
    if (ring >= limit) continue;
    best = {block->x + place, block->y, ring};
    limit = ring;
    // Nothing is nearer than a block's nearest place, and little than the best of the first ring with any.
    end = std::min(block->ring + 1, ring);
  }
  if (best.is_found()) remember(mask, best.ring);
  return best;
}

}  // namespace siderail::cloud
