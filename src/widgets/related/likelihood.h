// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace siderail::related {

/**
 * What a likeness says, the same on every feed: how many of a hundred articles as like one as this one have a topic in
 * common with it, by their editors' tags.
 *
 *     score = x ** 2 / (x ** 2 + h ** 2),   h = 0.075 (1 + 8 / terms), or 1.9 times that with the semantic layer
 *
 * with x the likeness and `terms` how many different ones the article has that is compared with others: where there are
 * few, chance has more of a say. At x = h, every other one is related. Fitted to digital.gov's blog, hidden tags, as a
 * whole, 200 of its posts, and all with 1,000 characters or their titles only; `npm run bench -- related FEED
 * --calibration` prints how well it holds.
 */
class Likelihood {
 public:
  Likelihood(std::size_t terms, bool is_semantic)
      : half_(0.075 * (is_semantic ? 1.9 : 1) * (1 + 8 / static_cast<double>(terms == 0 ? 1 : terms))) {}

  /** 0 to 1 for a likeness of 0 to 1. */
  [[nodiscard]] double score(double likeness) const {
    const double square = likeness * likeness;
    return square / (square + half_ * half_);
  }
  /** The likeness that has a score; no article has one of 1. */
  [[nodiscard]] double likeness(double score) const { return half_ * std::sqrt(score / (1 - score)); }
  /** The least likeness that counts as related: that of a score of 0.4, but 0.1, a word or a tag in ten, is enough. */
  [[nodiscard]] double usual() const { return std::min(likeness(0.4), 0.1); }

 private:
  double half_;
};

}  // namespace siderail::related
