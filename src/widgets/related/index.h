// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "article/archive.h"
#include "containers/list.h"
#include "text/string_view.h"
#include "text/term_table.h"

namespace siderail::related {

/**
 * That a term is in an article, and at which level: 32 (1 + ln tf), rounded, with tf how often it occurs there, 255 at
 * most. A word of the title counts twice, a tag or ticker of the article three times.
 */
struct Entry {
  std::uint32_t packed = 0;

  [[nodiscard]] std::uint32_t term() const { return packed >> 8; }
  [[nodiscard]] std::uint32_t level() const { return packed & 0xFF; }
};

/** Whether a term is not a word but a tag or a ticker. */
inline bool is_label(StringView term) { return term.front() == '#' || term.front() == '$'; }

/** An article to compare with. */
struct Pattern {
  List<Entry> entries;
  List<std::uint32_t> factors;  ///< by term: what a level of the other article is worth; 0 for other terms
  double scale = 0;             ///< 1 / the length of its weights
};

/**
 * The full-text index of an archive: for every term of title, summary and text, and every tag and ticker, the articles
 * that have it.
 *
 *     weight(term, article) = level * root(term),   root = 1024 ln(1 + (n - df + 0.5) / (df + 0.5)) ** 0.5, rounded
 *
 * with df the articles that have the term, n all articles. Where most articles are in German, whose compounds say more
 * in rare words, it is 512 ln(...) ** 0.75. The likeness of two articles is the cosine of their weights.
 * All weights are integers, and so their sums do not depend on the order of adding them: an index that has grown,
 * article by article, gives the same as one that is made anew. The logarithm and the root are soft on purpose: of the
 * variants measured on English news they rank best (tests/bench).
 *
 *     entries_  | terms of article 0 | terms of article 1 | ... what articles that are gone had, until there is more
 *               of it than of the rest
 */
class Index {
 public:
  Index();

  /** Whether all of the archive, as it is now, is indexed. */
  [[nodiscard]] bool is_complete(const Archive& archive) const {
    return is_weighed_ && revision_ == archive.revision();
  }
  /** Reads `max_bytes` of text that is not indexed yet, or an article more. Whether the index is complete. */
  bool advance(const Archive& archive, std::size_t max_bytes);
  /** Makes the index complete. False when it was. */
  bool refresh(const Archive& archive);
  /** Turns the entries about, so that comparing takes a fraction of the time from now on. */
  void invert();

  /** Makes `pattern`, whatever it was before, that of an article of the archive. */
  void read_pattern(std::size_t article, Pattern& pattern) const;
  /** The same for any article; terms that the archive does not have are left out. */
  void read_pattern(const Article& article, Pattern& pattern);
  /** The cosine of each article of the archive with a pattern: 0 (nothing in common) to 1. */
  void compare(const Pattern& pattern, List<double>& scores);
  /** The cosine of one article with a pattern. */
  [[nodiscard]] double compare(const Pattern& pattern, std::size_t article) const;
  /** The part of the terms of two articles that both have; 0 if one has three times as many as the other. */
  [[nodiscard]] double overlap(std::size_t a, std::size_t b);

  [[nodiscard]] std::span<const Entry> entries(std::size_t article) const;
  /** The weight of a term at level 1. */
  [[nodiscard]] std::uint32_t root(std::uint32_t term) const { return roots_[term]; }
  /** 1 / the length of an article's weights; 0 if it has none. */
  [[nodiscard]] double scale(std::size_t article) const { return scales_[article]; }
  [[nodiscard]] std::uint32_t articles_with(std::uint32_t term) const { return frequencies_[term]; }
  [[nodiscard]] std::size_t size() const { return blocks_.size(); }
  [[nodiscard]] std::size_t term_count() const { return frequencies_.size(); }
  /** The term of a number; that of a tag begins with '#', that of a ticker with '$'. */
  [[nodiscard]] StringView term(std::uint32_t number) const { return terms_.text(number); }
  /** The number of a tag or ticker, or TermTable::none. */
  [[nodiscard]] std::uint32_t find_label(char mark, StringView name) const;

 private:
  /** Where the entries of an article are. */
  struct Block {
    std::uint64_t serial;  ///< Article::serial
    std::uint32_t start;
    std::uint32_t size;
    bool is_read;
    bool is_german;
  };

  void sync(const Archive& archive);
  void drop(const Block& block);
  void read(const Article& article, bool is_known);
  void count(StringView field, std::uint32_t times, bool is_known);
  void count_label(StringView term, bool is_known);
  void count(TermTable::Slot& slot, std::uint32_t times);
  void finish(bool is_known);
  [[nodiscard]] bool is_german(const Article& article) const;
  void weigh();
  void set(Pattern& pattern, std::span<const Entry> entries) const;
  [[nodiscard]] double scale_of(std::span<const Entry> entries) const;

  TermTable terms_;
  std::uint32_t stop_words_ = 0;    // those have the numbers below
  std::uint32_t german_words_ = 0;  // German ones have the numbers below
  std::uint32_t stop_count_ = 0;    // how many the article in work has
  std::uint32_t german_count_ = 0;
  List<Entry> counts_;         // the terms of that article, with tf for the level, and then whatever there was before
  std::uint32_t count_ = 0;    // how many it has
  std::uint32_t levels_[256];  // by tf
  List<Entry> entries_;
  std::size_t first_ = 0;  // where the entries of the article in work begin
  List<Block> blocks_;     // by article
  std::size_t live_ = 0;   // entries of articles that are there
  std::uint64_t newest_serial_ = 0;
  std::size_t read_ = 0;             // articles before it are read
  List<std::uint32_t> frequencies_;  // by term: df
  List<std::uint32_t> roots_;        // by term
  List<double> scales_;              // by article
  // Once inverted: article << 8 | level, term after term; those of term t are [starts_[t], starts_[t + 1]).
  List<std::uint32_t> postings_;
  List<std::uint32_t> starts_;
  List<std::uint64_t> sums_;   // what compare() adds up
  List<std::uint32_t> marks_;  // by term: mark_ if the article that overlap() looked at last has it
  std::uint32_t mark_ = 0;
  std::size_t marked_ = static_cast<std::size_t>(-1);  // that article
  bool is_weighed_ = false;
  std::optional<std::uint64_t> revision_;
};

}  // namespace siderail::related
