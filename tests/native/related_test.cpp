// SPDX-License-Identifier: MIT
#include "widgets/related/related.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support.h"
#include "world.h"

using siderail::related::Basis;
using siderail::related::Item;
using siderail::related::Related;
using support::World;

namespace {

using Asked = support::Asked<Related>;

std::string ids(const Asked& asked) {
  std::vector<std::string> list;
  for (const Item& item : asked->items) list.emplace_back(item.article->id);
  return support::joined(list);
}

/** Six articles: two on rockets, two on rates, one on both, and one that shares nothing. */
World newsroom() {
  World world;
  world.articles(R"([
    {"id":"rocket1","url":"/r1","title":"Rocket engine test","content_text":"The rocket engine burned for minutes.","date":"2024-03-01","tags":["Space","NASA"],"tickers":["BA"]},
    {"id":"rocket2","url":"/r2","title":"Rocket launch delayed","content_text":"A rocket engine failed before launch.","date":"2024-03-05","tags":["space"],"tickers":["ba","LMT"]},
    {"id":"rates1","url":"/f1","title":"Rates stay high","content_text":"The central bank kept interest rates.","date":"2024-03-03"},
    {"id":"rates2","url":"/f2","title":"Rates may fall","content_text":"Interest rates worry the bank.","date":"2024-03-04"},
    {"id":"both","url":"/b","title":"Rocket maker and rates","content_text":"Interest rates hurt a rocket maker.","date":"2024-03-02"},
    {"id":"alone","url":"/a","title":"Cheese prizes","content_text":"Judges tasted cheddar.","date":"2024-03-06"}])");
  return world;
}

using Weights = std::map<std::string, double>;
using Counts = std::map<std::string, int>;

/** How often each word between blanks is in a text. */
Counts counts_of(const std::string& text) {
  Counts counts;
  std::istringstream words(text);
  for (std::string word; words >> word;) ++counts[word];
  return counts;
}

/** The cosine of two texts of words between blanks, straight from the formula in related/index.h. */
double naive_cosine(const std::vector<std::string>& texts, std::size_t a, std::size_t b, double exponent) {
  std::vector<Counts> counts;
  Counts df;
  for (const std::string& text : texts) {
    counts.push_back(counts_of(text));
    for (const auto& [word, count] : counts.back()) ++df[word];
  }
  const auto n = static_cast<double>(texts.size());
  const auto weights = [&](std::size_t at) {
    Weights result;
    double squares = 0;
    for (const auto& [word, tf] : counts[at]) {
      const double level = std::floor(32 * (1 + std::log(tf)) + 0.5);
      const double weight = level * std::pow(std::log(1 + (n - df[word] + 0.5) / (df[word] + 0.5)), exponent);
      result[word] = weight;
      squares += weight * weight;
    }
    for (auto& [word, weight] : result) weight /= std::sqrt(squares);
    return result;
  };
  double cosine = 0;
  const Weights others = weights(b);
  for (const auto& [word, weight] : weights(a)) {
    const auto other = others.find(word);
    if (other != others.end()) cosine += weight * other->second;
  }
  return cosine;
}

