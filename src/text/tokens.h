// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace siderail {

/**
 * Walks through the index terms of a text, in order: folded words of two or more characters; of Chinese, Japanese and
 * Korean, where words do not stand apart, the overlapping pairs of characters. "Lowe's" gives "lowe", "don't" gives
 * "dont", "co-op" gives "co" and "op".
 */
class Tokens {
 public:
  /** Starts at the beginning of UTF-8 `text`, which must outlive the walk. */
  explicit Tokens(const std::string_view& text) : text_(text) {}

  /** Moves to the next term; false at the end. */
  bool next();

  /** The term, folded (see fold.h). Valid until the next call of next(). */
  [[nodiscard]] const std::string_view& term() const { return term_; }

 private:
  bool read_word();
  bool fold_word(std::size_t start);
  bool read_pair();
  void take_apostrophe();

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view term_;
  std::string folded_;  // what term_ shows when the text does not hold the term as it is
};

}  // namespace siderail
