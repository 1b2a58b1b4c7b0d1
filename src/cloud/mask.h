// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "cloud/bit_grid.h"
#include "containers/list.h"

namespace siderail::cloud {

/** A rectangle of cells: `right` and `bottom` are the first cells outside. y grows downwards. */
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] int width() const { return right - left; }
  [[nodiscard]] int height() const { return bottom - top; }
};

/** How many clear cells a word keeps on each side. */
struct Padding {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/**
 * The cells that a word takes, with its padding, relative to its centre.
 *
 *       left        right          a probe: cells x to x + tail + 2^level - 1 of row y,
 *        |....####....|            as two stretches of 2^level cells that overlap
 *        |..########..|
 *        |############|            x          x+tail
 *        |..########..|            |<-2^level->|
 *                                     |<-2^level->|
 */
struct Mask {
  static constexpr int levels = 7;

  struct Probe {
    std::int16_t x = 0;
    std::int16_t y = 0;
    std::uint8_t tail = 0;   ///< 0 to 2^level
    std::uint8_t level = 0;  ///< below `levels`
  };

  List<Probe> probes;  ///< every cell is in one; rows far apart come first, so that a search fails early
  Box box;             ///< all cells
  Box ink;             ///< without the padding
  int anchor_x = 0;    ///< where the word's anchor is, seen from its centre
  int anchor_y = 0;
};

/** Pixels in memory: four bytes each, and `stride` bytes from one row to the next. */
struct Picture {
  const std::uint8_t* pixels = nullptr;
  int stride = 0;
  int fold = 1;             ///< a cell is so many pixels wide and high
  std::uint32_t ink = ~0U;  ///< a pixel with any of these bits is ink, and makes its whole cell ink
};

/** Makes a grid, of so many cells, of a picture. */
void read_picture(BitGrid& grid, const Picture& picture, int width, int height);

/** Makes masks out of ink. One builder serves all words in turn. */
class MaskBuilder {
 public:
  /** A word's ink lies in rows and columns that count from its anchor, inside `ink`. */
  void begin(const Box& ink);
  /** Ink in every cell. */
  void add_box();
  /** Ink where a picture as large as the box has it. */
  void add_picture(const Picture& picture) { read_picture(ink_, picture, bounds_.width(), bounds_.height()); }

  /** Closes gaps in a row of up to so many cells: letters are one thing to what is beside them. */
  void close_gaps(int cells);
  /** The same in columns, for words that are turned. */
  void close_gaps_down(int cells);
  /** The mask of all ink. */
  [[nodiscard]] Mask finish(const Padding& padding);

 private:
  void pad(const Padding& padding);
  void write_probes(Mask& mask) const;

  Box bounds_;
  BitGrid ink_;
  BitGrid padded_;
  Box padded_bounds_;
};

}  // namespace siderail::cloud
