// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "article/security_table.h"
#include "containers/hash_index.h"
#include "containers/list.h"
#include "moment.h"
#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** A symbol that a security traded under before; `until` is the last day on which it did, if known. */
struct FormerSymbol {
  String symbol;
  std::optional<Moment> until;
};

/** A listed security. `since` and `until` bound the days of its listing; without them it was always listed. */
struct Security {
  String symbol;
  String name;
  String exchange;  ///< as the list has it: "Nasdaq", "NYSE", "LSE"...; may be empty
  List<String> aliases;
  List<FormerSymbol> former_symbols;
  std::optional<Moment> since;
  std::optional<Moment> until;
  String asset_class = {};    ///< as the list has it: "equity", "etf", "crypto", "index"...; may be empty
  mutable String words = {};  ///< what a widget made of the name, once; empty until then
};

/** Securities that were read, or a prepared list of them. */
struct Securities {
  List<std::unique_ptr<Security>> list;
  std::unique_ptr<SecurityTable> table;
  Security (*read_row)(const SecurityTable& table, std::size_t row) = nullptr;  ///< reads one of `table`
};

/** What the exchange of a quote is doing. */
enum class MarketState : std::uint8_t { unknown, pre, open, post, closed };

/** The documented spelling, e.g. "pre". */
StringView state_name(MarketState state);

/** The last known price of a security. Change, percent and staleness are computed from it, never read. */
struct Quote {
  String symbol;
  Decimal price;
  std::optional<Decimal> previous_close;
  String currency;  ///< ISO 4217, e.g. "USD"; may be empty
  MarketState state = MarketState::unknown;
  std::optional<Moment> as_of;
  int delay_minutes = 0;
  List<Decimal> spark;  ///< prices in order of time
};

/**
 * The one spelling of a symbol: upper case, with '-' before a share class or a market suffix, without zeros at the
 * beginning of a number. "brk.b", "BRK/B" and "BRK-B" all give "BRK-B"; "00700.HK" gives "700-HK".
 */
String symbol_key(StringView symbol);

/** The securities and quotes that were added, found by symbol. */
class Market {
 public:
  /** A security found by a symbol that it has or had. */
  struct Match {
    const Security* security = nullptr;
    const FormerSymbol* former = nullptr;  ///< set when it was found by a former symbol
  };

  /**
   * A symbol names one security an exchange: an entry with the symbol of an earlier one takes its place, unless both
   * name different exchanges or asset classes, or the one was listed only after the other. Returns how many did.
   */
  std::size_t add_securities(Securities securities);
  /** An entry with the symbol of an earlier one takes its place. Returns how many did. */
  std::size_t add_quotes(List<Quote> quotes);
  void clear_securities();
  void clear_quotes();

  /** Grows with every change of the securities. */
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] std::size_t security_count() const;
  /** The security at a position in the order of adding. Reads it if nobody has yet; its address stays. */
  [[nodiscard]] const Security& security(std::size_t position) const;
  /** Calls `take` with `context`, each name and alias, and the position of its security. Few are read for that. */
  void each_name(void* context, void (*take)(void* context, StringView name, std::size_t position)) const;
  /** All securities that have the symbol, then those that had it; each in the order of adding. Any spelling. */
  [[nodiscard]] List<Match> find(StringView symbol) const;
  /** The same, behind what is in a list already. */
  void find(StringView symbol, List<Match>& matches) const;
  /** Whether find() may find something. A quick no, for words that may be symbols. */
  [[nodiscard]] bool may_have(StringView symbol) const;
  /** The quote of a symbol in any spelling, or nullptr. */
  [[nodiscard]] const Quote* quote(StringView symbol) const;

 private:
  void index_table() const;
  void index_former_symbols(std::size_t position) const;

  std::uint64_t revision_ = 0;
  /** Those that nobody asked for yet are none: the rows of the same numbers of `table_`. */
  mutable List<std::unique_ptr<Security>> securities_;
  std::unique_ptr<SecurityTable> table_;
  Security (*read_row_)(const SecurityTable& table, std::size_t row) = nullptr;
  mutable bool is_table_indexed_ = true;  ///< until then, of `table_` alone is known how many rows it has
  List<Quote> quotes_;
  mutable HashIndex by_symbol_;  // by the hash of symbol_key()
  mutable HashIndex by_former_symbol_;
  HashIndex quote_by_symbol_;
};

}  // namespace siderail
