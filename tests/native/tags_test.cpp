// SPDX-License-Identifier: MIT
#include "widgets/tags/tags.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support.h"
#include "world.h"

using siderail::tags::ShownTag;
using siderail::tags::Tags;
using support::World;

namespace {

using Asked = support::Asked<Tags>;

/** "Tesla 3|Ford 1": names and counts in the order shown. */
std::string counted(const Asked& asked) {
  std::vector<std::string> tags;
  for (const ShownTag& tag : asked->tags) tags.push_back(tag.name + ' ' + std::to_string(tag.count));
  return support::joined(tags);
}

std::string levels(const Asked& asked) {
  std::vector<std::string> tags;
  for (const ShownTag& tag : asked->tags) tags.push_back(tag.name + ' ' + std::to_string(tag.level));
  return support::joined(tags);
}

std::string names(const std::string& articles, const std::string& options = "{}") {
  World world;
  world.articles(articles);
  const Asked asked(world, options);
  std::vector<std::string> tags;
  for (const ShownTag& tag : asked->tags) tags.push_back(tag.name);
  return support::joined(tags);
}

/** An archive in which tag "n" stands in n articles, for each of some counts. */
World archive_with(const std::vector<std::size_t>& counts) {
  std::string json;
  for (std::size_t at = 0; at < *std::max_element(counts.begin(), counts.end()); ++at) {
    std::string tags;
    for (const std::size_t count : counts) {
      if (at < count) tags += (tags.empty() ? "\"" : ",\"") + std::to_string(count) + '"';
    }
    json +=
        (at > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(at) + "\",\"title\":\"x\",\"tags\":[" + tags + "]}";
  }
  World world;
  world.articles('[' + json + ']');
  return world;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tags)

BOOST_AUTO_TEST_CASE(spellings_of_one_tag_are_counted_together) {
  World world;
  world.articles(
      R"([{"id":"1","title":"x","tags":["Elon Musk","Tesla"]},{"id":"2","title":"x","tags":["elon-musk","ELONMUSK"]},{"id":"3","title":"x","tags":["Elon Musk"]}])");
  BOOST_TEST(counted(Asked(world, "{}")) == "Elon Musk 3|Tesla 1");
}

BOOST_AUTO_TEST_CASE(a_tag_is_shown_as_most_articles_write_it) {
  BOOST_TEST(
      names(
          R"([{"id":"1","title":"x","tags":["iphone"]},{"id":"2","title":"x","tags":["iPhone"]},{"id":"3","title":"x","tags":["iPhone"]}])") ==
      "iPhone");
  BOOST_TEST(names(R"([{"id":"1","title":"x","tags":["openai"]},{"id":"2","title":"x","tags":["OpenAI"]}])") ==
             "OpenAI");  // most capitals
  BOOST_TEST(names(R"([{"id":"1","title":"x","tags":["e-mail"]},{"id":"2","title":"x","tags":["e mail"]}])") ==
             "e mail");  // first in byte order
}

BOOST_AUTO_TEST_CASE(a_run_together_name_is_taken_apart_where_the_texts_do) {
  const std::pair<const char*, const char*> rows[] = {
      {R"([{"title":"Elon Musk speaks","tags":["ElonMusk"]}])", "Elon Musk"},
      {R"([{"title":"x","content_html":"<p>yesterday ELON <b>MUSK</b> said</p>","tags":["ElonMusk"]}])", "Elon Musk"},
      {R"([{"title":"OpenAI and open AI","tags":["OpenAI"]}])", "OpenAI"},
      {R"([{"title":"Nobody is named","tags":["ElonMusk"]}])", "ElonMusk"},
      {R"([{"title":"Elon Musk speaks","tags":["Tesla"]},{"title":"x","id":"2","tags":["ElonMusk"]}])",
       "ElonMusk|Tesla"},  // the text of another article
      {R"([{"title":"YouTube grows","tags":["YouTube"]}])", "YouTube"},
  };
  for (const auto& [articles, expected] : rows) BOOST_TEST_CONTEXT(articles) BOOST_TEST(names(articles) == expected);
}

BOOST_AUTO_TEST_CASE(tags_follow_each_other_by_folded_name) {
  BOOST_TEST(names(R"([{"title":"x","tags":["zebra","\u00c9lan","apple","Elba","Zoo"]}])") ==
             "apple|\u00C9lan|Elba|zebra|Zoo");
}

BOOST_AUTO_TEST_CASE(tags_follow_each_other_by_count_then_name) {
  World world;
  world.articles(R"([{"id":"1","title":"x","tags":["b","c","a"]},{"id":"2","title":"x","tags":["c"]}])");
  BOOST_TEST(counted(Asked(world, R"({"order":"weight"})")) == "c 2|a 1|b 1");
}

BOOST_AUTO_TEST_CASE(an_article_is_shown_its_own_tags_with_counts_of_the_archive) {
  World world;
  world.articles(R"([{"id":"1","title":"x","tags":["a","b"]},{"id":"2","title":"x","tags":["b","c"]}])");
  BOOST_TEST(counted(Asked(world, R"({"article":"1"})")) == "a 1|b 2");
  BOOST_TEST(counted(Asked(world, R"({"article":"1","scope":"archive"})")) == "a 1|b 2|c 1");
  const Asked asked(world, R"({"article":"1","scope":"archive"})");
  std::string current;
  for (const ShownTag& tag : asked->tags) current += tag.is_current ? '1' : '0';
  BOOST_TEST(current == "110");
  BOOST_TEST(counted(Asked(world, R"({"scope":"article"})")) == "");
}

BOOST_AUTO_TEST_CASE(an_article_that_came_with_the_call_is_shown_tags_that_the_archive_has_not) {
  World world;
  world.articles(R"([{"id":"1","title":"x","tags":["Elon Musk"]},{"id":"2","title":"x","tags":["Elon Musk"]}])");
  BOOST_TEST(counted(Asked(world, R"({"article":{"title":"new","tags":["elonmusk","Mars"]}})")) ==
             "Elon Musk 2|Mars 1");
  BOOST_TEST(counted(Asked(World(), R"({"article":{"title":"new","tags":["Mars"]}})")) == "Mars 1");
}

BOOST_AUTO_TEST_CASE(scheduled_articles_are_not_counted) {
  World world;
  world.articles(
      R"([{"id":"1","title":"x","tags":["a"],"date":"2024-03-18"},{"id":"2","title":"x","tags":["a","b"],"date":"2024-03-20"}])");
  BOOST_TEST(counted(Asked(world, R"({"now":"2024-03-19T12:00:00Z"})")) == "a 1");
  BOOST_TEST(counted(Asked(world, "{}")) == "a 2|b 1");
}

BOOST_AUTO_TEST_CASE(the_most_frequent_are_kept) {
  const World world = archive_with({1, 2, 3, 4, 5});
  BOOST_TEST(counted(Asked(world, R"({"limit":2})")) == "4 4|5 5");
  std::string json;
  for (int tag = 0; tag < 50; ++tag) json += (tag > 0 ? ",\"t" : "\"t") + std::to_string(tag) + '"';
  World many;
  many.articles(R"([{"id":"1","title":"x","tags":[)" + json + "]}]");
  BOOST_TEST(Asked(many, "{}")->tags.size() == 40U);
  BOOST_TEST(Asked(many, R"({"article":"1"})")->tags.size() == 50U);
  BOOST_TEST(Asked(many, R"({"limit":1000})")->tags.size() == 50U);
}

BOOST_AUTO_TEST_CASE(hidden_names_are_hidden_in_any_spelling) {
  BOOST_TEST(names(R"([{"title":"x","tags":["Elon Musk","Tesla"]}])", R"({"hide":["elonmusk"]})") == "Tesla");
  BOOST_TEST(names(R"([{"title":"x","tags":["Elon Musk","Tesla"]}])", R"({"hide":["TESLA","Elon-Musk"]})") == "");
}

BOOST_AUTO_TEST_CASE(levels_are_spread_between_the_least_and_the_most_frequent) {
  const World world = archive_with({1, 2, 4, 8, 16});
  BOOST_TEST(levels(Asked(world, R"({"levels":5,"order":"weight"})")) == "16 5|8 4|4 3|2 2|1 1");
  BOOST_TEST(levels(Asked(world, R"({"levels":5,"order":"weight","scale":"linear"})")) == "16 5|8 3|4 2|2 1|1 1");
  BOOST_TEST(levels(Asked(world, R"({"levels":5,"order":"weight","scale":"sqrt"})")) == "16 5|8 3|4 2|2 2|1 1");
  BOOST_TEST(levels(Asked(world, R"({"levels":1,"order":"weight"})")) == "16 1|8 1|4 1|2 1|1 1");
}

BOOST_AUTO_TEST_CASE(equal_counts_are_all_in_the_middle) {
  const World world = archive_with({3});
  BOOST_TEST(levels(Asked(world, "{}")) == "3 4");
  BOOST_TEST(to_string(Asked(world, "{}")->tags[0].weight) == "0.5000");
}

BOOST_AUTO_TEST_CASE(random_counts_are_graded_as_by_the_formula) {
  support::Random random(7);
  for (int round = 0; round < 40; ++round) {
    std::vector<std::size_t> counts = {1};
    while (counts.size() < 6) counts.push_back(counts.back() + 1 + random.below(12));
    const World world = archive_with(counts);
    const double most = std::log(static_cast<double>(counts.back()));
    const Asked asked(world, "{}");
    for (const ShownTag& tag : asked->tags) {
      const double weight = std::log(static_cast<double>(tag.count)) / most;
      BOOST_TEST(tag.name == std::to_string(tag.count));
      BOOST_TEST(std::abs(tag.weight.to_double() - weight) <= 0.00005 + 1e-12);
      BOOST_TEST(std::abs(tag.level - (1 + weight * 6)) <= 0.5 + 1e-9);
    }
  }
}

BOOST_AUTO_TEST_CASE(links_come_from_the_template_or_the_data) {
  World world;
  world.articles(
      R"([{"id":"1","title":"x","tags":[{"name":"A & B","url":"/t/ab"},{"name":"C","url":"javascript:x"},"D"]}])");
  const auto hrefs = [&](const std::string& options) {
    const Asked asked(world, options);
    std::vector<std::string> links;
    for (const ShownTag& tag : asked->tags) links.push_back(tag.href);
    return support::joined(links);
  };
  BOOST_TEST(hrefs("{}") == "/t/ab||");
  BOOST_TEST(hrefs(R"({"href":"/tag/{slug}?n={name}"})") == "/tag/a-and-b?n=A%20%26%20B|/tag/c?n=C|/tag/d?n=D");
}

BOOST_AUTO_TEST_CASE(an_unknown_article_is_an_error) {
  BOOST_TEST(Asked(archive_with({1}), R"({"article":"nobody"})").error() == "unknown-article");
}

BOOST_AUTO_TEST_CASE(an_archive_without_tags_shows_nothing) {
  World world;
  world.articles(R"([{"id":"1","title":"x"}])");
  BOOST_TEST(Asked(world, "{}").json() == R"({"tags":[]})");
  BOOST_TEST(Asked(world, "{}").html() == "");
}

BOOST_AUTO_TEST_CASE(markup_is_a_list_of_links) {
  World world;
  world.articles(R"([{"id":"1","title":"x","tags":["A<B"]},{"id":"2","title":"x","tags":["C"]}])");
  BOOST_TEST(
      Asked(
          world,
          R"({"article":"1","scope":"archive","href":"/tag/{slug}","headingLevel":3,"labels":{"tags":"Themen","article":"Artikel"}})")
          .html() ==
      "<nav class=\"siderail-tags\" part=\"tags\" aria-label=\"Themen\"><h3 class=\"siderail-heading\" "
      "part=\"heading\">Themen</h3>"
      "<ul class=\"siderail-list\" part=\"list\" role=\"list\"><li class=\"siderail-tag siderail-level-4\" part=\"tag "
      "level-4\">"
      "<a class=\"siderail-link\" part=\"link\" href=\"/tag/a-b\" rel=\"tag\" aria-current=\"true\">A&lt;B<span "
      "class=\"siderail-hidden\" part=\"hidden\">, "
      "1 Artikel</span></a></li><li class=\"siderail-tag siderail-level-4\" part=\"tag level-4\">"
      "<a class=\"siderail-link\" part=\"link\" href=\"/tag/c\" rel=\"tag\">C<span class=\"siderail-hidden\" "
      "part=\"hidden\">, 1 Artikel</span></a></li></ul></nav>");
}

BOOST_AUTO_TEST_SUITE_END()
