// SPDX-License-Identifier: MIT
#include "widgets/related/index.h"

#include <cmath>

#include "numeric/log.h"
#include "text/stopwords.h"
#include "text/tokens.h"

namespace siderail::related {
namespace {

/**
 * Appends the terms of an article and how often each occurs to `counts`, in the order of first occurrence. `places`
 * maps a term's number to its place in `counts` + 1, and is all 0 before and after.
 */
void count(const Article& article, StringTable& terms, std::uint32_t stop_words, List<std::uint32_t>& places,
           List<TermCount>& counts) {
  const std::size_t first = counts.size();
  const std::string_view title = article.title_is_from_text ? std::string_view() : article.title.text;
  for (const std::string_view& field : {title, article.summary.text, article.text.matched()}) {
    for (Tokens tokens(field); tokens.next();) {
      const std::uint32_t term = terms.add(tokens.term());
      if (term < stop_words) continue;
      if (term >= places.size()) places.resize(term + 1);
      if (places[term] == 0) {
        counts.push_back({term, 0});
        places[term] = static_cast<std::uint32_t>(counts.size());
      }
      ++counts[places[term] - 1].times;
    }
  }
  for (std::size_t at = first; at < counts.size(); ++at) places[counts[at].term] = 0;
}

double length_of(const List<TermWeight>& weights) {
  double squares = 0;
  for (const TermWeight& entry : weights) squares += entry.weight * entry.weight;
  return std::sqrt(squares);
}

}  // namespace

void Index::refresh(const Archive& archive) {
  if (revision_ == archive.revision()) return;
  *this = Index();
  count_terms(archive);
  weigh_terms(archive.articles().size());
  revision_ = archive.revision();
}

void Index::count_terms(const Archive& archive) {
  const std::uint32_t stop_words = add_stop_words(terms_);
  List<std::uint32_t> places;
  article_starts_.push_back(0);
  for (const Article& article : archive.articles()) {
    count(article, terms_, stop_words, places, counts_);
    article_starts_.push_back(counts_.size());
  }
  posting_starts_.resize(terms_.size() + 1);
  for (const TermCount& entry : counts_) ++posting_starts_[entry.term + 1];
  for (std::size_t term = 0; term < terms_.size(); ++term) posting_starts_[term + 1] += posting_starts_[term];
}

void Index::weigh_terms(std::size_t article_count) {
  for (std::size_t term = 0; term < terms_.size(); ++term) {
    const auto df = static_cast<double>(posting_starts_[term + 1] - posting_starts_[term]);
    const auto n = static_cast<double>(article_count);
    idf_roots_.push_back(std::sqrt(natural_log(1 + (n - df + 0.5) / (df + 0.5))));
  }
  lengths_.resize(article_count, 1.0);
  postings_.resize(counts_.size());
  List<std::size_t> ends = posting_starts_.copy();
  for (std::size_t article = 0; article < article_count; ++article) {
    List<TermWeight> weights = this->weights(article);
    const double length = length_of(weights);
    if (length > 0) lengths_[article] = length;
    for (const TermWeight& entry : weights) {
      postings_[ends[entry.term]++] = {static_cast<std::uint32_t>(article),
                                       static_cast<float>(entry.weight / lengths_[article])};
    }
  }
}

double Index::weight(const TermCount& entry) const {
  return entry.times == 1 ? idf_roots_[entry.term] : (1 + natural_log(entry.times)) * idf_roots_[entry.term];
}

List<TermWeight> Index::weights(std::size_t article) const {
  List<TermWeight> weights;
  for (std::size_t at = article_starts_[article]; at < article_starts_[article + 1]; ++at) {
    weights.push_back({counts_[at].term, weight(counts_[at]) / lengths_[article]});
  }
  return weights;
}

List<TermWeight> Index::weights_of(const Article& article) const {
  StringTable own_terms;
  const std::uint32_t stop_words = add_stop_words(own_terms);
  List<std::uint32_t> places;
  List<TermCount> counts;
  count(article, own_terms, stop_words, places, counts);
  List<TermWeight> weights;
  for (const TermCount& entry : counts) {
    const std::uint32_t term = terms_.find(own_terms.text(entry.term));
    if (term != StringTable::none) weights.push_back({term, weight({term, entry.times})});
  }
  const double length = length_of(weights);
  for (TermWeight& entry : weights) entry.weight /= length;
  return weights;
}

List<double> Index::similarities(const List<TermWeight>& weights) const {
  List<double> sums;
  sums.resize(lengths_.size());
  double* const sum_of = sums.data();
  for (const TermWeight& entry : weights) {
    const double weight = entry.weight;
    const Posting* const end = postings_.data() + posting_starts_[entry.term + 1];
    for (const Posting* posting = postings_.data() + posting_starts_[entry.term]; posting != end; ++posting) {
      sum_of[posting->article] += weight * static_cast<double>(posting->weight);
    }
  }
  return sums;
}

}  // namespace siderail::related
