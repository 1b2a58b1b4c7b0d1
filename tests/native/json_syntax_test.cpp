// SPDX-License-Identifier: MIT
// Which texts are JSON, and where the others go wrong.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/json.h"
#include "naive_json.h"
#include "support.h"

using siderail::Error;
using siderail::Failure;
using siderail::input::JsonDocument;
using siderail::input::JsonLimits;

namespace {

Failure parsed(const std::string_view& text, const JsonLimits& limits = {}) {
  return support::failure_of(JsonDocument::parse(support::Padded(text).view(), limits));
}

/** "json-syntax at 3", or "none". */
std::string verdict(const std::string_view& text, const JsonLimits& limits = {}) {
  const Failure failure = parsed(text, limits);
  if (!failure || failure->offset == Error::no_offset) return support::name_of(failure);
  return support::name_of(failure) + " at " + std::to_string(failure->offset);
}

struct Row {
  const char* text;
  std::size_t offset;
};

void check_syntax_errors(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    BOOST_TEST_CONTEXT(row.text) BOOST_TEST(verdict(row.text) == "json-syntax at " + std::to_string(row.offset));
  }
}

const char sample[] = R"({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "draft": false,
  "title": "Caf\u00e9 \"Kai\" \ud83d\udea2", "price": -12.50e+2, "tags": ["a", [], {}, null, true]}, 7], "n": 0})";

}  // namespace

BOOST_AUTO_TEST_SUITE(json_syntax)

BOOST_AUTO_TEST_CASE(everything_that_rfc_8259_allows_is_taken) {
  for (const char* text : {"{}",
                           "[]",
                           " [ ] ",
                           "\t\r\n{\n}\n",
                           "[1,2]",
                           R"({"":0})",
                           R"({"a":{"b":[{}]}})",
                           "[-0]",
                           "[0.0]",
                           "[1e5]",
                           "[1E+5]",
                           "[1e-05]",
                           "[0e0]",
                           "[123456789012345678901234567890]",
                           "[1e999]",
                           "[true,false,null]",
                           R"(["\"\\\/\b\f\n\r\t\u00e9\uD83D\uDEA2"])",
                           R"(["\ud800"])",
                           R"(["\u0000"])",
                           "[\"\x7F\u00E9\u2028\"]",
                           R"({"a":1,"a":2})",
                           "\"text\"",
                           "12",
                           "-1.5",
                           "true",
                           "null",
                           " 7 ",
                           "[\"\U0010FFFF\"]",
                           sample}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(verdict(text) == "none");
  }
}

BOOST_AUTO_TEST_CASE(arrays_and_objects_have_to_be_well_formed) {
  check_syntax_errors({{"[1,]", 3},         {"[,1]", 1},       {"[1,,2]", 3},
                       {"[1 2]", 3},        {"[1", 2},         {"[", 1},
                       {"[1,", 3},          {"[1}", 2},        {"[1]]", 3},
                       {"[] []", 3},        {"[1] x", 4},      {"{]", 1},
                       {"{\"a\":1,}", 7},   {"{,}", 1},        {"{\"a\"}", 4},
                       {"{\"a\":}", 5},     {"{\"a\" 1}", 5},  {"{\"a\":1 \"b\":2}", 7},
                       {"{a:1}", 1},        {"{'a':1}", 1},    {"{1:2}", 1},
                       {"{null:1}", 1},     {"{\"a\"::1}", 5}, {"{\"a\",1}", 4},
                       {"{\"a\":1", 6},     {"{", 1},          {"{\"a\"", 4},
                       {"{\"a\":", 5},      {"{}}", 2},        {"{\"a\":1,2}", 7},
                       {"[:1]", 1},         {"[1:2]", 2},      {"{[]:1}", 1},
                       {"[\"a\"\"b\"]", 4}, {"[[][]]", 3},     {"{\"a\":1]", 6}});
}

