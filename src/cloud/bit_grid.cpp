// SPDX-License-Identifier: MIT
#include "cloud/bit_grid.h"

#include <algorithm>

namespace siderail::cloud {

void BitGrid::reset(int width, int height) {
  width_ = width;
  height_ = height;
  const int words = width / 64 + 2;
  stride_ = words * 8;
  const auto count = static_cast<std::size_t>(words) * static_cast<std::size_t>(height + 1);
  if (words_.size() < count) words_.resize(count);
  std::memset(words_.data(), 0, count * sizeof(std::uint64_t));
}

void BitGrid::fill(int x, int y, int length) {
  const int end = std::min(x + length, width_);
  x = std::max(x, 0);
  if (y < 0 || y >= height_ || x >= end) return;
  std::uint64_t* row = words_.data() + std::ptrdiff_t{y} * (stride_ / 8);
  const std::uint64_t first = ~std::uint64_t{0} << (x & 63);
  const std::uint64_t last = ~std::uint64_t{0} >> (63 - ((end - 1) & 63));
  int at = x >> 6;
  const int last_at = (end - 1) >> 6;
  if (at == last_at) {
    row[at] |= first & last;
    return;
  }
  row[at] |= first;
  while (++at < last_at) row[at] = ~std::uint64_t{0};
  row[at] |= last;
}

int BitGrid::find(int x, int y, std::uint64_t flip) const {
  const std::uint8_t* cells = row(y);
  while (x < width_) {
    const std::uint64_t bits = (load_bits(cells + (x >> 3)) ^ flip) >> (x & 7);
    const int ahead = bits == 0 ? load_width : __builtin_ctzll(bits);
    if (ahead < load_width) return std::min(x + ahead, width_);
    x += load_width;
  }
  return width_;
}

BitGrid::Run BitGrid::next_run(int x, int y) const {
  const int start = find(x, y, 0);
  return {start, find(start, y, ~std::uint64_t{0}) - start};
}

}  // namespace siderail::cloud
