// SPDX-License-Identifier: MIT
#include "containers/list.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::List;

namespace {

template <typename T>
void check_same(const List<T>& list, const std::vector<T>& expected) {
  BOOST_REQUIRE_EQUAL(list.size(), expected.size());
  BOOST_REQUIRE_EQUAL(list.empty(), expected.empty());
  BOOST_REQUIRE(std::equal(list.begin(), list.end(), expected.begin()));
}

/** Does the same random things to a list and to a vector. */
template <typename T, typename Make>
void compare_with_vector(unsigned seed, Make make) {
  support::Random random(seed);
  List<T> list;
  std::vector<T> expected;
  for (int step = 0; step < 5000; ++step) {
    const T item = make(random);
    switch (random.below(9)) {
      case 0:
        list.resize(random.below(40), item);
        expected.resize(list.size(), item);
        break;
      case 1:
        list.truncate(random.below(60));
        expected.resize(std::min(expected.size(), list.size()));
        break;
      case 2:
        if (!expected.empty()) expected.pop_back();
        if (!list.empty()) list.pop_back();
        break;
      case 3: {
        List<T> copy = list.copy();
        list.swap(copy);
        break;
      }
      case 4: {
        List<T> moved = std::move(list);
        list = std::move(moved);
        break;
      }
      case 5:
        list.reserve(random.below(100));
        break;
      case 6:
        if (expected.empty()) break;
        list[random.below(expected.size())] = item;
        expected.assign(list.begin(), list.end());
        break;
      default:
        list.push_back(item);
        expected.push_back(item);
    }
    check_same(list, expected);
    if (expected.empty()) continue;
    BOOST_REQUIRE(list.front() == expected.front());
    BOOST_REQUIRE(list.back() == expected.back());
    BOOST_REQUIRE(list.data() == list.begin());
  }
}

/** Counts how many of its kind there are. */
struct Counted {
  static int alive;
  int value;
  explicit Counted(int v) : value(v) { ++alive; }
  Counted(const Counted& other) : value(other.value) { ++alive; }
  Counted(Counted&& other) noexcept : value(std::exchange(other.value, -1)) { ++alive; }
  Counted& operator=(const Counted&) = default;
  Counted& operator=(Counted&&) = default;
  ~Counted() { --alive; }
};
int Counted::alive = 0;

}  // namespace

BOOST_AUTO_TEST_SUITE(lists)

BOOST_AUTO_TEST_CASE(a_list_of_numbers_behaves_like_a_vector) {
  compare_with_vector<std::size_t>(1, [](support::Random& random) { return random.below(1000); });
}

BOOST_AUTO_TEST_CASE(a_list_of_strings_behaves_like_a_vector) {
  // Up to 40 characters: some in the string itself, some on the heap.
  compare_with_vector<siderail::String>(
      2, [](support::Random& random) { return siderail::String(random.below(40), 'x'); });
}

BOOST_AUTO_TEST_CASE(a_new_list_is_empty) {
  const List<int> list;
  BOOST_TEST(list.empty());
  BOOST_TEST(list.size() == 0U);
  BOOST_TEST((list.begin() == list.end()));
}

BOOST_AUTO_TEST_CASE(items_can_be_listed) {
  const List<siderail::String> list = {"a", "b", "c"};
  BOOST_TEST(support::joined(list) == "a|b|c");
}

BOOST_AUTO_TEST_CASE(items_that_can_only_be_moved_can_be_held) {
  List<std::unique_ptr<int>> list;
  for (int value = 0; value < 50; ++value) list.push_back(std::make_unique<int>(value));
  List<std::unique_ptr<int>> taken = std::move(list);
  BOOST_TEST(list.empty());  // NOLINT(bugprone-use-after-move): this is the promise
  BOOST_REQUIRE(taken.size() == 50U);
  BOOST_TEST(*taken[49] == 49);
}

BOOST_AUTO_TEST_CASE(items_can_be_made_in_place) {
  List<std::pair<siderail::String, int>> list;
  list.emplace_back("a", 1).second = 5;
  list.emplace_back(siderail::String("b"), 2);
  BOOST_TEST(list[0].first == "a");
  BOOST_TEST(list[0].second == 5);
  BOOST_TEST(list.back().first == "b");
}

BOOST_AUTO_TEST_CASE(an_item_of_the_list_itself_can_be_added) {
  List<siderail::String> list = {"a string that is too long for the string itself"};
  for (int round = 0; round < 40; ++round) list.push_back(list.front());
  BOOST_TEST(list.back() == list.front());
  List<int> numbers = {7};
  for (int round = 0; round < 40; ++round) numbers.push_back(numbers.front());
  BOOST_TEST(numbers.back() == 7);
}

BOOST_AUTO_TEST_CASE(every_item_is_destroyed_once) {
  {
    List<Counted> list;
    for (int value = 0; value < 20; ++value) list.push_back(Counted(value));
    BOOST_TEST(Counted::alive == 20);
    list.truncate(5);
    BOOST_TEST(Counted::alive == 5);
    list.resize(9, Counted(3));
    BOOST_TEST(Counted::alive == 9);
    List<Counted> copy = list.copy();
    BOOST_TEST(Counted::alive == 18);
    list = std::move(copy);
    BOOST_TEST(Counted::alive == 9);
    list.pop_back();
    list.clear();
    BOOST_TEST(Counted::alive == 0);
    list.push_back(Counted(1));
  }
  BOOST_TEST(Counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(a_list_assigned_to_itself_stays) {
  List<siderail::String> list = {"a", "b"};
  List<siderail::String>& same = list;
  list = std::move(same);
  BOOST_TEST(support::joined(list) == "a|b");
}

BOOST_AUTO_TEST_CASE(changing_a_copy_leaves_the_list_alone) {
  List<siderail::String> list = {"a", "b"};
  List<siderail::String> copy = list.copy();
  copy[0] = "z";
  copy.push_back("c");
  BOOST_TEST(support::joined(list) == "a|b");
  BOOST_TEST(support::joined(copy) == "z|b|c");
}

BOOST_AUTO_TEST_SUITE_END()
