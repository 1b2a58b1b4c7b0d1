// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "cloud/bit_grid.h"
#include "cloud/mask.h"
#include "containers/list.h"

namespace siderail::cloud {

/** A place for a word's centre. (0, 0) is the middle of the board. */
struct Spot {
  int x = 0;
  int y = 0;
  int ring =
      -1;  ///< elliptic distance from the middle: what is as far along x is scaled to the board's height; -1: none

  [[nodiscard]] bool is_found() const { return ring >= 0; }
};

/**
 * A board on which words are laid without overlap, and the search for the free place nearest to its middle.
 *
 * Beside the taken cells (level 0) it keeps, for each level k, the cells from which 2^k cells to the right are not all
 * free. A stretch of cells is then tested by two bits, and two loads test it at 56 neighbouring places at once. Places
 * come in blocks, 56 wide and one high, nearest first: the search misses no place and needs no chance.
 */
class Board {
 public:
  /** Makes an empty board for ink within `bounds`, which has (0, 0) inside. */
  void reset(const Box& bounds);
  [[nodiscard]] const Box& bounds() const { return bounds_; }

  /** Takes cells that no word may have: `length` from `x` on in row `y`. */
  void take(int x, int y, int length);
  /** Lays a word at a place. */
  void lay(const Mask& mask, const Spot& spot);
  /** Whether the word has all its ink on the board and no cell taken there. */
  [[nodiscard]] bool is_free(const Mask& mask, int x, int y) const;
  /**
   * A free place nearer to the middle than ring `limit`, if there is one: none is nearer by the width of a block.
   * Places that a word no wider and no higher was refused at are not tried again: very rarely, a mask of another form
   * would have fitted there.
   */
  [[nodiscard]] Spot search(const Mask& mask, int limit);
  [[nodiscard]] int ring_of(int x, int y) const;
  /** Blocks tested since the board was made: the work of all searches, in a unit that no clock disturbs. */
  [[nodiscard]] std::uint32_t tests() const { return tests_; }

 private:
  struct Block {
    std::int16_t x = 0;  ///< of its first place
    std::int16_t y = 0;
    std::int16_t ring = 0;       ///< of its nearest place
    std::int16_t last_ring = 0;  ///< of its farthest place
    std::int16_t failed_width = 0x7fff;
    std::int16_t failed_height = 0x7fff;
  };
  /** A probe, ready to be tested: where its two loads are for a block at the middle, and by how much to shift them. */
  struct Test {
    const std::uint8_t* first;
    const std::uint8_t* last;
    std::uint32_t first_shift;
    std::uint32_t last_shift;
  };
  /** The ring at which a word of that size was laid: a larger one need not look nearer. */
  struct Found {
    int width;
    int height;
    int ring;
  };

  void write_blocks();
  void write_tests(const Mask& mask);
  [[nodiscard]] std::uint64_t free_places(const Block& block, const Box& places);
  static void fail(Block& block, int width, int height);
  [[nodiscard]] int first_ring(const Mask& mask) const;
  void remember(const Mask& mask, int ring);
  [[nodiscard]] int column(int x) const { return x + left_; }
  [[nodiscard]] int row(int y) const { return y + top_; }

  Box bounds_;
  int left_ = 0;  // cells from the edge of the grids to the middle, with a margin for padding and for loads
  int top_ = 0;
  std::array<BitGrid, Mask::levels> levels_;
  List<Block> blocks_;  // nearest first
  List<Test> tests_of_mask_;
  List<Found> found_;
  std::uint32_t tests_ = 0;
};

}  // namespace siderail::cloud
