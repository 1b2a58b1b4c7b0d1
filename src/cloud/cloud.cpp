// SPDX-License-Identifier: MIT
#include "cloud/cloud.h"

#include <algorithm>
#include <limits>

namespace siderail::cloud {
namespace {

int divided_up(int dividend, int divisor) { return (dividend + divisor - 1) / divisor; }

}  // namespace

std::uint32_t Cloud::pack(std::uint32_t tests) {
  if (half_width_ == 0) begin();
  const std::uint32_t start = board_.tests();
  const auto count = static_cast<std::uint32_t>(words_.size());
  // A board that grows tests little in much time.
  for (std::uint32_t grown = 0; next_ < count && board_.tests() - start + grown < tests;) {
    if (words_[next_].is_laid || lay(words_[next_])) {
      ++next_;
    } else {
      grow();
      grown += 1000;
    }
  }
  return count - next_;
}

int Cloud::half_width() const {
  // Words that keep to a shape keep to the board that it is stretched over.
  if (shape_.width() > 0) return half_width_;
  int half = std::max(width_ / 2, 1);
  for (const Word& word : words_) {
    const Box& ink = word.mask().ink;
    const int x = word.x - word.mask().anchor_x;
    const int y = word.y - word.mask().anchor_y;
    const int across = std::max(-(ink.left + x), ink.right + x);
    const int down = std::max(-(ink.top + y), ink.bottom + y);
    half = std::max(half, std::max(across, divided_up(down * width_, height_)));
  }
  return half;
}

void Cloud::begin() {
  int half = std::max(width_ / 2, 1);
  for (const Word& word : words_) {
    const Box& ink = word.upright.ink;
    const int needed = std::max(divided_up(ink.width(), 2), divided_up(ink.height() * width_, height_ * 2));
    half = std::max(half, needed);
  }
  reset_board(half);
  // Those that can stay go first, so that nobody takes their place.
  for (Word& word : words_) {
    word.is_turned = word.is_turned && !word.turned.probes.empty();
    if (word.is_kept) word.is_laid = stay(word);
  }
}

void Cloud::reset_board(int half_width) {
  half_width_ = half_width;
  const int half_height = std::max(divided_up(half_width * height_, width_), 1);
  board_.reset({-half_width, -half_height, half_width, half_height});
  if (shape_.width() > 0) take_shape();
}

void Cloud::take_shape() {
  const Box& bounds = board_.bounds();
  for (int y = bounds.top; y < bounds.bottom; ++y) {
    const int row = (y - bounds.top) * shape_.height() / bounds.height();
    for (int x = bounds.left; x < bounds.right; ++x) {
      if (!shape_.is_set((x - bounds.left) * shape_.width() / bounds.width(), row)) board_.take(x, y, 1);
    }
  }
}

bool Cloud::stay(Word& word) {
  const Mask& mask = word.mask();
  const Spot spot{word.x - mask.anchor_x, word.y - mask.anchor_y, 0};
  if (!board_.is_free(mask, spot.x, spot.y)) return false;
  board_.lay(mask, spot);
  return true;
}

bool Cloud::lay(Word& word) {
  Spot spot = board_.search(word.upright, std::numeric_limits<int>::max());
  bool turned = false;
  if (!word.turned.probes.empty()) {
    const Spot other = board_.search(word.turned, spot.is_found() ? spot.ring : std::numeric_limits<int>::max());
    turned = other.is_found();
    if (turned) spot = other;
  }
  if (spot.is_found()) settle(word, spot, turned);
  return spot.is_found();
}

void Cloud::settle(Word& word, const Spot& spot, bool turned) {
  word.is_turned = turned;
  word.is_laid = true;
  word.x = spot.x + word.mask().anchor_x;
  word.y = spot.y + word.mask().anchor_y;
  board_.lay(word.mask(), spot);
}

void Cloud::grow() {
  reset_board(half_width_ + std::max(half_width_ / 25, 1));
  if (shape_.width() == 0) return lay_again();
  // A larger shape has other cells: everybody starts anew.
  next_ = 0;
  for (Word& word : words_) word.is_laid = word.is_kept && stay(word);
}

void Cloud::lay_again() {
  for (const Word& word : words_) {
    if (word.is_laid) board_.lay(word.mask(), {word.x - word.mask().anchor_x, word.y - word.mask().anchor_y, 0});
  }
}

}  // namespace siderail::cloud