BOOST_AUTO_TEST_CASE(numbers_and_words_have_to_be_those_of_json) {
  check_syntax_errors({{"[01]", 1},       {"[-01]", 1},        {"[-]", 1},    {"[+1]", 1},         {"[.5]", 1},
                       {"[1.]", 1},       {"[1.e5]", 1},       {"[1e]", 1},   {"[1e+]", 1},        {"[0x10]", 1},
                       {"[1_0]", 1},      {"[--1]", 1},        {"[1-2]", 1},  {"[1.2.3]", 1},      {"[NaN]", 1},
                       {"[Infinity]", 1}, {"[-Infinity]", 1},  {"[True]", 1}, {"[tru]", 1},        {"[truee]", 1},
                       {"[nul]", 1},      {"[undefined]", 1},  {"[a]", 1},    {"[2024-03-19]", 1}, {"[1a]", 1},
                       {"[1,2,3x]", 5},   {"{\"a\":nulll}", 5}});
}

BOOST_AUTO_TEST_CASE(strings_have_to_be_closed_and_escaped) {
  check_syntax_errors({{"[\"abc", 1},         {"[\"", 1},           {"[\"a\\\"]", 1},   {"{\"a", 1},
                       {"[\"a\\", 1},         {R"(["\q"])", 2},     {R"(["a\ b"])", 3}, {R"(["\u12"])", 2},
                       {R"(["\u12g4"])", 2},  {R"(["\U0041"])", 2}, {R"(["\x41"])", 2}, {R"(["\'"])", 2},
                       {R"(["ok","\8"])", 7}, {R"({"\q":1})", 2},   {"[\"a\nb\"]", 3},  {"[\"a\tb\"]", 3},
                       {"[\"a\x01\"]", 3},    {"['a']", 1},         {R"(["\ud8"])", 2}, {R"({"a":"b)", 5}});
}

BOOST_AUTO_TEST_CASE(backslashes_outside_strings_are_named) {
  check_syntax_errors(
      {{"[\\]", 1}, {"[\\\"]", 1}, {"[\\\"\"]", 1}, {"[1\\,2]", 1}, {"{\\\"a\\\":1}", 1}, {"[\"a\"\\]", 4}});
}

BOOST_AUTO_TEST_CASE(the_first_thing_that_is_wrong_is_named) {
  check_syntax_errors({{R"([1 2, "\q", "open)", 3},
                       {R"(["\q", 1 2])", 2},
                       {"[\"a\nb\", 01]", 3},
                       {R"([01, "open)", 1},
                       {R"({"a":[1,], "b":})", 8}});
}

BOOST_AUTO_TEST_CASE(other_blanks_and_comments_are_none_of_json) {
  check_syntax_errors({{"[1,\f2]", 3},
                       {"[\v1]", 1},
                       {"[1,\u00A0"
                        "2]",
                        3},
                       {"[1]//x", 3},
                       {"[/**/1]", 1},
                       {"[1]\x1A", 3},
                       {"[1\x01]", 1}});
  BOOST_TEST(verdict(std::string_view("[1]\0", 4)) == "json-syntax at 3");
  BOOST_TEST(verdict(std::string_view("[\0]", 3)) == "json-syntax at 1");
}

BOOST_AUTO_TEST_CASE(what_starts_no_value_is_not_json) {
  BOOST_TEST(verdict("") == "not-json at 0");
  BOOST_TEST(verdict(" \n\t ") == "not-json at 0");
  BOOST_TEST(verdict("<!doctype html><title>404</title>") == "not-json at 0");
  BOOST_TEST(verdict("\n  <?xml version=\"1.0\"?>") == "not-json at 3");
  BOOST_TEST(verdict("Not found") == "not-json at 0");
  BOOST_TEST(verdict("'a'") == "not-json at 0");
  BOOST_TEST(verdict("}") == "not-json at 0");
  BOOST_TEST(verdict(std::string_view("\0", 1)) == "not-json at 0");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_passed_over_but_counted) {
  BOOST_TEST(verdict("\xEF\xBB\xBF{\"a\":1}") == "none");
  BOOST_TEST(verdict("\xEF\xBB\xBF[1,]") == "json-syntax at 6");
  BOOST_TEST(verdict("\xEF\xBB\xBF<html>") == "not-json at 3");
  BOOST_TEST(verdict("\xEF\xBB\xBF[\"\xFF\"]") == "json-utf8 at 5");
  BOOST_TEST(verdict(" \xEF\xBB\xBF[]") == "not-json at 1");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_found_wherever_they_are) {
  BOOST_TEST(verdict("[\"\xE9\"]") == "json-utf8 at 2");  // Latin-1
  BOOST_TEST(verdict("{\"\xC0\x80\":1}") == "json-utf8 at 2");
  BOOST_TEST(verdict("[\"\xED\xA0\x80\"]") == "json-utf8 at 2");
  BOOST_TEST(verdict("[\"\u00E9\u20AC\U0001F6A2\xF0\x9F\x9A\"]") == "json-utf8 at 11");
  for (std::size_t length = 0; length < 200; ++length) {  // over the borders of the blocks that are looked at together
    const std::string text = "[\"" + std::string(length, 'a') + "\xFF\"]";
    BOOST_TEST(verdict(text) == "json-utf8 at " + std::to_string(length + 2));
  }
}

BOOST_AUTO_TEST_CASE(a_text_cut_off_anywhere_is_no_json) {
  const std::string_view whole(sample);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Failure failure = parsed(whole.substr(0, size));
    BOOST_REQUIRE_MESSAGE(failure, "taken: " << whole.substr(0, size));
    BOOST_TEST(support::name_of(failure) == (size == 0 ? "not-json" : "json-syntax"));
    BOOST_TEST(failure->offset <= size, whole.substr(0, size));
  }
}

BOOST_AUTO_TEST_CASE(nesting_is_limited) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  BOOST_TEST(verdict(nested(500)) == "none");
  BOOST_TEST(verdict(nested(501)) == "too-deep at 500");
  BOOST_TEST(verdict(std::string(100'000, '[')) == "too-deep at 500");
  BOOST_TEST(verdict(R"({"a":[{}]})", {.max_bytes = 100, .max_depth = 3}) == "none");
  BOOST_TEST(verdict(R"({"a":[{}]})", {.max_bytes = 100, .max_depth = 2}) == "too-deep at 6");
  BOOST_TEST(verdict("[[],[],[[]]]", {.max_bytes = 100, .max_depth = 2}) == "too-deep at 8");
}

BOOST_AUTO_TEST_CASE(size_is_limited) {
  BOOST_TEST(verdict("[1,2,3,45]", {.max_bytes = 10, .max_depth = 5}) == "none");
  BOOST_TEST(support::name_of(parsed("[1,2,3,456]", {.max_bytes = 10, .max_depth = 5})) == "too-large");
}

BOOST_AUTO_TEST_CASE(random_documents_are_taken_and_damaged_ones_judged_as_by_a_naive_reader) {
  const std::vector<std::string> pieces = {"{", "}", "[", "]", ",",    ":", "\"", "\\",    "1",      "-",
                                           "0", ".", "e", "t", "null", " ", "\n", "\\u12", "\u00E9", "\x01"};
  support::Random random(1977);
  for (int round = 0; round < 4000; ++round) {
    std::string text = '[' + naive_json::random_text(random) + ']';
    BOOST_REQUIRE_MESSAGE(verdict(text) == "none", text);
    std::size_t at = random.below(text.size());
    while ((text[at] & 0xC0) == 0x80) --at;  // at a character's start: the text stays UTF-8
    if (random.below(2) == 0) {
      text.insert(at, random.pick(pieces));
    } else if (static_cast<unsigned char>(text[at]) < 0x80) {
      text.erase(at, 1);
    }
    BOOST_REQUIRE_MESSAGE((verdict(text) == "none") == naive_json::read(text).has_value(),
                          text << ": " << verdict(text));
  }
}

BOOST_AUTO_TEST_CASE(random_strings_of_json_characters_are_judged_as_by_a_naive_reader) {
  const std::vector<std::string> pieces = {"{", "}", "[", "]", ",", ":",    "\"",   "\"a\"", "\\",
                                           "1", "-", "0", ".", "e", "true", "null", " "};
  support::Random random(188);
  for (int round = 0; round < 30'000; ++round) {
    std::string text = random.below(2) == 0 ? "[" : "{\"a\":";
    for (std::size_t length = random.below(8); length > 0; --length) text += random.pick(pieces);
    if (random.below(2) == 0) text += text[0] == '[' ? ']' : '}';
    BOOST_REQUIRE_MESSAGE((verdict(text) == "none") == naive_json::read(text).has_value(),
                          text << ": " << verdict(text));
  }
}

BOOST_AUTO_TEST_SUITE_END()
