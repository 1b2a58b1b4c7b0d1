// SPDX-License-Identifier: MIT
#include "moment.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>

using siderail::civil_from_days;
using siderail::compare;
using siderail::Day;
using siderail::days_from_civil;
using siderail::Moment;
using siderail::readable_day;

namespace {

unsigned days_of_month(int year, unsigned month) {
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2) return is_leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Moment at(Day day, int hour, int minute, int second, std::int16_t offset_minutes) {
  const std::int64_t local_s = days_from_civil(day) * 86'400 + hour * 3600 + minute * 60 + second;
  return {local_s - std::int64_t{offset_minutes} * 60, offset_minutes, true};
}

Moment whole(Day day) { return {days_from_civil(day) * 86'400, 0, false}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(moments)

BOOST_AUTO_TEST_CASE(days_are_counted_one_by_one_from_1900_to_2100) {
  std::int64_t expected = -25'567;  // 1900-01-01
  for (int year = 1900; year <= 2100; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (unsigned day = 1; day <= days_of_month(year, month); ++day, ++expected) {
        const std::int64_t days = days_from_civil({year, month, day});
        const Day same = civil_from_days(days);
        BOOST_REQUIRE_EQUAL(days, expected);
        BOOST_REQUIRE(same.year == year && same.month == month && same.day == day);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(days_long_ago_and_far_ahead_come_back) {
  for (std::int64_t days = -1'000'000; days <= 3'000'000; days += 97)
    BOOST_TEST(days_from_civil(civil_from_days(days)) == days);
}

BOOST_AUTO_TEST_CASE(known_days_have_known_numbers) {
  BOOST_TEST(days_from_civil({1970, 1, 1}) == 0);
  BOOST_TEST(days_from_civil({1969, 12, 31}) == -1);
  BOOST_TEST(days_from_civil({2000, 2, 29}) == 11'016);
  BOOST_TEST(days_from_civil({2024, 3, 19}) == 19'801);
}

BOOST_AUTO_TEST_CASE(iso_says_the_zone_it_was_written_in) {
  const Day day{2024, 3, 19};
  BOOST_TEST(at(day, 9, 0, 0, 0).iso() == "2024-03-19T09:00:00Z");
  BOOST_TEST(at(day, 9, 0, 0, -240).iso() == "2024-03-19T09:00:00-04:00");
  BOOST_TEST(at(day, 23, 59, 59, 330).iso() == "2024-03-19T23:59:59+05:30");
  BOOST_TEST(at(day, 0, 0, 0, -570).iso() == "2024-03-19T00:00:00-09:30");
  BOOST_TEST(whole(day).iso() == "2024-03-19");
}

BOOST_AUTO_TEST_CASE(the_day_is_the_one_where_it_was_written) {
  const Moment late = at({2024, 3, 19}, 23, 30, 0, -240);  // in UTC it is the 20th already
  BOOST_TEST(late.iso_day() == "2024-03-19");
  const Moment early = at({2024, 3, 1}, 0, 30, 0, 540);  // in UTC it is still February
  BOOST_TEST(early.iso_day() == "2024-03-01");
  BOOST_TEST(early.local_day().month == 3U);
}

BOOST_AUTO_TEST_CASE(moments_before_1970_have_their_day_too) {
  BOOST_TEST((Moment{-1, 0, true}).iso() == "1969-12-31T23:59:59Z");
  BOOST_TEST((Moment{-86'400, 0, true}).iso() == "1969-12-31T00:00:00Z");
  BOOST_TEST((Moment{-86'401, 0, true}).iso() == "1969-12-30T23:59:59Z");
  BOOST_TEST(whole({1900, 1, 1}).iso() == "1900-01-01");
}

BOOST_AUTO_TEST_CASE(a_whole_day_compares_as_its_first_second) {
  const Moment day = whole({2024, 3, 19});
  BOOST_TEST(compare(day, at({2024, 3, 19}, 0, 0, 0, 0)) == 0);
  BOOST_TEST(compare(day, at({2024, 3, 19}, 0, 0, 1, 0)) == -1);
  BOOST_TEST(compare(day, at({2024, 3, 18}, 23, 59, 59, 0)) == 1);
}

BOOST_AUTO_TEST_CASE(moments_compare_across_zones) {
  BOOST_TEST(compare(at({2024, 3, 19}, 9, 0, 0, 60), at({2024, 3, 19}, 8, 0, 0, 0)) == 0);
  BOOST_TEST(compare(at({2024, 3, 19}, 9, 0, 0, 60), at({2024, 3, 19}, 9, 0, 0, 0)) == -1);
}

BOOST_AUTO_TEST_CASE(english_readers_get_the_month_in_words) {
  struct Row {
    Day day;
    const char* locale;
    const char* expected;
  };
  const Row rows[] = {
      {{2024, 3, 19}, "en", "March 19, 2024"},
      {{2024, 1, 1}, "en-US", "January 1, 2024"},
      {{2023, 12, 31}, "en-GB", "December 31, 2023"},
      {{2024, 5, 9}, "en", "May 9, 2024"},
      {{2024, 3, 19}, "de", "2024-03-19"},
      {{2024, 3, 19}, "", "2024-03-19"},
      {{2024, 3, 19}, "eng", "2024-03-19"},
      {{2024, 3, 19}, "fr-CA", "2024-03-19"},
  };
  for (const Row& row : rows)
    BOOST_TEST_CONTEXT(row.locale) BOOST_TEST(readable_day(whole(row.day), row.locale) == row.expected);
}

BOOST_AUTO_TEST_CASE(all_twelve_months_have_a_name) {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  for (unsigned month = 1; month <= 12; ++month) {
    BOOST_TEST(readable_day(whole({2024, month, 2}), "en") == names[month - 1] + std::string(" 2, 2024"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
