// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <utility>

#include "input/date.h"
#include "support.h"
#include "widgets/tickers/quote.h"

using siderail::Decimal;
using siderail::MarketState;
using siderail::parse_decimal;
using siderail::Quote;
using siderail::input::parse_date;
using siderail::tickers::direction_name;
using siderail::tickers::percent_text;
using siderail::tickers::price_text;
using siderail::tickers::QuoteView;
using siderail::tickers::view_quote;

namespace {

Quote quote(const char* price, const char* previous_close = nullptr) {
  Quote result;
  result.symbol = "TSLA";
  result.price = *parse_decimal(price);
  if (previous_close != nullptr) result.previous_close = parse_decimal(previous_close);
  return result;
}

/** "3.85 2.0973 up". */
std::string change(const char* price, const char* previous_close) {
  const Quote of = quote(price, previous_close);
  const QuoteView view = view_quote(of, std::nullopt);
  return to_string(*view.change) + ' ' + to_string(*view.change_percent) + ' ' +
         std::string(direction_name(view.direction));
}

bool is_stale(MarketState state, int delay_minutes, const char* as_of, const char* now) {
  Quote of = quote("1");
  of.state = state;
  of.delay_minutes = delay_minutes;
  of.as_of = parse_date(as_of);
  return view_quote(of, parse_date(now)).is_stale;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quote_view)

BOOST_AUTO_TEST_CASE(change_and_percent_are_computed_exactly) {
  BOOST_TEST(change("187.42", "183.57") == "3.85 2.0973 up");
  BOOST_TEST(change("183.57", "187.42") == "-3.85 -2.0542 down");
  BOOST_TEST(change("5", "5.00") == "0 0 flat");
  BOOST_TEST(change("100.01", "100") == "0.01 0.01 up");
  BOOST_TEST(change("99.99", "100") == "-0.01 -0.01 down");
  BOOST_TEST(change("0.3", "0.1") == "0.2 200 up");
}

BOOST_AUTO_TEST_CASE(a_price_with_many_places_is_not_rounded_before_it_is_compared) {
  BOOST_TEST(change("102.0049999", "100") == "2.0049999 2.005 up");
  const Quote of = quote("102.0049999", "100");
  BOOST_TEST(percent_text(view_quote(of, std::nullopt), "en") == "+2.00%");
}

BOOST_AUTO_TEST_CASE(a_change_too_small_to_see_still_has_a_direction) {
  BOOST_TEST(change("1000000.01", "1000000") == "0.01 0 up");
}

BOOST_AUTO_TEST_CASE(without_a_previous_close_there_is_no_change) {
  const Quote of = quote("187.42");
  const QuoteView view = view_quote(of, std::nullopt);
  BOOST_TEST(!view.change);
  BOOST_TEST(!view.change_percent);
  BOOST_TEST(direction_name(view.direction) == "flat");
  BOOST_TEST(!view.is_stale);
  BOOST_TEST((view.quote == &of));
}

BOOST_AUTO_TEST_CASE(in_a_session_a_quote_is_stale_fifteen_minutes_behind_its_delay) {
  for (const MarketState state : {MarketState::pre, MarketState::open, MarketState::post}) {
    BOOST_TEST(!is_stale(state, 0, "2024-03-19T15:00:00Z", "2024-03-19T15:15:00Z"));
    BOOST_TEST(is_stale(state, 0, "2024-03-19T15:00:00Z", "2024-03-19T15:15:01Z"));
    BOOST_TEST(!is_stale(state, 15, "2024-03-19T15:00:00Z", "2024-03-19T15:30:00Z"));
    BOOST_TEST(is_stale(state, 15, "2024-03-19T15:00:00Z", "2024-03-19T15:30:01Z"));
  }
}

BOOST_AUTO_TEST_CASE(out_of_session_a_quote_is_stale_after_four_days) {
  for (const MarketState state : {MarketState::closed, MarketState::unknown}) {
    BOOST_TEST(!is_stale(state, 0, "2024-03-15T20:00:00Z", "2024-03-19T20:00:00Z"));
    BOOST_TEST(is_stale(state, 0, "2024-03-15T20:00:00Z", "2024-03-19T20:00:01Z"));
  }
}

BOOST_AUTO_TEST_CASE(without_a_clock_or_a_time_nothing_is_stale) {
  BOOST_TEST(!is_stale(MarketState::open, 0, "2001-01-01T00:00:00Z", ""));
  BOOST_TEST(!is_stale(MarketState::open, 0, "", "2024-03-19T20:00:00Z"));
  BOOST_TEST(!is_stale(MarketState::open, 0, "2024-03-19T20:00:00Z", "2024-03-19T15:00:00Z"));  // from the future
}

BOOST_AUTO_TEST_CASE(zones_do_not_matter_to_staleness) {
  BOOST_TEST(!is_stale(MarketState::open, 0, "2024-03-19T11:00:00-04:00", "2024-03-19T15:10:00Z"));
  BOOST_TEST(is_stale(MarketState::open, 0, "2024-03-19T11:00:00-04:00", "2024-03-19T16:20:00+01:00"));
}

BOOST_AUTO_TEST_CASE(percents_are_written_with_a_sign_and_two_places) {
  const std::pair<const char*, const char*> rows[] = {
      {"187.42", "+87.42%"},     {"99.65", "\u22120.35%"}, {"100", "0.00%"},
      {"100.004", "0.00%"},      {"99.996", "0.00%"},      {"100.005", "+0.01%"},
      {"99.995", "\u22120.01%"}, {"300", "+200.00%"},      {"0.001", "\u2212100.00%"},
  };
  for (const auto& [price, expected] : rows) {
    const Quote of = quote(price, "100");
    BOOST_TEST(percent_text(view_quote(of, std::nullopt), "en") == expected);
  }
}

BOOST_AUTO_TEST_CASE(prices_are_written_with_two_to_four_places) {
  const std::pair<const char*, const char*> rows[] = {{"187.42", "187.42"},  {"187", "187.00"},
                                                      {"187.4", "187.40"},   {"0.1234", "0.1234"},
                                                      {"0.12345", "0.1235"}, {"1.23456789", "1.2346"}};
  for (const auto& [price, expected] : rows) BOOST_TEST(price_text(quote(price), "en") == expected);
  Quote dollars = quote("187.42");
  dollars.currency = "USD";
  BOOST_TEST(price_text(dollars, "en") == "187.42\u00A0USD");
}

BOOST_AUTO_TEST_CASE(prices_are_written_as_in_the_language) {
  struct Row {
    const char* locale;
    const char* price;
    const char* percent;
  };
  const Row rows[] = {{"en", "12,345.60\u00A0USD", "\u22121.24%"},
                      {"zh-TW", "12,345.60\u00A0USD", "\u22121.24%"},
                      {"de", "12.345,60\u00A0USD", "\u22121,24\u00A0%"},
                      {"de-CH", "12\u2019345.60\u00A0USD", "\u22121.24%"},
                      {"fr-CA", "12\u202F345,60\u00A0USD", "\u22121,24\u202F%"},
                      {"it", "12.345,60\u00A0USD", "\u22121,24%"},
                      {"ru", "12\u00A0345,60\u00A0USD", "\u22121,24\u00A0%"}};
  Quote dollars = quote("12345.6", "12500");
  dollars.currency = "USD";
  for (const Row& row : rows) {
    BOOST_TEST_CONTEXT(row.locale) BOOST_TEST(price_text(dollars, row.locale) == row.price);
    BOOST_TEST_CONTEXT(row.locale)
    BOOST_TEST(percent_text(view_quote(dollars, std::nullopt), row.locale) == row.percent);
  }
  Quote yen = quote("2750");
  yen.currency = "JPY";
  BOOST_TEST(price_text(yen, "ja") == "2,750\u00A0JPY");
}

BOOST_AUTO_TEST_CASE(quotes_are_said_in_words_where_these_are_known) {
  using siderail::tickers::spoken_text;
  Quote of = quote("187.42", "183.57");
  of.currency = "USD";
  BOOST_TEST(spoken_text(view_quote(of, std::nullopt), "up", "en-US") == "up 2.1 percent, 187.42 dollars");
  BOOST_TEST(spoken_text(view_quote(of, std::nullopt), "im Plus", "de") == "im Plus 2,1\u00A0%, 187,42\u00A0USD");
  of.currency = "XYZ";
  BOOST_TEST(spoken_text(view_quote(of, std::nullopt), "up", "en") == "up 2.1 percent, 187.42\u00A0XYZ");
  const Quote flat = quote("5", "5");
  BOOST_TEST(spoken_text(view_quote(flat, std::nullopt), "", "en") == "0 percent, 5.00");
}

BOOST_AUTO_TEST_CASE(a_spark_runs_from_the_first_price_to_the_last) {
  using siderail::tickers::spark_points;
  const auto points = [](std::initializer_list<const char*> prices) {
    Quote of = quote("1");
    for (const char* price : prices) of.spark.push_back(*parse_decimal(price));
    return spark_points(of);
  };
  BOOST_TEST(points({"10", "20", "15"}) == "0,20 50,0 100,10");
  BOOST_TEST(points({"1", "2", "1.5", "1"}) == "0,20 33.3,0 66.7,10 100,20");
  BOOST_TEST(points({"5", "5"}) == "0,0 100,0");
  BOOST_TEST(points({"5"}) == "");
  BOOST_TEST(points({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
