// SPDX-License-Identifier: MIT
#include "text/word_list.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support.h"

using siderail::find_word;
using siderail::has_word;
using siderail::word_at;

BOOST_AUTO_TEST_SUITE(word_lists)

BOOST_AUTO_TEST_CASE(words_are_found_by_position) {
  BOOST_TEST(find_word("log sqrt linear", "log") == 0U);
  BOOST_TEST(find_word("log sqrt linear", "sqrt") == 1U);
  BOOST_TEST(find_word("log sqrt linear", "linear") == 2U);
  BOOST_TEST(find_word("one", "one") == 0U);
  BOOST_TEST(find_word("one one", "one") == 0U);
}

BOOST_AUTO_TEST_CASE(parts_of_words_and_several_words_are_not_found) {
  for (const char* word : {"", " ", "lo", "logs", "og", "log sqrt", "sqrt ", " sqrt", "Log", "linear\n"}) {
    BOOST_TEST(find_word("log sqrt linear", word) == std::string_view::npos, word);
    BOOST_TEST(!has_word("log sqrt linear", word), word);
  }
  BOOST_TEST(!has_word("", "log"));
  BOOST_TEST(!has_word("", ""));
}

BOOST_AUTO_TEST_CASE(a_blank_at_the_end_of_a_list_adds_no_word) {
  BOOST_TEST(find_word("a b ", "b") == 1U);
  BOOST_TEST(!has_word("a b ", ""));
}

BOOST_AUTO_TEST_CASE(words_are_given_by_position) {
  BOOST_TEST(word_at("log sqrt linear", 0) == "log");
  BOOST_TEST(word_at("log sqrt linear", 1) == "sqrt");
  BOOST_TEST(word_at("log sqrt linear", 2) == "linear");
  BOOST_TEST(word_at("log sqrt linear", 3) == "");
  BOOST_TEST(word_at("log sqrt linear", 99) == "");
  BOOST_TEST(word_at("", 0) == "");
  BOOST_TEST(word_at("", 5) == "");
}

BOOST_AUTO_TEST_CASE(every_word_of_a_random_list_is_at_its_position) {
  support::Random random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    for (std::size_t count = 1 + random.below(12); words.size() < count;) {
      words.push_back(std::string(1 + random.below(3), static_cast<char>('a' + random.below(20))));
    }
    const std::string list = support::joined(words, " ");
    for (std::size_t at = 0; at < words.size(); ++at) {
      BOOST_TEST(word_at(list, at) == words[at]);
      BOOST_TEST(find_word(list, words[at]) ==
                 static_cast<std::size_t>(std::find(words.begin(), words.end(), words[at]) - words.begin()));
    }
    BOOST_TEST(word_at(list, words.size()) == "");
  }
}

BOOST_AUTO_TEST_SUITE_END()
