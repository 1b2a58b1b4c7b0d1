// SPDX-License-Identifier: MIT
#include "input/read_options.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/article.h"
#include "support.h"

using siderail::ArticleOption;
using siderail::Failure;
using siderail::List;
using siderail::Moment;
using siderail::OptionList;
using siderail::TextMap;
using siderail::input::nearest_name;
using siderail::input::read_options;
using support::Json;

namespace {

enum class Scale : std::uint8_t { log, sqrt, linear };

/** One option of each kind. */
struct Values {
  bool strict = false;
  int limit = 7;
  double score = 0.5;
  siderail::String href = "/";
  Scale scale = Scale::sqrt;
  std::optional<Moment> now;
  List<siderail::String> hide;
  TextMap labels;
  ArticleOption article;

  OptionList list() {
    OptionList options;
    options.flag("strict", strict);
    options.integer("limit", limit, 1, 1000);
    options.decimal("minScore", score, 0, 1);
    options.text("href", href);
    options.choice("scale", scale, "log sqrt linear");
    options.moment("now", now);
    options.texts("hide", hide);
    options.text_map("labels", labels);
    options.article("article", article);
    return options;
  }
};

Failure read(Values& values, const std::string& json) {
  const OptionList options = values.list();
  return read_options(Json(json).root(), options);
}

/** "bad-option /limit", or "none". */
std::string verdict(const std::string& json) {
  Values values;
  const Failure failure = read(values, json);
  return support::name_of(failure) + (failure ? ' ' + failure->pointer : "");
}

std::string message(const std::string& json) {
  Values values;
  const Failure failure = read(values, json);
  return failure ? failure->message : "";
}

/** The minutes of a zone, or the failure. */
std::string zone(const std::string& value) {
  std::optional<int> minutes;
  OptionList options;
  options.zone("timeZone", minutes);
  const Failure failure = read_options(Json("{\"timeZone\":" + value + '}').root(), options);
  return failure ? support::name_of(failure) : std::to_string(minutes.value_or(-9999));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(every_kind_of_option_is_read) {
  Values values;
  const Failure failure = read(
      values,
      R"({"strict":true,"limit":12,"minScore":0.25,"href":"/tag/{slug}","scale":"linear","now":"2024-03-19T09:00:00Z",
    "hide":["a","b"],"labels":{"tags":"Themen","up":"\u25b2"},"article":"id-1"})");
  BOOST_TEST(support::name_of(failure) == "none");
  BOOST_TEST(values.strict);
  BOOST_TEST(values.limit == 12);
  BOOST_TEST(values.score == 0.25);
  BOOST_TEST(values.href == "/tag/{slug}");
  BOOST_TEST((values.scale == Scale::linear));
  BOOST_TEST(values.now->iso() == "2024-03-19T09:00:00Z");
  BOOST_TEST(support::joined(values.hide) == "a|b");
  BOOST_REQUIRE(values.labels.size() == 2U);
  BOOST_TEST(values.labels[1].first == "up");
  BOOST_TEST(values.labels[1].second == "\u25B2");
  BOOST_TEST(values.article.key == "id-1");
  BOOST_TEST(values.article.is_given());
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_null_keeps_its_default) {
  for (
      const char* json :
      {"{}", "null",
       R"({"limit":null,"scale":null,"hide":null,"article":null,"now":null,"labels":null,"href":null,"strict":null,"minScore":null})"}) {
    Values values;
    BOOST_TEST_CONTEXT(json) BOOST_TEST(support::name_of(read(values, json)) == "none");
    BOOST_TEST(values.limit == 7);
    BOOST_TEST(values.score == 0.5);
    BOOST_TEST(values.href == "/");
    BOOST_TEST((values.scale == Scale::sqrt));
    BOOST_TEST(!values.now);
    BOOST_TEST(!values.article.is_given());
  }
  Values values;
  const OptionList options = values.list();
  BOOST_TEST((read_options(siderail::input::JsonValue(), options) == nullptr));
}

BOOST_AUTO_TEST_CASE(every_kind_of_wrong_value_is_named) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"strict":1})", "bad-option /strict"},
      {R"({"strict":"true"})", "bad-option /strict"},
      {R"({"limit":0})", "bad-option /limit"},
      {R"({"limit":1001})", "bad-option /limit"},
      {R"({"limit":-1})", "bad-option /limit"},
      {R"({"limit":2.5})", "bad-option /limit"},
      {R"({"limit":"5"})", "bad-option /limit"},
      {R"({"limit":true})", "bad-option /limit"},
      {R"({"limit":1e300})", "bad-option /limit"},
      {R"({"limit":[5]})", "bad-option /limit"},
      {R"({"minScore":-0.1})", "bad-option /minScore"},
      {R"({"minScore":1.5})", "bad-option /minScore"},
      {R"({"minScore":"0.5"})", "bad-option /minScore"},
      {R"({"href":7})", "bad-option /href"},
      {R"({"href":["/"]})", "bad-option /href"},
      {R"({"scale":"cubic"})", "bad-option /scale"},
      {R"({"scale":""})", "bad-option /scale"},
      {R"({"scale":"Log"})", "bad-option /scale"},
      {R"({"scale":0})", "bad-option /scale"},
      {R"({"scale":"log sqrt"})", "bad-option /scale"},
      {R"({"now":"soon"})", "bad-option /now"},
      {R"({"now":true})", "bad-option /now"},
      {R"({"now":""})", "bad-option /now"},
      {R"({"hide":"a"})", "bad-option /hide"},
      {R"({"hide":[1]})", "bad-option /hide"},
      {R"({"hide":["a",null]})", "bad-option /hide"},
      {R"({"hide":{}})", "bad-option /hide"},
      {R"({"labels":["x"]})", "bad-option /labels"},
      {R"({"labels":{"up":1}})", "bad-option /labels"},
      {R"({"labels":"x"})", "bad-option /labels"},
      {R"({"article":""})", "bad-option /article"},
      {R"({"article":[]})", "bad-option /article"},
      {R"({"article":true})", "bad-option /article"},
      {"[]", "bad-option "},
      {"7", "bad-option "},
      {"\"limit\"", "bad-option "},
  };
  for (const auto& [json, expected] : rows) BOOST_TEST_CONTEXT(json) BOOST_TEST(verdict(json) == expected);
}

