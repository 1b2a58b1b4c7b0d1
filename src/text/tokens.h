// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * Walks through the index terms of a text, in order: folded words of two or more characters. "Lowe's" gives "lowe",
 * "don't" gives "dont", "co-op" gives "co" and "op". Where words do not stand apart, the terms are overlapping runs of
 * characters: two of Chinese and Korean, three as soon as one of them is Japanese kana, Thai, Lao, Khmer or Burmese.
 *
 * ASCII is worked on eight bytes at a time within one register (L. Lamport, "Multiple Byte Processing with Full-Word
 * Instructions", CACM 18, 1975), as most of the time of indexing an archive is spent here.
 */
class Tokens {
 public:
  /** Starts at the beginning of UTF-8 `text`, which must outlive the walk. */
  explicit Tokens(StringView text) : text_(text) {}

  /** Moves to the next term; false at the end. */
  bool next();

  /** The term, folded (see fold.h). Valid until the next call of next(). */
  [[nodiscard]] StringView term() const { return term_; }
  /** key_of(term()). */
  [[nodiscard]] std::uint64_t key() const { return key_; }

  /** A hash of 64 bits: no two strings of up to 8 bytes have the same, and longer ones hardly ever do. */
  static std::uint64_t key_of(StringView term);

 private:
  bool set_plain(std::uint64_t bytes, std::size_t size);
  bool read_plain_word();
  bool read_other();
  bool read_word();
  bool read_run();
  void take_apostrophe();
  bool set_folded(bool is_term);

  StringView text_;
  std::size_t at_ = 0;
  StringView term_;
  std::uint64_t key_ = 0;
  char plain_[64];  // the folded characters of a term of ASCII
  String folded_;   // of any other
};

}  // namespace siderail
