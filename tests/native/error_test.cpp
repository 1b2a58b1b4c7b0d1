// SPDX-License-Identifier: MIT
#include "error.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"

using siderail::Error;
using siderail::ErrorCode;
using siderail::Expected;
using siderail::Failure;
using siderail::LineColumn;
using siderail::locate;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(every_code_has_its_documented_spelling) {
  struct Row {
    ErrorCode code;
    const char* name;
  };
  const Row rows[] = {
      {ErrorCode::json_syntax, "json-syntax"},
      {ErrorCode::json_utf8, "json-utf8"},
      {ErrorCode::not_json, "not-json"},
      {ErrorCode::no_articles, "no-articles"},
      {ErrorCode::no_securities, "no-securities"},
      {ErrorCode::no_quotes, "no-quotes"},
      {ErrorCode::too_large, "too-large"},
      {ErrorCode::too_deep, "too-deep"},
      {ErrorCode::unknown_call, "unknown-call"},
      {ErrorCode::unknown_kind, "unknown-kind"},
      {ErrorCode::unknown_widget, "unknown-widget"},
      {ErrorCode::unknown_article, "unknown-article"},
      {ErrorCode::bad_option, "bad-option"},
  };
  for (const Row& row : rows) BOOST_TEST(siderail::error_name(row.code) == row.name);
}

BOOST_AUTO_TEST_CASE(a_failure_keeps_its_reason) {
  const Failure failure = siderail::fail(ErrorCode::too_deep, "nested deeper than 3 levels", 17, "/a/0");
  BOOST_TEST(support::name_of(failure) == "too-deep");
  BOOST_TEST(failure->message == "nested deeper than 3 levels");
  BOOST_TEST(failure->offset == 17U);
  BOOST_TEST(failure->pointer == "/a/0");
}

BOOST_AUTO_TEST_CASE(a_failure_concerns_no_place_unless_told) {
  const Failure failure = siderail::fail(ErrorCode::bad_option, "options must be an object");
  BOOST_TEST(failure->offset == Error::no_offset);
  BOOST_TEST(failure->pointer.empty());
}

BOOST_AUTO_TEST_CASE(names_in_pointers_are_escaped_as_rfc_6901_has_it) {
  const std::pair<const char*, const char*> rows[] = {
      {"items", "/items"}, {"", "/"}, {"a/b", "/a~1b"}, {"m~n", "/m~0n"}, {"~1", "/~01"}, {"\u00E9 \"", "/\u00E9 \""},
  };
  for (const auto& [name, step] : rows) BOOST_TEST(siderail::pointer_step(name) == step);
}

BOOST_AUTO_TEST_CASE(expected_holds_a_value_that_can_only_be_moved) {
  Expected<std::unique_ptr<int>> outcome(std::make_unique<int>(7));
  BOOST_REQUIRE(outcome);
  BOOST_TEST(**outcome == 7);
  const std::unique_ptr<int> taken = std::move(*outcome);
  BOOST_TEST(*taken == 7);
}

BOOST_AUTO_TEST_CASE(expected_holds_the_failure_where_there_is_no_value) {
  Expected<std::string> outcome(siderail::fail(ErrorCode::no_quotes, "none"));
  BOOST_TEST(!outcome);
  const Failure failure = outcome.failure();
  BOOST_TEST(support::name_of(failure) == "no-quotes");
}

BOOST_AUTO_TEST_CASE(places_are_counted_as_editors_count_them) {
  struct Row {
    const char* text;
    std::size_t offset;
    std::size_t line;
    std::size_t column;
  };
  const Row rows[] = {
      {"", 0, 1, 1},
      {"abc", 0, 1, 1},
      {"abc", 2, 1, 3},
      {"abc", 3, 1, 4},
      {"abc", 99, 1, 4},  // past the end: the end
      {"a\nb", 1, 1, 2},  // the line end itself still belongs to its line
      {"a\nb", 2, 2, 1},
      {"a\n\n\nb", 4, 4, 1},
      {"a\r\nb", 3, 2, 1},       // CR is a character of its line
      {"\u00E9x", 2, 1, 2},      // two bytes, one UTF-16 unit
      {"\u20ACx", 3, 1, 2},      // three bytes, one unit
      {"\U0001F6A2x", 4, 1, 3},  // four bytes, two units: a surrogate pair
      {"\U0001F6A2\n\u00E9\u00E9x", 9, 2, 3},
  };
  for (const Row& row : rows) {
    BOOST_TEST_CONTEXT(row.text << " at " << row.offset) {
      const LineColumn place = locate(row.text, row.offset);
      BOOST_TEST(place.line == row.line);
      BOOST_TEST(place.column == row.column);
    }
  }
}

BOOST_AUTO_TEST_CASE(places_in_random_texts_are_those_of_a_naive_count) {
  const std::vector<std::string> pieces = {"a", "\n", "\u00E9", "\u20AC", "\U0001F6A2", "\r"};
  const std::size_t units[] = {1, 0, 1, 1, 2, 1};
  support::Random random(8259);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    LineColumn expected;
    for (std::size_t length = random.below(40); length > 0; --length) {
      const std::size_t piece = random.below(pieces.size());
      text += pieces[piece];
      expected.column += units[piece];
      if (pieces[piece] == "\n") expected = {expected.line + 1, 1};
    }
    const LineColumn place = locate(text, text.size());
    BOOST_TEST(place.line == expected.line);
    BOOST_TEST(place.column == expected.column);
  }
}

BOOST_AUTO_TEST_SUITE_END()
