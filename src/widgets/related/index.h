// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "article/archive.h"
#include "containers/list.h"
#include "text/string_view.h"
#include "widgets/related/vocabulary.h"

namespace siderail::related {

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
 * with level = 32 (1 + ln tf), rounded, tf as Vocabulary counts it, df the articles that have the term, n all articles.
 * Where most articles are in German, whose compounds say more in rare words, it is 512 ln(...) ** 0.75. The likeness of
 * two articles is the cosine of their weights. All weights are integers, and so their sums do not depend on the order
 * of adding them: an index that has grown, article by article, gives the same as one that is made anew. The logarithm
 * and the root are soft on purpose: of the variants measured on English news they rank best (tests/bench).
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
  /** The part of the terms of two articles that both have, or less than `least` (over 0) if it is less. */
  [[nodiscard]] double overlap(std::size_t a, std::size_t b, double least);

  [[nodiscard]] std::span<const Entry> entries(std::size_t article) const;
  /** The weight of a term at level 1. */
  [[nodiscard]] std::uint32_t root(std::uint32_t term) const { return roots_[term]; }
  /** 1 / the length of an article's weights; 0 if it has none. */
  [[nodiscard]] double scale(std::size_t article) const { return scales_[article]; }
  [[nodiscard]] std::uint32_t articles_with(std::uint32_t term) const { return frequencies_[term]; }
  [[nodiscard]] std::size_t size() const { return blocks_.size(); }
  [[nodiscard]] std::size_t term_count() const { return frequencies_.size(); }
  /** The terms by their numbers. */
  [[nodiscard]] const Vocabulary& terms() const { return terms_; }

 private:
  /** Where the entries of an article are. */
  struct Block {
    std::uint64_t serial;  ///< Article::serial
    std::uint32_t start;
    std::uint32_t size;
    bool is_read;
    bool is_german;
  };

  /** Where the articles of a term are in postings_. */
  struct Run {
    std::uint32_t start;
    std::uint32_t once_end;  ///< up to here those that have it once, which are most; to the next run all others
    std::uint32_t rest;      ///< where the others begin: here, once the index is inverted
  };

  void sync(const Archive& archive);
  void drop(const Block& block);
  Block read(const Article& article);
  bool append_counts();
  void weigh();
  void set(Pattern& pattern, std::span<const Entry> entries) const;
  [[nodiscard]] double scale_of(std::span<const Entry> entries) const;
  void invert(std::uint32_t article);
  void add(Entry entry, std::uint64_t factor);

  Vocabulary terms_;
  std::uint32_t levels_[Vocabulary::most_times + 1];  // by tf
  List<Entry> entries_;                               // with levels
  List<Block> blocks_;                                // by article
  std::size_t live_ = 0;                              // entries of articles that are there
  std::uint64_t newest_serial_ = 0;
  std::size_t read_ = 0;             // articles before it are read
  List<std::uint32_t> frequencies_;  // by term: df
  List<std::uint32_t> roots_;        // by term
  List<double> scales_;              // by article
  // Once inverted. Of articles that have a term once, the article; of others article << 8 | level.
  List<std::uint32_t> postings_;
  List<Run> runs_;             // by term, and one more
  List<std::uint64_t> sums_;   // what compare() adds up
  List<std::uint32_t> marks_;  // by term: mark_ if the article that overlap() looked at last has it
  std::uint32_t mark_ = 0;
  std::size_t marked_ = static_cast<std::size_t>(-1);  // that article
  bool is_weighed_ = false;
  std::optional<std::uint64_t> revision_;
};

}  // namespace siderail::related
