// SPDX-License-Identifier: MIT
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "support.h"
#include "widgets/related/related.h"
#include "world.h"

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

/** `count` words that only articles with the same `seed` share, in that order. */
std::string text_of(std::size_t seed, std::size_t count) {
  std::string text;
  for (std::size_t at = 0; at < count; ++at) text += "s" + std::to_string(seed) + "w" + std::to_string(at) + ' ';
  return text;
}

std::string article_of(const std::string& id, const std::string& text, const std::string& more = "") {
  return R"({"id":")" + id + R"(","url":"/)" + id + R"(","title":")" + id + R"(","content_text":")" + text + '"' +
         more + '}';
}

/** 480 articles on eight subjects; each has a few of its subject's sixty words, and most pairs share none of them. */
World library(support::Random& random) {
  World world;
  std::string json;
  for (std::size_t at = 0; at < 480; ++at) {
    std::string text;
    for (int word = 0; word < 6; ++word)
      text += "s" + std::to_string(at % 8) + "w" + std::to_string(random.below(60)) + ' ';
    json += (at > 0 ? "," : "") + article_of(std::to_string(at), text);
  }
  world.articles('[' + json + ']');
  return world;
}

void prepare(Related& related, const World& world) {
  int slices = 0;
  while (!related.prepare(world.context())) BOOST_REQUIRE(++slices < 1000);
}

/** How many articles are found related, over all articles; all must be on the same subject. */
std::size_t found(const World& world, Related& related) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < 480; ++at) {
    const Asked asked(world, R"({"minScore":0.6,"limit":100,"article":")" + std::to_string(at) + "\"}", related);
    for (const Item& item : asked->items) BOOST_REQUIRE_EQUAL(std::stoul(std::string(item.article->id)) % 8, at % 8);
    count += asked->items.size();
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(related_options)

BOOST_AUTO_TEST_CASE(tags_and_tickers_relate_unless_ignored) {
  World world;
  world.articles('[' + article_of("me", "alpha beta", R"(,"tags":["Elon Musk","News"],"tickers":["TSLA"])") + ',' +
                 article_of("tag", "gamma delta", R"(,"tags":["ElonMusk"])") + ',' +
                 article_of("news", "epsilon zeta", R"(,"tags":["news"])") + ',' +
                 article_of("ticker", "eta theta", R"(,"tickers":["tsla"])") + ',' + article_of("none", "iota kappa") +
                 ']');
  BOOST_TEST(ids(Asked(world, R"({"article":"me"})")) == "news|tag|ticker");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","ignoreTags":["NEWS"]})")) == "tag|ticker");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","ignoreTags":["elon musk","News"]})")) == "ticker");
  BOOST_TEST(Asked(world, R"({"article":"me"})")->items[0].why.terms.size() == 0U);
}

BOOST_AUTO_TEST_CASE(what_many_articles_have_relates_nothing_above_the_cardinality) {
  World world;
  world.articles('[' + article_of("me", "common rare") + ',' + article_of("1", "common amber") + ',' +
                 article_of("2", "common birch") + ',' + article_of("3", "rare cedar") + ']');
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0})")) == "3|1|2");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"cardinality":0.5})")) == "3");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"cardinality":0})")) == "");
}

BOOST_AUTO_TEST_CASE(articles_that_say_the_same_are_shown_once) {
  World world;
  const std::string story = text_of(1, 40);
  world.articles('[' + article_of("me", story + text_of(2, 30)) + ',' +
                 article_of("copy", story + text_of(2, 30) + "update") + ',' +
                 article_of("other", text_of(1, 15) + text_of(3, 40)) + ',' +
                 article_of("rewritten", text_of(1, 15) + text_of(3, 38) + "and more") + ']');
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"duplicates":"show"})")) == "copy|other|rewritten");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0})")) == "other");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"pinned":["rewritten"]})")) == "rewritten");
  BOOST_TEST(ids(Asked(world, "{\"minScore\":0,\"article\":" + article_of("new", story + text_of(2, 30)) + '}')) ==
             "other");
}

BOOST_AUTO_TEST_CASE(diversity_prefers_what_is_not_shown_yet) {
  World world;
  world.articles('[' + article_of("me", text_of(1, 20) + text_of(2, 8)) + ',' +
                 article_of("near1", text_of(1, 18) + text_of(3, 9)) + ',' +
                 article_of("near2", text_of(1, 17) + text_of(3, 9) + "x1 x2") + ',' +
                 article_of("far", text_of(2, 8) + text_of(4, 12)) + ']');
  BOOST_TEST(ids(Asked(world, R"({"article":"me","limit":2,"duplicates":"show"})")) == "near1|near2");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","limit":2,"duplicates":"show","diversity":0.5})")) == "near1|far");
}

