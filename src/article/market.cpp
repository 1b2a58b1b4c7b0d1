// SPDX-License-Identifier: MIT
#include "article/market.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/word_list.h"

namespace siderail {
namespace {

/**
 * Appends `additions` to `entries`, each unless it takes the place of an entry of the same symbol that `is_same` says
 * it is. Returns how many did.
 */
template <typename Entry, typename Index, typename IsSame>
std::size_t take_in(List<Entry>& entries, List<Entry> additions, Index& index, IsSame is_same) {
  std::size_t kept = entries.size();
  // A first list, which may be a long one, is taken as it is: moving its entries took half of the time.
  if (kept == 0) entries.swap(additions);
  for (Entry& addition : additions) entries.emplace_back(std::move(addition));
  for (std::size_t at = kept; at < entries.size(); ++at) {
    const std::string key = symbol_key(entries[at].symbol);
    auto link = index.first(key);
    while (link != nullptr && !is_same(entries[link->position], entries[at])) link = index.next(link);
    const std::size_t place = link == nullptr ? kept : link->position;
    if (link == nullptr) index.add(key, kept++);
    if (place != at) entries[place] = std::move(entries[at]);
  }
  const std::size_t replaced = entries.size() - kept;
  entries.truncate(kept);
  return replaced;
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
  const std::size_t replaced = take_in(securities_, std::move(securities), by_symbol_, is_same_listing);
  index_former_symbols();
  ++revision_;
  return replaced;
}

std::size_t Market::add_quotes(List<Quote> quotes) {
  const auto always = [](const Quote&, const Quote&) { return true; };
  return take_in(quotes_, std::move(quotes), quote_by_symbol_, always);
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
  for (auto link = by_symbol_.first(key); link != nullptr; link = by_symbol_.next(link)) {
    matches.push_back({&securities_[link->position], nullptr});
  }
  const Security* last = nullptr;  // that had the symbol in two spellings, perhaps
  for (auto link = by_former_symbol_.first(key); link != nullptr; link = by_former_symbol_.next(link)) {
    const Security& security = securities_[link->position];
    if (&security == std::exchange(last, &security)) continue;
    for (const FormerSymbol& candidate : security.former_symbols) {
      if (symbol_key(candidate.symbol) == key) matches.push_back({&security, &candidate});
    }
  }
  return matches;
}

const Quote* Market::quote(const std::string_view& symbol) const {
  const auto* found = quote_by_symbol_.first(symbol_key(symbol));
  return found == nullptr ? nullptr : &quotes_[found->position];
}

void Market::index_former_symbols() {
  by_former_symbol_ = {};
  for (std::size_t at = 0; at < securities_.size(); ++at) {
    for (const FormerSymbol& former : securities_[at].former_symbols) {
      by_former_symbol_.add(symbol_key(former.symbol), at);
    }
  }
}

void Market::Index::add(const std::string& key, std::size_t position) {
  const std::uint32_t number = keys_.add(key);
  if (number == heads_.size()) heads_.push_back(0);
  std::uint32_t* end = &heads_[number];
  while (*end != 0) end = &links_[*end - 1].next;
  *end = static_cast<std::uint32_t>(links_.size()) + 1;
  links_.push_back({static_cast<std::uint32_t>(position), 0});
}

const Market::Index::Link* Market::Index::first(const std::string& key) const {
  const std::uint32_t number = keys_.find(key);
  return number == StringTable::none ? nullptr : at(heads_[number]);
}

}  // namespace siderail
