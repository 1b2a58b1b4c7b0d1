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

/** Moves an entry to the place of the first one of the same symbol that `is_same` says it is, or behind all. */
template <typename Entry, typename IsSame>
void place(List<Entry>& entries, Entry& addition, HashIndex& index, StringView symbol, IsSame is_same) {
  const std::uint32_t hash = symbol_hash(symbol);
  for (const std::uint32_t position : index.find(hash)) {
    if (!is_same(position)) continue;
    entries[position] = std::move(addition);
    return;
  }
  index.add(hash, entries.size());
  entries.push_back(std::move(addition));
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

std::size_t Market::add_securities(Securities added) {
  ++revision_;
  if (added.table && security_count() == 0) {
    table_ = std::move(added.table);
    read_row_ = added.read_row;
    is_table_indexed_ = false;
    return 0;
  }
  for (std::size_t row = 0; added.table && row < added.table->symbols.size(); ++row) {
    added.list.push_back(std::make_unique<Security>(added.read_row(*added.table, row)));
  }
  index_table();
  by_symbol_.reserve(securities_.size() + added.list.size());
  const std::size_t before = securities_.size();
  for (std::unique_ptr<Security>& addition : added.list) {
    place(securities_, addition, by_symbol_, addition->symbol, [&](std::size_t position) {
      return is_same_symbol(security(position).symbol, addition->symbol) &&
             is_same_listing(security(position), *addition);
    });
  }
  by_former_symbol_ = {};
  for (std::size_t position = 0; position < securities_.size(); ++position) {
    if (securities_[position]) index_former_symbols(position);
  }
  return added.list.size() - (securities_.size() - before);
}

std::size_t Market::security_count() const { return is_table_indexed_ ? securities_.size() : table_->symbols.size(); }

const Security& Market::security(std::size_t position) const {
  index_table();
  std::unique_ptr<Security>& known = securities_[position];
  if (!known) known = std::make_unique<Security>(read_row_(*table_, position));
  return *known;
}

void Market::each_name(void* context, void (*take)(void* context, StringView name, std::size_t position)) const {
  index_table();
  StringView lines = table_ ? table_->names.text() : StringView();
  for (std::size_t position = 0; position < securities_.size(); ++position) {
    StringView line = take_until(lines, '\n');
    if (!securities_[position] && !line.contains('\t')) {
      take_number(line);
      take(context, line, position);
      continue;
    }
    const Security& each = security(position);
    take(context, each.name, position);
    for (const String& alias : each.aliases) take(context, alias, position);
  }
}

std::size_t Market::add_quotes(List<Quote> quotes) {
  const std::size_t before = quotes_.size();
  for (Quote& addition : quotes) {
    place(quotes_, addition, quote_by_symbol_, addition.symbol,
          [&](std::size_t position) { return is_same_symbol(quotes_[position].symbol, addition.symbol); });
  }
  return quotes.size() - (quotes_.size() - before);
}

void Market::clear_securities() {
  ++revision_;
  securities_ = {};
  table_ = nullptr;
  is_table_indexed_ = true;
  by_symbol_ = {};
  by_former_symbol_ = {};
}

void Market::clear_quotes() {
  quotes_ = {};
  quote_by_symbol_ = {};
}

List<Market::Match> Market::find(StringView symbol) const {
  List<Match> matches;
  find(symbol, matches);
  return matches;
}

void Market::find(StringView symbol, List<Match>& matches) const {
  index_table();
  const std::uint32_t hash = symbol_hash(symbol);
  by_symbol_.find(hash, [&](std::uint32_t position) {
    const Security& has = security(position);
    if (is_same_symbol(has.symbol, symbol)) matches.push_back({&has, nullptr});
    return false;
  });
  const Security* last = nullptr;  // that had the symbol in two spellings, perhaps
  by_former_symbol_.find(hash, [&](std::uint32_t position) {
    const Security& had = security(position);
    if (&had == std::exchange(last, &had)) return false;
    for (const FormerSymbol& candidate : had.former_symbols) {
      if (is_same_symbol(candidate.symbol, symbol)) matches.push_back({&had, &candidate});
    }
    return false;
  });
}

bool Market::may_have(StringView symbol) const {
  index_table();
  const std::uint32_t hash = symbol_hash(symbol);
  return by_symbol_.has(hash) || by_former_symbol_.has(hash);
}

const Quote* Market::quote(StringView symbol) const {
  for (const std::uint32_t position : quote_by_symbol_.find(symbol_hash(symbol))) {
    if (is_same_symbol(quotes_[position].symbol, symbol)) return &quotes_[position];
  }
  return nullptr;
}

void Market::index_table() const {
  if (std::exchange(is_table_indexed_, true)) return;
  const std::size_t count = table_->symbols.size();
  securities_.reserve(count);
  while (securities_.size() < count) securities_.emplace_back();
  by_symbol_.reserve(count);
  StringView lines = table_->symbols.text();
  for (std::size_t row = 0; row < count; ++row) by_symbol_.add(symbol_hash(take_until(lines, '\n')), row);
  for (const std::uint32_t row : table_->with_former_symbols) index_former_symbols(row);
}

void Market::index_former_symbols(std::size_t position) const {
  for (const FormerSymbol& former : security(position).former_symbols) {
    by_former_symbol_.add(symbol_hash(former.symbol), position);
  }
}

}  // namespace siderail
