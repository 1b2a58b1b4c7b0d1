// SPDX-License-Identifier: MIT
#include "article/url_key.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::path_of_key;
using siderail::url_key;

BOOST_AUTO_TEST_SUITE(url_keys)

BOOST_AUTO_TEST_CASE(two_urls_of_one_page_share_a_key) {
  const std::pair<const char*, const char*> rows[] = {
      {"https://example.org/a", "example.org/a"},
      {"http://example.org/a", "example.org/a"},
      {"//example.org/a", "example.org/a"},
      {"https://www.example.org/a", "example.org/a"},
      {"HTTPS://WWW.Example.ORG/a", "example.org/a"},
      {"https://example.org/a/", "example.org/a"},
      {"https://example.org/a/index.html", "example.org/a"},
      {"https://example.org/a#top", "example.org/a"},
      {"https://www.Example.org/a/?utm_source=x#top", "example.org/a"},
      {"https://example.org/a?utm_source=x&utm_medium=y", "example.org/a"},
      {"https://example.org/", "example.org"},
      {"https://example.org", "example.org"},
      {"https://example.org/index.html", "example.org"},
      {"/a/", "/a"},
      {"/a", "/a"},
      {"/a/index.html?utm_campaign=z#x", "/a"},
      {"", ""},
      {"/", ""},
      {"#top", ""},
      {"?utm_source=x", ""},
  };
  for (const auto& [url, key] : rows) BOOST_TEST_CONTEXT(url) BOOST_TEST(url_key(url) == key);
}

BOOST_AUTO_TEST_CASE(what_tells_pages_apart_stays) {
  const std::pair<const char*, const char*> rows[] = {
      {"https://example.org/A", "example.org/A"},  // paths mind case
      {"https://example.org/a?id=1", "example.org/a?id=1"},
      {"https://example.org/a?id=1&utm_source=x&page=2", "example.org/a?id=1&page=2"},
      {"https://example.org/a?UTM_source=x", "example.org/a?UTM_source=x"},
      {"https://example.org/a?&&id=1&", "example.org/a?id=1"},
      {"https://news.example.org/a", "news.example.org/a"},
      {"https://example.org:8080/a", "example.org:8080/a"},
      {"https://example.org/a.html", "example.org/a.html"},
      {"https://example.org/www.a", "example.org/www.a"},
      {"/a//b", "/a//b"},
      {"/my-index.html", "/my-index.html"},
  };
  for (const auto& [url, key] : rows) BOOST_TEST_CONTEXT(url) BOOST_TEST(url_key(url) == key);
}

BOOST_AUTO_TEST_CASE(a_fragment_is_cut_before_anything_is_read) {
  BOOST_TEST(url_key("/a#?id=1") == "/a");
  BOOST_TEST(url_key("/a?id=1#https://example.org/b") == "/a?id=1");
}

BOOST_AUTO_TEST_CASE(the_path_of_a_key_starts_at_its_first_slash) {
  BOOST_TEST(path_of_key("example.org/a?id=1") == "/a?id=1");
  BOOST_TEST(path_of_key("/a") == "/a");
  BOOST_TEST(path_of_key("example.org") == "");
  BOOST_TEST(path_of_key("") == "");
}

BOOST_AUTO_TEST_CASE(dressing_a_url_up_leaves_its_key_as_it_is) {
  support::Random random(404);
  const std::vector<std::string> schemes = {"https://", "http://", "//", "HTTPS://"};
  const std::vector<std::string> hosts = {"example.org", "www.example.org", "EXAMPLE.org", "WWW.EXAMPLE.ORG"};
  const std::vector<std::string> ends = {"", "/", "/index.html"};
  const std::vector<std::string> queries = {"", "?utm_source=a", "?utm_a=b&utm_c=d", "?", "?&"};
  const std::vector<std::string> fragments = {"", "#", "#a/b?c"};
  for (int round = 0; round < 500; ++round) {
    const std::string url = random.pick(schemes) + random.pick(hosts) + "/2024/news" + random.pick(ends) +
                            random.pick(queries) + random.pick(fragments);
    BOOST_TEST_CONTEXT(url) BOOST_TEST(url_key(url) == "example.org/2024/news");
  }
}

BOOST_AUTO_TEST_SUITE_END()
