// SPDX-License-Identifier: MIT
#include "input/date.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::civil_from_days;
using siderail::Day;
using siderail::input::parse_date;

namespace {

std::string date(const std::string& text, int default_offset_minutes = 0) {
  const auto moment = parse_date(text, default_offset_minutes);
  return moment ? moment->iso() : "nothing";
}

using Rows = std::vector<std::pair<const char*, const char*>>;

void check(const Rows& rows) {
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(date(text) == expected);
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

BOOST_AUTO_TEST_SUITE(dates)

BOOST_AUTO_TEST_CASE(iso_8601_is_read) {
  check({{"2024-03-19", "2024-03-19"},
         {"2024-03-19T09:00:00.000Z", "2024-03-19T09:00:00Z"},
         {"2024-03-19T09:00:00Z", "2024-03-19T09:00:00Z"},
         {"2024-03-19 09:00", "2024-03-19T09:00:00Z"},
         {"2024-03-19T09:00", "2024-03-19T09:00:00Z"},
         {"2024-03-19t09:00:00z", "2024-03-19T09:00:00Z"},
         {"20240319T090000", "2024-03-19T09:00:00Z"},
         {"20240319T0900Z", "2024-03-19T09:00:00Z"},
         {"20240319", "2024-03-19"},
         {"2024/03/19", "2024-03-19"},
         {"2024-3-9", "2024-03-09"},
         {"2024-03-19T09:00:00.123456789Z", "2024-03-19T09:00:00Z"},
         {"2024-03-19T09:00:00,5Z", "2024-03-19T09:00:00Z"},
         {"2024-03-19T23:59:59Z", "2024-03-19T23:59:59Z"},
         {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},  // a leap second
         {" 2024-03-19 ", "2024-03-19"}});
}

BOOST_AUTO_TEST_CASE(the_zone_is_kept) {
  check({{"2024-03-19T09:00:00+01:00", "2024-03-19T09:00:00+01:00"},
         {"2024-03-19T09:00:00+0530", "2024-03-19T09:00:00+05:30"},
         {"2024-03-19T09:00:00-04:00", "2024-03-19T09:00:00-04:00"},
         {"2024-03-19T09:00:00-0930", "2024-03-19T09:00:00-09:30"},
         {"2024-03-19T09:00:00+00:00", "2024-03-19T09:00:00Z"},
         {"2024-03-19T09:00:00+01", "2024-03-19T09:00:00+01:00"},
         {"20240319T090000+0100", "2024-03-19T09:00:00+01:00"},
         {"2024-03-19 09:00:00 -0400", "2024-03-19T09:00:00-04:00"}});
  BOOST_TEST(parse_date("2024-03-19T09:00:00-04:00")->utc_s == parse_date("2024-03-19T13:00:00Z")->utc_s);
}

BOOST_AUTO_TEST_CASE(rfc_822_is_read) {
  check({{"Tue, 19 Mar 2024 09:00:00 GMT", "2024-03-19T09:00:00Z"},
         {"Tue, 19 Mar 2024 09:00:00 +0000", "2024-03-19T09:00:00Z"},
         {"19 Mar 2024 09:00 EST", "2024-03-19T09:00:00-05:00"},
         {"Tue, 19 Mar 2024 09:00:00 EDT", "2024-03-19T09:00:00-04:00"},
         {"Tue, 19 Mar 2024 09:00:00 PST", "2024-03-19T09:00:00-08:00"},
         {"Tue, 19 Mar 2024 09:00:00 CEST", "2024-03-19T09:00:00+02:00"},
         {"19-MAR-2024 09:00:00.00", "2024-03-19T09:00:00Z"},
         {"Tue Mar 19 2024 09:00:00 GMT+0100 (Central European Standard Time)", "2024-03-19T09:00:00+01:00"}});
}

BOOST_AUTO_TEST_CASE(prose_is_read) {
  check({{"March 19, 2024", "2024-03-19"},
         {"19 March 2024", "2024-03-19"},
         {"Mar. 19, 2024", "2024-03-19"},
         {"Sept. 5, 2024", "2024-09-05"},
         {"march 7th, 2024", "2024-03-07"},
         {"Published March 19, 2024", "2024-03-19"},
         {"Published March 19, 2024 at 9:30 AM EST", "2024-03-19T09:30:00-05:00"},
         {"March 19, 2024 9:30 pm", "2024-03-19T21:30:00Z"},
         {"March 19, 2024, 12:05 AM", "2024-03-19T00:05:00Z"},
         {"March 19, 2024, 12:05 PM", "2024-03-19T12:05:00Z"},
         {"Tuesday, 19 March 2024, 09:30", "2024-03-19T09:30:00Z"}});
}

BOOST_AUTO_TEST_CASE(every_month_is_known_in_full_and_by_three_letters) {
  const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                          "July",    "August",   "September", "October", "November", "December"};
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string name = months[month - 1];
    const std::string expected = "2024-" + two(month) + "-05";
    BOOST_TEST(date(name + " 5, 2024") == expected);
    BOOST_TEST(date("5 " + name.substr(0, 3) + " 2024") == expected);
    BOOST_TEST(date("05-" + name.substr(0, 3) + "-2024") == expected);
  }
}

