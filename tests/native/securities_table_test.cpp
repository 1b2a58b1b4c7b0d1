// SPDX-License-Identifier: MIT
#include "input/securities_table.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "input/securities.h"
#include "support.h"

using siderail::Market;
using siderail::input::is_securities_table;
using siderail::input::read_securities_table;
using siderail::input::Report;
using siderail::input::write_securities_table;

namespace {

const std::string header = "siderail securities 2\n";

Market market_of(const std::string& json) {
  Report report;
  const support::Json document(json);
  auto listed = siderail::input::read_securities(document.document(), report);
  BOOST_REQUIRE(listed);
  Market market;
  market.add_securities(std::move(*listed));
  return market;
}

/** Reads a prepared list, as read_securities_table() does, of a copy. */
siderail::Expected<siderail::Securities> read_copy(const std::string& table, Report& report) {
  siderail::Block<char> block = siderail::make_block<char>(table.size());
  std::copy(table.begin(), table.end(), block.get());
  return read_securities_table({block.get(), table.size()}, block, report);
}

/** Adds a prepared list; gives the number of entries that were replaced. */
std::size_t add_table(Market& market, const std::string& table) {
  Report report;
  auto read = read_copy(table, report);
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
                          "Nasdaq\n\nNasdaq\tequity\n\tindex\n\f\"\fTSLA\nX\nMETA\n^GSPC\n\f"
                          " Tesla, Inc.\n!U S   Steel\n"
                          "\"Meta\t2012-05-18\t2030-01-01\tFB@2022-06-08|FCB@\tFacebook|FB\n"
                          "#S&P 500\t\t\t\t\u6A19\u6E96\n");
  const Market again = market_of_table(table);
  BOOST_TEST(write_securities_table(again) == table);
  BOOST_TEST(again.security(2).former_symbols.size() == 2U);
  BOOST_TEST(again.security(2).aliases[1] == "FB");
  BOOST_TEST(again.security(2).asset_class == "equity");
  BOOST_REQUIRE(again.find("fcb").size() == 1U);
  BOOST_TEST(again.find("fcb")[0].former->symbol == "FCB");
}

BOOST_AUTO_TEST_CASE(marks_of_the_list_in_a_symbol_do_not_part_it) {
  const Market listed = market_of(R"([{"symbol":"META","name":"Meta","aliases":["Facebook",""],
      "formerSymbols":["A@B",{"symbol":"@","until":"2022-06-08"},{"symbol":"F|B","until":"2021-01-01"}]}])");
  const std::string table = write_securities_table(listed);
  BOOST_TEST(table == header + "\n\f \fMETA\n\f Meta\t\t\tA@B@|@@2022-06-08|F B@2021-01-01\tFacebook\n");
  const Market again = market_of_table(table);
  BOOST_TEST(again.security(0).former_symbols[0].symbol == "A@B");
  BOOST_TEST(write_securities_table(again) == table);
}

BOOST_AUTO_TEST_CASE(aliases_that_are_empty_are_none) {
  const Market market = market_of_table(header + "\n\f \fMETA\n\f Meta\t\t\tFB@\tFacebook||The Face||\n");
  BOOST_TEST(market.security(0).aliases.size() == 2U);
  BOOST_TEST(write_securities_table(market) == header + "\n\f \fMETA\n\f Meta\t\t\tFB@\tFacebook|The Face\n");
}

BOOST_AUTO_TEST_CASE(entries_of_a_list_take_places_as_those_of_json_do) {
  Market market = market_of(R"([{"symbol":"SHEL","name":"Shell","exchange":"NYSE"},{"symbol":"F","name":"Ford"}])");
  BOOST_TEST(
      add_table(market, header + "LSE\nNYSE\n\n\f\fshel\nF\nF\nGM\n\f Shell plc\n!Ford Motor\n\"Ford again\n\"GM\n") ==
      2U);
  BOOST_TEST(add_table(market, header + "\n\f\fGM\n\f General Motors\n") == 1U);
  BOOST_TEST(write_securities_table(market) == header +
                                                   "NYSE\n\nLSE\n\f\fSHEL\nF\nshel\nGM\n\f"
                                                   " Shell\n!Ford again\n\"Shell plc\n!General Motors\n");
  BOOST_REQUIRE(market.find("SHEL").size() == 2U);
  BOOST_TEST(market.find("SHEL")[1].security->name == "Shell plc");
  BOOST_TEST(&market.security(3) == market.find("gm")[0].security);
}

