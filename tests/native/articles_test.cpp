// SPDX-License-Identifier: MIT
// Which articles a document holds, in whatever format. How their members are read is for article_fields_test.cpp.
#include "input/articles.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::Article;
using siderail::Failure;
using siderail::List;
using siderail::input::read_articles;
using siderail::input::Report;
using siderail::input::Skipped;
using support::Json;

namespace {

/** What a document gives: titles, and what was skipped as "pointer reason", or the failure. */
struct Outcome {
  std::string titles;
  std::string skipped;
  std::string error = "none";
  std::string pointer;
  std::string format;
};

Outcome read(const std::string& json) {
  Json document(json);
  Report report;
  auto articles = read_articles(document.payload(), {}, report);
  Outcome outcome;
  std::vector<std::string> titles;
  if (articles) {
    for (const Article& article : *articles) titles.emplace_back(article.title.text);
  } else {
    const Failure failure = articles.failure();
    outcome.error = support::name_of(failure);
    outcome.pointer = failure->pointer;
  }
  std::vector<std::string> skipped;
  for (const Skipped& item : report.skipped) {
    skipped.push_back(std::to_string(item.index) + ' ' + item.pointer + ' ' + std::string(item.reason));
  }
  BOOST_TEST(report.skipped_count == report.skipped.size());
  outcome.titles = support::joined(titles);
  outcome.skipped = support::joined(skipped);
  outcome.format = report.format;
  return outcome;
}

std::string authors(const std::string& json) {
  Json document(json);
  Report report;
  const auto articles = read_articles(document.payload(), {}, report);
  BOOST_REQUIRE(articles);
  std::vector<std::string> each;
  for (const Article& article : *articles) each.push_back(support::joined(article.authors, "+"));
  return support::joined(each);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(articles)

BOOST_AUTO_TEST_CASE(a_json_feed_is_read) {
  const Outcome outcome = read(R"({"version":"https://jsonfeed.org/version/1.1","title":"The Ledger",
    "items":[{"id":"1","title":"One","content_text":"x"},{"id":"2","title":"Two"}]})");
  BOOST_TEST(outcome.titles == "One|Two");
  BOOST_TEST(outcome.format == "json-feed");
  BOOST_TEST(outcome.skipped == "");
}

BOOST_AUTO_TEST_CASE(json_ld_is_read_as_an_object_an_array_or_a_graph) {
  const std::string news = R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"News"})";
  const std::string post = R"({"@type":["CreativeWork","BlogPosting"],"headline":"Post"})";
  for (const auto& [json, titles] :
       {std::pair<std::string, std::string>{news, "News"},
        {'[' + news + ',' + post + ']', "News|Post"},
        {R"({"@context":"https://schema.org","@graph":[)" + news + ',' + post + "]}", "News|Post"}}) {
    const Outcome outcome = read(json);
    BOOST_TEST(outcome.titles == titles);
    BOOST_TEST(outcome.format == "json-ld");
  }
}

BOOST_AUTO_TEST_CASE(flat_files_are_read_under_many_names) {
  const std::pair<const char*, const char*> rows[] = {
      {R"([{"title":"One"},{"name":"Two","text":"x"},{"headline":"Three"}])", "One|Two|Three"},
      {R"({"articles":[{"title":"One"}]})", "One"},
      {R"({"posts":[{"title":"One"}],"total":1})", "One"},
      {R"({"title":"Single"})", "Single"},
      {R"({"data":7,"entries":[{"items":[{"title":"Deep"}]}]})", "Deep"},
      {R"({"itemListElement":[{"title":"Listed"}]})", "Listed"},
  };
  for (const auto& [json, titles] : rows) {
    BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).titles == titles);
    BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).format == "articles");
  }
}

BOOST_AUTO_TEST_CASE(the_articles_of_several_feeds_in_one_document_follow_each_other) {
  BOOST_TEST(read(R"([{"items":[{"title":"a"},{"title":"b"}]},{"title":"c"},{"items":[{"title":"d"}]}])").titles ==
             "a|b|c|d");
}

BOOST_AUTO_TEST_CASE(things_that_are_no_articles_are_skipped) {
  const Outcome outcome =
      read(R"({"@graph":[{"@type":"WebPage","name":"Page"},{"@type":"NewsArticle","headline":"News"},
    {"@type":"Person","name":"Ada"},{"type":"video","title":"Film"},{"@type":"Organization","name":"Ledger"}]})");
  BOOST_TEST(outcome.titles == "News");
  BOOST_TEST(
      outcome.skipped ==
      "0 /@graph/0 not-an-article|2 /@graph/2 not-an-article|3 /@graph/3 not-an-article|4 /@graph/4 not-an-article");
}

BOOST_AUTO_TEST_CASE(all_kinds_of_article_are_articles) {
  for (const char* type :
       {"Article", "NewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "ScholarlyArticle",
        "ReportageNewsArticle", "http://schema.org/NewsArticle", "schema:Article"}) {
    BOOST_TEST_CONTEXT(type) BOOST_TEST(read(R"({"headline":"x","@type":")" + std::string(type) + "\"}").titles == "x");
  }
}

// https://schema.org/Article: a Report is one, a JobPosting is none.
BOOST_AUTO_TEST_CASE(the_types_of_schema_org_are_known_by_more_than_their_ending) {
  BOOST_TEST(read(R"({"@type":"JobPosting","name":"Editor wanted"})").error == "no-articles");
  BOOST_TEST(read(R"({"@type":"Report","headline":"x"})").titles == "x");
}