BOOST_AUTO_TEST_CASE(unix_time_is_read_by_its_number_of_digits) {
  check({{"1710838800", "2024-03-19T09:00:00Z"},
         {"1710838800000", "2024-03-19T09:00:00Z"},
         {"1710838800999", "2024-03-19T09:00:00Z"},
         {"1710838800000000", "2024-03-19T09:00:00Z"},
         {"1710838800000000000", "2024-03-19T09:00:00Z"},
         {"999999999", "2001-09-09T01:46:39Z"},
         {"999999999000", "2001-09-09T01:46:39Z"},
         {"999999999000000", "2001-09-09T01:46:39Z"},
         {"999999999000000000", "2001-09-09T01:46:39Z"},
         {"9999999999", "nothing"}});  // the year 2286
}

BOOST_AUTO_TEST_CASE(a_day_without_a_time_stays_a_whole_day) {
  for (const char* text : {"2024-03-19", "20240319", "19 March 2024"}) {
    BOOST_TEST(!parse_date(text, 120)->has_time, text);
    BOOST_TEST_CONTEXT(text) BOOST_TEST(parse_date(text, 120)->utc_s == 1'710'806'400);
  }
  BOOST_TEST(parse_date("2024-03-19T00:00:00Z")->has_time);
}

BOOST_AUTO_TEST_CASE(a_time_without_a_zone_is_taken_to_be_in_the_given_one) {
  BOOST_TEST(date("2024-03-19T09:00:00", 120) == "2024-03-19T09:00:00+02:00");
  BOOST_TEST(date("March 19, 2024 at 9:30 AM", -300) == "2024-03-19T09:30:00-05:00");
  BOOST_TEST(date("2024-03-19T09:00:00Z", 120) == "2024-03-19T09:00:00Z");
  BOOST_TEST(date("1710838800", 120) == "2024-03-19T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_nothing) {
  for (const char* text : {"",
                           " ",
                           "today",
                           "yesterday",
                           "2 days ago",
                           "never",
                           "2024",
                           "2024-03",
                           "March 2024",
                           "March 19",
                           "03/19/2024",
                           "19.03.2024",
                           "2024-W12-2",
                           "2024-079",
                           "2024-13-01",
                           "2024-00-10",
                           "2024-02-30",
                           "2023-02-29",
                           "2024-04-31",
                           "2024-03-00",
                           "2024-03-32",
                           "1899-12-31",
                           "2101-01-01",
                           "0000-00-00",
                           "2024-03-19T24:00:00Z",
                           "2024-03-19T09:60:00Z",
                           "2024-03-19T09:00:61Z",
                           "19 Foo 2024",
                           "12345678",
                           "123456789012345678901234567890",
                           "-1710838800",
                           "1710838800.5",
                           "<b>",
                           "\xFF\xFE"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(date(text) == "nothing");
  }
}

// As the Associated Press writes it. Without the half of the day the time would be twelve hours off.
BOOST_AUTO_TEST_CASE(the_half_of_the_day_may_be_written_with_full_stops) {
  check({{"March 19, 2024 at 9:30 p.m. EST", "2024-03-19T21:30:00-05:00"},
         {"March 19, 2024, 12:05 a.m.", "2024-03-19T00:05:00Z"},
         {"March 19, 2024, 9:30 P.M.", "2024-03-19T21:30:00Z"}});
}

BOOST_AUTO_TEST_CASE(all_zone_names_of_rfc_822_are_known) {
  check({{"Tue, 19 Mar 2024 09:00:00 MST", "2024-03-19T09:00:00-07:00"},
         {"Tue, 19 Mar 2024 09:00:00 MDT", "2024-03-19T09:00:00-06:00"}});
  BOOST_TEST(date("Tue, 19 Mar 2024 09:00:00 UT", 60) == "2024-03-19T09:00:00Z");
}

BOOST_AUTO_TEST_CASE(hours_may_stand_alone_with_the_half_of_the_day) {
  check({{"March 19, 2024 at 9 AM", "2024-03-19T09:00:00Z"},
         {"March 19, 2024 9pm EST", "2024-03-19T21:00:00-05:00"},
         {"March 19, 2024 at 12 a.m.", "2024-03-19T00:00:00Z"},
         {"March 19, 2024 9", "nothing"},
         {"March 19, 2024 - 5 comments", "nothing"}});
}

// Clocks went forward on March 10 and back on November 3, 2024.
BOOST_AUTO_TEST_CASE(the_time_of_the_united_states_is_that_of_the_season) {
  check({{"March 9, 2024 at 9:30 a.m. ET", "2024-03-09T09:30:00-05:00"},
         {"March 10, 2024 at 9:30 a.m. ET", "2024-03-10T09:30:00-04:00"},
         {"July 4, 2024, 12:00 PT", "2024-07-04T12:00:00-07:00"},
         {"November 2, 2024 09:00 CT", "2024-11-02T09:00:00-05:00"},
         {"November 3, 2024 09:00 MT", "2024-11-03T09:00:00-07:00"},
         {"December 24, 2024 09:00 ET", "2024-12-24T09:00:00-05:00"}});
}

BOOST_AUTO_TEST_CASE(dates_as_programs_print_them) {
  check({{"Tue Mar 19 09:00:00 2024", "2024-03-19T09:00:00Z"},
         {"Tue Mar 19 09:00:00 EET 2024", "2024-03-19T09:00:00+02:00"},
         {"Tue Mar 19 2024 09:00:00 GMT+0100 (CET)", "2024-03-19T09:00:00+01:00"},
         {"Tue, 19 Mar 2024 09:00:00 GMT+1", "2024-03-19T09:00:00+01:00"},
         {"2024-03-19 09:00:00 UTC", "2024-03-19T09:00:00Z"},
         {"09:00 19 March 2024", "2024-03-19T09:00:00Z"}});
}

// What feeds have had in the place of a date.
BOOST_AUTO_TEST_CASE(parts_of_a_date_are_no_date) {
  for (const char* text : {"May 05", "30", "605:12:19", "12:30", "9 AM", "0000-00-00 00:00:00"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(date(text) == "nothing");
  }
}

// XML Schema writes a day so (xs:date). The zone is not an hour of it.
BOOST_AUTO_TEST_CASE(a_day_with_a_zone_is_given_no_hour) {
  check({{"2024-03-19+01:00", "2024-03-19"}, {"2024-03-19-05:00", "2024-03-19"}});
}

BOOST_AUTO_TEST_CASE(an_offset_that_no_zone_has_is_no_date) {
  BOOST_TEST(date("2024-03-19T09:00:00+99:99") == "nothing");
  BOOST_TEST(date("2024-03-19T09:00:00-2560") == "nothing");
}

// Nineteen digits may be more than 64 bits hold.
BOOST_AUTO_TEST_CASE(nineteen_nines_are_no_date) { BOOST_TEST(date("9999999999999999999") == "nothing"); }

BOOST_AUTO_TEST_CASE(every_day_is_read_in_every_spelling) {
  const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::int64_t days = -25'567; days <= 47'846; days += 13) {  // 1900-01-01 to 2100-12-31
    const Day day = civil_from_days(days);
    const std::string year = std::to_string(day.year);
    const std::string iso = year + '-' + two(day.month) + '-' + two(day.day);
    const std::string month = months[day.month - 1];
    for (const std::string& text :
         {iso, year + two(day.month) + two(day.day), month + ' ' + std::to_string(day.day) + ", " + year,
          std::to_string(day.day) + ' ' + month + ' ' + year}) {
      BOOST_REQUIRE_EQUAL(date(text), iso);
    }
    BOOST_REQUIRE_EQUAL(date(iso + "T12:34:56+02:00"), iso + "T12:34:56+02:00");
  }
}

BOOST_AUTO_TEST_CASE(random_rubbish_is_a_possible_date_or_nothing) {
  const std::vector<std::string> pieces = {"2024", "03",  "19", "-", ":", "T", "Z", "+",    " ",         "March",
                                           "PM",   "EST", "9",  "0", ".", ",", "/", "\xFF", "1710838800"};
  support::Random random(2024);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t length = random.below(9); length > 0; --length) text += random.pick(pieces);
    const auto moment = parse_date(text);
    if (!moment) continue;
    const int year = moment->local_day().year;
    BOOST_REQUIRE_MESSAGE(year >= 1900 && year <= 2101, text << " is " << moment->iso());
  }
}

BOOST_AUTO_TEST_SUITE_END()