BOOST_AUTO_TEST_CASE(recency_lowers_what_is_far_in_time) {
  World world;
  world.articles('[' + article_of("me", text_of(1, 10), R"(,"date":"2024-03-01")") + ',' +
                 article_of("old", text_of(1, 5) + text_of(2, 5), R"(,"date":"2020-03-01")") + ',' +
                 article_of("new", text_of(1, 4) + text_of(3, 6), R"(,"date":"2024-02-01")") + ']');
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0})")) == "old|new");
  BOOST_TEST(ids(Asked(world, R"({"article":"me","minScore":0,"recency":1})")) == "new|old");
  const auto likeness = [](const Item& item) { return std::sqrt(item.score / (1 - item.score)); };
  const double before = likeness(Asked(world, R"({"article":"me","minScore":0})")->items[0]);
  const Asked faded(world, R"({"article":"me","minScore":0,"recency":0.5})");
  const double years = 1461.0 / 365;
  for (const Item& item : faded->items) {
    if (item.article->id != "old") continue;
    BOOST_TEST(std::abs(likeness(item) / before - (1 - 0.5 * years / (years + 1))) < 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(an_archive_that_changed_ranks_as_one_read_anew) {
  support::Random random(5);
  const auto some_words = [&random] {
    std::string text;
    for (std::size_t words = 1 + random.below(20); words > 0; --words)
      text += "word" + std::to_string(random.below(30)) + ' ';
    return text;
  };
  for (int round = 0; round < 10; ++round) {
    World grown;
    Related kept;
    std::vector<std::pair<std::string, std::string>> articles;
    for (int step = 0; step < 30; ++step) {
      const std::string id = std::to_string(random.below(12));
      const auto old =
          std::find_if(articles.begin(), articles.end(), [&](const auto& known) { return known.first == id; });
      if (old != articles.end() && random.below(2) == 0) {
        articles.erase(old);
        BOOST_REQUIRE(grown.archive.remove(id));
      } else {
        const std::string json = article_of(id, some_words());
        grown.articles('[' + json + ']');
        if (old == articles.end()) {
          articles.emplace_back(id, json);
        } else {
          old->second = json;
        }
      }
      BOOST_REQUIRE(!grown.archive.remove("nobody"));
      if (articles.empty()) continue;
      World anew;
      for (const auto& [_, json] : articles) anew.articles('[' + json + ']');
      const std::string options =
          "{\"minScore\":0,\"article\":\"" + articles[random.below(articles.size())].first + "\"}";
      Asked expected(anew, options);
      BOOST_REQUIRE_EQUAL(Asked(grown, options, kept).json(), expected.json());
    }
  }
}

BOOST_AUTO_TEST_CASE(prepared_articles_on_a_subject_are_found_by_other_words) {
  support::Random random(3);
  const World world = library(random);
  Related related;
  const std::size_t before = found(world, related);
  prepare(related, world);
  const std::size_t after = found(world, related);
  BOOST_TEST_MESSAGE(before << " before, " << after << " after");
  // 254 % of what words alone find, and 279 % as the closest articles have a say, too.
  BOOST_TEST(after * 10 > before * 27);
}

BOOST_AUTO_TEST_CASE(preparing_again_after_a_change_gives_what_preparing_anew_does) {
  support::Random random(3);
  World world = library(random);
  Related kept;
  prepare(kept, world);
  world.articles('[' + article_of("7", text_of(7, 20)) + ',' + article_of("new", text_of(3, 20)) + ']');
  BOOST_REQUIRE(world.archive.remove("31"));
  const char* const options = R"({"article":"3","minScore":0,"limit":20})";
  BOOST_TEST(Asked(world, options, kept).json() == Asked(world, options).json());
  prepare(kept, world);
  Related anew;
  prepare(anew, world);
  BOOST_TEST(Asked(world, options, kept).json() == Asked(world, options, anew).json());
  BOOST_TEST(Asked(world, options, kept).json() != Asked(world, options).json());
  const Asked unknown(world, "{\"minScore\":0,\"limit\":10,\"article\":" + article_of("x", "s5w1 s5w2 s5w3 s5w4") + '}',
                      kept);
  for (const Item& item : unknown->items) BOOST_TEST(std::stoul(std::string(item.article->id)) % 8 == 5U);
}
BOOST_AUTO_TEST_SUITE_END()
