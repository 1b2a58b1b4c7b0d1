// SPDX-License-Identifier: MIT
#include "widgets/tickers/tickers.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"
#include "world.h"

using siderail::tickers::Badge;
using siderail::tickers::Flag;
using siderail::tickers::Mention;
using siderail::tickers::Place;
using siderail::tickers::Tickers;
using support::World;

namespace {

using Asked = support::Asked<Tickers>;

World market() {
  World world;
  world.securities(
      R"([{"symbol":"TSLA","name":"Tesla, Inc.","exchange":"Nasdaq"},{"symbol":"F","name":"Ford Motor Co","exchange":"NYSE"},
    {"symbol":"SPCE","name":"Virgin Galactic Holdings, Inc","exchange":"NYSE","since":"2019-10-28"},{"symbol":"NESN","name":"Nestl\u00e9 S.A."}])");
  return world;
}

std::string placed(const Place& place) {
  return std::string(place.field) + ' ' + std::to_string(place.start) + '-' + std::to_string(place.end) + ' ' +
         place.text;
}

/** "TSLA (title 7-11 TSLA [title 0-5 Tesla])". */
std::string badges(const Asked& asked) {
  std::vector<std::string> all;
  for (const Badge& badge : asked->badges) {
    std::vector<std::string> mentions;
    for (const Mention& mention : badge.mentions)
      mentions.push_back(placed(mention.ticker) + (mention.has_name() ? " [" + placed(mention.name) + "]" : ""));
    all.push_back(badge.security->symbol + (mentions.empty() ? "" : " (" + support::joined(mentions, ", ") + ')'));
  }
  return support::joined(all);
}

