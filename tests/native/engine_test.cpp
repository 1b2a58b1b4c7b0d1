// SPDX-License-Identifier: MIT
// The one door to the core, from request bytes to reply bytes.
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>

#include "siderail.h"
#include "support.h"

using siderail::Engine;
using siderail::Reply;
using support::call;
using support::Json;
using support::reply;

namespace {

const std::string add_articles = R"({"call":"add","kind":"articles"})";
const std::string two_articles =
    R"([{"id":"1","url":"/1","title":"Tesla (TSLA) cuts prices","tags":["Tesla"],"date":"2024-03-19"},
  {"id":"2","url":"/2","title":"Tesla prices fall again","tags":["Tesla","Cars"]}])";

/** The code of a failed call, and its pointer: "bad-option /limit"; "none" if it did not fail. */
std::string failure(Engine& engine, const std::string& request, const std::string& payload = {}) {
  const Reply outcome = call(engine, request, payload);
  if (!outcome.failed) return "none";
  const Json json(outcome.body);
  const std::string pointer = json.root()["pointer"].text();
  return json.root()["code"].text() + (pointer.empty() ? "" : ' ' + pointer);
}

std::string message(Engine& engine, const std::string& request) {
  return Json(call(engine, request).body).root()["message"].text();
}

/** "offset line column" of a failure, as far as it has them. */
std::string place(Engine& engine, const std::string& request, const std::string& payload) {
  const Json json(call(engine, request, payload).body);
  return json.root()["offset"].text() + ' ' + json.root()["line"].text() + ' ' + json.root()["column"].text();
}

