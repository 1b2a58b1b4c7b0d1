// SPDX-License-Identifier: MIT
#include "article/market.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/word_list.h"

namespace siderail {
namespace {

/**
 * Appends `addition` to `entries`, or puts it in the place of the entry of the same symbol that `is_same` says it is.
 * Returns whether it took a place.
 */
template <typename Entry, typename Index, typename IsSame>
bool put(List<Entry>& entries, Entry& addition, Index& index, IsSame is_same) {
  List<std::size_t>& positions = index.at(symbol_key(addition.symbol));
  const auto known =
      std::find_if(positions.begin(), positions.end(), [&](std::size_t at) { return is_same(entries[at], addition); });
  if (known != positions.end()) {
    entries[*known] = std::move(addition);
    return true;
  }
  positions.push_back(entries.size());
  entries.push_back(std::move(addition));
  return false;
}

/** Whether two texts do not contradict each other. */
bool may_be_same(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || lower(std::string_view(a)) == lower(std::string_view(b));
}

/** Whether a security was gone before the other one came: symbols are used again. */
bool is_before(const Security& a, const Security& b) { return a.until && b.since && compare(*a.until, *b.since) < 0; }

bool is_same_listing(const Security& a, const Security& b) {
  return may_be_same(a.exchange, b.exchange) && may_be_same(a.asset_class, b.asset_class) && !is_before(a, b) &&
         !is_before(b, a);
}

}  // namespace

std::string_view state_name(MarketState state) {
  return word_at("unknown pre open post closed", static_cast<std::size_t>(state));
}

std::string symbol_key(const std::string_view& symbol) {
  std::string key;
  key.reserve(symbol.size());
  const bool is_number = symbol.starts_with('0');
  for (const char c : symbol.substr(is_number ? std::min(symbol.find_first_not_of('0'), symbol.size()) : 0)) {
    const bool joins = c == '.' || c == '/' || c == ' ';
    key.push_back(joins ? '-' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return key;
}

std::size_t Market::add_securities(List<Security> securities) {
  std::size_t replaced = 0;
  for (Security& security : securities) {
    replaced += put(securities_, security, by_symbol_, is_same_listing) ? 1U : 0U;
  }
  index_former_symbols();
  ++revision_;
  return replaced;
}

std::size_t Market::add_quotes(List<Quote> quotes) {
  std::size_t replaced = 0;
  const auto always = [](const Quote&, const Quote&) { return true; };
  for (Quote& quote : quotes) replaced += put(quotes_, quote, quote_by_symbol_, always) ? 1U : 0U;
  return replaced;
}

void Market::clear_securities() {
  ++revision_;
  securities_ = {};
  by_symbol_ = {};
  by_former_symbol_ = {};
}

void Market::clear_quotes() {
  quotes_ = {};
  quote_by_symbol_ = {};
}

List<Market::Match> Market::find(const std::string_view& symbol) const {
  const std::string key = symbol_key(symbol);
  List<Match> matches;
  for (const std::size_t at : by_symbol_.find(key)) matches.push_back({&securities_[at], nullptr});
  for (const std::size_t at : by_former_symbol_.find(key)) {
    for (const FormerSymbol& candidate : securities_[at].former_symbols) {
      if (symbol_key(candidate.symbol) == key) matches.push_back({&securities_[at], &candidate});
    }
  }
  return matches;
}

const Quote* Market::quote(const std::string_view& symbol) const {
  const List<std::size_t>& found = quote_by_symbol_.find(symbol_key(symbol));
  return found.empty() ? nullptr : &quotes_[found.front()];
}

void Market::index_former_symbols() {
  by_former_symbol_ = {};
  for (std::size_t at = 0; at < securities_.size(); ++at) {
    for (const FormerSymbol& former : securities_[at].former_symbols) {
      List<std::size_t>& positions = by_former_symbol_.at(symbol_key(former.symbol));
      if (positions.empty() || positions.back() != at) positions.push_back(at);
    }
  }
}

List<std::size_t>& Market::Index::at(const std::string& key) {
  const std::uint32_t number = keys.add(key);
  if (number == positions.size()) positions.emplace_back();
  return positions[number];
}

const List<std::size_t>& Market::Index::find(const std::string& key) const {
  static const List<std::size_t> nothing;
  const std::uint32_t number = keys.find(key);
  return number == StringTable::none ? nothing : positions[number];
}

}  // namespace siderail
