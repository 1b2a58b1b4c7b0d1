// SPDX-License-Identifier: MIT
// Where tags come from: merged spellings, aliases, what is trending, and phrases where there are no tags.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support.h"
#include "widgets/tags/tags.h"
#include "world.h"

using siderail::tags::Tags;
using Asked = support::Asked<Tags>;
using support::World;

namespace {

std::string names(const Asked& asked) {
  std::vector<std::string> all;
  for (const auto& tag : asked->tags) all.push_back(tag.name + ' ' + std::to_string(tag.count));
  return support::joined(all);
}

std::string names_of(const std::string& articles, const std::string& options = "{}") {
  World world;
  world.articles(articles);
  return names(Asked(world, options));
}

/** Articles of one text of 44 words, in which the harbour master is named three times. */
std::string untagged(int count) {
  std::string articles;
  for (int at = 0; at < count; ++at) {
    articles +=
        R"(,{"id":")" + std::to_string(at) + R"(","title":"Report )" + std::to_string(at) +
        R"(","text":"When the Harbour Master spoke, nobody doubted the Harbour Master. )" +
        R"(Once more the Harbour Master was right about winter storms, broken lamps, missing ropes, hungry )" +
        R"(gulls, stray dogs, wooden crates, salted herring, painted boats, rusty chains, quiet mornings, )" +
        R"(early frost, lonely captains, heavy anchors, faded flags, cheap lanterns, sleepy sailors, torn sails)" +
        R"( and leaking barrels beside empty warehouses near narrow bridges."})";
  }
  articles[0] = '[';
  return articles + ']';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tag_sources)

BOOST_AUTO_TEST_CASE(a_plural_merges_only_with_its_singular) {
  BOOST_TEST(names_of(R"([{"id":"1","title":"x","tags":["cats","Texas","News"]},{"id":"2","title":"x","tags":["cat"]},
                          {"id":"3","title":"x","tags":["cats"]}])") == "cats 3|News 1|Texas 1");
  BOOST_TEST(names_of(R"([{"id":"1","title":"x","tags":["virus","viru","gas","ga","gases"]}])") ==
             "ga 1|gas 1|gases 1|viru 1|virus 1");
}

BOOST_AUTO_TEST_CASE(an_article_with_singular_and_plural_counts_once) {
  BOOST_TEST(names_of(R"([{"id":"1","title":"x","tags":["cats","cat"]}])") == "cat 1");
}

BOOST_AUTO_TEST_CASE(a_slug_reads_as_the_text_writes_it) {
  BOOST_TEST(names_of(R"([{"id":"1","title":"x","text":"The mayor of San Francisco spoke of artificial intelligence.",
                           "tags":["san-francisco","artificial-intelligence","t-mobile"]}])") ==
             "artificial intelligence 1|San Francisco 1|t-mobile 1");
  BOOST_TEST(names_of(R"([{"id":"1","title":"x","text":"Rules on covid-19, or covid 19.","tags":["covid-19"]}])") ==
             "covid-19 1");
}

BOOST_AUTO_TEST_CASE(aliases_merge_and_name) {
  const std::string articles = R"([{"id":"1","title":"x","tags":["NVDA"]},{"id":"2","title":"x","tags":["Nvidia Corp"]},
                                   {"id":"3","title":"x","tags":["nvidia"]}])";
  BOOST_TEST(names_of(articles) == "NVDA 1|nvidia 1|Nvidia Corp 1");
  BOOST_TEST(names_of(articles, R"({"aliases":{"nvda":"Nvidia","NVIDIA-CORP":"Nvidia"}})") == "Nvidia 3");
  BOOST_TEST(names_of(articles, R"({"aliases":{"nvda":"Nvidia"},"hide":["NVDA"]})") == "Nvidia Corp 1");
  BOOST_TEST(names_of(articles, R"({"aliases":{"nvda":"Nvidia"},"article":"1"})") == "Nvidia 2");
}

BOOST_AUTO_TEST_CASE(aliases_of_one_call_are_not_those_of_the_next) {
  siderail::Engine engine;
  support::reply(engine, R"({"call":"add","kind":"articles"})", R"([{"id":"1","title":"x","tags":["a"]}])");
  const auto name = [&](const std::string& options) {
    const std::string body = support::reply(engine, R"({"call":"query","widget":"tags","options":)" + options + "}");
    return body.substr(body.find(R"("name":")") + 8, 1);
  };
  BOOST_TEST(name(R"({"aliases":{"a":"B"}})") == "B");
  BOOST_TEST(name("{}") == "a");
}

BOOST_AUTO_TEST_CASE(trending_is_what_is_more_frequent_than_always) {
  std::string articles = R"([{"id":"new","title":"x","published":"2024-03-18","tags":["Markets","Strike"]},
                             {"id":"newer","title":"x","published":"2024-03-19","tags":["Markets","Strike"]})";
  for (int day = 1; day <= 20; ++day) {
    articles += R"(,{"id":")" + std::to_string(day) + R"(","title":"x","published":"2023-12-)" + (day < 10 ? "0" : "") +
                std::to_string(day) + R"(","tags":["Markets"]})";
  }
  BOOST_TEST(names_of(articles + "]", R"({"scope":"trending"})") == "Strike 2");
  BOOST_TEST(names_of(articles + "]", R"({"scope":"archive"})") == "Markets 22|Strike 2");
  // Before they appeared, there was no strike; and on one day long after it, nothing is new.
  BOOST_TEST(names_of(articles + "]", R"({"scope":"trending","now":"2023-12-20"})").find("Strike") ==
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(phrases_stand_in_where_no_article_has_a_tag) {
  World world;
  world.articles(untagged(3));
  const Asked asked(world, R"({"article":"1"})");
  BOOST_TEST(names(asked) == "Harbour Master 3");
  BOOST_TEST(asked.json().find(R"("automatic":true)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(phrases_are_of_no_use_where_any_article_has_a_tag) {
  World world;
  world.articles(untagged(3));
  world.articles(R"([{"id":"tagged","title":"x","tags":["Boats"]}])");
  const Asked asked(world, "{}");
  BOOST_TEST(names(asked) == "Boats 1");
  BOOST_TEST(asked.json().find("automatic") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_packed_cloud_is_the_same_list_with_a_class) {
  World world;
  world.articles(R"([{"id":"1","title":"x","tags":["A"]}])");
  std::string packed = Asked(world, R"({"layout":"packed"})").html();
  const std::string both = R"(class="siderail-tags siderail-packed" part="tags packed")";
  const std::size_t at = packed.find(both);
  BOOST_REQUIRE(at != std::string::npos);
  packed.replace(at, both.size(), R"(class="siderail-tags" part="tags")");
  BOOST_TEST(packed == Asked(world, "{}").html());
}

BOOST_AUTO_TEST_SUITE_END()
