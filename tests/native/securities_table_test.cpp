// SPDX-License-Identifier: MIT
#include "input/securities_table.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <utility>

#include "input/securities.h"
#include "support.h"

using siderail::Market;
using siderail::input::is_securities_table;
using siderail::input::read_securities_table;
using siderail::input::Report;
using siderail::input::write_securities_table;

namespace {

const std::string header = "siderail securities 1\n";

Market market_of(const std::string& json) {
  Report report;
  const support::Json document(json);
  auto listed = siderail::input::read_securities(document.document(), report);
  BOOST_REQUIRE(listed);
  Market market;
  market.add_securities(std::move(*listed));
  return market;
}

/** Adds a prepared list; gives the number of entries that were replaced. */
std::size_t add_table(Market& market, const std::string& table) {
  Report report;
  auto read = read_securities_table(table, report);
  BOOST_REQUIRE(read);
  return market.add_securities(std::move(*read));
}

Market market_of_table(const std::string& table) {
  Market market;
  add_table(market, table);
  return market;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(securities_tables)

BOOST_AUTO_TEST_CASE(a_list_is_read_as_it_was_written) {
  const Market listed = market_of(
      R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},{"symbol":"X","name":"U\tS | Steel"},
      {"symbol":"META","name":"Meta","exchange":"Nasdaq","type":"equity","since":"2012-05-18","until":"2030-01-01",
       "formerSymbols":[{"symbol":"FB","until":"2022-06-08"},"FCB"],"aliases":["Facebook","FB"]},
      {"symbol":"^GSPC","name":"S&P 500","type":"index","aliases":["\u6a19\u6e96"]}])");
  const std::string table = write_securities_table(listed);
  BOOST_TEST(table == header +
                          "TSLA\tTesla, Inc.\tNasdaq\nX\tU S   Steel\n"
                          "META\tMeta\tNasdaq\tequity\t2012-05-18\t2030-01-01\tFB@2022-06-08|FCB@\tFacebook|FB\n"
                          "^GSPC\tS&P 500\t\tindex\t\t\t\t\u6A19\u6E96\n");
  const Market again = market_of_table(table);
  BOOST_TEST(write_securities_table(again) == table);
  BOOST_TEST(again.security(2).former_symbols.size() == 2U);
  BOOST_TEST(again.security(2).aliases[1] == "FB");
  BOOST_REQUIRE(again.find("fcb").size() == 1U);
  BOOST_TEST(again.find("fcb")[0].former->symbol == "FCB");
}

BOOST_AUTO_TEST_CASE(marks_of_the_list_in_a_symbol_do_not_part_it) {
  const Market listed = market_of(R"([{"symbol":"META","name":"Meta","aliases":["Facebook",""],
      "formerSymbols":["A@B",{"symbol":"@","until":"2022-06-08"},{"symbol":"F|B","until":"2021-01-01"}]}])");
  const std::string table = write_securities_table(listed);
  BOOST_TEST(table == header + "META\tMeta\t\t\t\t\tA@B@|@@2022-06-08|F B@2021-01-01\tFacebook\n");
  const Market again = market_of_table(table);
  BOOST_TEST(again.security(0).former_symbols[0].symbol == "A@B");
  BOOST_TEST(write_securities_table(again) == table);
}

BOOST_AUTO_TEST_CASE(aliases_that_are_empty_are_none) {
  const Market market = market_of_table(header + "META\tMeta\t\t\t\t\tFB@\tFacebook||The Face||\n");
  BOOST_TEST(market.security(0).aliases.size() == 2U);
  BOOST_TEST(write_securities_table(market) == header + "META\tMeta\t\t\t\t\tFB@\tFacebook|The Face\n");
}

BOOST_AUTO_TEST_CASE(entries_of_a_list_take_places_as_those_of_json_do) {
  Market market = market_of(R"([{"symbol":"SHEL","name":"Shell","exchange":"NYSE"},{"symbol":"F","name":"Ford"}])");
  BOOST_TEST(add_table(market, header + "shel\tShell plc\tLSE\nF\tFord Motor\tNYSE\nF\tFord again\nGM\tGM\n") == 2U);
  BOOST_TEST(add_table(market, header + "GM\tGeneral Motors\n") == 1U);
  BOOST_TEST(write_securities_table(market) ==
             header + "SHEL\tShell\tNYSE\nF\tFord again\nshel\tShell plc\tLSE\nGM\tGeneral Motors\n");
  BOOST_REQUIRE(market.find("SHEL").size() == 2U);
  BOOST_TEST(market.find("SHEL")[1].security->name == "Shell plc");
  BOOST_TEST(&market.security(3) == market.find("gm")[0].security);
}

BOOST_AUTO_TEST_CASE(lines_without_symbol_or_name_are_reported) {
  Report report;
  const auto list = read_securities_table(header + "\tTesla\nF\tFord\nGM\n", report);
  BOOST_REQUIRE(list);
  BOOST_TEST(list->entries.size() == 1U);
  BOOST_TEST(report.skipped_count == 2U);
  BOOST_TEST(report.skipped[0].reason == "no-symbol");
  BOOST_TEST(report.skipped[1].reason == "no-name");
}

BOOST_AUTO_TEST_CASE(what_is_no_list_fails) {
  Report report;
  BOOST_TEST(is_securities_table(header));
  BOOST_TEST(!is_securities_table("[]"));
  BOOST_TEST(!is_securities_table(""));
  BOOST_TEST(support::name_of(read_securities_table(header, report).failure()) == "no-securities");
  BOOST_TEST(support::name_of(read_securities_table(header + "F\tF\xFFrd\n", report).failure()) == "json-utf8");
}

BOOST_AUTO_TEST_SUITE_END()
