// SPDX-License-Identifier: MIT
#include "widgets/tickers/candidates.h"

#include <algorithm>
#include <utility>

#include "containers/sort.h"
#include "part_data.h"
#include "text/fold.h"
#include "text/string.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"
#include "widgets/tickers/letters.h"

namespace siderail::tickers {
namespace {

using Match = Market::Match;

/** Finds the listings of one symbol. */
class Search {
 public:
  Search(const Market& market, StringView symbol, StringView exchange)
      : market_(market), symbol_(symbol), exchange_(exchange) {}

  /** Listings of `symbol` on a market, or on any for -1. */
  void add(StringView symbol, int market) {
    std::size_t kept = found_.size();
    market_.find(symbol, found_);
    for (std::size_t at = kept; at < found_.size(); ++at) {
      const Security& security = *found_[at].security;
      const bool is_there = market < 0 || is_same_but_for_case(security.exchange, exchange_);
      if (is_there || is_on_market(security, market)) found_[kept++] = found_[at];
    }
    found_.truncate(kept);
  }

  /** Listings on all markets that go by a name, whichever suffix they have: "VOD" at "LON" is VOD.L or VOD. */
  void add_markets(Naming naming, StringView name, StringView symbol) {
    for (int market = find_market(naming, name); market >= 0; market = find_market(naming, name, market + 1)) {
      add(symbol, market);
      if (market == us_market) return;  // whose names are its own
      for (std::size_t at = 0; !suffix_of_market(market, at).empty(); ++at) {
        add(String(symbol) + '.' + String(suffix_of_market(market, at)), market);
      }
    }
  }

  /** Listings at each of several exchanges. */
  void add_each(StringView exchanges, StringView symbol) {
    for (std::size_t at = 0; at < exchanges.size();) {
      const std::size_t end = std::min(exchanges.find_first_of(" ,/", at), exchanges.size());
      const String name = exchange_key(exchanges.substr(at, end - at));
      if (name.size() > 2) add_markets(Naming::exchange, name, symbol);
      at = end + 1;
    }
  }

  /** "F.N", "00700.HK", "BRKa.N": a suffix of Reuters, for which the list has another or none. */
  void add_by_suffix() {
    const std::size_t stop = symbol_.rfind('.');
    if (stop == StringView::npos) return;
    const StringView suffix = symbol_.substr(stop + 1);
    String base(symbol_.substr(0, stop));
    if (!base.empty() && base.back() >= 'a' && base.back() <= 'z') {
      base.back() = static_cast<char>(base.back() - 'a' + 'A');
      base.insert(base.size() - 1, 1, '-');
    }
    add_markets(Naming::suffix, suffix, base);
    if (suffix == "A") found_.clear();  // a share class far more often than the American Stock Exchange
  }

  /** "7203" in brackets behind its company: a number, whose market only the list knows. */
  void add_number() {
    if (symbol_.empty() || !utf8::is_digit(static_cast<unsigned char>(symbol_.front()))) return;
    // A list of views would be a table that all pages fetch.
    for (StringView suffixes = "T HK KS KQ TW TWO SS SZ"; !suffixes.empty();) {
      add(String(symbol_) + '.' + String(take_word(suffixes)), -1);
    }
  }

  List<Match> take() { return std::move(found_); }
  [[nodiscard]] bool is_empty() const { return found_.empty(); }

 private:
  const Market& market_;
  StringView symbol_;
  StringView exchange_;  // as written
  List<Match> found_;
};

}  // namespace

List<Match> candidates(const Written& written, StringView text, const Listings& listings) {
  const StringView symbol = written.symbol.of(text);
  Search search(listings.market, symbol, written.exchange);
  String exchange;
  if (written.market != us_market) exchange = exchange_key(written.exchange);
  if (written.market == us_market) {
    search.add(symbol, us_market);  // whose names are its own
  } else if (!exchange.empty()) {
    // No exchange has a name of two letters, as Bloomberg's codes are.
    search.add_markets(exchange.size() == 2 ? Naming::bloomberg : Naming::exchange, exchange, symbol);
    // "LSE/NYSE", "TSX and NYSE", "Nasdaq Global Select Market"
    if (search.is_empty() && find_market(Naming::exchange, exchange) < 0) search.add_each(written.exchange, symbol);
  } else {
    search.add(symbol, -1);
    if (search.is_empty()) search.add_by_suffix();
    search.add_number();
    if (written.form == Form::cashtag || written.form == Form::bracketed) search.add(String(symbol) + "-USD", -1);
  }
  List<Match> found = search.take();
  if (found.size() < 2) return found;
  if (written.market == us_market) exchange = exchange_key(written.exchange);
  const auto rank = [&](const Match& match) {
    const bool is_there = exchange_key(match.security->exchange) == exchange;
    const bool is_likely = is_crypto(*match.security) == (written.form == Form::cashtag);
    return preference(*match.security, listings.prefer) * 4 + (is_there ? 0U : 2U) + (is_likely ? 0U : 1U);
  };
  sort(found, [&](const Match& a, const Match& b) { return rank(a) < rank(b); });
  return found;
}

std::size_t preference(const Security& security, const List<String>& prefer) {
  const String exchange = exchange_key(security.exchange);
  const auto found = std::find_if(prefer.begin(), prefer.end(), [&](const String& name) {
    return exchange_key(name) == exchange || lower(StringView(name)) == lower(StringView(security.asset_class));
  });
  return static_cast<std::size_t>(found - prefer.begin());
}

bool is_index(const Security& security) {
  return security.symbol.starts_with('^') || lower(StringView(security.asset_class)) == "index";
}

bool is_crypto(const Security& security) {
  return lower(StringView(security.asset_class)).starts_with("crypto") || security.symbol.ends_with("-USD");
}

bool is_coin(StringView symbol) {
  SIDERAIL_PART_DATA(tickers)
  static constexpr char coins[] =
      "ADA ATOM AVAX BCH BNB BTC DOGE DOT ETH LINK LTC SHIB SOL SUI TON TRX UNI USDC USDT XLM XMR XRP";
  return symbol.size() < 5 && has_word(StringView(coins, sizeof(coins) - 1), symbol);
}

}  // namespace siderail::tickers
