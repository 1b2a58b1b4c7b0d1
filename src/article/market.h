// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "containers/list.h"
#include "containers/string_table.h"
#include "moment.h"
#include "numeric/decimal.h"

namespace siderail {

/** A symbol that a security traded under before; `until` is the last day on which it did, if known. */
struct FormerSymbol {
  std::string symbol;
  std::optional<Moment> until;
};

/** A listed security. `since` and `until` bound the days of its listing; without them it was always listed. */
struct Security {
  std::string symbol;
  std::string name;
  std::string exchange;  ///< as the list has it: "Nasdaq", "NYSE", "LSE"...; may be empty
  List<std::string> aliases;
  List<FormerSymbol> former_symbols;
  std::optional<Moment> since;
  std::optional<Moment> until;
  std::string asset_class = {};  ///< as the list has it: "equity", "etf", "crypto", "index"...; may be empty
};

/** What the exchange of a quote is doing. */
enum class MarketState : std::uint8_t { unknown, pre, open, post, closed };

/** The documented spelling, e.g. "pre". */
std::string_view state_name(MarketState state);

/** The last known price of a security. Change, percent and staleness are computed from it, never read. */
struct Quote {
  std::string symbol;
  Decimal price;
  std::optional<Decimal> previous_close;
  std::string currency;  ///< ISO 4217, e.g. "USD"; may be empty
  MarketState state = MarketState::unknown;
  std::optional<Moment> as_of;
  int delay_minutes = 0;
  List<Decimal> spark;  ///< prices in order of time
};

/**
 * The one spelling of a symbol: upper case, with '-' before a share class or a market suffix, without zeros at the
 * beginning of a number. "brk.b", "BRK/B" and "BRK-B" all give "BRK-B"; "00700.HK" gives "700-HK".
 */
std::string symbol_key(const std::string_view& symbol);

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
  std::size_t add_securities(List<Security> securities);
  /** An entry with the symbol of an earlier one takes its place. Returns how many did. */
  std::size_t add_quotes(List<Quote> quotes);
  void clear_securities();
  void clear_quotes();

  /** Grows with every change of the securities. */
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] std::span<const Security> securities() const { return securities_; }
  /** All securities that have the symbol, then those that had it; each in the order of adding. Any spelling. */
  [[nodiscard]] List<Match> find(const std::string_view& symbol) const;
  /** The quote of a symbol in any spelling, or nullptr. */
  [[nodiscard]] const Quote* quote(const std::string_view& symbol) const;

 private:
  /** Positions by symbol_key(), in the order of adding. */
  class Index {
   public:
    /** Of an entry with the key, and the link to the next one: its position among the links, + 1; 0 for none. */
    struct Link {
      std::uint32_t position;
      std::uint32_t next;
    };

    void add(const std::string& key, std::size_t position);
    /** The first link of a key, or nullptr. */
    [[nodiscard]] const Link* first(const std::string& key) const;
    [[nodiscard]] const Link* next(const Link* link) const { return at(link->next); }

   private:
    [[nodiscard]] const Link* at(std::uint32_t link) const { return link == 0 ? nullptr : &links_[link - 1]; }

    StringTable keys_;
    List<std::uint32_t> heads_;  // by number of the key
    List<Link> links_;
  };

  void index_former_symbols();

  std::uint64_t revision_ = 0;
  List<Security> securities_;
  List<Quote> quotes_;
  Index by_symbol_;
  Index by_former_symbol_;
  Index quote_by_symbol_;
};

}  // namespace siderail
