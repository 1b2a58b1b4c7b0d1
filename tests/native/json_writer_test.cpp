// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "json/writer.h"
#include "support.h"

using siderail::json::Writer;

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(commas_come_by_themselves) {
  Writer json;
  json.begin_object().key("name").string("Tesla").key("count").integer(3).key("list").begin_array();
  json.integer(1).string("two").begin_array().end_array().begin_object().end_object().null().end_array();
  json.key("yes").boolean(true).key("no").boolean(false).key("price").decimal({18742, 2}).end_object();
  BOOST_TEST(json.take() ==
             R"({"name":"Tesla","count":3,"list":[1,"two",[],{},null],"yes":true,"no":false,"price":187.42})");
}

BOOST_AUTO_TEST_CASE(empty_containers_are_empty) {
  Writer json;
  json.begin_array().end_array();
  BOOST_TEST(json.take() == "[]");
  json.begin_object().key("a").begin_object().end_object().key("b").null().end_object();
  BOOST_TEST(json.take() == R"({"a":{},"b":null})");
}

BOOST_AUTO_TEST_CASE(integers_have_all_digits) {
  Writer json;
  json.begin_array().integer(0).integer(std::numeric_limits<std::int64_t>::min());
  json.integer(std::numeric_limits<std::int64_t>::max()).end_array();
  BOOST_TEST(json.take() == "[0,-9223372036854775808,9223372036854775807]");
}

BOOST_AUTO_TEST_CASE(nothing_to_say_is_null) {
  Writer json;
  json.begin_object().optional("a", "").optional("b", "x").optional("c", "").end_object();
  BOOST_TEST(json.take() == R"({"a":null,"b":"x","c":null})");
}

BOOST_AUTO_TEST_CASE(quotes_backslashes_and_control_characters_are_escaped) {
  Writer json;
  json.string("a\"b\\c/d\n\r\t\x01\x1F\x7F \u00E9\u2028\U0001F6A2</script>");
  BOOST_TEST(json.take() == "\"a\\\"b\\\\c/d\\n\\u000d\\u0009\\u0001\\u001f\x7F \u00E9\u2028\U0001F6A2</script>\"");
}

BOOST_AUTO_TEST_CASE(names_are_escaped_like_strings) {
  Writer json;
  json.begin_object().key("a\"b").null().end_object();
  BOOST_TEST(json.take() == R"({"a\"b":null})");
}

BOOST_AUTO_TEST_CASE(what_was_taken_is_gone) {
  Writer json;
  json.integer(1);
  BOOST_TEST(json.take() == "1");
  BOOST_TEST(json.take() == "");
  json.integer(2);
  BOOST_TEST(json.take() == "2");
}

BOOST_AUTO_TEST_CASE(random_strings_are_read_back_as_they_were) {
  const std::vector<std::string> pieces = {"a",      "\"",         "\\", "\n",     "\x01", std::string(1, '\0'),
                                           "\u00E9", "\U0001F6A2", "/",  "\\u0041"};
  support::Random random(4627);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t length = random.below(12); length > 0; --length) text += random.pick(pieces);
    Writer json;
    json.begin_array().string(text).end_array();
    const support::Json read(json.take());
    for (const auto element : read.root().elements()) BOOST_TEST(element.text() == text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