/** Everything that an engine can tell. */
std::string state(Engine& engine) {
  std::string all = reply(engine, R"({"call":"ids"})");
  for (const char* widget : {"tags", "related", "tickers"}) {
    for (const char* asked : {"query", "render"}) {
      all += call(engine,
                  std::string(R"({"call":")") + asked + R"(","widget":")" + widget + R"(","options":{"article":"1"}})")
                 .body;
    }
  }
  return all + reply(engine, R"({"call":"article","key":"1"})");
}

void fill(Engine& engine) {
  reply(engine, add_articles, two_articles);
  reply(engine, R"({"call":"add","kind":"securities"})", R"([{"symbol":"TSLA","name":"Tesla, Inc."}])");
  reply(engine, R"({"call":"add","kind":"quotes"})", R"([{"symbol":"TSLA","price":187.42,"previousClose":183.57}])");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(articles_go_in_and_come_out) {
  Engine engine;
  const std::string report = reply(engine, add_articles, two_articles);
  BOOST_TEST(report == R"({"kind":"articles","format":"articles","added":2,"replaced":0,"skipped":[],"warnings":[]})");
  BOOST_TEST(reply(engine, R"({"call":"ids"})") == R"(["1","2"])");
  const Json article(reply(engine, R"({"call":"article","key":"https://example.org/1?utm_source=x"})"));
  BOOST_TEST(article.root()["title"].text() == "Tesla (TSLA) cuts prices");
  BOOST_TEST(article.root()["published"].text() == "2024-03-19");
  BOOST_TEST(reply(engine, R"({"call":"article","key":"nobody"})") == "null");
  BOOST_TEST(reply(engine, R"({"call":"article"})") == "null");
}

BOOST_AUTO_TEST_CASE(every_widget_answers) {
  Engine engine;
  fill(engine);
  BOOST_TEST(reply(engine, R"({"call":"widgets"})") == R"(["tags","related","tickers"])");
  const Json tags(reply(engine, R"({"call":"query","widget":"tags"})"));
  BOOST_TEST(tags.root()["tags"].is_array());
  const Json related(reply(engine, R"({"call":"query","widget":"related","options":{"article":"1","minScore":0}})"));
  BOOST_TEST(related.root()["basis"].text() == "related");
  const Json tickers(reply(engine, R"({"call":"query","widget":"tickers","options":{"article":"1"}})"));
  for (const auto badge : tickers.root()["badges"].elements())
    BOOST_TEST(badge["quote"]["changePercent"].text() == "2.0973");
  for (const char* widget : {"tags", "related", "tickers"}) {
    const std::string html =
        reply(engine, std::string(R"({"call":"render","widget":")") + widget + R"(","options":{"article":"1"}})");
    BOOST_TEST(html.find(std::string("siderail-") + widget) != std::string::npos, widget);
  }
}

BOOST_AUTO_TEST_CASE(a_report_says_what_was_replaced_and_skipped) {
  Engine engine;
  reply(engine, add_articles, two_articles);
  BOOST_TEST(
      reply(
          engine, add_articles,
          R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"2","title":"New"},{"id":"3","title":"x","draft":true},{"id":"4","title":"Four"}]})") ==
      R"({"kind":"articles","format":"json-feed","added":1,"replaced":1,"skipped":[{"index":1,"pointer":"/items/1","reason":"draft"}],"warnings":[]})");
  BOOST_TEST(reply(engine, R"({"call":"ids"})") == R"(["1","2","4"])");
}

BOOST_AUTO_TEST_CASE(more_than_a_thousand_skipped_items_are_counted) {
  Engine engine;
  std::string json = "[{\"title\":\"x\"}";
  for (int count = 0; count < 1002; ++count) json += ",7";
  const std::string report = reply(engine, add_articles, json + ']');
  BOOST_TEST(report.find(R"("warnings":[{"code":"more-skipped","message":"2 more items were skipped"}])") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(times_without_a_zone_are_in_the_zone_of_the_call) {
  Engine engine;
  reply(engine, R"({"call":"add","kind":"articles","options":{"timeZone":"+02:00"}})",
        R"([{"id":"1","title":"x","date":"2024-03-19 09:00"}])");
  BOOST_TEST(Json(reply(engine, R"({"call":"article","key":"1"})")).root()["published"].text() ==
             "2024-03-19T09:00:00+02:00");
}

BOOST_AUTO_TEST_CASE(a_failed_add_leaves_the_engine_as_it_was) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"call":"add","kind":"articles"})", "[{\"id\":\"1\",\"title\":\"changed\"},"},
      {R"({"call":"add","kind":"articles"})", "<html>"},
      {R"({"call":"add","kind":"articles"})", ""},
      {R"({"call":"add","kind":"articles"})", "[{\"id\":\"1\",\"title\":\"changed\xFF\"}]"},
      {R"({"call":"add","kind":"articles"})", "{\"items\":[]}"},
      {R"({"call":"add","kind":"articles","options":{"timeZone":"Mars"}})", "[{\"id\":\"1\",\"title\":\"changed\"}]"},
      {R"({"call":"add","kind":"articles","options":{"colour":1}})", "[{\"id\":\"1\",\"title\":\"changed\"}]"},
      {R"({"call":"add","kind":"article"})", "[{\"id\":\"1\",\"title\":\"changed\"}]"},
      {R"({"call":"add"})", "[{\"id\":\"1\",\"title\":\"changed\"}]"},
      {R"({"call":"add","kind":"securities"})", "[{\"symbol\":\"TSLA\",\"name\":\"\"}]"},
      {R"({"call":"add","kind":"quotes"})", "[{\"symbol\":\"TSLA\",\"price\":0}]"},
      {R"({"call":"clear","kind":"articels"})", ""},
      {R"({"call":"query","widget":"tags","options":{"limit":0}})", ""},
  };
  Engine engine;
  fill(engine);
  const std::string before = state(engine);
  for (const auto& [request, payload] : rows) {
    BOOST_TEST(failure(engine, request, payload) != "none", request << payload);
    BOOST_TEST(state(engine) == before, request << payload);
  }
}

BOOST_AUTO_TEST_CASE(every_failure_has_its_code) {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"call":"remove"})", "unknown-call"},
      {R"({})", "unknown-call"},
      {R"([])", "unknown-call"},
      {R"({"call":7})", "unknown-call"},
      {R"({"call":"add","kind":"pictures"})", "unknown-kind"},
      {R"({"call":"clear","kind":"pictures"})", "unknown-kind"},
      {R"({"call":"query","widget":"cloud"})", "unknown-widget"},
      {R"({"call":"render"})", "unknown-widget"},
      {R"({"call":"query","widget":"related","options":{"article":"nobody"}})", "unknown-article"},
      {R"({"call":"render","widget":"tickers","options":{"article":"/nowhere"}})", "unknown-article"},
      {R"({"call":"query","widget":"tags","options":{"limt":5}})", "bad-option /limt"},
      {R"({"call":"query","widget":"tags","options":{"scale":"cubic"}})", "bad-option /scale"},
      {R"({"call":"query","widget":"tags","options":[]})", "bad-option"},
      {R"({"call":"add","kind":"articles","options":{"timeZone":"Europe/Berlin"}})", "bad-option /timeZone"},
      {R"({"call":"add","kind":"articles"})", "not-json"},
      {R"({"call":)", "json-syntax"},
      {"", "not-json"},
  };
  Engine engine;
  for (const auto& [request, code] : rows) BOOST_TEST_CONTEXT(request) BOOST_TEST(failure(engine, request) == code);
}

BOOST_AUTO_TEST_CASE(unknown_names_are_told_their_nearest_neighbour) {
  Engine engine;
  BOOST_TEST(message(engine, R"({"call":"rendr"})") == "unknown call \"rendr\"; did you mean \"render\"?");
  BOOST_TEST(message(engine, R"({"call":"add","kind":"article"})") ==
             "unknown kind \"article\"; did you mean \"articles\"?");
  BOOST_TEST(message(engine, R"({"call":"query","widget":"ticker"})") ==
             "unknown widget \"ticker\"; did you mean \"tickers\"?");
  BOOST_TEST(message(engine, R"({"call":"query","widget":"weather"})") == "unknown widget \"weather\"");
}

