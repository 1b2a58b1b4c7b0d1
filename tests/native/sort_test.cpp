// SPDX-License-Identifier: MIT
#include "containers/sort.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "containers/list.h"
#include "support.h"

using siderail::List;
using siderail::sort;

namespace {

using Entry = std::pair<std::size_t, siderail::String>;  // sorted by the number alone; the text tells equal ones apart

bool by_number(const Entry& a, const Entry& b) { return a.first < b.first; }

}  // namespace

BOOST_AUTO_TEST_SUITE(sorting)

BOOST_AUTO_TEST_CASE(random_lists_come_out_as_of_std_stable_sort) {
  support::Random random(1945);
  for (std::size_t size = 0; size < 200; ++size) {
    List<Entry> list;
    std::vector<Entry> expected;
    for (std::size_t at = 0; at < size; ++at) {
      expected.emplace_back(random.below(1 + size / 3),
                            "item " + siderail::to_string(at) + " of a list of strings on the heap");
      list.push_back(expected.back());
    }
    sort(list, by_number);
    std::stable_sort(expected.begin(), expected.end(), by_number);
    BOOST_REQUIRE_EQUAL(list.size(), size);
    BOOST_REQUIRE(std::equal(expected.begin(), expected.end(), list.begin()));
  }
}

BOOST_AUTO_TEST_CASE(sorted_reversed_and_equal_lists_come_out_as_of_std_stable_sort) {
  for (const std::size_t size : {1U, 2U, 3U, 31U, 32U, 33U, 1000U}) {
    List<std::size_t> rising;
    List<std::size_t> falling;
    List<Entry> equal;
    for (std::size_t at = 0; at < size; ++at) {
      rising.push_back(at);
      falling.push_back(size - 1 - at);
      equal.emplace_back(std::size_t{0}, siderail::to_string(at));
    }
    const auto less = [](std::size_t a, std::size_t b) { return a < b; };
    sort(rising, less);
    sort(falling, less);
    sort(equal, by_number);
    for (std::size_t at = 0; at < size; ++at) {
      BOOST_REQUIRE_EQUAL(rising[at], at);
      BOOST_REQUIRE_EQUAL(falling[at], at);
      BOOST_REQUIRE_EQUAL(equal[at].second, siderail::to_string(at));
    }
  }
}

BOOST_AUTO_TEST_CASE(items_that_can_only_be_moved_can_be_sorted) {
  List<std::unique_ptr<int>> list;
  for (const int value : {3, 1, 2}) list.push_back(std::make_unique<int>(value));
  sort(list, [](const std::unique_ptr<int>& a, const std::unique_ptr<int>& b) { return *a < *b; });
  BOOST_TEST(*list[0] == 1);
  BOOST_TEST(*list[1] == 2);
  BOOST_TEST(*list[2] == 3);
}

BOOST_AUTO_TEST_CASE(the_order_can_be_any) {
  List<siderail::String> list = {"bb", "a", "ccc", "dd"};
  sort(list, [](siderail::StringView a, siderail::StringView b) { return a.size() > b.size(); });
  BOOST_TEST(support::joined(list) == "ccc|bb|dd|a");
}

BOOST_AUTO_TEST_SUITE_END()
