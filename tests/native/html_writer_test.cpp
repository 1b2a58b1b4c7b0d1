// SPDX-License-Identifier: MIT
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "html/writer.h"
#include "support.h"

using siderail::html::Writer;

BOOST_AUTO_TEST_SUITE(html_writer)

BOOST_AUTO_TEST_CASE(elements_nest_as_the_calls_do) {
  Writer html;
  html.open("li", "tag").open("a", "link").url("href", "/tag/x").text("X").close().close();
  BOOST_TEST(
      html.take() ==
      "<li class=\"siderail-tag\" part=\"tag\"><a class=\"siderail-link\" part=\"link\" href=\"/tag/x\">X</a></li>");
}

BOOST_AUTO_TEST_CASE(several_names_are_several_classes_and_parts) {
  Writer html;
  html.open("li", "tag level-4").close();
  BOOST_TEST(html.take() == "<li class=\"siderail-tag siderail-level-4\" part=\"tag level-4\"></li>");
}

BOOST_AUTO_TEST_CASE(an_element_without_names_has_no_class) {
  Writer html;
  html.open("p").text("a").open("b").text("c").close().text("d").close().open("i").close();
  BOOST_TEST(html.take() == "<p>a<b>c</b>d</p><i></i>");
}

BOOST_AUTO_TEST_CASE(text_and_attributes_are_escaped) {
  Writer html;
  html.open("p").attribute("title", "\"><script>alert('1')</script>&amp;").text("<b>&\"'").close();
  BOOST_TEST(
      html.take() ==
      "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\">&lt;b&gt;&amp;&quot;&#39;</p>");
}

BOOST_AUTO_TEST_CASE(a_nul_becomes_what_browsers_make_of_it) {
  Writer html;
  html.open("p").text(std::string_view("a\0b", 3)).close();
  BOOST_TEST(html.take() == "<p>a\uFFFDb</p>");
}

BOOST_AUTO_TEST_CASE(unsafe_urls_leave_no_attribute) {
  Writer html;
  html.open("a").url("href", "javascript:alert(1)").text("x").close().open("a").url("href", "").close();
  BOOST_TEST(html.take() == "<a>x</a><a></a>");
}

BOOST_AUTO_TEST_CASE(safe_urls_are_escaped_like_other_attributes) {
  Writer html;
  html.open("a").url("href", "/?a=1&b=\"2\"").close();
  BOOST_TEST(html.take() == "<a href=\"/?a=1&amp;b=&quot;2&quot;\"></a>");
}

BOOST_AUTO_TEST_CASE(what_was_taken_is_gone) {
  Writer html;
  BOOST_TEST(html.take() == "");
  html.open("p").close();
  BOOST_TEST(html.take() == "<p></p>");
  BOOST_TEST(html.take() == "");
  html.open("i").close();
  BOOST_TEST(html.take() == "<i></i>");
}

BOOST_AUTO_TEST_CASE(no_random_text_brings_in_a_tag_or_ends_an_attribute) {
  const std::string alphabet = "<>&\"'=/ aA;#\n\0";
  support::Random random(40);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t length = random.below(20); length > 0; --length)
      text.push_back(alphabet[random.below(alphabet.size())]);
    Writer html;
    html.open("p").attribute("title", text).text(text).close();
    const std::string written = html.take();
    BOOST_TEST(std::count(written.begin(), written.end(), '<') == 2);
    BOOST_TEST(std::count(written.begin(), written.end(), '>') == 2);
    BOOST_TEST(std::count(written.begin(), written.end(), '"') == 2);
  }
}

BOOST_AUTO_TEST_SUITE_END()
