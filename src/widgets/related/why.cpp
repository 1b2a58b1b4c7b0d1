// SPDX-License-Identifier: MIT
#include "widgets/related/why.h"

#include <algorithm>

#include "text/names.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_terms = 5;

/** The terms that both have, with the product of their weights: what each adds to the cosine. */
std::vector<TermWeight> shared_terms(const std::vector<TermWeight>& a, const std::vector<TermWeight>& b) {
  std::vector<TermWeight> shared;
  auto other = b.begin();
  for (const TermWeight& entry : a) {
    while (other != b.end() && other->term < entry.term) ++other;
    if (other != b.end() && other->term == entry.term) shared.push_back({entry.term, entry.weight * other->weight});
  }
  return shared;
}

}  // namespace

Why explain(const Article& article, const std::vector<TermWeight>& weights, const Article& other,
            const std::vector<TermWeight>& other_weights, const Index& index) {
  Why why;
  std::vector<TermWeight> shared = shared_terms(weights, other_weights);
  std::stable_sort(shared.begin(), shared.end(),
                   [](const TermWeight& a, const TermWeight& b) { return a.weight > b.weight; });
  if (shared.size() > max_terms) shared.resize(max_terms);
  for (const TermWeight& entry : shared) why.terms.emplace_back(index.term(entry.term));
  for (const Tag& tag : article.tags) {
    const bool is_shared = std::any_of(other.tags.begin(), other.tags.end(), [&tag](const Tag& candidate) {
      return merge_key(candidate.name) == merge_key(tag.name);
    });
    if (is_shared) why.tags.emplace_back(tag.name);
  }
  for (const Ticker& ticker : article.tickers) {
    const bool is_shared = std::any_of(other.tickers.begin(), other.tickers.end(), [&ticker](const Ticker& candidate) {
      return symbol_key(candidate.symbol) == symbol_key(ticker.symbol);
    });
    if (is_shared) why.tickers.emplace_back(ticker.symbol);
  }
  return why;
}

}  // namespace siderail::related
