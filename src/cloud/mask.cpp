// SPDX-License-Identifier: MIT
#include "cloud/mask.h"

#include <algorithm>

namespace siderail::cloud {
namespace {

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

void read_picture(BitGrid& grid, const std::uint8_t* rgba, int width, int height, int stride, int threshold) {
  constexpr int pixel = 4;
  grid.reset(width, height);
  for (int y = 0; y < height; ++y, rgba += stride) {
    const std::uint8_t* alpha = rgba + pixel - 1;
    int start = -1;
    for (int x = 0; x <= width; ++x, alpha += pixel) {
      const bool is_ink = x<width&& * alpha> threshold;
      if (is_ink == (start >= 0)) continue;
      if (!is_ink) grid.fill(start, y, x - start);
      start = is_ink ? x : -1;
    }
  }
}

void MaskBuilder::begin(const Box& ink) {
  bounds_ = ink;
  ink_.reset(ink.width(), ink.height());
}

void MaskBuilder::add_picture(const std::uint8_t* rgba, int stride, int threshold) {
  read_picture(ink_, rgba, bounds_.width(), bounds_.height(), stride, threshold);
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

void MaskBuilder::pad(const Padding& padding, bool turned) {
  // Turned by 90 degrees clockwise, the cell right of the anchor and below it becomes the one left of it and below it.
  const Padding around = turned ? Padding{padding.bottom, padding.left, padding.top, padding.right} : padding;
  const Box ink = turned ? Box{-bounds_.bottom, bounds_.left, -bounds_.top, bounds_.right} : bounds_;
  padded_bounds_ = {ink.left - around.left, ink.top - around.top, ink.right + around.right, ink.bottom + around.bottom};
  padded_.reset(padded_bounds_.width(), padded_bounds_.height());
  const auto add_padded = [&](int x, int y, int length) {
    for (int at = 0; at <= around.top + around.bottom; ++at) {
      padded_.fill(x, y + at, length + around.left + around.right);
    }
  };
  for (int y = 0; y < ink_.height(); ++y) {
    for (BitGrid::Run run = ink_.next_run(0, y); run.length > 0; run = ink_.next_run(run.x + run.length, y)) {
      if (!turned) add_padded(run.x, y, run.length);
      for (int x = run.x; turned && x < run.x + run.length; ++x) add_padded(ink_.height() - 1 - y, x, 1);
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

Mask MaskBuilder::finish(const Padding& padding, bool turned) {
  pad(padding, turned);
  const Box& box = padded_bounds_;
  Mask mask;
  mask.anchor_x = -((box.left + box.right) >> 1);
  mask.anchor_y = -((box.top + box.bottom) >> 1);
  mask.box = {box.left + mask.anchor_x, box.top + mask.anchor_y, box.right + mask.anchor_x, box.bottom + mask.anchor_y};
  const Padding around = turned ? Padding{padding.bottom, padding.left, padding.top, padding.right} : padding;
  mask.ink = {mask.box.left + around.left, mask.box.top + around.top, mask.box.right - around.right,
              mask.box.bottom - around.bottom};
  write_probes(mask);
  return mask;
}

}  // namespace siderail::cloud
