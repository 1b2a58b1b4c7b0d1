// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/list.h"
#include "widgets/related/index.h"

namespace siderail::related {

/**
 * What the articles of an archive are on, found from which words occur together: latent semantic analysis
 * (S. Deerwester and others, 1990). Each article becomes a vector of 64 numbers, close to those of articles on the same
 * subject even where the words differ. With A the matrix of weights, articles by terms, and G = A A^T, the vectors are
 * the Nystroem approximation of G in a space that three multiplications turn towards the largest eigenvectors
 * (N. Halko, P. Martinsson and J. Tropp, "Finding structure with randomness", 2011), less their mean:
 *
 *     Q = orthonormal(random signs);  Z = A^T Q;  W = A Z  (= G Q);  Q = orthonormal(W)...
 *     vectors = W R^-1  with  R^T R = Q^T W
 *
 * Sums are added up in the order of the articles and of the words in them, and the signs come from an article's place:
 * the same archive gives the same vectors everywhere.
 */
class Semantic {
 public:
  static constexpr std::size_t dimensions = 64;
  /** An archive of fewer articles says too little on which words go together. */
  static constexpr std::size_t least_articles = 2 * dimensions;

  /** Forgets everything: the index has changed. */
  void reset();
  /** Works on for some milliseconds; true when there is nothing left to do. */
  bool advance(const Index& index);

  [[nodiscard]] bool is_ready() const { return !vectors_.empty(); }
  /**
   * Adds to the cosines of an article of the archive, a third of the result, what the vectors say. The three articles
   * that are closest then have a say in what it is on (relevance feedback: J. Rocchio, 1971): what is in some way like
   * it is compared anew.
   */
  void compare(std::size_t article, List<double>& scores) const;
  /** The same for an article that is not of the archive; where it stands is known from those that it is like. */
  void compare(List<double>& scores) const;

 private:
  void start(const Index& index);
  std::size_t work_on(const Index& index, std::size_t article);
  void end_pass(std::size_t article_count);
  void add_gram(const float* a, const float* b);
  void factorize();
  void solve(float* row) const;
  void multiply(const Index& index, std::size_t article, float* row, bool spreads);
  void compare(const std::int16_t* own, List<double>& scores) const;
  [[nodiscard]] const std::int16_t* vector_of(std::size_t article) const {
    return vectors_.data() + article * dimensions;
  }

  std::size_t pass_ = 0;
  std::size_t next_ = 0;      // article of the pass
  List<std::uint32_t> rows_;  // by term: its row in terms_, or none
  List<float> basis_;         // Q, row by row
  List<float> images_;        // W
  List<float> terms_;         // Z
  List<double> gram_;         // the upper triangle of a square matrix, then of its factor R
  List<double> mean_;
  List<std::int16_t> vectors_;  // by article: the result, of length 2^14
};

}  // namespace siderail::related
