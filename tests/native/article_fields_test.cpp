// SPDX-License-Identifier: MIT
// How the members of one object become an article.
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/articles.h"
#include "support.h"

using siderail::Article;
using siderail::input::read_inline_article;
using support::Json;

namespace {

Article article(const std::string& members, int offset_minutes = 0) {
  const Json json('{' + members + '}');
  return read_inline_article(json.root(), {offset_minutes});
}

std::string tags(const std::string& value) {
  const Article read = article("\"tags\":" + value);
  std::vector<std::string> tags;
  for (const siderail::Tag& tag : read.tags)
    tags.push_back(std::string(tag.name) + (tag.url.empty() ? "" : " " + std::string(tag.url)));
  return support::joined(tags);
}

std::string tickers(const std::string& value) {
  const Article read = article("\"tickers\":" + value);
  std::vector<std::string> tickers;
  for (const siderail::Ticker& ticker : read.tickers) {
    tickers.push_back((ticker.exchange.empty() ? "" : std::string(ticker.exchange) + ':') + std::string(ticker.symbol));
  }
  return support::joined(tickers);
}

std::string authors(const std::string& value) { return support::joined(article("\"author\":" + value).authors); }

/** All that an article says, in one line. */
std::string described(const Article& a) {
  const auto moment = [](const std::optional<siderail::Moment>& m) { return m ? m->iso() : std::string("-"); };
  const std::vector<std::string> parts = {std::string(a.id),
                                          std::string(a.url),
                                          std::string(a.title.text),
                                          std::string(a.summary.text),
                                          std::string(a.text.text),
                                          moment(a.published),
                                          moment(a.updated),
                                          support::joined(a.authors, "+"),
                                          std::string(a.section),
                                          std::to_string(a.tags.size()),
                                          std::to_string(a.tickers.size()),
                                          std::string(a.image),
                                          std::string(a.language)};
  return support::joined(parts);
}

std::string object(const std::vector<std::string>& members) { return support::joined(members, ","); }

}  // namespace

BOOST_AUTO_TEST_SUITE(article_fields)

BOOST_AUTO_TEST_CASE(all_fields_of_a_json_feed_item_are_read) {
  const Article read = article(
      R"("id":"1","url":"https://example.org/a","title":"Fish &amp; chips","summary":"In short","content_html":"<p>One</p><p>Two</p>",
    "date_published":"2024-03-19T09:00:00-04:00","date_modified":"2024-03-20","authors":[{"name":"Ada"},{"name":"Bob"}],"tags":["Food"],
    "image":"https://example.org/i.png","language":"en-GB","_siderail":{"tickers":["TSLA"],"section":"Markets"})");
  BOOST_TEST(
      described(read) ==
      "1|https://example.org/a|Fish & chips|In short|One\nTwo|2024-03-19T09:00:00-04:00|2024-03-20|Ada+Bob|Markets|1|1|"
      "https://example.org/i.png|en-GB");
}

BOOST_AUTO_TEST_CASE(all_fields_of_a_json_ld_article_are_read) {
  const Article read =
      article(R"("@context":"https://schema.org","@type":"NewsArticle","@id":"https://example.org/a#news",
    "mainEntityOfPage":{"@type":"WebPage","@id":"https://example.org/a"},"headline":"H","description":"D","articleBody":"B","datePublished":"2024-03-19",
    "dateModified":"2024-03-20T08:00:00Z","author":{"@type":"Person","name":"Ada"},"articleSection":["Tech","Money"],"keywords":"OpenAI, ElonMusk",
    "image":[{"@type":"ImageObject","url":"https://example.org/i.png"}],"inLanguage":"en")");
  BOOST_TEST(described(read) ==
             "https://example.org/a#news|https://example.org/"
             "a|H|D|B|2024-03-19|2024-03-20T08:00:00Z|Ada|Tech|2|0|https://example.org/i.png|en");
}