BOOST_AUTO_TEST_CASE(the_bounds_themselves_are_allowed) {
  for (const char* json : {R"({"limit":1})", R"({"limit":1000})", R"({"limit":1e2})", R"({"limit":5.0})",
                           R"({"minScore":0})", R"({"minScore":1})", R"({"minScore":1e-3})", R"({"hide":[]})",
                           R"({"labels":{}})", R"({"href":""})", R"({"now":1710838800})", R"({"article":7})"}) {
    BOOST_TEST_CONTEXT(json) BOOST_TEST(verdict(json) == "none");
  }
}

BOOST_AUTO_TEST_CASE(messages_say_what_is_wanted) {
  BOOST_TEST(message(R"({"limit":0})") == "option \"limit\" must be a whole number from 1 to 1000");
  BOOST_TEST(message(R"({"minScore":2})") == "option \"minScore\" must be a number from 0 to 1");
  BOOST_TEST(message(R"({"strict":0})") == "option \"strict\" must be true or false");
  BOOST_TEST(message(R"({"hide":0})") == "option \"hide\" must be an array of strings");
  BOOST_TEST(message(R"({"scale":"x"})").find("log") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_option_names_the_nearest_one) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"limt":1})", "unknown option \"limt\"; did you mean \"limit\"?"},
      {R"({"Limit":1})", "unknown option \"Limit\"; did you mean \"limit\"?"},
      {R"({"min_score":1})", "unknown option \"min_score\"; did you mean \"minScore\"?"},
      {R"({"label":{}})", "unknown option \"label\"; did you mean \"labels\"?"},
      {R"({"colour":1})", "unknown option \"colour\""},
      {R"({"":1})", "unknown option \"\""},
  };
  for (const auto& [json, expected] : rows) BOOST_TEST(message(json) == expected);
  BOOST_TEST(verdict(R"({"limt":1})") == "bad-option /limt");
  BOOST_TEST(verdict(R"({"limt":null})") == "bad-option /limt");
}

BOOST_AUTO_TEST_CASE(the_pointer_to_an_unknown_option_is_escaped) {
  BOOST_TEST(verdict(R"({"a/b":1})") == "bad-option /a~1b");
  BOOST_TEST(verdict(R"({"a~b":1})") == "bad-option /a~0b");
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_found_by_edit_distance) {
  const List<siderail::StringView> names = {"articles", "securities", "quotes"};
  const std::pair<const char*, const char*> rows[] = {{"article", "articles"},
                                                      {"ARTICLES", "articles"},
                                                      {"qoutes", "quotes"},
                                                      {"security", "securities"},
                                                      {"quote", "quotes"},
                                                      {"", ""},
                                                      {"x", ""},
                                                      {"completely else", ""}};
  for (const auto& [written, expected] : rows)
    BOOST_TEST_CONTEXT(written) BOOST_TEST(nearest_name(written, names) == expected);
  BOOST_TEST(nearest_name("anything", {}) == "");
}

BOOST_AUTO_TEST_CASE(an_article_may_come_with_the_call) {
  Values values;
  BOOST_TEST(support::name_of(read(values, R"({"article":{"id":"1","title":"Inline","tags":["AI"]}})")) == "none");
  BOOST_REQUIRE(values.article.inlined != nullptr);
  BOOST_TEST(values.article.is_given());
  BOOST_TEST(values.article.inlined->title.text == "Inline");
  BOOST_TEST(values.article.inlined->tags[0].name == "AI");
}

BOOST_AUTO_TEST_CASE(zones_are_utc_or_an_offset) {
  const std::pair<const char*, const char*> rows[] = {
      {R"("UTC")", "0"},
      {R"("Z")", "0"},
      {R"("+02:00")", "120"},
      {R"("-0930")", "-570"},
      {R"("+00:00")", "0"},
      {R"("Europe/Berlin")", "bad-option"},
      {R"("02:00")", "bad-option"},
      {R"("+2")", "bad-option"},
      {R"("EST")", "bad-option"},
      {"120", "bad-option"},
  };
  for (const auto& [value, expected] : rows) BOOST_TEST_CONTEXT(value) BOOST_TEST(zone(value) == expected);
}

BOOST_AUTO_TEST_CASE(what_only_begins_with_an_offset_is_no_zone) {
  BOOST_TEST(zone(R"("+02:00 or so")") == "bad-option");
  BOOST_TEST(zone(R"("+99:99")") == "bad-option");
}

BOOST_AUTO_TEST_SUITE_END()
