// SPDX-License-Identifier: MIT
#include "widgets/related/why.h"

#include <algorithm>

#include "containers/sort.h"
#include "text/names.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_terms = 5;

/** The terms that both have, with the product of their weights: what each adds to the cosine. */
List<TermWeight> shared_terms(const List<TermWeight>& a, const List<TermWeight>& b) {
  List<TermWeight> shared;
  for (const TermWeight& entry : a) {
    const auto* other =
        std::find_if(b.begin(), b.end(), [&entry](const TermWeight& each) { return each.term == entry.term; });
    if (other != b.end()) shared.push_back({entry.term, entry.weight * other->weight});
  }
  return shared;
}

}  // namespace

Why explain(const Article& article, const List<TermWeight>& weights, const Article& other,
            const List<TermWeight>& other_weights, const Index& index) {
  Why why;
  List<TermWeight> shared = shared_terms(weights, other_weights);
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
