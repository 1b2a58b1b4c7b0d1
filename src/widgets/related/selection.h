// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "containers/list.h"
#include "text/string.h"
#include "widgets/related/duplicates.h"
#include "widgets/related/index.h"
#include "widgets/related/related.h"

namespace siderail::related {

/** An article of the archive and its likeness to the one of the call. */
struct Candidate {
  std::size_t position;
  double score;
};

/** The link to an article, by the template of the options if there is one. */
String link_to(const Article& article, const Options& options);

/**
 * Chooses and orders what is shown: what is pinned, then the best of the candidates one after the other, passing over
 * what says the same as one that is chosen already.
 */
class Selection {
 public:
  Selection(const Context& context, const Options& options, const Subject& subject, Index& index);

  /** Adds those with a score over 0 and not under `min_score`, up to the limit. */
  void add_related(const List<double>& scores, double min_score);
  /** Adds the newest, up to the limit. */
  void add_recent();

  [[nodiscard]] const List<Candidate>& chosen() const { return chosen_; }
  [[nodiscard]] std::size_t pinned_count() const { return pinned_count_; }

 private:
  void close(const Archive& archive, const List<String>& keys);
  void add_pinned(const Archive& archive);
  [[nodiscard]] bool may_show(const Article& article) const;
  [[nodiscard]] bool is_in_bounds(const Article& article) const;
  [[nodiscard]] bool is_better(const Candidate& a, const Candidate& b) const;
  List<Candidate> best(const List<double>* scores, double min_score);
  [[nodiscard]] List<Candidate> best_open(const List<double>* scores, double min_score, std::size_t most) const;
  void insert(List<Candidate>& list, const Candidate& candidate, std::size_t most) const;
  void add_from(List<Candidate>& candidates);
  std::size_t most_diverse(const List<Candidate>& candidates, const List<double>& likeness) const;
  bool repeats(std::size_t position);
  bool are_same(const Article& a, const Article& b);
  std::size_t runs_of(const Article& article);

  std::span<const Article> articles_;
  const Options& options_;
  const Subject& subject_;
  Index& index_;
  std::size_t limit_;
  List<std::uint8_t> is_open_;  // by position: may still be chosen
  List<Candidate> chosen_;
  std::size_t pinned_count_ = 0;
  Pattern pattern_;  // of the article chosen last
  // What was read of articles to tell whether they say the same.
  List<const Article*> read_;
  List<Runs> runs_;
};

}  // namespace siderail::related
