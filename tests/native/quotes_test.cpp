// SPDX-License-Identifier: MIT
#include "input/quotes.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::Decimal;
using siderail::List;
using siderail::Quote;
using siderail::input::read_quotes;
using siderail::input::Report;
using siderail::input::Skipped;
using support::Json;

namespace {

struct Outcome {
  std::string quotes;
  std::string skipped;
  std::string error;
};

std::string described(const Quote& quote) {
  std::string text = quote.symbol + ' ' + to_string(quote.price);
  if (quote.previous_close) text += " after " + to_string(*quote.previous_close);
  if (!quote.currency.empty()) text += ' ' + quote.currency;
  text += ' ' + std::string(siderail::state_name(quote.state));
  if (quote.as_of) text += " at " + quote.as_of->iso();
  if (quote.delay_minutes != 0) text += " -" + std::to_string(quote.delay_minutes);
  for (const Decimal point : quote.spark) text += " ~" + to_string(point);
  return text;
}

Outcome read(const std::string& json) {
  const Json document(json);
  Report report;
  auto quotes = read_quotes(document.document(), report);
  std::vector<std::string> texts;
  std::vector<std::string> skipped;
  if (quotes) {
    for (const Quote& quote : *quotes) texts.push_back(described(quote));
  }
  for (const Skipped& item : report.skipped)
    skipped.push_back(std::to_string(item.index) + ' ' + item.pointer + ' ' + std::string(item.reason));
  return {support::joined(texts), support::joined(skipped), support::name_of(quotes ? nullptr : quotes.failure())};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quotes)

BOOST_AUTO_TEST_CASE(all_members_of_a_quote_are_read) {
  BOOST_TEST(
      read(
          R"([{"symbol":"TSLA","price":187.42,"previousClose":183.57,"currency":"USD","state":"open","time":"2024-03-19T15:00:00-04:00",
    "delayMinutes":15,"spark":[183.57,185,187.42]}])")
          .quotes == "TSLA 187.42 after 183.57 USD open at 2024-03-19T15:00:00-04:00 -15 ~183.57 ~185 ~187.42");
}

BOOST_AUTO_TEST_CASE(quotes_may_stand_in_a_list_under_a_name_or_by_symbol) {
  BOOST_TEST(read(R"([{"symbol":"F","price":12},{"symbol":"GM","price":40}])").quotes == "F 12 unknown|GM 40 unknown");
  BOOST_TEST(read(R"({"quotes":[{"symbol":"F","price":12}],"time":"x"})").quotes == "F 12 unknown");
  BOOST_TEST(read(R"({"F":{"price":12},"GM":{"price":40,"symbol":"GM.N"}})").quotes == "F 12 unknown|GM.N 40 unknown");
}

BOOST_AUTO_TEST_CASE(numbers_may_be_strings) {
  BOOST_TEST(
      read(R"([{"symbol":"F","price":"12.34","previousClose":"+12.00","delayMinutes":"15","spark":["1","x",null,2]}])")
          .quotes == "F 12.34 after 12 unknown -15 ~1 ~2");
}

BOOST_AUTO_TEST_CASE(members_go_by_several_names) {
  BOOST_TEST(
      read(
          R"([{"ticker":"F","price":12,"previous_close":11,"marketState":"CLOSED","asOf":"2024-03-19","delay_minutes":1}])")
          .quotes == "F 12 after 11 closed at 2024-03-19 -1");
}

BOOST_AUTO_TEST_CASE(states_are_read_in_any_case_and_unknown_ones_are_unknown) {
  const std::pair<const char*, const char*> rows[] = {{"pre", "pre"},        {"OPEN", "open"},    {"Post", "post"},
                                                      {"closed", "closed"},  {"REGULAR", "open"}, {"PREPRE", "closed"},
                                                      {"halted", "unknown"}, {"", "unknown"}};
  for (const auto& [state, expected] : rows) {
    BOOST_TEST(read(R"([{"symbol":"F","price":12,"state":")" + std::string(state) + "\"}]").quotes ==
               "F 12 " + std::string(expected));
  }
}

