// SPDX-License-Identifier: MIT
#include "article/market.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::List;
using siderail::Market;
using siderail::MarketState;
using siderail::Quote;
using siderail::Securities;
using siderail::Security;
using siderail::symbol_key;

namespace {

struct Given {
  std::string symbol;
  std::string name;
  std::string exchange = {};
  std::vector<std::string> former = {};
};

Securities securities(const std::vector<Given>& given) {
  Securities list;
  for (const Given& each : given) {
    Security security;
    security.symbol = each.symbol;
    security.name = each.name;
    security.exchange = each.exchange;
    for (const std::string& symbol : each.former) security.former_symbols.push_back({siderail::String(symbol), {}});
    list.list.push_back(std::make_unique<Security>(std::move(security)));
  }
  return list;
}

Quote quote_of(const std::string& symbol, std::int64_t units) {
  Quote quote;
  quote.symbol = symbol;
  quote.price = {units, 2};
  return quote;
}

/** What a symbol finds: "Meta|Facebook (formerly FB)". */
std::string found(const Market& market, const std::string& symbol) {
  BOOST_TEST(market.may_have(symbol) == !market.find(symbol).empty());  // no hashes are the same here
  std::vector<std::string> matches;
  for (const Market::Match& match : market.find(symbol)) {
    matches.push_back(match.security->name +
                      (match.former != nullptr ? " (formerly " + match.former->symbol + ")" : ""));
  }
  return support::joined(matches);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(markets)

BOOST_AUTO_TEST_CASE(all_spellings_of_a_symbol_share_a_key) {
  const std::pair<const char*, const char*> rows[] = {
      {"TSLA", "TSLA"},   {"tsla", "TSLA"},       {"brk.b", "BRK-B"}, {"BRK/B", "BRK-B"},     {"BRK-B", "BRK-B"},
      {"BRK B", "BRK-B"}, {"00700.HK", "700-HK"}, {"^GSPC", "^GSPC"}, {"rds.a.l", "RDS-A-L"}, {"", ""},
  };
  for (const auto& [symbol, key] : rows) BOOST_TEST_CONTEXT(symbol) BOOST_TEST(symbol_key(symbol) == key);
}

BOOST_AUTO_TEST_CASE(states_have_their_documented_spelling) {
  const std::pair<MarketState, const char*> rows[] = {{MarketState::unknown, "unknown"},
                                                      {MarketState::pre, "pre"},
                                                      {MarketState::open, "open"},
                                                      {MarketState::post, "post"},
                                                      {MarketState::closed, "closed"}};
  for (const auto& [state, name] : rows) BOOST_TEST(siderail::state_name(state) == name);
}

BOOST_AUTO_TEST_CASE(a_symbol_finds_its_security_in_any_spelling) {
  Market market;
  BOOST_TEST(market.add_securities(securities({{"TSLA", "Tesla"}, {"BRK-B", "Berkshire"}})) == 0U);
  BOOST_TEST(found(market, "TSLA") == "Tesla");
  BOOST_TEST(found(market, "tsla") == "Tesla");
  BOOST_TEST(found(market, "brk.b") == "Berkshire");
  BOOST_TEST(found(market, "BRK") == "");
  BOOST_TEST(found(market, "") == "");
}

BOOST_AUTO_TEST_CASE(an_entry_with_a_known_symbol_takes_the_place_of_the_other) {
  Market market;
  market.add_securities(securities({{"F", "Ford old", "NYSE"}, {"GM", "General Motors", "NYSE"}}));
  BOOST_TEST(market.add_securities(securities({{"f", "Ford new", "nyse"}, {"X", "U.S. Steel"}})) == 1U);
  BOOST_TEST(found(market, "F") == "Ford new");
  BOOST_TEST(market.security_count() == 3U);
  BOOST_TEST(market.security(0).name == "Ford new");
}

BOOST_AUTO_TEST_CASE(one_symbol_at_two_exchanges_is_two_securities) {
  Market market;
  BOOST_TEST(market.add_securities(securities({{"SHEL", "Shell New York", "NYSE"}, {"SHEL", "Shell London", "LSE"}})) ==
             0U);
  BOOST_TEST(found(market, "SHEL") == "Shell New York|Shell London");
  BOOST_TEST(market.add_securities(securities({{"SHEL", "Shell plc", "LSE"}})) == 1U);
  BOOST_TEST(found(market, "SHEL") == "Shell New York|Shell plc");
}

BOOST_AUTO_TEST_CASE(an_entry_without_an_exchange_is_the_same_as_the_first_with_one) {
  Market market;
  market.add_securities(securities({{"SHEL", "Shell New York", "NYSE"}, {"SHEL", "Shell London", "LSE"}}));
  BOOST_TEST(market.add_securities(securities({{"SHEL", "Shell"}})) == 1U);
  BOOST_TEST(found(market, "SHEL") == "Shell|Shell London");
}

BOOST_AUTO_TEST_CASE(former_symbols_are_found_after_those_of_today) {
  Market market;
  market.add_securities(securities({{"META", "Meta", "", {"FB", "fb"}}, {"FB", "ProShares FB Fund"}}));
  BOOST_TEST(found(market, "META") == "Meta");
  BOOST_TEST(found(market, "fb") == "ProShares FB Fund|Meta (formerly FB)|Meta (formerly fb)");
}

BOOST_AUTO_TEST_CASE(former_symbols_go_with_the_entry_that_had_them) {
  Market market;
  market.add_securities(securities({{"META", "Meta", "", {"FB"}}}));
  market.add_securities(securities({{"META", "Meta"}}));
  BOOST_TEST(found(market, "FB") == "");
}

BOOST_AUTO_TEST_CASE(a_quote_is_found_in_any_spelling_and_the_last_one_counts) {
  Market market;
  List<Quote> quotes;
  quotes.push_back(quote_of("BRK.B", 40'000));
  quotes.push_back(quote_of("TSLA", 18'742));
  BOOST_TEST(market.add_quotes(std::move(quotes)) == 0U);
  List<Quote> again;
  again.push_back(quote_of("brk-b", 41'000));
  again.push_back(quote_of("BRK/B", 42'000));
  BOOST_TEST(market.add_quotes(std::move(again)) == 2U);
  BOOST_REQUIRE(market.quote("BRK-B") != nullptr);
  BOOST_TEST(market.quote("BRK-B")->price.units == 42'000);
  BOOST_TEST(market.quote("tsla")->price.units == 18'742);
  BOOST_TEST((market.quote("F") == nullptr));
}

BOOST_AUTO_TEST_CASE(securities_and_quotes_are_cleared_apart) {
  Market market;
  market.add_securities(securities({{"META", "Meta", "", {"FB"}}}));
  List<Quote> quotes;
  quotes.push_back(quote_of("META", 50'000));
  market.add_quotes(std::move(quotes));
  market.clear_securities();
  BOOST_TEST(market.security_count() == 0U);
  BOOST_TEST(found(market, "META") == "");
  BOOST_TEST(found(market, "FB") == "");
  BOOST_TEST((market.quote("META") != nullptr));
  market.clear_quotes();
  BOOST_TEST((market.quote("META") == nullptr));
  market.add_securities(securities({{"F", "Ford"}}));
  BOOST_TEST(found(market, "F") == "Ford");
}

BOOST_AUTO_TEST_SUITE_END()