BOOST_AUTO_TEST_CASE(entries_take_places_in_a_list_that_was_there_first) {
  Market market = market_of_table(header + "NYSE\n\f!\fSHEL\nMETA\n\f Shell\n Meta\t\t\tFB@\n");
  BOOST_TEST(add_table(market, header + "LSE\n\n\f\fSHEL\nmeta\n\f Shell plc\n!Meta Platforms\n") == 1U);
  BOOST_TEST(market.security_count() == 3U);
  BOOST_TEST(market.find("meta")[0].security->name == "Meta Platforms");
  BOOST_TEST(market.find("FB").empty());
  BOOST_TEST(market.find("shel").size() == 2U);
}

BOOST_AUTO_TEST_CASE(every_row_of_a_long_list_is_found_and_read) {
  std::string json = "[";
  for (int number = 0; number < 3000; ++number) {
    const std::string text = std::to_string(number);
    json += (number > 0 ? "," : "") + std::string(R"({"symbol":"S)") + text + R"(","name":"Company )" + text +
            R"(","exchange":"E)" + std::to_string(number % 300) + "\"" +
            (number % 7 == 0 ? R"(,"formerSymbols":["OLD)" + text + "\"]" : "") + "}";
  }
  const Market listed = market_of(json + "]");
  const std::string table = write_securities_table(listed);
  const Market market = market_of_table(table);
  std::vector<std::string> names;
  market.each_name(&names, [](void* context, siderail::StringView name, std::size_t position) {
    auto& all = *static_cast<std::vector<std::string>*>(context);
    BOOST_REQUIRE_EQUAL(all.size(), position);
    all.emplace_back(name);
  });
  for (std::size_t row = 0; row < 3000; ++row) {
    const std::string text = std::to_string(row);
    const auto found = market.find("S" + text);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_REQUIRE_EQUAL(found[0].security->name, "Company " + text);
    BOOST_REQUIRE_EQUAL(found[0].security->exchange, "E" + std::to_string(row % 300));
    BOOST_REQUIRE_EQUAL(names[row], "Company " + text);
    BOOST_REQUIRE_EQUAL(market.find("OLD" + text).size(), row % 7 == 0 ? 1U : 0U);
  }
  BOOST_TEST(write_securities_table(market) == table);
}

BOOST_AUTO_TEST_CASE(numbers_are_characters_and_no_surrogates) {
  for (const std::size_t number : {0UL, 95UL, 2000UL, 55263UL, 55264UL, 60000UL, 1000000UL}) {
    siderail::String text;
    siderail::append_number(text, number);
    text += "x";
    siderail::StringView rest = text;
    BOOST_TEST(siderail::take_number(rest) == number);
    BOOST_TEST(rest == "x");
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_list_fails) {
  const std::pair<std::string, const char*> rows[] = {
      {header, "no-securities"},
      {header + "\n\f\f\f", "no-securities"},
      {"siderail securities 1\nF\tFord\n", "no-securities"},
      {header + "\n\f\fF\n\f F\xFFrd\n", "json-utf8"},
      {header + "\n\f\fF\nGM\n\f Ford\n", "no-securities"},
      {header + "\n\f\fF\nGM\n\f Ford\n General Mo", "no-securities"},
      {header + "\n\f\fF\nGM\f Ford\n GM\n", "no-securities"},
      {header + "\n\f!\fF\n\f Ford\t\t\tX@\n", "no-securities"},
      {header + "\n\f\x01\fF\n\f Ford\n", "no-securities"},
  };
  Report report;
  for (const auto& [table, error] : rows) {
    BOOST_TEST_CONTEXT(table) {
      BOOST_TEST(is_securities_table(table));
      auto list = read_copy(table, report);
      BOOST_REQUIRE(!list);
      BOOST_TEST(support::name_of(list.failure()) == error);
    }
  }
  BOOST_TEST(!is_securities_table("[]"));
  BOOST_TEST(!is_securities_table(""));
}

BOOST_AUTO_TEST_CASE(a_damaged_row_does_no_harm) {
  const Market market = market_of_table(header + "NYSE\n\f\f\nF\nGM\n\f\n Ford\nzGM\n");
  BOOST_TEST(market.security(0).name == "");
  BOOST_TEST(market.find("F")[0].security->exchange == "NYSE");
  BOOST_TEST(market.find("GM")[0].security->exchange == "");  // of a kind that is not there
}

BOOST_AUTO_TEST_SUITE_END()
