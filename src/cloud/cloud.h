// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "cloud/bit_grid.h"
#include "cloud/board.h"
#include "cloud/mask.h"
#include "containers/list.h"

namespace siderail::cloud {

/** A word of a cloud: what it looks like, and where it is. All lengths are cells. */
struct Word {
  Mask upright;
  Mask turned;           ///< by 90 degrees clockwise; without probes: it is never turned
  bool is_kept = false;  ///< it was laid before: it stays where it is, if that is free
  bool is_laid = false;
  bool is_turned = false;
  int x = 0;  ///< of its anchor, from the middle of the box; for a kept word that of the layout before
  int y = 0;

  [[nodiscard]] const Mask& mask() const { return is_turned ? turned : upright; }
};

/**
 * Lays words around the middle of a box, the first ones nearest to it. Every word is laid and none overlap: where the
 * box is too small the board grows, and whoever draws the cloud divides all lengths by scale(). Positions follow from
 * the words and their order alone: no chance, no clock, no floating-point number.
 */
class Cloud {
 public:
  /** A cloud for a box of that size, 1 to 4096 each. */
  Cloud(int width, int height) : width_(width), height_(height) {}

  /** Where words may be: cells that are set. It is stretched over the box, and over the board as that grows. */
  void set_shape(BitGrid shape) { shape_ = static_cast<BitGrid&&>(shape); }
  /** Adds a word, the largest first. All are added before the first call of pack(). */
  void add(Word word) { words_.push_back(static_cast<Word&&>(word)); }
  /** Lets the last word turn, if it has to: `turned` is what it then looks like. */
  void turn_last(Mask turned) { words_.back().turned = static_cast<Mask&&>(turned); }
  /** Lays words until about so many blocks of the board were tested. Returns how many words are left. */
  std::uint32_t pack(std::uint32_t tests);

  [[nodiscard]] const List<Word>& words() const { return words_; }
  /** See Board::tests(). */
  [[nodiscard]] std::uint32_t tests() const { return board_.tests(); }
  /** Half the width of what holds all ink, and the box, with the box's proportions: at least half its width. */
  [[nodiscard]] int half_width() const;

 private:
  void begin();
  void reset_board(int half_width);
  void take_shape();
  bool lay(Word& word);
  bool stay(Word& word);
  void grow();
  void settle(Word& word, const Spot& spot, bool turned);
  void lay_again();

  int width_;
  int height_;
  BitGrid shape_;
  List<Word> words_;
  Board board_;
  int half_width_ = 0;  // of the board; 0: not begun
  std::uint32_t next_ = 0;
};

}  // namespace siderail::cloud
