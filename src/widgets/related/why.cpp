// SPDX-License-Identifier: MIT
#include "widgets/related/why.h"

#include <algorithm>

#include "containers/sort.h"
#include "text/names.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_terms = 5;

/** The terms that both have, with the product of their weights: what each adds to the cosine. */
List<TermWeight> shared_terms(const List<double>& weight_by_term, const List<TermWeight>& other) {
  List<TermWeight> shared;
  for (const TermWeight& entry : other) {
    const double product = entry.weight * weight_by_term[entry.term];
    if (product > 0) shared.push_back({entry.term, product});
  }
  return shared;
}

}  // namespace

Why explain(const Article& article, const List<double>& weight_by_term, const Article& other,
            const List<TermWeight>& other_weights, const Index& index) {
  Why why;
  List<TermWeight> shared = shared_terms(weight_by_term, other_weights);
  sort(shared, [](const TermWeight& a, const TermWeight& b) { return a.weight > b.weight; });
  shared.truncate(max_terms);
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
