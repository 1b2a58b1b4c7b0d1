// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

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
  String asset_class = {};  ///< as the list has it: "equity", "etf", "crypto", "index"...; may be empty
};

/** A security, or the line of a prepared list that it is read from when it is needed: a page needs few of thousands. */
struct SecurityEntry {
  StringView symbol;
  StringView line;
  std::unique_ptr<Security> security = {};  ///< none: not read yet
};

/** Securities, and what is needed to read those that are lines. */
struct SecurityEntries {
  std::unique_ptr<String> text;  ///< what the lines are in
  List<SecurityEntry> entries;   ///< those with former symbols are read
  Security (*read)(StringView line) = nullptr;

  /** Appends one that is read. */
  void add(Security security);
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
  std::size_t add_securities(SecurityEntries securities);
  /** An entry with the symbol of an earlier one takes its place. Returns how many did. */
  std::size_t add_quotes(List<Quote> quotes);
  void clear_securities();
  void clear_quotes();

  /** Grows with every change of the securities. */
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] std::size_t security_count() const { return securities_.size(); }
  /** The security at a position in the order of adding. Reads it if nobody has yet; its address stays. */
  [[nodiscard]] const Security& security(std::size_t position) const;
  /** All securities that have the symbol, then those that had it; each in the order of adding. Any spelling. */
  [[nodiscard]] List<Match> find(StringView symbol) const;
  /** The quote of a symbol in any spelling, or nullptr. */
  [[nodiscard]] const Quote* quote(StringView symbol) const;

 private:
  const Security& read(SecurityEntry& entry) const;
  void index_former_symbols();

  std::uint64_t revision_ = 0;
  mutable List<SecurityEntry> securities_;
  List<std::unique_ptr<String>> texts_;  // of prepared lists
  Security (*read_line_)(StringView line) = nullptr;
  List<Quote> quotes_;
  HashIndex by_symbol_;  // by the hash of symbol_key()
  HashIndex by_former_symbol_;
  HashIndex quote_by_symbol_;
};

}  // namespace siderail