/** As many of a hundred as that are related, by the formula of likelihood.h. */
double naive_score(const std::vector<std::string>& texts, std::size_t a, std::size_t b, double exponent) {
  const double cosine = naive_cosine(texts, a, b, exponent);
  const double half = 0.075 * (1 + 8.0 / static_cast<double>(counts_of(texts[a]).size()));
  return cosine * cosine / (cosine * cosine + half * half);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(related)

BOOST_AUTO_TEST_CASE(scores_and_ranks_are_those_of_a_naive_cosine) {
  support::Random random(1972);
  for (int round = 0; round < 25; ++round) {
    const std::string language = round % 3 == 0 ? "de-AT" : "en";
    const double exponent = round % 3 == 0 ? 0.75 : 0.5;
    std::vector<std::string> texts;
    std::string json;
    for (std::size_t at = 0; at < 4 + random.below(12); ++at) {
      std::string parts[3];  // title, summary and text
      for (std::string& part : parts) {
        for (std::size_t words = 1 + random.below(12); words > 0; --words)
          part += "word" + std::to_string(random.below(40)) + ' ';
      }
      texts.push_back(parts[0] + parts[0] + parts[1] + parts[2]);  // a word of the title counts twice
      json += (at > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(at) + "\",\"url\":\"/" + std::to_string(at) +
              "\",\"language\":\"" + language + "\",\"title\":\"" + parts[0] + "\",\"summary\":\"" + parts[1] +
              "\",\"content_text\":\"" + parts[2] + "\"}";
    }
    World world;
    world.articles('[' + json + ']');
    for (std::size_t at = 0; at < texts.size(); ++at) {
      std::vector<double> expected;
      for (std::size_t other = 0; other < texts.size(); ++other) {
        const double score = other == at ? 0 : naive_score(texts, at, other, exponent);
        if (score > 0) expected.push_back(score);
      }
      std::sort(expected.begin(), expected.end(), std::greater<>());
      const Asked asked(
          world, "{\"article\":\"" + std::to_string(at) + "\",\"minScore\":0,\"limit\":100,\"duplicates\":\"show\"}");
      BOOST_REQUIRE_EQUAL(asked->items.size(), expected.size());
      for (std::size_t rank = 0; rank < expected.size(); ++rank) {
        const Item& item = asked->items[rank];
        BOOST_REQUIRE_SMALL(item.score - expected[rank], 3e-3);
        const std::size_t other = std::stoul(std::string(item.article->id));
        BOOST_REQUIRE_SMALL(item.score - naive_score(texts, at, other, exponent), 3e-3);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(an_archive_in_german_is_weighed_as_such) {
  const auto score_in = [](const std::string& language) {
    const std::string start = "{\"language\":\"" + language + "\",\"content_text\":\"";
    World world;
    world.articles('[' + start + "Die Notenbank hat die Leitzinsen nicht gesenkt.\",\"id\":\"a\",\"url\":\"/a\"}," +
                   start +
                   "Nach der Sitzung der Notenbank bleiben Leitzinsen und Anleihen.\",\"id\":\"b\",\"url\":\"/b\"}," +
                   start + "Das Wetter bleibt wie es ist.\",\"id\":\"c\",\"url\":\"/c\"}]");
    return Asked(world, R"({"article":"a","minScore":0})")->items.front().score;
  };
  BOOST_TEST(score_in("") == score_in("DE"));
  BOOST_TEST(score_in("") != score_in("en"));
}

BOOST_AUTO_TEST_CASE(articles_on_the_same_subject_are_related) {
  const World world = newsroom();
  BOOST_TEST(ids(Asked(world, R"({"article":"rocket1"})")) == "rocket2|both");
  BOOST_TEST(ids(Asked(world, R"({"article":"rates2"})")) == "rates1|both");
  BOOST_TEST((Asked(world, R"({"article":"rocket1"})")->basis == Basis::related));
}

BOOST_AUTO_TEST_CASE(an_article_is_not_related_to_itself) {
  const World world = newsroom();
  for (const char* key : {"rocket1", "/r1", "https://example.org/r1?utm_source=x"}) {
    BOOST_TEST_CONTEXT(key)
    BOOST_TEST(ids(Asked(world, "{\"article\":\"" + std::string(key) + "\",\"minScore\":0}")).find("rocket1") ==
               std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_shown_when_nothing_is_related) {
  const World world = newsroom();
  const Asked asked(world, R"({"article":"alone"})");
  BOOST_TEST((asked->basis == Basis::none));
  BOOST_TEST(ids(asked) == "");
  BOOST_TEST(asked.html() == "");
  BOOST_TEST(asked.json() == R"({"basis":"none","items":[]})");
  BOOST_TEST(ids(Asked(world, "{}")) == "");
}

BOOST_AUTO_TEST_CASE(the_newest_may_be_shown_instead) {
  const World world = newsroom();
  const Asked asked(world, R"({"article":"alone","whenEmpty":"recent","limit":3})");
  BOOST_TEST((asked->basis == Basis::recent));
  BOOST_TEST(ids(asked) == "rocket2|rates2|rates1");
  BOOST_TEST(asked->items[0].score == 0.0);
  BOOST_TEST(asked.html().find("Recent articles") != std::string::npos);
  BOOST_TEST(ids(Asked(world, R"({"article":"rocket1","whenEmpty":"recent"})")) == "rocket2|both");
}

BOOST_AUTO_TEST_CASE(options_narrow_the_choice) {
  const World world = newsroom();
  const std::pair<const char*, const char*> rows[] = {
      {R"({"article":"rocket1","limit":1})", "rocket2"},
      {R"({"article":"rocket1","exclude":["rocket2"]})", "both"},
      {R"({"article":"rocket1","exclude":["https://example.org/r2"]})", "both"},
      {R"({"article":"rocket1","shown":["/r2","nobody"]})", "both"},
      {R"({"article":"rocket1","before":"2024-03-05"})", "both"},
      {R"({"article":"rocket1","after":"2024-03-05"})", "rocket2"},
      {R"({"article":"rocket1","now":"2024-03-03"})", "both"},
      {R"({"article":"rocket1","minScore":1})", ""},
      {R"({"article":"rocket2","age":"older"})", "rocket1|both"},
      {R"({"article":"rocket2","age":"newer"})", ""},
      {R"({"article":"rocket1","age":"newer"})", "rocket2|both"},
      {R"({"article":"rocket1","age":"older"})", ""},
      {R"({"article":"rocket1","pinned":["alone"]})", "alone|rocket2|both"},
      {R"({"article":"rocket1","pinned":["alone","nobody","/f1","alone"],"limit":3})", "alone|rates1|rocket2"},
      {R"({"article":"rocket1","pinned":["rocket1"]})", "rocket2|both"},
      {R"({"article":"rocket1","pinned":["rocket2"],"exclude":["rocket2"]})", "both"},
      {R"({"article":"rocket1","pinned":["rocket2"],"shown":["rocket2"]})", "rocket2|both"},
      {R"({"article":"rocket1","pinned":["alone"],"now":"2024-03-05"})", "rocket2|both"},
  };
  for (const auto& [options, expected] : rows)
    BOOST_TEST_CONTEXT(options) BOOST_TEST(ids(Asked(world, options)) == expected);
}

BOOST_AUTO_TEST_CASE(answers_are_the_same_with_and_without_the_inverted_index) {
  const World world = newsroom();
  Related kept;
  const char* const options = R"({"article":"rocket1","minScore":0,"limit":10})";
  const std::string first = Asked(world, options, kept).json();
  for (int times = 0; times < 3; ++times) BOOST_TEST(Asked(world, options, kept).json() == first);
}

BOOST_AUTO_TEST_CASE(five_are_shown_unless_told_otherwise) {
  World world;
  std::string json;
  for (int at = 0; at < 9; ++at)
    json += (at > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(at) + R"(","url":"/)" + std::to_string(at) +
            R"(","title":"same words here"})";
  world.articles('[' + json + ']');
  BOOST_TEST(Asked(world, R"({"article":"0","minScore":0})")->items.size() == 5U);
  BOOST_TEST(Asked(world, R"({"article":"0","minScore":0,"limit":8})")->items.size() == 8U);
}

BOOST_AUTO_TEST_CASE(equal_scores_are_told_apart_by_date_then_id) {
  World world;
  world.articles(
      R"([{"id":"me","url":"/me","title":"same words"},{"id":"c","url":"/c","title":"same words"},{"id":"old","url":"/o","title":"same words","date":"2024-01-01"},
    {"id":"b","url":"/b","title":"same words"},{"id":"new","url":"/n","title":"same words","date":"2024-02-01"}])");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"duplicates":"show"})")) == "new|old|b|c");
}

BOOST_AUTO_TEST_CASE(articles_without_a_safe_link_are_not_shown) {
  World world;
  world.articles(
      R"([{"id":"1","url":"/1","title":"same words"},{"id":"2","title":"same words"},{"id":"3","url":"javascript:alert(1)/","title":"same words"},{"id":"4","url":"/4","title":"same words"}])");
  BOOST_TEST(ids(Asked(world, R"({"article":"1","minScore":0})")) == "4");
  BOOST_TEST(ids(Asked(world, R"({"article":"1","minScore":0,"href":"/news/{id}/{slug}"})")) == "2|3|4");
  BOOST_TEST(Asked(world, R"({"article":"1","minScore":0,"href":"/news/{id}/{slug}"})")->items[0].href ==
             "/news/2/same-words");
}

BOOST_AUTO_TEST_CASE(what_two_articles_share_is_said) {
  const World world = newsroom();
  const Asked asked(world, R"({"article":"rocket1"})");
  const auto& why = asked->items[0].why;
  std::vector<std::string> terms(why.terms.begin(), why.terms.end());
  std::sort(terms.begin(), terms.end());
  BOOST_TEST(support::joined(terms) == "engine|rocket");
  BOOST_TEST(support::joined(why.tags) == "Space");
  BOOST_TEST(support::joined(why.tickers) == "BA");
}

BOOST_AUTO_TEST_CASE(an_article_that_came_with_the_call_is_compared_with_the_archive) {
  const World world = newsroom();
  BOOST_TEST(ids(Asked(world, R"({"minScore":0.2,"article":{"title":"Another rocket engine"}})")) ==
             "rocket1|rocket2|both");
  BOOST_TEST(ids(Asked(world, R"({"minScore":0.2,"article":{"id":"rocket1","title":"Another rocket engine"}})")) ==
             "rocket2|both");
  BOOST_TEST(ids(Asked(world, R"({"article":{"title":"Unheard of"}})")) == "");
  BOOST_TEST(ids(Asked(World(), R"({"article":{"title":"Rocket"}})")) == "");
}

BOOST_AUTO_TEST_CASE(function_words_relate_nothing) {
  World world;
  world.articles(
      R"([{"id":"1","url":"/1","title":"What about the cheese"},{"id":"2","url":"/2","title":"What about the rocket"}])");
  BOOST_TEST(ids(Asked(world, R"({"article":"1","minScore":0})")) == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_article_is_an_error) {
  BOOST_TEST(Asked(newsroom(), R"({"article":"nobody"})").error() == "unknown-article");
}

BOOST_AUTO_TEST_CASE(markup_is_a_list_of_links_with_dates) {
  const World world = newsroom();
  BOOST_TEST(
      Asked(world, R"({"article":"rates1","limit":1,"labels":{"related":"Mehr & mehr"},"locale":"de"})").html() ==
      "<nav class=\"siderail-related\" part=\"related\" aria-label=\"Mehr &amp; mehr\"><h2 class=\"siderail-heading\" "
      "part=\"heading\">Mehr &amp; mehr</h2>"
      "<ul class=\"siderail-list\" part=\"list\" role=\"list\"><li class=\"siderail-item\" part=\"item\"><a "
      "class=\"siderail-link\" part=\"link\" href=\"/f2\">"
      "Rates may fall</a> <time class=\"siderail-date\" part=\"date\" "
      "datetime=\"2024-03-04\">2024-03-04</time></li></ul></nav>");
}

BOOST_AUTO_TEST_SUITE_END()