BOOST_AUTO_TEST_CASE(the_order_of_members_does_not_matter) {
  std::vector<std::string> members = {R"("id":7)",
                                      R"("guid":"g")",
                                      R"("url":"/a")",
                                      R"("external_url":"https://other.example/")",
                                      R"("title":"T")",
                                      R"("name":"N")",
                                      R"("description":"D")",
                                      R"("summary":"S")",
                                      R"("content_html":"<p>H</p>")",
                                      R"("content_text":"X")",
                                      R"("created":"2024-01-01")",
                                      R"("date_published":"2024-03-19")",
                                      R"("author":"Ada")",
                                      R"("authors":["Bob","Cy"])",
                                      R"("tags":["a","b"])",
                                      R"("keywords":"c")",
                                      R"("image":"/i.png")",
                                      R"("banner_image":"/b.png")",
                                      R"("language":"en")",
                                      R"("_siderail":{"tickers":["F"]})"};
  const std::string expected = "7|/a|T|S|H|2024-03-19|-|Bob+Cy||2|1|/i.png|en";
  support::Random random(20);
  for (int round = 0; round < 300; ++round) {
    random.shuffle(members);
    BOOST_TEST(described(article(object(members))) == expected, object(members));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_an_extension_does_not_matter) {
  const std::string plain = R"("section":"Plain")";
  const std::string extension = R"("_siderail":{"section":"Extended"})";
  BOOST_TEST(article(object({plain, extension})).section == article(object({extension, plain})).section);
}

BOOST_AUTO_TEST_CASE(an_empty_member_gives_way_to_one_that_says_something) {
  BOOST_TEST(article(R"("headline":"","title":"Real")").title.text == "Real");
  BOOST_TEST(article(R"("url":"","link":"https://example.org/a")").url == "https://example.org/a");
}

BOOST_AUTO_TEST_CASE(a_text_is_what_its_name_says) {
  const std::pair<const char*, const char*> rows[] = {
      {R"("content_html":"<p>a &amp; b</p>")", "a & b"},
      {R"("content_text":"<p>a &amp; b</p>")", "<p>a &amp; b</p>"},
      {R"("articleBody":"<p>a &amp; b</p>")", "a & b"},
      {R"("body":"1 < 2 &amp; 3")", "1 < 2 & 3"},
      {R"("content":"<p>a</p>")", "a"},
      {R"("content_text":"a\n\nb\u00e9")", "a\n\nb\u00E9"},
      {R"("content_html":7)", ""},
      {R"("content_html":null,"content_text":"x")", "x"},
  };
  for (const auto& [members, text] : rows) BOOST_TEST_CONTEXT(members) BOOST_TEST(article(members).text.text == text);
}

BOOST_AUTO_TEST_CASE(a_text_inside_an_object_is_read_like_one_outside) {
  BOOST_TEST(article(R"("content":{"rendered":"<p>a</p>","protected":false})").text.text == "a");  // WordPress
  BOOST_TEST(article(R"("excerpt":{"rendered":"<p>a &amp; b</p>"})").summary.text == "a & b");
  BOOST_TEST(article(R"("content":["<p>a</p>"])").text.text == "a");
}

BOOST_AUTO_TEST_CASE(a_post_without_a_title_is_known_by_its_first_words) {
  const Article micro = article(R"("content_text":"Just setting up my account\nand more")");
  BOOST_TEST(micro.title.text == "Just setting up my account");
  BOOST_TEST(micro.title_is_from_text);
  const std::string words = "twelve bytes ";
  std::string text;
  for (int round = 0; round < 10; ++round) text += words;
  const Article longer = article("\"content_text\":\"" + text + '"');
  BOOST_TEST(longer.title.text ==
             "twelve bytes twelve bytes twelve bytes twelve bytes twelve bytes twelve bytes twelve\u2026");
  BOOST_TEST(article(R"("summary":"Only this","title":"")").title.text == "Only this");
  BOOST_TEST(!article(R"("title":"T","content_text":"x")").title_is_from_text);
}

BOOST_AUTO_TEST_CASE(an_article_without_an_id_is_known_by_its_url_or_title) {
  BOOST_TEST(article(R"("id":"1","url":"/a")").id == "1");
  BOOST_TEST(article(R"("id":12,"url":"/a")").id == "12");
  BOOST_TEST(article(R"("url":"/a","title":"T")").id == "/a");
  BOOST_TEST(article(R"("title":"Fish & Chips","date":"2024-03-19")").id == "fish-and-chips-2024-03-19");
  BOOST_TEST(article(R"("title":"Fish & Chips")").id == "fish-and-chips");
  BOOST_TEST(article(R"("title":"...")").id == "untitled");
}

BOOST_AUTO_TEST_CASE(urls_are_strings_or_objects_that_look_like_urls) {
  const std::pair<const char*, const char*> rows[] = {
      {R"("/a")", "/a"},
      {R"(" https://example.org/a ")", "https://example.org/a"},
      {R"({"@id":"https://example.org/a"})", "https://example.org/a"},
      {R"({"url":"/b"})", "/b"},
      {R"(["/c","/d"])", "/c"},
      {R"("true")", ""},
      {"true", ""},
      {"7", ""},
      {R"("https:\/\/example.org\/a")", "https://example.org/a"},
  };
  for (const auto& [value, url] : rows)
    BOOST_TEST_CONTEXT(value) BOOST_TEST(article(std::string("\"url\":") + value).url == url);
}

BOOST_AUTO_TEST_CASE(authors_come_in_many_shapes) {
  const std::pair<const char*, const char*> rows[] = {
      {R"("Ada")", "Ada"},
      {R"(["Ada","Bob"])", "Ada|Bob"},
      {R"({"name":"Ada"})", "Ada"},
      {R"([{"@type":"Person","name":"Ada"},{"name":"Bob"},"Ada"])", "Ada|Bob"},
      {R"({"name":"Caf\u00e9 &amp; Co"})", "Caf\u00E9 & Co"},
      {R"(["",null,{}])", ""},
      {"[]", ""},
      {"7", ""},
      {R"({"name":["Ada","Bob"]})", "Ada"},
  };
  for (const auto& [value, expected] : rows) BOOST_TEST_CONTEXT(value) BOOST_TEST(authors(value) == expected);
}

BOOST_AUTO_TEST_CASE(tags_come_in_many_shapes) {
  const std::pair<const char*, const char*> rows[] = {
      {R"(["OpenAI","ElonMusk"])", "OpenAI|ElonMusk"},
      {R"("OpenAI, ElonMusk,, SamAltman ")", "OpenAI|ElonMusk|SamAltman"},
      {R"([{"name":"AI","url":"/tag/ai"},{"term":"Chips"}])", "AI /tag/ai|Chips"},
      {R"(["#ai"," # chips "])", "ai|chips"},
      {R"(["a","a","A"])", "a|A"},
      {R"(["Uncategorized","none","NULL","nil"])", ""},
      {R"(["a, b"])", "a, b"},
      {R"(["Q&amp;A"])", "Q&A"},
      {R"([null,7,"",[],{}])", ""},
      {"null", ""},
      {"7", ""},
  };
  for (const auto& [value, expected] : rows) BOOST_TEST_CONTEXT(value) BOOST_TEST(tags(value) == expected);
}

BOOST_AUTO_TEST_CASE(tickers_come_in_many_shapes) {
  const std::pair<const char*, const char*> rows[] = {
      {R"(["TSLA","F"])", "TSLA|F"},
      {R"(["NASDAQ:TSLA","NYSE: F"])", "NASDAQ:TSLA|NYSE:F"},
      {R"([{"symbol":"TSLA","exchange":"Nasdaq"}])", "Nasdaq:TSLA"},
      {R"([{"ticker":"F"},{"name":"GM"}])", "F|GM"},
      {R"([" TSLA ","",null,{}])", "TSLA"},
      {"[]", ""},
  };
  for (const auto& [value, expected] : rows) BOOST_TEST_CONTEXT(value) BOOST_TEST(tickers(value) == expected);
}

BOOST_AUTO_TEST_CASE(times_without_a_zone_are_taken_to_be_in_the_zone_of_the_rules) {
  const std::string member = R"("title":"x","date":"2024-03-19 09:00")";
  BOOST_TEST(article(member, 120).published->iso() == "2024-03-19T09:00:00+02:00");
  BOOST_TEST(article(member).published->iso() == "2024-03-19T09:00:00Z");
  BOOST_TEST(article(R"("date":1710838800)").published->iso() == "2024-03-19T09:00:00Z");
  BOOST_TEST(!article(R"("date":"soon")").published);
}

BOOST_AUTO_TEST_CASE(an_article_needs_the_document_no_more) {
  Article kept;
  {
    const Json json(R"({"id":"1","title":"A \"quoted\" title","content_text":"plain text","tags":["one","two"]})");
    kept = read_inline_article(json.root(), {});
  }
  BOOST_TEST(kept.title.text == "A \"quoted\" title");
  BOOST_TEST(kept.text.text == "plain text");
  BOOST_TEST(kept.tags[1].name == "two");
}

BOOST_AUTO_TEST_CASE(an_object_that_says_nothing_is_an_empty_article) {
  BOOST_TEST(described(article("")) == "untitled|||||-|-|||0|0||");
}

BOOST_AUTO_TEST_SUITE_END()
