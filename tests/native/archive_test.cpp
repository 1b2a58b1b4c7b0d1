// SPDX-License-Identifier: MIT
#include "article/archive.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::Archive;
using siderail::Article;
using siderail::List;

namespace {

struct Given {
  std::string id;
  std::string url;
  std::string title = {};
};

List<Article> articles(const std::vector<Given>& given) {
  List<Article> list;
  for (const Given& each : given) {
    Article article;
    article.id = each.id;
    article.url = each.url;
    article.title.text = each.title;
    list.push_back(std::move(article));
  }
  siderail::move_to_new_sheet({list.data(), list.size()});
  return list;
}

/** The title of the article found, or "nothing". */
std::string found(const Archive& archive, const std::string& key) {
  const auto position = archive.find(key);
  return position ? std::string(archive.articles()[*position].title.text) : "nothing";
}

std::string ids_of(const Archive& archive) {
  std::vector<std::string> ids;
  for (const Article& article : archive.articles()) ids.emplace_back(article.id);
  return support::joined(ids);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(archives)

BOOST_AUTO_TEST_CASE(articles_stay_in_the_order_added) {
  Archive archive;
  const Archive::Added first = archive.add(articles({{"b", "/b"}, {"a", "/a"}}));
  const Archive::Added second = archive.add(articles({{"c", "/c"}}));
  BOOST_TEST(first.added == 2U);
  BOOST_TEST(second.added == 1U);
  BOOST_TEST(ids_of(archive) == "b|a|c");
}

BOOST_AUTO_TEST_CASE(an_article_with_a_known_id_takes_the_place_of_the_other) {
  Archive archive;
  archive.add(articles({{"a", "/a", "old"}, {"b", "/b", "other"}}));
  const Archive::Added again = archive.add(articles({{"a", "/a", "new"}, {"c", "/c", "third"}}));
  BOOST_TEST(again.added == 1U);
  BOOST_TEST(again.replaced == 1U);
  BOOST_TEST(ids_of(archive) == "a|b|c");
  BOOST_TEST(found(archive, "a") == "new");
}

BOOST_AUTO_TEST_CASE(an_id_that_comes_twice_in_one_document_counts_as_replaced) {
  Archive archive;
  const Archive::Added added = archive.add(articles({{"a", "/1", "first"}, {"a", "/2", "second"}}));
  BOOST_TEST(added.added == 1U);
  BOOST_TEST(added.replaced == 1U);
  BOOST_TEST(found(archive, "a") == "second");
  BOOST_TEST(found(archive, "/1") == "nothing");
}

BOOST_AUTO_TEST_CASE(articles_are_found_by_id_url_or_path) {
  Archive archive;
  archive.add(articles({{"1", "https://example.org/a", "full"}, {"2", "/b", "path"}}));
  const std::pair<const char*, const char*> rows[] = {
      {"1", "full"},
      {"https://example.org/a", "full"},
      {"http://www.example.org/a/?utm_source=x#top", "full"},
      {"2", "path"},
      {"/b", "path"},
      {"/b/index.html", "path"},
      {"https://anywhere.example/b?utm_source=x", "path"},  // the page knows its full URL, the feed has the path alone
      {"https://example.org/c", "nothing"},
      {"3", "nothing"},
      {"", "nothing"},
      {"/", "nothing"},
  };
  for (const auto& [key, expected] : rows) BOOST_TEST_CONTEXT(key) BOOST_TEST(found(archive, key) == expected);
}

BOOST_AUTO_TEST_CASE(an_id_wins_over_a_url) {
  Archive archive;
  archive.add(articles({{"x", "/a", "by url"}, {"/a", "/b", "by id"}}));
  BOOST_TEST(found(archive, "/a") == "by id");
  BOOST_TEST(found(archive, "/a/") == "by url");
}

BOOST_AUTO_TEST_CASE(the_first_article_with_a_url_keeps_it) {
  Archive archive;
  archive.add(articles({{"1", "/a", "first"}, {"2", "/a/", "second"}}));
  BOOST_TEST(found(archive, "/a") == "first");
}

BOOST_AUTO_TEST_CASE(a_replaced_article_is_no_longer_found_by_its_old_url) {
  Archive archive;
  archive.add(articles({{"1", "/old", "one"}, {"2", "/two", "two"}}));
  archive.add(articles({{"1", "/new", "one again"}}));
  BOOST_TEST(found(archive, "/old") == "nothing");
  BOOST_TEST(found(archive, "/new") == "one again");
  BOOST_TEST(found(archive, "/two") == "two");
}

BOOST_AUTO_TEST_CASE(a_url_that_is_given_up_goes_to_the_next_article_that_has_it) {
  Archive archive;
  archive.add(articles({{"1", "/a", "one"}, {"2", "/a", "two"}, {"3", "/a", "three"}}));
  archive.add(articles({{"1", "/b", "one"}}));
  BOOST_TEST(found(archive, "/a") == "two");
  archive.add(articles({{"2", "", "two"}}));
  BOOST_TEST(found(archive, "/a") == "three");
}

BOOST_AUTO_TEST_CASE(an_article_without_a_url_is_found_by_id_alone) {
  Archive archive;
  archive.add(articles({{"1", "", "one"}}));
  BOOST_TEST(found(archive, "1") == "one");
  BOOST_TEST(found(archive, "") == "nothing");
}

BOOST_AUTO_TEST_CASE(a_cleared_archive_is_like_new) {
  Archive archive;
  archive.add(articles({{"1", "/a", "one"}}));
  archive.clear();
  BOOST_TEST(archive.articles().empty());
  BOOST_TEST(found(archive, "1") == "nothing");
  BOOST_TEST(found(archive, "/a") == "nothing");
  archive.add(articles({{"2", "/a", "two"}}));
  BOOST_TEST(found(archive, "/a") == "two");
}

BOOST_AUTO_TEST_CASE(every_change_grows_the_revision) {
  Archive archive;
  std::uint64_t before = archive.revision();
  const auto has_grown = [&] { return archive.revision() > std::exchange(before, archive.revision()); };
  archive.add(articles({{"1", "/a"}}));
  BOOST_TEST(has_grown());
  archive.add(articles({{"1", "/a"}}));
  BOOST_TEST(has_grown());
  archive.clear();
  BOOST_TEST(has_grown());
  archive.clear();
  BOOST_TEST(has_grown());
}

BOOST_AUTO_TEST_CASE(random_changes_leave_what_a_naive_list_would_have) {
  support::Random random(86);
  Archive archive;
  std::vector<Given> expected;
  for (int step = 0; step < 600; ++step) {
    const std::string id = "id" + std::to_string(random.below(25));
    const std::string url = random.below(5) == 0 ? "" : "/" + std::to_string(random.below(12));
    const Given given{id, url, "title " + std::to_string(step)};
    archive.add(articles({given}));
    auto known = expected.begin();
    while (known != expected.end() && known->id != id) ++known;
    if (known == expected.end()) {
      expected.push_back(given);
    } else {
      *known = given;
    }
    // Whoever has the URL may be found by it; which of several depends on who had it first.
    for (std::size_t page = 0; page < 12; ++page) {
      const std::string key = "/" + std::to_string(page);
      const bool is_known =
          std::any_of(expected.begin(), expected.end(), [&](const Given& each) { return each.url == key; });
      const auto position = archive.find(key);
      BOOST_REQUIRE_EQUAL(position.has_value(), is_known);
      if (position) BOOST_REQUIRE_EQUAL(archive.articles()[*position].url, key);
    }
    for (const Given& each : expected) BOOST_REQUIRE_EQUAL(found(archive, each.id), each.title);
  }
}

BOOST_AUTO_TEST_SUITE_END()
