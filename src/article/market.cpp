// SPDX-License-Identifier: MIT
#include "article/market.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.h"

namespace siderail {
namespace {

/**
 * Appends `addition` to `entries`, or puts it in the place of the entry of the same symbol that `is_same` says it is.
 * Returns whether it took a place.
 */
template <typename Entry, typename Index, typename IsSame>
bool put(std::vector<Entry>& entries, Entry addition, Index& index, IsSame is_same) {
  std::vector<std::size_t>& positions = index[symbol_key(addition.symbol)];
  const auto known = std::find_if(positions.begin(), positions.end(),
                                  [&](std::size_t at) { return is_same(entries[at], addition); });
  if (known != positions.end()) {
    entries[*known] = std::move(addition);
    return true;
  }
  positions.push_back(entries.size());
  entries.push_back(std::move(addition));
  return false;
}

bool is_same_listing(const Security& a, const Security& b) {
  return a.exchange.empty() || b.exchange.empty() || lower(std::string_view(a.exchange)) == lower(std::string_view(b.exchange));
}

}  // namespace

std::string_view state_name(MarketState state) {
  static constexpr std::array<std::string_view, 5> names = {"unknown", "pre", "open", "post", "closed"};
  return names[static_cast<std::size_t>(state)];
}

std::string symbol_key(std::string_view symbol) {
  std::string key;
  key.reserve(symbol.size());
  for (const char c : symbol) {
    const bool joins = c == '.' || c == '/' || c == ' ';
    key.push_back(joins ? '-' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return key;
}

std::size_t Market::add_securities(std::vector<Security> securities) {
  std::size_t replaced = 0;
  for (Security& security : securities) {
    replaced += put(securities_, std::move(security), by_symbol_, is_same_listing) ? 1U : 0U;
  }
  index_former_symbols();
  return replaced;
}

std::size_t Market::add_quotes(std::vector<Quote> quotes) {
  std::size_t replaced = 0;
  const auto always = [](const Quote&, const Quote&) { return true; };
  for (Quote& quote : quotes) replaced += put(quotes_, std::move(quote), quote_by_symbol_, always) ? 1U : 0U;
  return replaced;
}

void Market::clear_securities() {
  securities_ = {};
  by_symbol_ = {};
  by_former_symbol_ = {};
}

void Market::clear_quotes() {
  quotes_ = {};
  quote_by_symbol_ = {};
}

std::vector<Market::Match> Market::find(std::string_view symbol) const {
  const std::string key = symbol_key(symbol);
  std::vector<Match> matches;
  if (const auto current = by_symbol_.find(key); current != by_symbol_.end()) {
    for (const std::size_t at : current->second) matches.push_back({&securities_[at], nullptr});
  }
  if (const auto former = by_former_symbol_.find(key); former != by_former_symbol_.end()) {
    for (const std::size_t at : former->second) {
      for (const FormerSymbol& candidate : securities_[at].former_symbols) {
        if (symbol_key(candidate.symbol) == key) matches.push_back({&securities_[at], &candidate});
      }
    }
  }
  return matches;
}

const Quote* Market::quote(std::string_view symbol) const {
  const auto found = quote_by_symbol_.find(symbol_key(symbol));
  return found == quote_by_symbol_.end() ? nullptr : &quotes_[found->second.front()];
}

void Market::index_former_symbols() {
  by_former_symbol_.clear();
  for (std::size_t at = 0; at < securities_.size(); ++at) {
    for (const FormerSymbol& former : securities_[at].former_symbols) {
      std::vector<std::size_t>& positions = by_former_symbol_[symbol_key(former.symbol)];
      if (positions.empty() || positions.back() != at) positions.push_back(at);
    }
  }
}

}  // namespace siderail
