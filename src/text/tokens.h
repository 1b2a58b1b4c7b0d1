// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * Walks through the index terms of a text, in order: folded words of two or more characters. "Lowe's" gives "lowe",
 * "don't" gives "dont", "co-op" gives "co" and "op". Where words do not stand apart, the terms are overlapping runs of
 * characters: two of Chinese and Korean, three as soon as one of them is Japanese kana, Thai, Lao, Khmer or Burmese.
 *
 * Most of the time of indexing an archive is spent here, and so ASCII is worked on in blocks:
 *
 *     block   W h o   s a w   L o w e ' s   r o w ?      64 bytes that start no word's middle
 *     words   1 1 1 . 1 1 1 . 1 1 1 1 . 1 . 1 1 1 .      a bit for each: letter or digit
 *
 * Runs of bits are words, whose keys are two multiplications each. From the first character on that may be in a word
 * and is not of ASCII, or an apostrophe behind one, a word is read character by character, and a new block begins.
 */
class Tokens {
 public:
  /** Starts at the beginning of UTF-8 `text`, which must outlive the walk. */
  explicit Tokens(StringView text) : text_(text) {}

  /** Starts at the end: put() brings the terms. */
  Tokens() = default;
  /** Lets a term, folded already, be the next one and the last. */
  void put(StringView term);

  /** A term of a block. */
  struct Token {
    std::uint64_t key;  ///< key_of() the term
    const char* start;
    std::size_t size;
  };

  /** Moves to the next term; false at the end. */
  bool next() { return ++at_token_ < count_ || read_block(); }
  /** Moves over all terms that were found at once, some dozens at most; none at the end. Valid until the next move. */
  std::span<const Token> next_some();

  /** The term, folded (see fold.h). Valid until the next call of next(). */
  [[nodiscard]] StringView term() { return term(tokens_[at_token_]); }
  /** The same for one of next_some(). Valid until the next call of term(). */
  [[nodiscard]] StringView term(const Token& token);
  /** key_of(term()). */
  [[nodiscard]] std::uint64_t key() const { return tokens_[at_token_].key; }

  /** A hash of 64 bits: no two strings of up to 8 bytes have the same, and longer ones hardly ever do. */
  static std::uint64_t key_of(StringView term);

 private:
  static constexpr std::size_t block_size = 64;
  static constexpr std::size_t readable = block_size + 16;  // a key is made of 16 bytes, wherever its word begins

  bool read_block();
  void add_folded();
  void copy_end();
  bool read_plain();
  bool read_other();
  bool read_word();
  bool read_run();
  void take_apostrophe();

  StringView text_;
  std::size_t at_ = 0;  // where the next block begins
  std::size_t at_token_ = 0;
  std::size_t count_ = 0;
  String folded_;                     // the term, if it is not all of ASCII
  Token tokens_[block_size / 2 + 1];  // of the block
  char end_[2 * readable];            // the last bytes of the text, and zeros
  char plain_[block_size];            // the term, if it is of ASCII
};

}  // namespace siderail
