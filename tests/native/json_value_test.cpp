// SPDX-License-Identifier: MIT
// What is read out of a JSON text that is valid.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/json.h"
#include "naive_json.h"
#include "support.h"

using siderail::input::JsonValue;
using support::Json;
using Kind = JsonValue::Kind;

namespace {

/** Holds a value against one read naively, and all that is in it. */
void check_same(JsonValue value, const naive_json::Value& expected) {
  BOOST_REQUIRE(value.kind() == expected.kind);
  const bool has_text = expected.kind == Kind::string || expected.kind == Kind::number;
  BOOST_REQUIRE_EQUAL(value.text(), has_text ? expected.text : "");
  if (expected.kind == Kind::number || expected.kind == Kind::boolean) BOOST_REQUIRE_EQUAL(value.raw(), expected.text);
  if (expected.kind == Kind::string) BOOST_REQUIRE(value.equals(expected.text));
  std::size_t at = 0;
  for (const JsonValue element : value.elements()) check_same(element, expected.elements.at(at++));
  for (const auto member : value.members()) {
    BOOST_REQUIRE_EQUAL(member.name.text(), expected.names.at(at));
    check_same(member.value, expected.elements.at(at++));
  }
  BOOST_REQUIRE_EQUAL(at, expected.elements.size());
}

std::string unescaped(const std::string& raw) { return Json('"' + raw + '"').root().text(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(json_values)

BOOST_AUTO_TEST_CASE(kinds_are_told_apart) {
  const std::pair<const char*, Kind> rows[] = {{"{}", Kind::object},     {"[]", Kind::array},  {"\"\"", Kind::string},
                                               {"0", Kind::number},      {"-1", Kind::number}, {"true", Kind::boolean},
                                               {"false", Kind::boolean}, {"null", Kind::null}};
  for (const auto& [text, kind] : rows) BOOST_TEST(Json(text).root().is(kind), text);
}

BOOST_AUTO_TEST_CASE(a_missing_value_answers_like_null) {
  const JsonValue missing;
  BOOST_TEST(missing.is(Kind::missing));
  for (const JsonValue value : {missing, Json("null").root()["a"]}) {
    BOOST_TEST(!value.is_given());
    BOOST_TEST(value.text() == "");
    BOOST_TEST(value.raw() == "");
    BOOST_TEST(!value.equals(""));
    BOOST_TEST(value["a"]["b"].is(Kind::missing));
    for (const JsonValue element : value.elements()) BOOST_ERROR("an element of nothing: " << element.raw());
    for (const auto member : value.members()) BOOST_ERROR("a member of nothing: " << member.name.raw());
  }
  BOOST_TEST(siderail::input::JsonDocument().root().is(Kind::missing));
}

BOOST_AUTO_TEST_CASE(members_are_found_by_name) {
  const Json json(R"({ "a" : 1 , "b" : { "a" : [ 2 ] } , "" : 3, "\u0063" : 4 })");
  BOOST_TEST(json.root()["a"].raw() == "1");
  BOOST_TEST(json.root()["b"]["a"].is_array());
  BOOST_TEST(json.root()[""].raw() == "3");
  BOOST_TEST(json.root()["c"].raw() == "4");  // escaped or not, it is the same name
  BOOST_TEST(json.root()["d"].is(Kind::missing));
  BOOST_TEST(json.root()["A"].is(Kind::missing));
  BOOST_TEST(json.root()["a"]["b"].is(Kind::missing));
}

BOOST_AUTO_TEST_CASE(of_members_with_one_name_the_first_is_found_and_all_are_listed) {
  const Json json(R"({"a":1,"b":2,"a":3})");
  BOOST_TEST(json.root()["a"].raw() == "1");
  std::vector<std::string> listed;
  for (const auto member : json.root().members())
    listed.push_back(std::string(member.name.text()) + std::string(member.value.raw()));
  BOOST_TEST(support::joined(listed) == "a1|b2|a3");
}

BOOST_AUTO_TEST_CASE(values_behind_nested_ones_are_reached) {
  const Json json(R"([[1,[2,{"a":[]}]],{"b":{"c":{}}},"x",[],{},5])");
  std::vector<std::string> kinds;
  for (const JsonValue element : json.root().elements())
    kinds.push_back(std::to_string(static_cast<int>(element.kind())));
  BOOST_TEST(support::joined(kinds, "") == "564563");
}

BOOST_AUTO_TEST_CASE(scalars_say_what_they_are) {
  const Json json("[ -1.50e+3 , true,false ,null, \"a\\n\\u00e9\" ]");
  std::vector<std::string> raw;
  std::vector<std::string> texts;
  for (const JsonValue element : json.root().elements()) {
    raw.emplace_back(element.raw());
    texts.emplace_back(element.text());
  }
  BOOST_TEST(support::joined(raw) == "-1.50e+3|true|false|null|a\n\u00E9");
  BOOST_TEST(support::joined(texts) == "-1.50e+3||||a\n\u00E9");
}

BOOST_AUTO_TEST_CASE(a_number_at_the_very_end_is_read_no_further) {
  BOOST_TEST(Json("12").root().text() == "12");  // sevens follow
  BOOST_TEST(Json("12 \n").root().raw() == "12");
}

BOOST_AUTO_TEST_CASE(escapes_become_characters) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"plain", "plain"},
      {R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
      {R"(\u0041\u00e9\u00E9\u20ac)", "A\u00E9\u00E9\u20AC"},
      {R"(a\\u0041b)", "a\\u0041b"},
      {R"(\uD83D\uDEA2)", "\U0001F6A2"},
      {R"(\ud800\udc00\udbff\udfff)", "\U00010000\U0010FFFF"},
      {R"(x\/y)", "x/y"},
  };
  for (const auto& [raw, expected] : rows) BOOST_TEST_CONTEXT(raw) BOOST_TEST(unescaped(raw) == expected);
  BOOST_TEST(unescaped(R"(a\u0000b)") == std::string("a\0b", 3));
}

BOOST_AUTO_TEST_CASE(a_surrogate_without_its_other_half_is_replaced) {
  const std::pair<const char*, const char*> rows[] = {
      {R"(\ud800)", "\uFFFD"},
      {R"(\udfff)", "\uFFFD"},
      {R"(\ud83dx)", "\uFFFDx"},
      {R"(\ud83d\n)", "\uFFFD\n"},
      {R"(\ud83d\u0041)",
       "\uFFFD"
       "A"},
      {R"(\udea2\ud83d)", "\uFFFD\uFFFD"},
      {R"(\ud83d\ud83d\udea2)", "\uFFFD\U0001F6A2"},
      {R"(\ud83d\\udea2)", "\uFFFD\\udea2"},
  };
  for (const auto& [raw, expected] : rows) BOOST_TEST_CONTEXT(raw) BOOST_TEST(unescaped(raw) == expected);
}

BOOST_AUTO_TEST_CASE(a_string_does_not_equal_its_own_source) {
  BOOST_TEST(!Json(R"("\u0041")").root().equals("\\u0041"));
  BOOST_TEST(Json(R"("\u0041")").root().equals("A"));
  BOOST_TEST(Json(R"("\\u0041")").root().equals("\\u0041"));
}

BOOST_AUTO_TEST_CASE(random_documents_hold_what_a_naive_reader_finds) {
  support::Random random(8259);
  for (int round = 0; round < 3000; ++round) {
    const std::string text =
        naive_json::random_blanks(random) + naive_json::random_text(random) + naive_json::random_blanks(random);
    const auto expected = naive_json::read(text);
    BOOST_REQUIRE_MESSAGE(expected, text);
    BOOST_TEST_CONTEXT(text) { check_same(Json(text).root(), *expected); }
  }
}

BOOST_AUTO_TEST_CASE(long_strings_and_names_are_read_over_block_borders) {
  for (std::size_t length = 0; length < 150; ++length) {
    const std::string filler(length, 'x');
    const Json json("{\"" + filler + "\\\"\":\"" + filler + "\\\\\",\"b\":[\"" + filler + "\"]}");
    BOOST_TEST(json.root()[(filler + '"').c_str()].text() == filler + '\\');
    for (const JsonValue element : json.root()["b"].elements()) BOOST_TEST(element.text() == filler);
  }
}

BOOST_AUTO_TEST_SUITE_END()
