// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "article/archive.h"
#include "containers/list.h"
#include "containers/string_table.h"

namespace siderail::related {

/** How much a term weighs in an article. */
struct TermWeight {
  std::uint32_t term = 0;
  double weight = 0;
};

/** How often a term occurs in an article. */
struct TermCount {
  std::uint32_t term = 0;
  std::uint32_t times = 0;
};

/**
 * The full-text index of an archive: for every term of title, summary and text, the articles that hold it.
 *
 *     weight(term, article) = (1 + ln tf) * sqrt(idf),   idf = ln(1 + (n - df + 0.5) / (df + 0.5))
 *
 * with tf the occurrences in the article, df the articles that hold the term, n all articles; then each article's
 * weights are scaled to length 1, so that the sum of products of two articles is the cosine of their angle. The
 * logarithm and the root are soft on purpose: of the variants measured on English news they rank best.
 */
class Index {
 public:
  /** Indexes an archive, unless that was done at its present revision. */
  void refresh(const Archive& archive);

  /** The weights of an article of the archive, in the order in which the terms first occur in it. */
  [[nodiscard]] List<TermWeight> weights(std::size_t article) const;
  /** The weights of any article, in the same order; terms that the archive does not have are left out. */
  [[nodiscard]] List<TermWeight> weights_of(const Article& article) const;
  /** The cosine of each article of the archive with such weights: 0 (nothing in common) to 1. */
  [[nodiscard]] List<double> similarities(const List<TermWeight>& weights) const;
  /** How many terms there are: their numbers are smaller. */
  [[nodiscard]] std::size_t term_count() const { return terms_.size(); }
  /** The term of a number. */
  [[nodiscard]] std::string_view term(std::uint32_t number) const { return terms_.text(number); }

 private:
  struct Posting {
    std::uint32_t article;
    float weight;
  };

  void count_terms(const Archive& archive);
  void weigh_terms(std::size_t article_count);
  [[nodiscard]] double weight(const TermCount& entry) const;

  StringTable terms_;
  // Counts of terms, article after article: those of article i are [article_starts_[i], article_starts_[i + 1]).
  List<TermCount> counts_;
  List<std::size_t> article_starts_;
  List<double> idf_roots_;  // by term: sqrt(idf)
  List<double> lengths_;    // of each article's weights before scaling
  // Postings, term after term: those of term t are [posting_starts_[t], posting_starts_[t + 1]).
  List<Posting> postings_;
  List<std::size_t> posting_starts_;
  std::optional<std::uint64_t> revision_;
};

}  // namespace siderail::related