// What the feeds answer, cut to what matters, with their traps: percent and change are others' business.
BOOST_AUTO_TEST_CASE(the_shapes_of_feeds_are_read) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"quoteResponse":{"result":[{"symbol":"F","regularMarketPrice":12.5,"regularMarketChange":9,"currency":"USD",
        "regularMarketPreviousClose":12,"regularMarketTime":1710869400,"marketState":"REGULAR","exchangeDataDelayedBy":15}],"error":null}})",
       "F 12.5 after 12 USD open at 2024-03-19T17:30:00Z -15"},
      {R"({"quoteSummary":{"result":[{"price":{"symbol":"F","regularMarketPrice":{"raw":12.5,"fmt":"12.50"},
        "regularMarketPreviousClose":{"raw":12,"fmt":"12.00"},"regularMarketTime":1710869400,"marketState":"POST"}}]}})",
       "F 12.5 after 12 post at 2024-03-19T17:30:00Z"},
      {R"({"chart":{"result":[{"meta":{"symbol":"F","currency":"USD","regularMarketPrice":12.5,"chartPreviousClose":12},
        "timestamp":[1,2],"indicators":{"quote":[{"close":[12.5]}]}}]}})",
       "F 12.5 after 12 USD unknown"},
      {R"({"F":{"c":12.5,"d":0.5,"dp":4.1667,"h":13,"l":12,"o":12,"pc":12,"t":1710869400}})",
       "F 12.5 after 12 unknown at 2024-03-19T17:30:00Z"},
      {R"({"Global Quote":{"01. symbol":"F","02. open":"12.1","05. price":"12.5000","07. latest trading day":"2024-03-19",
        "08. previous close":"12.0000","09. change":"0.5000","10. change percent":"4.1667%"}})",
       "F 12.5 after 12 unknown at 2024-03-19"},
      {R"({"F":{"quote":{"symbol":"F","latestPrice":12.5,"previousClose":12,"changePercent":0.04167,
        "latestUpdate":1710869400000,"latestSource":"15 minute delayed price","isUSMarketOpen":true}}})",
       "F 12.5 after 12 open at 2024-03-19T17:30:00Z -15"},
      {R"({"status":"OK","count":1,"tickers":[{"ticker":"F","todaysChangePerc":4.2,"day":{"c":0},"lastTrade":{"p":12.5,"t":1},
        "prevDay":{"c":12},"min":{"c":12.4},"updated":1710869400000000000}]})",
       "F 12.5 after 12 unknown at 2024-03-19T17:30:00Z"},
      {R"({"status":"OK","ticker":{"ticker":"F","day":{"c":12.5},"prevDay":{"c":12}}})", "F 12.5 after 12 unknown"},
      {R"({"symbol":"F","name":"Ford","currency":"USD","datetime":"2024-03-19","timestamp":1710869400,"close":"12.50000",
        "previous_close":"12.00000","percent_change":"4.17","is_market_open":false,"fifty_two_week":{"low":"9"}})",
       "F 12.5 after 12 USD closed at 2024-03-19T17:30:00Z"},
      {R"({"F":{"symbol":"F","close":"12.5","previous_close":"12"},"GM":{"symbol":"GM","close":"40"}})",
       "F 12.5 after 12 unknown|GM 40 unknown"},
  };
  for (const auto& [json, expected] : rows) BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).quotes == expected);
}

// London quotes in pence: taken for pounds, prices are a hundred times too high.
BOOST_AUTO_TEST_CASE(prices_in_hundredths_become_those_in_the_main_unit) {
  BOOST_TEST(read(R"([{"symbol":"VOD.L","price":187.42,"previousClose":183,"currency":"GBp","spark":[100]}])").quotes ==
             "VOD.L 1.8742 after 1.83 GBP unknown ~1");
  BOOST_TEST(read(R"([{"symbol":"VOD.L","price":187.42,"currency":"GBP"}])").quotes == "VOD.L 187.42 GBP unknown");
}

// The first of these is what a feed without data writes; the next best name may have some.
BOOST_AUTO_TEST_CASE(a_price_of_0_gives_way_to_one_by_another_name) {
  BOOST_TEST(read(R"([{"symbol":"F","latestPrice":0,"close":12}])").quotes == "F 12 unknown");
}

BOOST_AUTO_TEST_CASE(a_price_of_0_is_none) {
  const Outcome outcome = read(
      R"([{"symbol":"F","price":0},{"symbol":"G","price":12,"previousClose":0,"spark":[0,1]},{"symbol":"H","price":-1},
    {"symbol":"I","price":"0.00"},{"symbol":"J","price":0.0000000001}])");
  BOOST_TEST(outcome.quotes == "G 12 unknown ~1");
  BOOST_TEST(outcome.skipped == "0 /0 no-price|2 /2 no-price|3 /3 no-price|4 /4 no-price");
}

BOOST_AUTO_TEST_CASE(records_without_a_symbol_or_a_price_are_skipped) {
  const Outcome outcome = read(
      R"([{"symbol":"F","price":12},{"price":12},{"symbol":"X"},{"symbol":"Y","price":"n/a"},{"symbol":"Z","price":null},7,[]])");
  BOOST_TEST(outcome.quotes == "F 12 unknown");
  BOOST_TEST(outcome.skipped ==
             "1 /1 no-symbol|2 /2 no-price|3 /3 no-price|4 /4 no-price|5 /5 no-symbol|6 /6 no-symbol");
}

BOOST_AUTO_TEST_CASE(a_pointer_is_escaped_as_rfc_6901_has_it) {
  BOOST_TEST(read(R"({"BRK/B":{"price":0},"F":{"price":12}})").skipped == "0 /BRK~1B no-price");
}

BOOST_AUTO_TEST_CASE(delays_are_kept_within_a_week) {
  BOOST_TEST(
      read(
          R"([{"symbol":"F","price":12,"delayMinutes":1e9},{"symbol":"G","price":12,"delayMinutes":-5},{"symbol":"H","price":12,"delayMinutes":"x"}])")
          .quotes == "F 12 unknown -10080|G 12 unknown|H 12 unknown");
}

BOOST_AUTO_TEST_CASE(a_document_without_quotes_is_an_error) {
  for (const char* json : {"[]", "{}", "12", "\"text\"", R"([{"symbol":"F"}])", R"({"quotes":[]})", R"({"F":12})",
                           R"([{"symbol":"F","price":0}])"}) {
    BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).error == "no-quotes");
  }
}

BOOST_AUTO_TEST_SUITE_END()
