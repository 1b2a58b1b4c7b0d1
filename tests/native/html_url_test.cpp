// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/url.h"
#include "support.h"

using siderail::html::encode_component;
using siderail::html::fill_template;
using siderail::html::is_safe_url;
using siderail::html::TemplateValues;

BOOST_AUTO_TEST_SUITE(html_urls)

BOOST_AUTO_TEST_CASE(links_to_pages_and_mail_are_safe) {
  for (const char* url : {"https://example.org/a",
                          "http://example.org",
                          "HTTPS://EXAMPLE.ORG",
                          "mailto:desk@example.org",
                          "MailTo:x@y",
                          "//host/path",
                          "/path",
                          "path/to",
                          "a.html",
                          "?q=1",
                          "#top",
                          ".",
                          "..",
                          "../up",
                          "/a:b",
                          "?a:b",
                          "#a:b",
                          "a/b:c",
                          "  https://example.org ",
                          "\thttps://example.org",
                          "%6aavascript",
                          "1"}) {
    BOOST_TEST(is_safe_url(url), url);
  }
}

BOOST_AUTO_TEST_CASE(scripts_data_and_unknown_schemes_are_not_safe) {
  for (const char* url : {"javascript:alert(1)",
                          "JavaScript:alert(1)",
                          "java\nscript:alert(1)",
                          "java\tscript:alert(1)",
                          "java\r\nscript:alert(1)",
                          "\x01javascript:alert(1)",
                          " javascript:alert(1)",
                          "javascript :alert(1)",
                          "javascript\n:alert(1)",
                          "\njavascript:alert(1)",
                          "data:text/html,<script>",
                          "DATA:text/html,x",
                          "vbscript:x",
                          "file:///etc/passwd",
                          "blob:https://example.org/1",
                          "about:blank",
                          "ftp://example.org",
                          "x:y",
                          "a.b:c",
                          ":",
                          "://x",
                          "tel:+1",
                          "javascript&colon;alert(1):"}) {
    BOOST_TEST(!is_safe_url(url), url);
  }
}

BOOST_AUTO_TEST_CASE(control_characters_inside_a_safe_scheme_do_not_hide_it) {
  BOOST_TEST(is_safe_url("ht\ntps://example.org"));
  BOOST_TEST(is_safe_url(std::string_view("\0https://example.org", 20)));
  BOOST_TEST(!is_safe_url(std::string_view("java\0script:alert(1)", 20)));
}

BOOST_AUTO_TEST_CASE(nothing_is_no_link) {
  for (const char* url : {"", " ", "\n\t ", "\x01\x02"}) BOOST_TEST(!is_safe_url(url));
}

BOOST_AUTO_TEST_CASE(no_random_url_hides_a_script) {
  // What a browser makes of the scheme: C0 controls and blanks at both ends go, tabs and line ends go everywhere; with
  // any other character but letters, digits, '+', '-' and '.' in it, it is none, and the URL is a path.
  const auto scheme_of = [](std::string url) {
    while (!url.empty() && static_cast<unsigned char>(url.front()) <= 0x20) url.erase(0, 1);
    std::erase_if(url, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    const std::size_t end = url.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.");
    return end != std::string::npos && url[end] == ':' ? url.substr(0, end) : std::string();
  };
  const std::vector<std::string> pieces = {"javascript", "java", "script", "data", ":",     "/", "?", "#",
                                           " ",          "\n",   "\t",     "\x01", "https", "x", "."};
  support::Random random(2718);
  for (int round = 0; round < 20'000; ++round) {
    std::string url;
    for (std::size_t length = random.below(8); length > 0; --length) url += random.pick(pieces);
    const std::string scheme = scheme_of(url);
    if (is_safe_url(url)) BOOST_TEST((scheme.empty() || scheme == "https"), url);
  }
}

BOOST_AUTO_TEST_CASE(components_are_percent_encoded) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"AZaz09-._~", "AZaz09-._~"},
      {"a b", "a%20b"},
      {"\u00E9lan", "%C3%A9lan"},
      {"a/b?c#d&e=f", "a%2Fb%3Fc%23d%26e%3Df"},
      {"100%", "100%25"},
      {"\"<>'", "%22%3C%3E%27"},
      {"\n\x7F", "%0A%7F"},
      {"\U0001F6A2", "%F0%9F%9A%A2"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(encode_component(text) == expected);
}

BOOST_AUTO_TEST_CASE(templates_are_filled_by_name) {
  struct Row {
    const char* url_template;
    const char* expected;
  };
  const Row rows[] = {
      {"", ""},
      {"/tag/{slug}", "/tag/%C3%A9lan"},
      {"/{name}/{slug}/{name}", "/A%20%26%20B/%C3%A9lan/A%20%26%20B"},
      {"/plain", "/plain"},
      {"/{unknown}/{slug}", "/{unknown}/%C3%A9lan"},
      {"/{slug", "/{slug"},
      {"/slug}", "/slug}"},
      {"/{}", "/{}"},
      {"/{{slug}}", "/{%C3%A9lan}"},
      {"/{ slug }", "/{ slug }"},
      {"{slug}", "%C3%A9lan"},
      {"/{empty}.html", "/.html"},
  };
  for (const Row& row : rows) {
    const TemplateValues values = {{"slug", "\u00E9lan"}, {"name", "A & B"}, {"empty", ""}};
    BOOST_TEST(fill_template(row.url_template, values) == row.expected, row.url_template);
  }
}

BOOST_AUTO_TEST_CASE(a_value_cannot_bring_in_another_name) {
  const TemplateValues values = {{"a", "{b}"}, {"b", "secret"}};
  BOOST_TEST(fill_template("/{a}", values) == "/%7Bb%7D");
}

BOOST_AUTO_TEST_SUITE_END()
