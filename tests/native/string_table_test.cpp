// SPDX-License-Identifier: MIT
#include "containers/string_table.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"

using siderail::StringTable;

BOOST_AUTO_TEST_SUITE(string_tables)

BOOST_AUTO_TEST_CASE(strings_are_numbered_in_the_order_of_first_sight) {
  StringTable table;
  BOOST_TEST(table.add("tesla") == 0U);
  BOOST_TEST(table.add("ford") == 1U);
  BOOST_TEST(table.add("tesla") == 0U);
  BOOST_TEST(table.add("") == 2U);
  BOOST_TEST(table.size() == 3U);
  BOOST_TEST(table.find("ford") == 1U);
  BOOST_TEST(table.find("") == 2U);
  BOOST_TEST(table.text(1) == "ford");
  BOOST_TEST(table.text(2) == "");
}

BOOST_AUTO_TEST_CASE(an_empty_table_finds_nothing) {
  const StringTable table;
  BOOST_TEST(table.size() == 0U);
  BOOST_TEST(table.find("") == StringTable::none);
  BOOST_TEST(table.find("tesla") == StringTable::none);
}

BOOST_AUTO_TEST_CASE(strings_that_are_alike_are_not_the_same) {
  StringTable table;
  const std::vector<std::string> alike = {
      "a", "A", "a ", " a", "aa", std::string("a\0", 2), std::string("\0a", 2), "\u00E9", "e\u0301"};
  for (std::uint32_t number = 0; number < alike.size(); ++number) BOOST_TEST(table.add(alike[number]) == number);
  for (std::uint32_t number = 0; number < alike.size(); ++number) BOOST_TEST(table.text(number) == alike[number]);
}

BOOST_AUTO_TEST_CASE(random_strings_are_numbered_like_in_a_map) {
  support::Random random(2166);
  StringTable table;
  std::map<std::string, std::uint32_t> expected;
  for (int step = 0; step < 30'000; ++step) {
    std::string text;
    for (std::size_t length = random.below(6); length > 0; --length)
      text.push_back(static_cast<char>('a' + random.below(9)));
    const auto known = expected.find(text);
    BOOST_REQUIRE_EQUAL(table.find(text), known == expected.end() ? StringTable::none : known->second);
    if (random.below(2) == 0) continue;
    const auto number = static_cast<std::uint32_t>(expected.size());
    BOOST_REQUIRE_EQUAL(table.add(text), expected.emplace(text, number).first->second);
  }
  BOOST_TEST(table.size() == expected.size());
  for (const auto& [text, number] : expected) BOOST_REQUIRE_EQUAL(table.text(number), text);
}

BOOST_AUTO_TEST_CASE(a_moved_table_keeps_its_numbers) {
  StringTable table;
  for (int number = 0; number < 1000; ++number) table.add("term " + std::to_string(number));
  const StringTable moved = std::move(table);
  BOOST_TEST(moved.find("term 999") == 999U);
  BOOST_TEST(moved.text(500) == "term 500");
}

BOOST_AUTO_TEST_SUITE_END()
