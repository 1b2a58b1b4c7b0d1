// SPDX-License-Identifier: MIT
#include "widgets/related/index.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "numeric/log.h"
#include "text/stopwords.h"
#include "text/tokens.h"

namespace siderail::related {
namespace {

using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/** The terms of an article and how often each occurs, by term. `terms` numbers new terms. */
Counts count(const Article& article, TermTable& terms) {
  std::vector<std::uint32_t> occurrences;
  const std::string_view title = article.title_is_from_text ? std::string_view() : article.title.text;
  for (const std::string_view field : std::array{title, article.summary.text, article.text.text}) {
    for (Tokens tokens(field); tokens.next();) {
      if (!is_stop_word(tokens.term())) occurrences.push_back(terms.number_of(tokens.term()));
    }
  }
  std::sort(occurrences.begin(), occurrences.end());
  Counts counts;
  for (const std::uint32_t term : occurrences) {
    if (counts.empty() || counts.back().first != term) counts.emplace_back(term, 0);
    ++counts.back().second;
  }
  return counts;
}

double length_of(const std::vector<TermWeight>& weights) {
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
  article_starts_.push_back(0);
  for (const Article& article : archive.articles()) {
    const Counts counts = count(article, terms_);
    counts_.insert(counts_.end(), counts.begin(), counts.end());
    article_starts_.push_back(counts_.size());
  }
  posting_starts_.assign(terms_.size() + 1, 0);
  for (const auto& [term, times] : counts_) ++posting_starts_[term + 1];
  for (std::size_t term = 0; term < terms_.size(); ++term) posting_starts_[term + 1] += posting_starts_[term];
}

void Index::weigh_terms(std::size_t article_count) {
  lengths_.assign(article_count, 1.0);
  postings_.resize(counts_.size());
  std::vector<std::size_t> ends(posting_starts_.begin(), posting_starts_.end());
  for (std::size_t article = 0; article < article_count; ++article) {
    std::vector<TermWeight> weights = this->weights(article);
    const double length = length_of(weights);
    if (length > 0) lengths_[article] = length;
    for (const TermWeight& entry : weights) {
      postings_[ends[entry.term]++] = {static_cast<std::uint32_t>(article),
                                       static_cast<float>(entry.weight / lengths_[article])};
    }
  }
}

double Index::idf(std::uint32_t term) const {
  const auto df = static_cast<double>(posting_starts_[term + 1] - posting_starts_[term]);
  const auto n = static_cast<double>(lengths_.size());
  return natural_log(1 + (n - df + 0.5) / (df + 0.5));
}

std::vector<TermWeight> Index::weights(std::size_t article) const {
  std::vector<TermWeight> weights;
  for (std::size_t at = article_starts_[article]; at < article_starts_[article + 1]; ++at) {
    const auto [term, times] = counts_[at];
    weights.push_back({term, (1 + natural_log(times)) * std::sqrt(idf(term)) / lengths_[article]});
  }
  return weights;
}

std::vector<TermWeight> Index::weights_of(const Article& article) const {
  TermTable terms = terms_;  // so that terms of this article alone get numbers, and are told by them
  std::vector<TermWeight> weights;
  for (const auto& [term, times] : count(article, terms)) {
    if (term < terms_.size()) weights.push_back({term, (1 + natural_log(times)) * std::sqrt(idf(term))});
  }
  const double length = length_of(weights);
  for (TermWeight& entry : weights) entry.weight /= length;
  return weights;
}

std::vector<double> Index::similarities(const std::vector<TermWeight>& weights) const {
  std::vector<double> sums(lengths_.size(), 0.0);
  for (const TermWeight& entry : weights) {
    for (std::size_t at = posting_starts_[entry.term]; at < posting_starts_[entry.term + 1]; ++at) {
      sums[postings_[at].article] += entry.weight * static_cast<double>(postings_[at].weight);
    }
  }
  return sums;
}

}  // namespace siderail::related
