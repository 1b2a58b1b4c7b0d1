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
  std::uint32_t term = 0;
  std::uint64_t weight = 0;
};

/** Puts a term in its place among the weightiest, which are sorted; the last one gives way. */
void insert(Shared* list, Shared shared) {
  std::size_t at = max_terms - 1;
  for (; at > 0 && list[at - 1].weight < shared.weight; --at) list[at] = list[at - 1];
  list[at] = shared;
}

}  // namespace

Why explain(const Article& article, const Pattern& pattern, const Article& other, std::size_t position,
            const Index& index) {
  Why why;
  Shared shared[max_terms] = {};
  for (const Entry entry : index.entries(position)) {
    const std::uint64_t weight = static_cast<std::uint64_t>(pattern.factors[entry.term()]) * entry.level();
    if (weight <= shared[max_terms - 1].weight || is_label(index.terms().text(entry.term()))) continue;
    insert(shared, {entry.term(), weight});
  }
  for (const Shared entry : shared) {
    if (entry.weight > 0) why.terms.push_back(index.terms().text(entry.term));
  }
  for (const Tag& tag : article.tags) {
    const String key = merge_key(tag.name);
    const bool is_shared = std::any_of(other.tags.begin(), other.tags.end(),
                                       [&key](const Tag& candidate) { return merge_key(candidate.name) == key; });
    if (is_shared) why.tags.push_back(tag.name);
  }
  for (const Ticker& ticker : article.tickers) {
    const String key = symbol_key(ticker.symbol);
    const bool is_shared = std::any_of(other.tickers.begin(), other.tickers.end(),
                                       [&key](const Ticker& candidate) { return symbol_key(candidate.symbol) == key; });
    if (is_shared) why.tickers.push_back(ticker.symbol);
  }
  return why;
}

}  // namespace siderail::related
