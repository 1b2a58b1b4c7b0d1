// SPDX-License-Identifier: MIT
#include "cloud/board.h"

#include <algorithm>
#include <cmath>

namespace siderail::cloud {
namespace {

constexpr int block_width = BitGrid::load_width;

// A multiple of 8, so that the middle is at the start of a byte: no padding (64 cells) and no load reaches over it.
constexpr int margin = 192;

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

}  // namespace siderail::cloud