std::string of_article(const std::string& members) { return "{\"article\":{" + members + "}}"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(tickers)

BOOST_AUTO_TEST_CASE(mentions_say_where_name_and_ticker_stand_in_the_given_field) {
  BOOST_TEST(badges(Asked(market(), of_article(R"-("title":"Tesla (TSLA) and Ford (F)")-"))) ==
             "TSLA (title 7-11 TSLA [title 0-5 Tesla])|F (title 23-24 F [title 17-21 Ford])");
  BOOST_TEST(
      badges(Asked(
          market(),
          of_article(R"-("title":"x","content_html":"<p>\ud83d\udea2 <b>Tesla</b> (NASDAQ: <i>TSLA</i>)</p>")-"))) ==
      "TSLA (text 31-35 TSLA [text 9-14 Tesla])");
  BOOST_TEST(badges(Asked(market(), of_article(R"-("title":"x","summary":"Ford &lt;F.N&gt; fell")-"))) ==
             "F (summary 9-12 F.N [summary 0-4 Ford])");
}

BOOST_AUTO_TEST_CASE(a_security_gets_one_badge_in_the_order_of_first_mention) {
  BOOST_TEST(
      badges(Asked(market(),
                   of_article(R"-("title":"Ford (F)","content_text":"Tesla (TSLA), Ford Motor (NYSE: F).")-"))) ==
      "F (title 6-7 F [title 0-4 Ford], text 32-33 F [text 14-24 Ford Motor])|TSLA (text 7-11 TSLA [text 0-5 Tesla])");
}

BOOST_AUTO_TEST_CASE(symbols_that_the_publisher_lists_come_last) {
  BOOST_TEST(badges(Asked(market(), of_article(R"-("title":"Ford (F)","tickers":["NASDAQ:TSLA","F","XYZ"])-"))) ==
             "F (title 6-7 F [title 0-4 Ford])|TSLA");
  BOOST_TEST(badges(Asked(market(), of_article(R"-("title":"x","tickers":["SPCE"],"date":"2019-01-01")-"))) == "");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_gets_a_flag_and_no_badge) {
  const World world = market();
  const Asked asked(world, of_article(R"-("title":"SpaceX SPCE and Tesla TSLA","date":"2024-03-19")-"));
  BOOST_TEST(badges(asked) == "TSLA (title 22-26 TSLA [title 16-21 Tesla])");
  BOOST_REQUIRE(asked->flagged.size() == 1U);
  BOOST_TEST(placed(asked->flagged[0].ticker) == "title 7-11 SPCE");
  BOOST_TEST(
      asked.json().find(
          R"("flagged":[{"written":"SPCE","symbol":"SPCE","actualName":"Virgin Galactic Holdings, Inc","reason":"name-mismatch","field":"title","start":7,"end":11}])") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_title_made_from_the_text_is_not_read_again) {
  BOOST_TEST(badges(Asked(market(), of_article(R"-("content_text":"Tesla (TSLA)")-"))) ==
             "TSLA (text 7-11 TSLA [text 0-5 Tesla])");
}

BOOST_AUTO_TEST_CASE(without_an_article_or_a_list_there_is_nothing_to_show) {
  BOOST_TEST(Asked(market(), "{}").json() == R"({"badges":[],"flagged":[]})");
  BOOST_TEST(Asked(market(), "{}").html() == "");
  BOOST_TEST(badges(Asked(World(), of_article(R"-("title":"Tesla TSLA and Ford (F)")-"))) == "");
  BOOST_TEST(Asked(market(), R"({"article":"nobody"})").error() == "unknown-article");
}

BOOST_AUTO_TEST_CASE(badges_are_limited_and_linked) {
  const World world = market();
  const Asked asked(
      world,
      R"-({"article":{"title":"Tesla (TSLA), Ford (F)"},"limit":1,"href":"/quote/{symbol}?at={exchange}&of={name}"})-");
  BOOST_REQUIRE(asked->badges.size() == 1U);
  BOOST_TEST(asked->badges[0].href == "/quote/TSLA?at=Nasdaq&of=Tesla%2C%20Inc.");
}

BOOST_AUTO_TEST_CASE(a_badge_carries_its_quote) {
  World world = market();
  world.quotes(
      R"([{"symbol":"TSLA","price":187.42,"previousClose":183.57,"currency":"USD","state":"open","time":"2024-03-19T19:00:00Z"}])");
  const Asked asked(world, R"-({"article":{"title":"Tesla (TSLA)"},"now":"2024-03-19T19:20:00Z"})-");
  BOOST_TEST(
      asked.json() ==
      R"({"badges":[{"symbol":"TSLA","exchange":"Nasdaq","name":"Tesla, Inc.","href":null,"mentions":[{"field":"title","start":7,"end":11,"text":"TSLA",)"
      R"("name":{"text":"Tesla","start":0,"end":5}}],"quote":{"price":187.42,"previousClose":183.57,"change":3.85,"changePercent":2.0973,"direction":"up",)"
      R"("currency":"USD","state":"open","asOf":"2024-03-19T19:00:00Z","delayMinutes":0,"stale":true}}],"flagged":[]})");
}

BOOST_AUTO_TEST_CASE(markup_says_direction_to_eye_and_ear) {
  World world = market();
  world.quotes(
      R"([{"symbol":"TSLA","price":187.42,"previousClose":183.57,"currency":"USD"},{"symbol":"F","price":11,"previousClose":12},{"symbol":"NESN","price":90,"previousClose":90}])");
  const auto html = [&](const std::string& title) {
    return Asked(world, "{\"article\":{\"title\":\"" + title + "\"},\"href\":\"/q/{symbol}\"}").html();
  };
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  const std::string up = html("Tesla (TSLA)");
  BOOST_TEST(has(up, "<section class=\"siderail-tickers\" part=\"tickers\" aria-label=\"Companies in this article\">"));
  BOOST_TEST(
      has(up, "<a class=\"siderail-badge siderail-up\" part=\"badge up\" href=\"/q/TSLA\" data-symbol=\"TSLA\">"));
  BOOST_TEST(has(up,
                 "up 2.1 percent, 187.42 dollars</span><span aria-hidden=\"true\"><span "
                 "class=\"siderail-arrow\" part=\"arrow\">\u25B2</span>+2.10%"));
  BOOST_TEST(has(up, "187.42\u00A0USD"));
  const std::string down = html("Ford (F)");
  BOOST_TEST(has(down, "siderail-down"));
  BOOST_TEST(has(down, "\u25BC</span>\u22128.33%"));
  const std::string flat = html("Nestl\u00E9 (NESN)");
  BOOST_TEST(has(flat, "siderail-flat"));
  BOOST_TEST(has(flat, "0.00%"));
  BOOST_TEST(!has(flat, "arrow"));
}

BOOST_AUTO_TEST_CASE(markup_says_what_to_know_of_a_price_in_the_way_of_the_reader) {
  World world = market();
  world.quotes(
      R"([{"symbol":"TSLA","price":1187.42,"previousClose":1183.57,"currency":"USD","state":"pre","delayMinutes":15,"spark":[1,2]}])");
  const auto html = [&](const std::string& options) {
    return Asked(world, "{\"article\":{\"title\":\"Tesla (TSLA)\"}," + options + "}").html();
  };
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  const std::string english = html(R"("locale":"en")");
  BOOST_TEST(has(english, "0.33 percent, 1,187.42 dollars, pre-market, delayed 15 minutes</span>"));
  BOOST_TEST(has(english, "part=\"note\">pre-market, 15 min delayed</small>"));
  BOOST_TEST(has(english, "<polyline points=\"0,20 100,0\"></polyline></svg>"));
  BOOST_TEST(!has(english, "red-up"));
  const std::string german = html(R"("locale":"de","labels":{"up":"im Plus","delay":"{minutes} Min. versetzt"})");
  BOOST_TEST(has(german, "im Plus 0,33\u00A0%, 1.187,42\u00A0USD"));
  BOOST_TEST(has(german, "15 Min. versetzt</small>"));
  for (const char* locale : {"zh-CN", "zh-TW", "ja", "ko-KR"})
    BOOST_TEST(has(html("\"locale\":\"" + std::string(locale) + '"'), "siderail-red-up"), locale);
  BOOST_TEST(has(html(R"("locale":"ko")"), "siderail-blue-down"));
  for (const char* locale : {"zh-HK", "zh-Hant-HK", "en-HK", "de"})
    BOOST_TEST(!has(html("\"locale\":\"" + std::string(locale) + '"'), "red-up"), locale);
}

BOOST_AUTO_TEST_CASE(markup_without_a_quote_or_a_link_is_symbol_and_company) {
  const std::string html = Asked(market(), of_article(R"-("title":"x","tickers":["F"])-")).html();
  BOOST_TEST(html.find("<span class=\"siderail-badge\" part=\"badge\" data-symbol=\"F\"><span "
                       "class=\"siderail-symbol\" part=\"symbol\">F</span></span>") != std::string::npos);
  BOOST_TEST(html.find("Ford Motor Co") != std::string::npos);
  BOOST_TEST(html.find("siderail-price") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