BOOST_AUTO_TEST_CASE(drafts_are_skipped) {
  for (const char* member : {R"("draft":true)", R"("status":"draft")", R"("status":"Draft")", R"("status":"future")",
                             R"("status":"private")", R"("creativeWorkStatus":"Draft")", R"("status":"pending")",
                             R"("status":"trash")", R"("status":"scheduled")"}) {
    const Outcome outcome = read(std::string(R"([{"title":"x",)") + member + R"(},{"title":"y"}])");
    BOOST_TEST_CONTEXT(member) BOOST_TEST(outcome.titles == "y");
    BOOST_TEST_CONTEXT(member) BOOST_TEST(outcome.skipped == "0 /0 draft");
  }
  for (const char* member : {R"("draft":false)", R"("status":"publish")", R"("status":"published")", R"("status":null)",
                             R"("creativeWorkStatus":"Published")"}) {
    BOOST_TEST_CONTEXT(member) BOOST_TEST(read(std::string(R"([{"title":"x",)") + member + "}]").titles == "x");
  }
}

BOOST_AUTO_TEST_CASE(a_draft_is_a_draft_whatever_else_is_said) {
  for (const char* member : {R"("status":"publish","draft":true)", R"("draft":true,"status":"active")",
                             R"("draft":"true")", R"("draft":1)"}) {
    BOOST_TEST_CONTEXT(member)
    BOOST_TEST(read(std::string(R"([{"title":"x",)") + member + "}]").error == "no-articles");
  }
}

BOOST_AUTO_TEST_CASE(items_without_words_are_skipped) {
  const Outcome outcome = read(
      R"([{"title":"x"},{"id":"1"},{"title":""},{"title":"<b></b>","content_html":"<p> </p>"},7,"text",null,[],{}])");
  BOOST_TEST(outcome.titles == "x");
  BOOST_TEST(outcome.skipped ==
             "1 /1 empty|2 /2 empty|3 /3 empty|4 /4 not-an-object|5 /5 not-an-object|6 /6 not-an-object|"
             "7 /7 not-an-object|8 /8 empty");
}

BOOST_AUTO_TEST_CASE(titles_that_are_no_titles_are_too_large) {
  const std::string title(10'001, 'x');
  const Outcome mixed = read(R"([{"title":")" + title + R"("},{"title":"y"}])");
  BOOST_TEST(mixed.titles == "y");
  BOOST_TEST(mixed.skipped == "0 /0 too-large");
  BOOST_TEST(read(R"([{"title":")" + title + "\"}]").error == "too-large");
  BOOST_TEST(read(R"([{"title":")" + title.substr(1) + "\"}]").error == "none");
}

BOOST_AUTO_TEST_CASE(a_document_without_articles_is_an_error) {
  for (const char* json : {"[]", "{}", "12", "\"text\"", "null", "true", R"({"items":[]})", R"({"items":[{}]})",
                           R"([1,2])", R"({"@type":"Person","name":"Ada"})"}) {
    BOOST_TEST_CONTEXT(json) BOOST_TEST(read(json).error == "no-articles");
  }
}

BOOST_AUTO_TEST_CASE(the_error_points_to_the_first_item_that_was_skipped) {
  BOOST_TEST(read(R"({"items":[{"id":1},{"id":2}]})").pointer == "/items/0");
  BOOST_TEST(read(R"({"items":[]})").pointer == "");
}

BOOST_AUTO_TEST_CASE(a_report_lists_a_thousand_items_and_counts_the_rest) {
  std::string json = "[{\"title\":\"x\"}";
  for (int count = 0; count < 1500; ++count) json += ",7";
  Json document(json + ']');
  Report report;
  BOOST_REQUIRE(read_articles(document.payload(), {}, report));
  BOOST_TEST(report.skipped.size() == 1000U);
  BOOST_TEST(report.skipped_count == 1500U);
}

BOOST_AUTO_TEST_CASE(authors_of_a_feed_are_those_of_its_articles_without_any) {
  BOOST_TEST(
      authors(R"({"authors":[{"name":"Desk"}],"items":[{"title":"a"},{"title":"b","author":{"name":"Ada"}}]})") ==
      "Desk|Ada");
  BOOST_TEST(authors(R"({"items":[{"title":"a"}],"author":{"name":"Desk"}})") == "Desk");  // behind its items, too
}

BOOST_AUTO_TEST_CASE(authors_of_one_feed_are_not_those_of_the_next) {
  BOOST_TEST(authors(R"([{"authors":[{"name":"Desk"}],"items":[{"title":"a"}]},{"items":[{"title":"b"}]}])") ==
             "Desk|");
}

BOOST_AUTO_TEST_CASE(authors_of_a_feed_are_not_those_of_what_follows_it) {
  BOOST_TEST(authors(R"([{"authors":[{"name":"Desk"}],"items":[{"title":"a"}]},{"title":"b"}])") == "Desk|");
}

BOOST_AUTO_TEST_CASE(authors_that_are_only_referred_to_are_looked_up_in_the_graph) {
  BOOST_TEST(
      authors(
          R"({"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada"}]})") ==
      "Ada");
  BOOST_TEST(authors(R"({"@graph":[{"@type":"Article","headline":"x","author":[{"@id":"#bob"},{"@id":"#ada"}]},
    {"@type":"Person","@id":"#ada","name":"Ada"},{"@type":"Person","@id":"#bob","name":"Bob"}]})") == "Bob+Ada");
  BOOST_TEST(authors(R"({"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#nobody"}}]})") == "");
}

BOOST_AUTO_TEST_SUITE_END()
