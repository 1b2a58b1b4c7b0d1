// SPDX-License-Identifier: MIT
#include "numeric/decimal.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "support.h"

using siderail::Decimal;
using siderail::parse_decimal;
using siderail::percent_of;
using siderail::round_to;
using siderail::subtract;
using siderail::to_string;
using siderail::without_trailing_zeros;

namespace {

/** As written, or "nothing". */
std::string parsed(const std::string& text) {
  const auto value = parse_decimal(text);
  return value ? to_string(*value) : "nothing";
}

Decimal decimal(const std::string& text) {
  const auto value = parse_decimal(text);
  BOOST_REQUIRE_MESSAGE(value, "not a number: " << text);
  return *value;
}

std::string difference(const std::string& a, const std::string& b) {
  return to_string(subtract(decimal(a), decimal(b)));
}

std::string percent(const std::string& part, const std::string& whole) {
  return to_string(percent_of(decimal(part), decimal(whole), 4));
}

std::string rounded(const std::string& text, std::uint8_t places) { return to_string(round_to(decimal(text), places)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(decimals)

BOOST_AUTO_TEST_CASE(numbers_are_kept_as_written) {
  const std::pair<const char*, const char*> rows[] = {
      {"0", "0"},
      {"7", "7"},
      {"-7", "-7"},
      {"187.42", "187.42"},
      {"0.5", "0.5"},
      {"-0.05", "-0.05"},
      {"1.5", "1.5"},
      {"0.000000001", "0.000000001"},
      {"+2.10", "2.1"},
      {"100.00", "100"},
      {"-0", "0"},
      {"999999999999999", "999999999999999"},
      {"1000000000000000", "1000000000000000"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(parsed(text) == expected);
}

BOOST_AUTO_TEST_CASE(exponents_move_the_point) {
  const std::pair<const char*, const char*> rows[] = {
      {"1e0", "1"},     {"1e3", "1000"},         {"1E3", "1000"},          {"1e+3", "1000"},
      {"15e-1", "1.5"}, {"1.5e1", "15"},         {"-2.5E-2", "-0.025"},    {"1e15", "1000000000000000"},
      {"0e99999", "0"}, {"1e-9", "0.000000001"}, {"10000000000e-10", "1"}, {"0.0000000001e10", "1"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(parsed(text) == expected);
}

BOOST_AUTO_TEST_CASE(digits_past_the_ninth_place_are_rounded_half_away_from_zero) {
  const std::pair<const char*, const char*> rows[] = {
      {"0.0000000014", "0.000000001"},    {"0.0000000015", "0.000000002"},
      {"-0.0000000015", "-0.000000002"},  {"0.00000000049999", "0.000000000"},
      {"0.1234567894999", "0.123456789"}, {"0.9999999999", "1.000000000"},
      {"1e-10", "0.000000000"},           {"1e-300", "0.000000000"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(parsed(text) == expected);
}

BOOST_AUTO_TEST_CASE(binary_noise_of_a_feed_is_rounded_away) {
  BOOST_TEST(decimal("187.42000000000002").to_double() == 187.42);
  BOOST_TEST(decimal("3.8499999999999943").to_double() == 3.85);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_gives_nothing) {
  for (const char* text :
       {"",      " ",     "-",   "+",   ".5",    "5.",   "1.e3", "01",  "-01",     "00",       "1e",
        "1e+",   "1e-",   "--1", "+-1", "0x10",  "1,5",  "1 ",   " 1",  "NaN",     "Infinity", "-inf",
        "1.5.2", "1e5.5", "12a", "$5",  "1_000", "1e 5", "e5",   "-.5", "\xD9\xA1"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(parsed(text) == "nothing");
  }
}

BOOST_AUTO_TEST_CASE(values_over_ten_to_the_fifteenth_give_nothing) {
  for (const char* text : {"1000000000000001", "-1000000000000001", "1e16", "1e300", "1e99999999999999999999",
                           "99999999999999999999999999999999", "1000000000000000.5"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(parsed(text) == "nothing");
  }
}

BOOST_AUTO_TEST_CASE(large_values_lose_places_rather_than_be_refused) {
  const std::pair<const char*, double> rows[] = {
      {"1234567.123456789", 1234567.123456789},  // one bitcoin in yen, with nine places
      {"15234567.890000001", 15234567.89},       // ... and with the noise of a binary fraction
      {"999999999999999.5", 999999999999999.5},
      {"123456789012345678901e-10", 12345678901.234568},
  };
  for (const auto& [text, expected] : rows) {
    const auto value = parse_decimal(text);
    BOOST_CHECK_MESSAGE(value, text << " gives nothing");
    if (value) BOOST_CHECK_CLOSE(value->to_double(), expected, 1e-6);
  }
}

BOOST_AUTO_TEST_CASE(a_value_that_is_rounded_over_the_limit_loses_a_place) {
  BOOST_TEST(decimal("1000000.0000000005").to_double() == 1000000.0);
}

BOOST_AUTO_TEST_CASE(many_digits_behind_leading_zeros_are_rounded_like_few) {
  BOOST_TEST(parsed("9.9999999999999999e-9") == "0.000000010");
  BOOST_TEST(parsed("0.0000000012345678901234567") == "0.000000001");
}

BOOST_AUTO_TEST_CASE(a_price_change_is_exact) {
  BOOST_TEST(difference("187.42", "183.57") == "3.85");
  BOOST_TEST(difference("183.57", "187.42") == "-3.85");
  BOOST_TEST(difference("5", "4.75") == "0.25");
  BOOST_TEST(difference("0.1", "0.1") == "0.0");
  BOOST_TEST(difference("0.3", "0.1") == "0.2");
  BOOST_TEST(difference("0", "0.000000001") == "-0.000000001");
}

BOOST_AUTO_TEST_CASE(differences_are_those_of_whole_numbers) {
  support::Random random(18742);
  for (int round = 0; round < 2000; ++round) {
    const auto a = static_cast<std::int64_t>(random.below(2'000'000)) - 1'000'000;
    const auto b = static_cast<std::int64_t>(random.below(2'000'000)) - 1'000'000;
    const auto a_scale = static_cast<std::uint8_t>(random.below(4));
    const auto b_scale = static_cast<std::uint8_t>(random.below(4));
    const std::int64_t thousandths[] = {1000, 100, 10, 1};
    const Decimal result = subtract({a, a_scale}, {b, b_scale});
    BOOST_TEST(result.units * thousandths[result.scale] == a * thousandths[a_scale] - b * thousandths[b_scale]);
  }
}

BOOST_AUTO_TEST_CASE(places_survive_beside_a_number_without_any) {
  BOOST_TEST(difference("187.123456789", "183") == "4.123456789");
  BOOST_TEST(difference("64123.4567891", "64000") == "123.4567891");
  BOOST_TEST(difference("12000", "12345.678901234") == "-345.678901234");
}

BOOST_AUTO_TEST_CASE(percents_are_rounded_half_away_from_zero) {
  BOOST_TEST(percent("3.85", "183.57") == "2.0973");
  BOOST_TEST(percent("-3.85", "183.57") == "-2.0973");
  BOOST_TEST(percent("1", "3") == "33.3333");
  BOOST_TEST(percent("2", "3") == "66.6667");
  BOOST_TEST(percent("1", "4") == "25.0000");
  BOOST_TEST(percent("1.00005", "100") == "1.0001");
  BOOST_TEST(percent("-1.00005", "100") == "-1.0001");
  BOOST_TEST(percent("3", "-4") == "-75.0000");
  BOOST_TEST(percent("0", "4") == "0.0000");
  BOOST_TEST(to_string(percent_of(decimal("3.85"), decimal("183.57"), 0)) == "2");
  BOOST_TEST(to_string(percent_of(decimal("1"), decimal("3"), 9)) == "33.333333333");
}

BOOST_AUTO_TEST_CASE(percents_of_numbers_far_apart_are_right) {
  BOOST_TEST(percent("-39999999999.87654322", "40000000000") == "-100.0000");
  const Decimal change = subtract(decimal("0.12345678"), decimal("40000000000"));
  BOOST_TEST(to_string(percent_of(change, decimal("40000000000"), 4)) == "-100.0000");
  BOOST_TEST(to_string(percent_of({5'123'456'789, 9}, {10'000'000'000, 0}, 4)) == "0.0000");
}

BOOST_AUTO_TEST_CASE(a_percentage_of_nothing_is_0) {
  BOOST_TEST(percent_of(decimal("5"), decimal("0"), 4).is_zero());
  BOOST_TEST(percent_of(decimal("-5"), decimal("0.00"), 4).is_zero());
}

BOOST_AUTO_TEST_CASE(trailing_zeros_go_without_changing_the_value) {
  BOOST_TEST(to_string(without_trailing_zeros({15'000, 4})) == "1.5");
  BOOST_TEST(to_string(without_trailing_zeros({-20'000, 4})) == "-2");
  BOOST_TEST(to_string(without_trailing_zeros({100, 0})) == "100");
  BOOST_TEST(to_string(without_trailing_zeros({0, 4})) == "0");
}

BOOST_AUTO_TEST_CASE(percents_are_those_of_whole_numbers) {
  support::Random random(418);
  for (int round = 0; round < 20'000; ++round) {
    const auto part = static_cast<std::int64_t>(random.below(2'000'000)) - 1'000'000;
    const auto whole = static_cast<std::int64_t>(random.below(100'000)) + 1;
    const std::int64_t twice = 2'000'000 * (part < 0 ? -part : part);  // of the ten thousandths of a percent
    const std::int64_t expected = (twice + whole) / (2 * whole) * (part < 0 ? -1 : 1);
    BOOST_TEST(percent_of({part, 2}, {whole, 2}, 4).units == expected, part << " of " << whole);
  }
}

BOOST_AUTO_TEST_CASE(places_are_cut_half_away_from_zero_and_filled_with_zeros) {
  BOOST_TEST(rounded("2.345", 2) == "2.35");
  BOOST_TEST(rounded("-2.345", 2) == "-2.35");
  BOOST_TEST(rounded("2.344999999", 2) == "2.34");
  BOOST_TEST(rounded("0.5", 0) == "1");
  BOOST_TEST(rounded("-0.5", 0) == "-1");
  BOOST_TEST(rounded("0.49", 0) == "0");
  BOOST_TEST(rounded("7", 2) == "7.00");
  BOOST_TEST(rounded("1000000000000000", 9) == "1000000000000000");  // 64 bits do not hold the places
}

BOOST_AUTO_TEST_CASE(binary_numbers_are_rounded_half_away_from_zero) {
  BOOST_TEST(to_string(round_to(0.5, 0)) == "1");
  BOOST_TEST(to_string(round_to(-0.5, 0)) == "-1");
  BOOST_TEST(to_string(round_to(0.12345, 4)) == "0.1235");
  BOOST_TEST(to_string(round_to(0.12344, 4)) == "0.1234");
  BOOST_TEST(to_string(round_to(-2.5, 0)) == "-3");
  BOOST_TEST(to_string(round_to(1.0, 4)) == "1.0000");
}

BOOST_AUTO_TEST_CASE(texts_have_all_places_of_the_scale) {
  BOOST_TEST(to_string(Decimal{-123450, 2}) == "-1234.50");
  BOOST_TEST(to_string(Decimal{5, 3}) == "0.005");
  BOOST_TEST(to_string(Decimal{-5, 1}) == "-0.5");
  BOOST_TEST(to_string(Decimal{0, 2}) == "0.00");
  BOOST_TEST(to_string(Decimal{1'000'000'000'000'000, 9}) == "1000000.000000000");
}

BOOST_AUTO_TEST_CASE(texts_are_read_back_as_the_same_value) {
  support::Random random(1015);
  for (int round = 0; round < 2000; ++round) {
    const auto units = static_cast<std::int64_t>(random.below(2'000'000'000)) - 1'000'000'000;
    const Decimal value{units, static_cast<std::uint8_t>(random.below(10))};
    BOOST_TEST(subtract(decimal(to_string(value)), value).is_zero(), to_string(value));
  }
}

BOOST_AUTO_TEST_SUITE_END()
