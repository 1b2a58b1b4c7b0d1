// SPDX-License-Identifier: MIT
#include "cloud/mask.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace siderail::cloud {
namespace {

constexpr std::ptrdiff_t pixel = 4;

/** The bits of all pixels of a cell, which are read two at a time. */
std::uint64_t bits_of_cell(const std::uint8_t* pixels, const Picture& picture) {
  std::uint64_t all = 0;
  if (picture.fold == 1) {
    std::memcpy(&all, pixels, sizeof(std::uint32_t));
    return all;
  }
  const std::ptrdiff_t last = (picture.fold - 2) * pixel;
  for (int y = picture.fold; y > 0; --y, pixels += picture.stride) {
    all |= load_bits(pixels) | load_bits(pixels + last);
    for (std::ptrdiff_t x = 2 * pixel; x < last; x += 2 * pixel) all |= load_bits(pixels + x);
  }
  return all;
}

/** A bit for each of `count` cells of one row. */
std::uint64_t ink_of(const std::uint8_t* pixels, int count, const Picture& picture) {
  const std::uint64_t ink = std::uint64_t{picture.ink} << 32 | picture.ink;
  std::uint64_t bits = 0;
  for (int cell = 0; cell < count; ++cell, pixels += picture.fold * pixel) {
    bits |= std::uint64_t{(bits_of_cell(pixels, picture) & ink) != 0} << cell;
  }
  return bits;
}

int level_of(int length) {
  int level = 0;
  while (level + 1 < Mask::levels && (2 << level) <= length) ++level;
  return level;
}

/** Adds a run as probes of at most two stretches each. */
void add_probes(List<Mask::Probe>& probes, int x, int y, int length) {
  while (length > 0) {
    const int level = level_of(length);
    const int covered = std::min(length, 2 << level);
    probes.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y),
                      static_cast<std::uint8_t>(covered - (1 << level)), static_cast<std::uint8_t>(level)});
    x += covered;
    length -= covered;
  }
}

}  // namespace

void read_picture(BitGrid& grid, const Picture& picture, int width, int height) {
  grid.reset(width, height);
  const int fold = picture.fold;
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* row = picture.pixels + std::ptrdiff_t{y} * fold * picture.stride;
    for (int x = 0; x < width; x += 64) {
      grid.add_word(x / 64, y, ink_of(row + std::ptrdiff_t{x} * fold * pixel, std::min(width - x, 64), picture));
    }
  }
}

void MaskBuilder::begin(const Box& ink) {
  bounds_ = ink;
  ink_.reset(ink.width(), ink.height());
}

void MaskBuilder::add_box() {
  for (int y = 0; y < ink_.height(); ++y) ink_.fill(0, y, ink_.width());
}

void MaskBuilder::close_gaps(int cells) {
  for (int y = 0; y < ink_.height(); ++y) {
    BitGrid::Run run = ink_.next_run(0, y);
    while (run.length > 0) {
      const int end = run.x + run.length;
      run = ink_.next_run(end, y);
      if (run.length > 0 && run.x - end <= cells) ink_.fill(end, y, run.x - end);
    }
  }
}

void MaskBuilder::close_gaps_down(int cells) {
  for (int x = 0; x < ink_.width(); ++x) {
    int last = ink_.height();
    for (int y = 0; y < ink_.height(); ++y) {
      if (!ink_.is_set(x, y)) continue;
      for (int gap = last + 1; gap < y && y - last - 1 <= cells; ++gap) ink_.fill(x, gap, 1);
      last = y;
    }
  }
}

void MaskBuilder::pad(const Padding& padding) {
  padded_bounds_ = {bounds_.left - padding.left, bounds_.top - padding.top, bounds_.right + padding.right,
                    bounds_.bottom + padding.bottom};
  padded_.reset(padded_bounds_.width(), padded_bounds_.height());
  for (int y = 0; y < ink_.height(); ++y) {
    for (BitGrid::Run run = ink_.next_run(0, y); run.length > 0; run = ink_.next_run(run.x + run.length, y)) {
      for (int at = 0; at <= padding.top + padding.bottom; ++at) {
        padded_.fill(run.x, y + at, run.length + padding.left + padding.right);
      }
    }
  }
}

void MaskBuilder::write_probes(Mask& mask) const {
  const int height = padded_.height();
  int step = 1;
  while (step * 2 <= height) step *= 2;
  for (; step > 0; step /= 2) {
    // All odd multiples of the step, counted from 1: every row once.
    for (int row = step - 1; row < height; row += step * 2) {
      for (BitGrid::Run run = padded_.next_run(0, row); run.length > 0;
           run = padded_.next_run(run.x + run.length, row)) {
        add_probes(mask.probes, mask.box.left + run.x, mask.box.top + row, run.length);
      }
    }
  }
}

Mask MaskBuilder::finish(const Padding& padding) {
  pad(padding);
  const Box& box = padded_bounds_;
  Mask mask;
  mask.anchor_x = -((box.left + box.right) >> 1);
  mask.anchor_y = -((box.top + box.bottom) >> 1);
  mask.box = {box.left + mask.anchor_x, box.top + mask.anchor_y, box.right + mask.anchor_x, box.bottom + mask.anchor_y};
  mask.ink = {mask.box.left + padding.left, mask.box.top + padding.top, mask.box.right - padding.right,
              mask.box.bottom - padding.bottom};
  write_probes(mask);
  return mask;
}

}  // namespace siderail::cloud
