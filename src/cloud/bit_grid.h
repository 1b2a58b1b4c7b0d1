// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "containers/list.h"

namespace siderail::cloud {

/** A grid of cells that are set or clear, one bit each. Coordinates start at the top left. */
class BitGrid {
 public:
  /** Bits of one load that can be relied on: it reads 64 from a byte on, and starts up to 7 bits behind that. */
  static constexpr int load_width = 56;

  /** Makes it so large, all clear. Loads may start up to 64 cells behind the right edge, and end in the next row. */
  void reset(int width, int height);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /** Bytes from one row to the next. */
  [[nodiscard]] int stride() const { return stride_; }
  [[nodiscard]] const std::uint8_t* row(int y) const { return bytes() + std::ptrdiff_t{y} * stride_; }

  /** Sets the cells `x` to `x + length - 1` of row `y`: what lies outside the grid is left out. */
  void fill(int x, int y, int length);
  /** Sets the cells of row `y` whose bits are set: the lowest is that of cell `word` * 64. None is outside the grid. */
  void add_word(int word, int y, std::uint64_t bits) {
    words_[static_cast<std::size_t>(y) * static_cast<std::size_t>(stride_ / 8) + static_cast<std::size_t>(word)] |=
        bits;
  }
  [[nodiscard]] bool is_set(int x, int y) const { return ((row(y)[x >> 3] >> (x & 7)) & 1) != 0; }

  /** A stretch of set cells in one row. */
  struct Run {
    int x = 0;
    int length = 0;  ///< 0: there is none
  };
  /** The first stretch in row `y` that starts at `x` or behind it. */
  [[nodiscard]] Run next_run(int x, int y) const;

 private:
  [[nodiscard]] const std::uint8_t* bytes() const { return reinterpret_cast<const std::uint8_t*>(words_.data()); }
  /** Cells from the first at `x` or behind it that is set (or clear, if `flip` is all ones). */
  [[nodiscard]] int find(int x, int y, std::uint64_t flip) const;

  List<std::uint64_t> words_;
  int width_ = 0;
  int height_ = 0;
  int stride_ = 0;
};

/** 64 bits from a byte on, the lowest first. Every machine that Siderail is built for stores them so. */
inline std::uint64_t load_bits(const std::uint8_t* byte) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, byte, sizeof(bits));
  return bits;
}

}  // namespace siderail::cloud