BOOST_AUTO_TEST_CASE(a_failure_in_the_payload_names_its_place) {
  Engine engine;
  BOOST_TEST(place(engine, add_articles, "[1,]") == "3 1 4");
  BOOST_TEST(place(engine, add_articles, "[\n  \"\u00E9\",\n  1 2]") == "14 3 5");
  BOOST_TEST(place(engine, add_articles, "[\"\U0001F6A2\xFF\"]") == "6 1 5");
  BOOST_TEST(place(engine, add_articles, "\xEF\xBB\xBF<html>") == "3 1 2");
  BOOST_TEST(failure(engine, add_articles, R"({"items":[{"id":"1"}]})") == "no-articles /items/0");
}

BOOST_AUTO_TEST_CASE(a_failure_that_concerns_no_place_in_the_payload_names_none) {
  Engine engine;
  BOOST_TEST(place(engine, R"({"call":"query","widget":"tags","options":{"limit":0}})", "[]") == "  ");
  BOOST_TEST(place(engine, add_articles, "[]") == "  ");
}

BOOST_AUTO_TEST_CASE(a_failure_in_the_request_names_no_place_in_the_payload) {
  Engine engine;
  BOOST_TEST(place(engine, R"({"call":)", "[1]\n[2]") == "  ");
}

BOOST_AUTO_TEST_CASE(clearing_one_kind_keeps_the_others) {
  Engine engine;
  fill(engine);
  const auto quoted = [&] {
    return reply(engine, R"-({"call":"query","widget":"tickers","options":{"article":{"title":"Tesla (TSLA)"}}})-");
  };
  BOOST_TEST(quoted().find("187.42") != std::string::npos);
  BOOST_TEST(reply(engine, R"({"call":"clear","kind":"quotes"})") == "null");
  BOOST_TEST(quoted().find("187.42") == std::string::npos);
  BOOST_TEST(quoted().find("Tesla, Inc.") != std::string::npos);
  reply(engine, R"({"call":"clear","kind":"securities"})");
  BOOST_TEST(quoted().find("Tesla, Inc.") == std::string::npos);
  BOOST_TEST(reply(engine, R"({"call":"ids"})") == R"(["1","2"])");
  reply(engine, R"({"call":"clear","kind":"articles"})");
  BOOST_TEST(reply(engine, R"({"call":"ids"})") == "[]");
}

BOOST_AUTO_TEST_CASE(a_cleared_engine_is_like_new) {
  Engine engine;
  Engine fresh;
  fill(engine);
  BOOST_TEST(reply(engine, R"({"call":"clear"})") == "null");
  BOOST_TEST(state(engine) == state(fresh));
  fill(engine);
  fill(fresh);
  BOOST_TEST(state(engine) == state(fresh));
}

BOOST_AUTO_TEST_CASE(answers_follow_every_change) {
  Engine engine;
  const auto tags = [&] { return reply(engine, R"({"call":"query","widget":"tags"})"); };
  fill(engine);
  BOOST_TEST(tags().find("\"count\":2") != std::string::npos);
  reply(engine, add_articles, R"([{"id":"3","title":"Third","tags":["Tesla"]}])");
  BOOST_TEST(tags().find("\"count\":3") != std::string::npos);
  reply(engine, add_articles, R"([{"id":"3","title":"Third"}])");
  BOOST_TEST(tags().find("\"count\":3") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(preparing_changes_no_answer) {
  Engine engine;
  Engine unprepared;
  fill(engine);
  fill(unprepared);
  BOOST_TEST(reply(engine, R"({"call":"prepare"})") == "null");
  BOOST_TEST(state(engine) == state(unprepared));
}

BOOST_AUTO_TEST_CASE(nothing_to_show_is_nothing_at_all) {
  Engine engine;
  for (const char* widget : {"tags", "related", "tickers"}) {
    BOOST_TEST(reply(engine, std::string(R"({"call":"render","widget":")") + widget + "\"}") == "", widget);
  }
}

BOOST_AUTO_TEST_CASE(every_answer_is_json) {
  Engine engine;
  reply(engine, add_articles,
        R"([{"id":"\"\\\u0000","url":"/\"","title":"<b>\u0001 & \ud800</b>","tags":["\"]"],"authors":["\\"]}])");
  for (const char* request : {R"({"call":"ids"})", R"({"call":"article","key":"/\""})",
                              R"({"call":"query","widget":"tags"})", R"({"call":"widgets"})", R"({"call":"\"\u0001"})",
                              R"({"call":"query","widget":"related","options":{"\"\\":1}})"}) {
    const Json read(call(engine, request).body);
    BOOST_TEST(read.root().is_given(), request);
  }
}

BOOST_AUTO_TEST_SUITE_END()
