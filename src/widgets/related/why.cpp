// SPDX-License-Identifier: MIT
#include "widgets/related/why.h"

#include <algorithm>
#include <utility>

#include "text/names.h"

namespace siderail::related {
namespace {

constexpr std::size_t max_terms = 5;

/** A term that both have, and what it adds to their likeness. */
struct Shared {
  std::uint32_t term;
  std::uint64_t weight;
};

/** Puts a term in its place among the weightiest. */
void insert(List<Shared>& list, const Shared& shared) {
  if (list.size() == max_terms) list.pop_back();
  list.push_back(shared);
  for (std::size_t at = list.size() - 1; at > 0 && list[at].weight > list[at - 1].weight; --at) {
    std::swap(list[at], list[at - 1]);
  }
}

}  // namespace

Why explain(const Article& article, const Pattern& pattern, const Article& other, std::size_t position,
            const Index& index) {
  Why why;
  List<Shared> shared;
  std::uint64_t least = 0;
  for (const Entry entry : index.entries(position)) {
    const std::uint64_t weight = static_cast<std::uint64_t>(pattern.factors[entry.term()]) * entry.level();
    if (weight > least && !is_label(index.terms().text(entry.term()))) insert(shared, {entry.term(), weight});
    least = shared.size() == max_terms ? shared.back().weight : 0;
  }
  for (const Shared& entry : shared) why.terms.emplace_back(index.terms().text(entry.term));
  for (const Tag& tag : article.tags) {
    const String key = merge_key(tag.name);
    const bool is_shared = std::any_of(other.tags.begin(), other.tags.end(),
                                       [&key](const Tag& candidate) { return merge_key(candidate.name) == key; });
    if (is_shared) why.tags.emplace_back(tag.name);
  }
  for (const Ticker& ticker : article.tickers) {
    const String key = symbol_key(ticker.symbol);
    const bool is_shared = std::any_of(other.tickers.begin(), other.tickers.end(),
                                       [&key](const Ticker& candidate) { return symbol_key(candidate.symbol) == key; });
    if (is_shared) why.tickers.emplace_back(ticker.symbol);
  }
  return why;
}

}  // namespace siderail::related
