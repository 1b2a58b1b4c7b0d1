// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <utility>

#include "article/article.h"

using siderail::Article;
using siderail::OffsetStep;
using siderail::TextField;

BOOST_AUTO_TEST_SUITE(text_fields)

BOOST_AUTO_TEST_CASE(without_steps_the_text_is_the_given_field) {
  TextField field;
  field.text = "a\u00E9\u20AC\U0001F6A2z";  // 1, 2, 3, 4 and 1 bytes; 1, 1, 1, 2 and 1 units
  const std::pair<std::size_t, std::size_t> rows[] = {{0, 0}, {1, 1}, {3, 2}, {6, 3}, {10, 5}};
  for (const auto& [byte, unit] : rows) BOOST_TEST(field.given_start(byte) == unit);
  const std::pair<std::size_t, std::size_t> ends[] = {{1, 1}, {3, 2}, {6, 3}, {10, 5}, {11, 6}};
  for (const auto& [byte, unit] : ends) BOOST_TEST(field.given_end(byte) == unit);
}

BOOST_AUTO_TEST_CASE(steps_lead_back_over_entities) {
  // given  Ford &lt;F.N&gt; cut shifts.
  TextField field;
  field.text = "Ford <F.N> cut shifts.";
  const OffsetStep steps[] = {{0, 0}, {5, 5}, {6, 9}, {9, 12}, {10, 16}};
  field.steps = steps;
  const std::string given = "Ford &lt;F.N&gt; cut shifts.";
  BOOST_TEST(field.given_start(field.text.find("Ford")) == given.find("Ford"));
  BOOST_TEST(field.given_start(field.text.find('<')) == given.find("&lt;"));
  BOOST_TEST(field.given_start(field.text.find("F.N")) == given.find("F.N"));
  BOOST_TEST(field.given_end(field.text.find('>')) == given.find("&gt;"));
  BOOST_TEST(field.given_start(field.text.find(" cut")) == given.find(" cut"));
  BOOST_TEST(field.given_end(field.text.size()) == given.size());
}

BOOST_AUTO_TEST_CASE(steps_lead_back_over_tags_and_count_utf16) {
  // given  <p>\U0001F6A2 <b>\u00E9</b>x</p>
  TextField field;
  field.text = "\U0001F6A2 \u00E9x";
  const OffsetStep steps[] = {{0, 3}, {5, 9}, {7, 14}};
  field.steps = steps;
  BOOST_TEST(field.given_start(0) == 3U);
  BOOST_TEST(field.given_end(4) == 5U);    // two units behind the ship
  BOOST_TEST(field.given_start(4) == 5U);  // the blank
  BOOST_TEST(field.given_start(5) == 9U);
  BOOST_TEST(field.given_end(7) == 10U);  // before "</b>", not behind it
  BOOST_TEST(field.given_start(7) == 14U);
  BOOST_TEST(field.given_end(8) == 15U);
}

BOOST_AUTO_TEST_CASE(an_article_on_a_sheet_of_its_own_needs_no_other) {
  Article article;
  {
    const std::string id(60, 'i');
    const std::string title(60, 't');
    const std::string tag(60, 'g');
    const std::string symbol = "TSLA";
    article.id = id;
    article.title.text = title;
    const OffsetStep steps[] = {{0, 4}};
    const siderail::StringView authors[] = {"Ada"};
    const siderail::Tag tags[] = {{tag, {}}};
    const siderail::Ticker tickers[] = {{symbol, {}}};
    article.title.steps = steps;
    article.authors = authors;
    article.tags = tags;
    article.tickers = tickers;
    siderail::move_to_new_sheet({&article, 1});
  }
  const Article moved = std::move(article);
  BOOST_TEST(moved.id == std::string(60, 'i'));
  BOOST_TEST(moved.title.text == std::string(60, 't'));
  BOOST_TEST(moved.title.given_start(1) == 5U);
  BOOST_TEST(moved.authors[0] == "Ada");
  BOOST_TEST(moved.tags[0].name == std::string(60, 'g'));
  BOOST_TEST(moved.tags[0].url.empty());
  BOOST_TEST(moved.tickers[0].symbol == "TSLA");
  BOOST_TEST(moved.summary.text.empty());
}

BOOST_AUTO_TEST_SUITE_END()
