// SPDX-License-Identifier: MIT
#include "cloud/board.h"

#include <algorithm>
#include <cmath>

namespace siderail::cloud {
namespace {

constexpr int block_width = BitGrid::load_width;
constexpr std::uint64_t all_places = (std::uint64_t{1} << block_width) - 1;

// A multiple of 8, so that the middle is at the start of a byte: no padding (64 cells) and no load reaches over it.
constexpr int margin = 192;

// How much nearer than the last word of its size a search begins: its form may fit where that one's did not.
constexpr int patience = 4;

int rounded_up(int number, int step) { return (number + step - 1) / step * step; }

}  // namespace

void Board::reset(const Box& bounds) {
  bounds_ = bounds;
  left_ = rounded_up(margin - bounds.left, 8);
  top_ = margin - bounds.top;
  for (BitGrid& level : levels_) level.reset(left_ + bounds.right + margin, top_ + bounds.bottom + margin);
  found_.clear();
  write_blocks();
}

int Board::ring_of(int x, int y) const {
  const int across = x * bounds_.height() / std::max(bounds_.width(), 1);
  // The root of a whole number is rounded in the same way everywhere.
  return static_cast<int>(std::sqrt(static_cast<double>(across * across + y * y)));
}

void Board::write_blocks() {
  List<Block> unsorted;
  List<std::uint32_t> starts;  // of each ring among the sorted blocks, one behind
  const int first = -rounded_up(-bounds_.left, block_width);
  for (int y = bounds_.top; y < bounds_.bottom; ++y) {
    for (int x = first; x < bounds_.right; x += block_width) {
      const int farthest = x + block_width - 1;
      const int ring = ring_of(x >= 0 ? x : farthest, y);
      unsorted.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), static_cast<std::int16_t>(ring),
                          static_cast<std::int16_t>(ring_of(x >= 0 ? farthest : x, y)), 0x7fff, 0x7fff});
      const auto at = static_cast<std::size_t>(ring) + 1;
      if (starts.size() <= at) starts.resize(at + 1, 0);
      ++starts[at];
    }
  }
  for (std::size_t at = 1; at < starts.size(); ++at) starts[at] += starts[at - 1];
  blocks_.resize(unsorted.size());
  for (const Block& block : unsorted) blocks_[starts[static_cast<std::size_t>(block.ring)]++] = block;
}

void Board::take(int x, int y, int length) {
  for (int level = 0; level < Mask::levels; ++level) {
    const int reach = (1 << level) - 1;
    levels_[static_cast<std::size_t>(level)].fill(column(x) - reach, row(y), length + reach);
  }
}

void Board::lay(const Mask& mask, const Spot& spot) {
  for (const Mask::Probe& probe : mask.probes)
    take(spot.x + probe.x, spot.y + probe.y, probe.tail + (1 << probe.level));
}

bool Board::is_free(const Mask& mask, int x, int y) const {
  if (x + mask.ink.left < bounds_.left || x + mask.ink.right > bounds_.right || y + mask.ink.top < bounds_.top ||
      y + mask.ink.bottom > bounds_.bottom) {
    return false;
  }
  return std::none_of(mask.probes.begin(), mask.probes.end(), [&](const Mask::Probe& probe) {
    const BitGrid& level = levels_[probe.level];
    const int start = column(x + probe.x);
    return level.is_set(start, row(y + probe.y)) || level.is_set(start + probe.tail, row(y + probe.y));
  });
}

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
