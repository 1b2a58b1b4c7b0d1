// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "article/article.h"
#include "containers/list.h"
#include "text/string_view.h"
#include "text/term_table.h"
#include "text/tokens.h"

namespace siderail::related {

/** A term of an article, and how often it occurs there or what that is worth, as the owner of the entry says. */
struct Entry {
  std::uint32_t packed = 0;

  [[nodiscard]] std::uint32_t term() const { return packed >> 8; }
  [[nodiscard]] std::uint32_t level() const { return packed & 0xFF; }
};

/** Whether a term is not a word but a tag or a ticker. */
inline bool is_label(StringView term) { return term.front() == '#' || term.front() == '$'; }

/** The terms of an archive, each with a number, and the terms of one article, counted. */
class Vocabulary {
 public:
  static constexpr std::uint32_t most_times = 255;

  Vocabulary();

  /**
   * Counts the terms of an article: words, and tags and tickers three times each. A word of the title counts twice.
   * Terms that are not known get a number, or are left out where `is_closed`.
   */
  void read(const Article& article, bool is_closed);

  /** By term, in the order of first sight, how often the article that was read last has it, at most 255 times. */
  [[nodiscard]] std::span<const Entry> counts() const { return {counts_.data(), count_}; }

  [[nodiscard]] bool is_stop_word(std::uint32_t term) const { return term < stop_words_; }
  /** Whether it is a stop word that only German has. */
  [[nodiscard]] bool is_german(std::uint32_t term) const { return term < german_words_; }
  /** How many terms have a number, stop words included: one more than the highest. */
  [[nodiscard]] std::size_t size() const { return terms_.size(); }
  /** The term of a number; that of a tag begins with '#', that of a ticker with '$'. */
  [[nodiscard]] StringView text(std::uint32_t term) const { return terms_.text(term); }
  /** The number of a tag or ticker, or TermTable::none. */
  [[nodiscard]] std::uint32_t find_label(char mark, StringView name) const;

 private:
  void count(Tokens& tokens, std::uint32_t times, bool is_closed);
  void count_field(StringView field, std::uint32_t times, bool is_closed);
  void count_label(char mark, StringView name, bool is_closed);

  TermTable terms_;
  std::uint32_t german_words_ = 0;  // those have the numbers below
  std::uint32_t stop_words_ = 0;    // German ones, too
  List<Entry> counts_;              // and then whatever other articles had
  std::uint32_t count_ = 0;
};

}  // namespace siderail::related
