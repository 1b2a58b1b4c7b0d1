// SPDX-License-Identifier: MIT
#include "article/market.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/word_list.h"

namespace siderail {
namespace {

char key_letter(char c) {
  const bool joins = c == '.' || c == '/' || c == ' ';
  return joins ? '-' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/** A symbol without zeros at the beginning of a number. */
StringView without_zeros(StringView symbol) {
  return symbol.starts_with('0') ? symbol.substr(std::min(symbol.find_first_not_of("0"), symbol.size())) : symbol;
}

/** Of symbol_key(): FNV-1a, 32 bits, with a last mix so that the low bits depend on all letters. */
std::uint32_t symbol_hash(StringView symbol) {
  std::uint32_t hash = 2166136261U;
  for (const char c : without_zeros(symbol)) hash = (hash ^ static_cast<unsigned char>(key_letter(c))) * 16777619U;
  return hash ^ hash >> 15;
}

bool is_same_symbol(StringView a, StringView b) { return a == b || symbol_key(a) == symbol_key(b); }

/** The position of the entry that `entry` is another version of, or `none`. */
template <typename Entry, typename IsSame>
std::size_t find_same(List<Entry>& entries, Entry& entry, const List<std::uint32_t>& positions, IsSame is_same,
                      std::size_t none) {
  for (const std::uint32_t position : positions) {
    Entry& other = entries[position];
    if (is_same_symbol(other.symbol, entry.symbol) && is_same(other, entry)) return position;
  }
  return none;
}

/**
 * Appends `additions` to `entries`, each unless it takes the place of an entry of the same symbol that `is_same` says
 * it is. Returns how many did.
 */
template <typename Entry, typename IsSame>
std::size_t take_in(List<Entry>& entries, List<Entry> additions, HashIndex& index, IsSame is_same) {
  std::size_t kept = entries.size();
  // A first list, which may be a long one, is taken as it is: moving its entries took half of the time.
  if (kept == 0) entries.swap(additions);
  for (Entry& addition : additions) entries.emplace_back(std::move(addition));
  index.reserve(entries.size());
  for (std::size_t at = kept; at < entries.size(); ++at) {
    const std::uint32_t hash = symbol_hash(entries[at].symbol);
    const std::size_t place = find_same(entries, entries[at], index.find(hash), is_same, kept);
    if (place == kept) index.add(hash, kept++);
    if (place != at) entries[place] = std::move(entries[at]);
  }
  const std::size_t replaced = entries.size() - kept;
  entries.truncate(kept);
  return replaced;
}

/** Whether two texts do not contradict each other. */
bool may_be_same(const String& a, const String& b) {
  return a.empty() || b.empty() || lower(StringView(a)) == lower(StringView(b));
}

/** Whether a security was gone before the other one came: symbols are used again. */
bool is_before(const Security& a, const Security& b) { return a.until && b.since && compare(*a.until, *b.since) < 0; }

bool is_same_listing(const Security& a, const Security& b) {
  return may_be_same(a.exchange, b.exchange) && may_be_same(a.asset_class, b.asset_class) && !is_before(a, b) &&
         !is_before(b, a);
}

}  // namespace

StringView state_name(MarketState state) {
  return word_at("unknown pre open post closed", static_cast<std::size_t>(state));
}

String symbol_key(StringView symbol) {
  const StringView kept = without_zeros(symbol);
  String key(kept.size(), ' ');
  std::transform(kept.begin(), kept.end(), key.begin(), key_letter);
  return key;
}

void SecurityEntries::add(Security security) {
  auto owned = std::make_unique<Security>(std::move(security));
  entries.emplace_back(owned->symbol, StringView(), std::move(owned));
}

std::size_t Market::add_securities(SecurityEntries securities) {
  if (securities.text) {
    texts_.push_back(std::move(securities.text));
    read_line_ = securities.read;
  }
  const auto is_same = [this](SecurityEntry& a, SecurityEntry& b) { return is_same_listing(read(a), read(b)); };
  const std::size_t replaced = take_in(securities_, std::move(securities.entries), by_symbol_, is_same);
  index_former_symbols();
  ++revision_;
  return replaced;
}

const Security& Market::security(std::size_t position) const { return read(securities_[position]); }

const Security& Market::read(SecurityEntry& entry) const {
  if (!entry.security) entry.security = std::make_unique<Security>(read_line_(entry.line));
  return *entry.security;
}

std::size_t Market::add_quotes(List<Quote> quotes) {
  const auto always = [](const Quote&, const Quote&) { return true; };
  return take_in(quotes_, std::move(quotes), quote_by_symbol_, always);
}

void Market::clear_securities() {
  ++revision_;
  securities_ = {};
  texts_ = {};
  by_symbol_ = {};
  by_former_symbol_ = {};
}

void Market::clear_quotes() {
  quotes_ = {};
  quote_by_symbol_ = {};
}

List<Market::Match> Market::find(StringView symbol) const {
  const std::uint32_t hash = symbol_hash(symbol);
  List<Match> matches;
  for (const std::uint32_t position : by_symbol_.find(hash)) {
    if (is_same_symbol(securities_[position].symbol, symbol)) matches.push_back({&security(position), nullptr});
  }
  const Security* last = nullptr;  // that had the symbol in two spellings, perhaps
  for (const std::uint32_t position : by_former_symbol_.find(hash)) {
    const Security& had = security(position);
    if (&had == std::exchange(last, &had)) continue;
    for (const FormerSymbol& candidate : had.former_symbols) {
      if (is_same_symbol(candidate.symbol, symbol)) matches.push_back({&had, &candidate});
    }
  }
  return matches;
}

const Quote* Market::quote(StringView symbol) const {
  for (const std::uint32_t position : quote_by_symbol_.find(symbol_hash(symbol))) {
    if (is_same_symbol(quotes_[position].symbol, symbol)) return &quotes_[position];
  }
  return nullptr;
}

void Market::index_former_symbols() {
  by_former_symbol_ = {};
  for (std::size_t at = 0; at < securities_.size(); ++at) {
    if (!securities_[at].security) continue;
    for (const FormerSymbol& former : securities_[at].security->former_symbols) {
      by_former_symbol_.add(symbol_hash(former.symbol), at);
    }
  }
}

}  // namespace siderail
