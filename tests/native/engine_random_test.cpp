// SPDX-License-Identifier: MIT
// Properties that hold whatever goes in: nothing breaks, every answer is JSON, the same bytes give the same bytes.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "naive_json.h"
#include "siderail.h"
#include "support.h"

using siderail::Engine;
using siderail::Reply;
using support::call;
using support::reply;

namespace {

const std::vector<std::string> kinds = {"articles", "securities", "quotes"};

const std::vector<std::string> documents = {
    R"({"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"Desk"}],"items":[{"id":"1","url":"/1","title":"Tesla &amp; Ford",
      "content_html":"<p>Tesla (NASDAQ: <b>TSLA</b>) and Ford <F.N> fell \ud83d\udea2</p>","date_published":"2024-03-19T09:00:00Z","tags":["ElonMusk","Tesla"]},
      {"id":"2","url":"/2","title":"SpaceX SPCE","content_text":"Elon Musk said $TSLA","tags":["Elon Musk"],"_siderail":{"tickers":["F"]}}]})",
    R"({"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"News","author":{"@id":"#a"},"articleBody":"<p>Caf&eacute;</p>",
      "keywords":"a, b","datePublished":"March 19, 2024"},{"@type":"Person","@id":"#a","name":"Ada"}]})",
    R"({"fields":["cik","name","ticker","exchange"],"data":[[1,"Tesla, Inc.","TSLA","Nasdaq"],[2,"Ford Motor Co","F","NYSE"]]})",
    R"([{"symbol":"SPCE","name":"Virgin Galactic","since":"2019-10-28","aliases":["VG"],"formerSymbols":[{"symbol":"IPOA","until":"2019-10-27"}]}])",
    R"({"TSLA":{"price":187.42,"previousClose":"183.57","state":"open","time":1710838800,"spark":[1,2.5e0,"3"]},"F":{"price":12}})"};

const std::vector<std::string> questions = {
    R"({"call":"ids"})",
    R"({"call":"article","key":"1"})",
    R"({"call":"widgets"})",
    R"({"call":"query","widget":"tags"})",
    R"({"call":"query","widget":"tags","options":{"article":"1"}})",
    R"({"call":"query","widget":"related","options":{"article":"1","minScore":0}})",
    R"({"call":"query","widget":"related","options":{"whenEmpty":"recent"}})",
    R"({"call":"query","widget":"tickers","options":{"article":"1","now":"2024-03-19"}})",
    R"({"call":"query","widget":"tickers","options":{"article":"2"}})"};

/** Changes a few bytes: replaces, drops, repeats or swaps in a piece of JSON. */
std::string damaged(std::string text, support::Random& random) {
  static const std::vector<std::string> pieces = {"\"",   "{",       "}",    "[",    "]",    ",", ":",
                                                  "\\",   "\\u0000", "null", "0",    "-1e9", "<", "&",
                                                  "\xFF", "\u00E9",  "true", "\"\"", "[]",   "{}"};
  for (std::size_t changes = random.below(4); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = random.below(text.size());
    const std::size_t length = random.below(12);
    switch (random.below(4)) {
      case 0:
        text[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(random.below(text.size() + 1), text.substr(at, length));
        break;
      default:
        text.insert(at, random.pick(pieces));
    }
  }
  return text;
}

std::string answers(Engine& engine) {
  std::string all;
  for (const std::string& question : questions) all += call(engine, question).body + '\n';
  return all;
}

bool is_json(const std::string& text) { return naive_json::read(text).has_value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(engine_properties)

BOOST_AUTO_TEST_CASE(damaged_documents_are_taken_or_refused_and_nothing_in_between) {
  support::Random random(20240319);
  Engine engine;
  for (int round = 0; round < 4000; ++round) {
    const std::string payload = damaged(random.pick(documents), random);
    const std::string before = reply(engine, R"({"call":"ids"})");
    const Reply added = call(engine, R"({"call":"add","kind":")" + random.pick(kinds) + "\"}", payload);
    BOOST_REQUIRE_MESSAGE(is_json(added.body), payload << " gives " << added.body);
    if (added.failed) BOOST_REQUIRE_EQUAL(reply(engine, R"({"call":"ids"})"), before);
    for (const std::string& question : questions) {
      const Reply answer = call(engine, question);
      BOOST_REQUIRE_MESSAGE(is_json(answer.body), question << " gives " << answer.body);
    }
    if (round % 20 == 0) reply(engine, R"({"call":"clear"})");
  }
}

BOOST_AUTO_TEST_CASE(damaged_requests_are_answered) {
  support::Random random(404);
  Engine engine;
  reply(engine, R"({"call":"add","kind":"articles"})", documents[0]);
  for (int round = 0; round < 4000; ++round) {
    const std::string request = damaged(random.pick(questions), random);
    const Reply answer = call(engine, request, "[]");
    BOOST_REQUIRE_MESSAGE(is_json(answer.body), request << " gives " << answer.body);
  }
}

BOOST_AUTO_TEST_CASE(every_document_is_answered_in_every_kind) {
  for (const std::string& document : documents) {
    for (const std::string& kind : kinds) {
      Engine engine;
      const Reply added = call(engine, R"({"call":"add","kind":")" + kind + "\"}", document);
      BOOST_TEST(is_json(added.body), added.body);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_same_bytes_give_the_same_bytes) {
  Engine first;
  Engine second;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const std::string request = R"({"call":"add","kind":")" + kinds[at < 2 ? 0 : at < 4 ? 1 : 2] + "\"}";
    BOOST_TEST(reply(first, request, documents[at]) == reply(second, request, documents[at]));
  }
  const std::string once = answers(first);
  BOOST_TEST(once == answers(first));
  BOOST_TEST(once == answers(second));
}

BOOST_AUTO_TEST_CASE(adding_one_by_one_is_adding_all_at_once) {
  support::Random random(1);
  for (int round = 0; round < 20; ++round) {
    Engine together;
    Engine apart;
    std::string all;
    for (int article = 0; article < 12; ++article) {
      const std::string one = R"({"id":")" + std::to_string(random.below(9)) + R"(","url":"/)" +
                              std::to_string(random.below(9)) + R"(","title":"word)" + std::to_string(random.below(5)) +
                              R"( rocket","tags":["t)" + std::to_string(random.below(4)) + R"("]})";
      all += (article > 0 ? "," : "") + one;
      reply(apart, R"({"call":"add","kind":"articles"})", one);
      if (random.below(3) == 0) answers(apart);  // what was computed before must not show later
    }
    reply(together, R"({"call":"add","kind":"articles"})", '[' + all + ']');
    BOOST_TEST(answers(together) == answers(apart));
  }
}

BOOST_AUTO_TEST_SUITE_END()
