// SPDX-License-Identifier: MIT
#include "input/securities.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::FormerSymbol;
using siderail::Security;
using siderail::input::read_securities;
using siderail::input::Report;
using siderail::input::Skipped;
using support::Json;

namespace {

/** "TSLA Tesla, Inc. @Nasdaq", all that a document gives. */
struct Outcome {
  std::string securities;
  std::string skipped;
  std::string error;
  std::string format;
};

std::string described(const Security& security) {
  std::string text = security.symbol + ' ' + security.name;
  if (!security.exchange.empty()) text += " @" + security.exchange;
  if (security.since) text += " since " + security.since->iso();
  if (security.until) text += " until " + security.until->iso();
  if (!security.aliases.empty()) text += " alias " + support::joined(security.aliases, "+");
  for (const FormerSymbol& former : security.former_symbols) {
    text += " was " + former.symbol + (former.until ? " until " + former.until->iso() : "");
  }
  return text;
}

Outcome read(const std::string& json) {
  const Json document(json);
  Report report;
  auto securities = read_securities(document.document(), report);
  std::vector<std::string> texts;
  std::vector<std::string> skipped;
  if (securities) {
    for (const auto& security : securities->list) texts.push_back(described(*security));
  }
  for (const Skipped& item : report.skipped)
    skipped.push_back(std::to_string(item.index) + ' ' + item.pointer + ' ' + std::string(item.reason));
  return {support::joined(texts), support::joined(skipped),
          support::name_of(securities ? nullptr : securities.failure()), std::string(report.format)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(securities)

BOOST_AUTO_TEST_CASE(our_own_shape_is_read) {
  const Outcome outcome = read(
      R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq","aliases":["Tesla Motors","TM"],"since":"2010-06-29"},
    {"symbol":"TWTR","name":"Twitter, Inc.","exchange":"NYSE","until":"2022-10-27"},
    {"symbol":"META","name":"Meta Platforms","formerSymbols":["FBK",{"symbol":"FB","until":"2022-06-08"}]}])");
  BOOST_TEST(
      outcome.securities ==
      "TSLA Tesla, Inc. @Nasdaq since 2010-06-29 alias Tesla Motors+TM|TWTR Twitter, Inc. @NYSE until 2022-10-27|"
      "META Meta Platforms was FBK was FB until 2022-06-08");
  BOOST_TEST(outcome.format == "securities");
  BOOST_TEST(outcome.skipped == "");
}

BOOST_AUTO_TEST_CASE(a_list_may_stand_under_its_name) {
  BOOST_TEST(read(R"({"updated":"today","securities":[{"symbol":"F","name":"Ford"}]})").securities == "F Ford");
}

BOOST_AUTO_TEST_CASE(company_tickers_json_of_the_sec_is_read) {
  const Outcome outcome = read(
      R"({"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},"1":{"cik_str":789019,"ticker":"MSFT","title":"MICROSOFT CORP"}})");
  BOOST_TEST(outcome.securities == "AAPL Apple Inc.|MSFT MICROSOFT CORP");
  BOOST_TEST(outcome.format == "sec-company-tickers");
}

BOOST_AUTO_TEST_CASE(company_tickers_exchange_json_of_the_sec_is_read) {
  const Outcome outcome =
      read(R"({"fields":["cik","name","ticker","exchange"],"data":[[320193,"Apple Inc.","AAPL","Nasdaq"],
    [1,"No exchange","X",null],[2,"Short row"],[3,"Long row","L","NYSE","extra"],"no row",{}]})");
  BOOST_TEST(outcome.securities == "AAPL Apple Inc. @Nasdaq|X No exchange|L Long row @NYSE");
  BOOST_TEST(outcome.skipped == "2 /data/2 no-symbol|4 /data/4 no-symbol|5 /data/5 no-symbol");
  BOOST_TEST(outcome.format == "sec-company-tickers-exchange");
}

BOOST_AUTO_TEST_CASE(columns_of_a_table_may_come_in_any_order_before_or_behind_its_rows) {
  BOOST_TEST(read(R"({"data":[["F","NYSE",37996,"Ford"]],"fields":["ticker","exchange","cik","name"]})").securities ==
             "F Ford @NYSE");
}

BOOST_AUTO_TEST_CASE(records_without_a_symbol_or_a_name_are_skipped) {
  const Outcome outcome = read(
      R"([{"symbol":"F","name":"Ford"},{"name":"Nameless"},{"symbol":"X"},{"symbol":"","name":"x"},7,null,"F",[]])");
  BOOST_TEST(outcome.securities == "F Ford");
  BOOST_TEST(outcome.skipped ==
             "1 /1 no-symbol|2 /2 no-name|3 /3 no-symbol|4 /4 no-symbol|5 /5 no-symbol|6 /6 no-symbol|7 /7 no-symbol");
}

BOOST_AUTO_TEST_CASE(a_pointer_is_escaped_as_rfc_6901_has_it) {
  BOOST_TEST(read(R"({"a/b~c":{"symbol":"X"},"F":{"symbol":"F","name":"Ford"}})").skipped == "0 /a~1b~0c no-name");
}

BOOST_AUTO_TEST_CASE(a_document_without_securities_is_an_error) {
  for (const char* json : {"[]", "{}", "[7]", "12", "\"text\"", R"([{"symbol":"F"}])", R"({"fields":[],"data":[]})",
                           R"({"fields":["ticker"],"data":[["F"]]})", R"({"securities":[]})"}) {
    BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).error == "no-securities");
  }
}

BOOST_AUTO_TEST_CASE(symbols_may_be_numbers_and_names_escaped) {
  BOOST_TEST(read(R"([{"symbol":600519,"name":"\u8d35\u5dde\u8305\u53f0"}])").securities ==
             "600519 \u8D35\u5DDE\u8305\u53F0");
}

BOOST_AUTO_TEST_CASE(odd_members_are_taken_as_missing) {
  BOOST_TEST(read(R"([{"symbol":"F","name":"Ford","aliases":"x","formerSymbols":7,"since":"soon","exchange":null}])")
                 .securities == "F Ford");
}

BOOST_AUTO_TEST_SUITE_END()
