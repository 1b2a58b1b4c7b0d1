// SPDX-License-Identifier: MIT
#include "input/securities_table.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "input/securities.h"
#include "support.h"

using siderail::input::is_securities_table;
using siderail::input::read_securities_table;
using siderail::input::Report;
using siderail::input::write_securities_table;

namespace {

const std::string header = "siderail securities 1\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(securities_tables)

BOOST_AUTO_TEST_CASE(a_list_is_read_as_it_was_written) {
  Report report;
  const support::Json json(
      R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},{"symbol":"X","name":"U\tS | Steel"},
      {"symbol":"META","name":"Meta","exchange":"Nasdaq","type":"equity","since":"2012-05-18","until":"2030-01-01",
       "formerSymbols":[{"symbol":"FB","until":"2022-06-08"},"FCB"],"aliases":["Facebook","FB"]},
      {"symbol":"^GSPC","name":"S&P 500","type":"index","aliases":["\u6a19\u6e96"]}])");
  const auto listed = siderail::input::read_securities(json.document(), report);
  BOOST_REQUIRE(listed);
  const std::string table = write_securities_table({listed->data(), listed->size()});
  BOOST_TEST(table == header +
                          "TSLA\tTesla, Inc.\tNasdaq\nX\tU S   Steel\n"
                          "META\tMeta\tNasdaq\tequity\t2012-05-18\t2030-01-01\tFB@2022-06-08|FCB@\tFacebook|FB\n"
                          "^GSPC\tS&P 500\t\tindex\t\t\t\t\u6A19\u6E96\n");
  const auto again = read_securities_table(table, report);
  BOOST_REQUIRE(again);
  BOOST_TEST(write_securities_table({again->data(), again->size()}) == table);
  BOOST_TEST((*again)[2].former_symbols.size() == 2U);
  BOOST_TEST((*again)[2].aliases[1] == "FB");
}

BOOST_AUTO_TEST_CASE(marks_of_the_list_in_a_symbol_do_not_part_it) {
  Report report;
  const support::Json json(R"([{"symbol":"META","name":"Meta","aliases":["Facebook",""],
      "formerSymbols":["A@B",{"symbol":"@","until":"2022-06-08"},{"symbol":"F|B","until":"2021-01-01"}]}])");
  const auto listed = siderail::input::read_securities(json.document(), report);
  BOOST_REQUIRE(listed);
  const std::string table = write_securities_table({listed->data(), listed->size()});
  BOOST_TEST(table == header + "META\tMeta\t\t\t\t\tA@B@|@@2022-06-08|F B@2021-01-01\tFacebook\n");
  const auto again = read_securities_table(table, report);
  BOOST_REQUIRE(again);
  BOOST_TEST((*again)[0].former_symbols[0].symbol == "A@B");
  BOOST_TEST(write_securities_table({again->data(), again->size()}) == table);
}

BOOST_AUTO_TEST_CASE(aliases_that_are_empty_are_none) {
  Report report;
  const auto list = read_securities_table(header + "META\tMeta\t\t\t\t\tFB@\tFacebook||The Face||\n", report);
  BOOST_REQUIRE(list);
  BOOST_TEST((*list)[0].aliases.size() == 2U);
  BOOST_TEST(write_securities_table({list->data(), list->size()}) ==
             header + "META\tMeta\t\t\t\t\tFB@\tFacebook|The Face\n");
}

BOOST_AUTO_TEST_CASE(lines_without_symbol_or_name_are_reported) {
  Report report;
  const auto list = read_securities_table(header + "\tTesla\nF\tFord\nGM\n", report);
  BOOST_REQUIRE(list);
  BOOST_TEST(list->size() == 1U);
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
