// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <boost/test/unit_test.hpp>
#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"
#include "text/stopwords.h"
#include "text/word_list.h"

namespace {

std::string terms_of(siderail::StringView text) {
  std::vector<std::string> terms;
  for (siderail::Tokens tokens(text); tokens.next();) terms.emplace_back(tokens.term());
  return support::joined(terms);
}

/** The term of a run of ASCII letters, digits and apostrophes; empty if it makes none. */
std::string naive_term(std::string run) {
  run.erase(0, run.find_first_not_of('\''));
  for (std::size_t at = run.find("'s"); at != std::string::npos; at = run.find("'s", at)) {
    if (at + 2 == run.size() || run[at + 2] == '\'') {
      run.erase(at, 2);
    } else {
      ++at;
    }
  }
  std::erase(run, '\'');
  return run.size() < 2 ? "" : run;
}

std::string naive_terms(const std::string& text) {
  std::vector<std::string> terms;
  std::string run;
  for (const char c : text + ' ') {
    const auto code = static_cast<unsigned char>(c);
    if (std::isalnum(code) != 0 || c == '\'') {
      run.push_back(static_cast<char>(std::tolower(code)));
      continue;
    }
    if (const std::string term = naive_term(std::exchange(run, {})); !term.empty()) terms.push_back(term);
  }
  return support::joined(terms);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tokens)

BOOST_AUTO_TEST_CASE(terms_are_folded_words_of_two_or_more_characters) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {" .,!? ", ""},
      {"a", ""},
      {"A b C", ""},
      {"Tesla cut prices", "tesla|cut|prices"},
      {"co-op", "co|op"},
      {"GPT-4 in 2024", "gpt|in|2024"},
      {"Caf\u00E9 Zo\u00EB", "cafe|zoe"},
      {"e\u0301t\u00E9", "ete"},
      {"\u00E9\u0301", ""},  // one letter and a mark make no two characters
      {"AT&T's", "at"},
      {"S&P 500", "500"},
      {"\u041C\u043E\u0441\u043A\u0432\u0430!", "\u043C\u043E\u0441\u043A\u0432\u0430"},
      {"3.14", "14"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(terms_of(text) == expected);
}

BOOST_AUTO_TEST_CASE(apostrophes_go_and_possessives_with_them) {
  const std::pair<const char*, const char*> rows[] = {
      {"Lowe's", "lowe"}, {"Lowe\u2019s", "lowe"},     {"LOWE'S", "lowe"},
      {"don't", "dont"},  {"don\u2019t", "dont"},      {"dogs'", "dogs"},
      {"'tis", "tis"},    {"''quoted''", "quoted"},    {"rock'n'roll", "rocknroll"},
      {"it's.", "it"},    {"o'sullivan", "osullivan"}, {"x's", ""},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(terms_of(text) == expected);
}

BOOST_AUTO_TEST_CASE(scripts_without_blanks_give_overlapping_runs_of_two_or_three) {
  const std::pair<const char*, const char*> rows[] = {
      {"\u4E2D\u56FD\u4EBA", "\u4E2D\u56FD|\u56FD\u4EBA"},
      {"\u4E2D", ""},
      {"\u4E2D\u3002\u56FD", ""},
      {"\uC0BC\uC131\uC804\uC790", "\uC0BC\uC131|\uC131\uC804|\uC804\uC790"},
      {"AI\u4F01\u696D", "ai|\u4F01\u696D"},
      {"\u4F01\u696DAI", "\u4F01\u696D|ai"},
      {"\u30C6\u30B9\u30E9\u306F", "\u30C6\u30B9\u30E9|\u30B9\u30E9\u306F|\u30E9\u306F"},
      {"\u7D4C\u6E08\u306E", "\u7D4C\u6E08\u306E|\u6E08\u306E"},
      {"\u0E02\u0E48\u0E32\u0E27", "\u0E02\u0E48\u0E32|\u0E48\u0E32\u0E27|\u0E32\u0E27"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(terms_of(text) == expected);
}

BOOST_AUTO_TEST_CASE(random_ascii_gives_the_terms_of_a_naive_reading) {
  const std::string alphabet = "aAbsS09''' -.&\n";
  support::Random random(1969);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t length = random.below(round % 4 == 0 ? 300 : 24); length > 0; --length)
      text.push_back(alphabet[random.below(alphabet.size())]);
    BOOST_REQUIRE_EQUAL(terms_of(text), naive_terms(text));
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_are_walked_to_their_end) {
  support::Random random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t length = random.below(30); length > 0; --length)
      bytes.push_back(static_cast<char>(random.below(256)));
    for (siderail::Tokens tokens(bytes); tokens.next();) BOOST_REQUIRE(!tokens.term().empty());
  }
}

BOOST_AUTO_TEST_CASE(what_a_word_gives_does_not_depend_on_its_place) {
  const std::vector<std::string> pieces = {"a",
                                           "It's",
                                           "don\u2019t",
                                           "\u201CQuoted\u201D",
                                           "caf\u00E9s",
                                           "'tis",
                                           "\u4E2D\u56FDAI",
                                           "12,345.6",
                                           "\u2014",
                                           "e\u0301te",
                                           "dogs'",
                                           "\u30C6\u30B9\u30E9",
                                           "\xC3",
                                           "internationalization's",
                                           "\u00A0",
                                           "Z\u00FCrich/Bern",
                                           "[ab]{cd}@ef`",
                                           std::string(70, 'y')};
  support::Random random(1957);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::vector<std::string> expected;
    for (std::size_t words = random.below(40); words > 0; --words) {
      std::string piece = random.pick(pieces);
      if (random.below(2) == 0) piece = std::string(1 + random.below(20), 'x') + '-' + piece;
      if (const std::string terms = terms_of(piece); !terms.empty()) expected.push_back(terms);
      text += piece + std::string(1 + random.below(3), ' ');
    }
    BOOST_REQUIRE_EQUAL(terms_of(text), support::joined(expected));
    for (siderail::Tokens tokens(text); tokens.next();)
      BOOST_REQUIRE_EQUAL(tokens.key(), siderail::Tokens::key_of(tokens.term()));
  }
}

BOOST_AUTO_TEST_CASE(a_term_that_is_put_comes_next_and_last) {
  siderail::Tokens tokens;
  BOOST_TEST(!tokens.next());
  for (const char* term : {"#tag", "$brk", "#\u4E2D\u56FD"}) {
    tokens.put(term);
    BOOST_REQUIRE(tokens.next());
    BOOST_TEST(tokens.term() == term);
    BOOST_TEST(tokens.key() == siderail::Tokens::key_of(term));
    BOOST_TEST(!tokens.next());
  }
}

BOOST_AUTO_TEST_CASE(terms_come_one_by_one_or_some_at_once) {
  const std::string text = "One two \u4E2D\u56FD\u4EBA na\u00EFve " + std::string(70, 'z') + " three, four and five. " +
                           "Six seven eight nine ten eleven twelve thirteen fourteen";
  std::vector<std::string> terms;
  siderail::Tokens tokens(text);
  for (auto some = tokens.next_some(); !some.empty(); some = tokens.next_some()) {
    for (const siderail::Tokens::Token& token : some) {
      terms.emplace_back(tokens.term(token));
      BOOST_TEST(token.key == siderail::Tokens::key_of(terms.back()));
    }
  }
  BOOST_TEST(support::joined(terms) == terms_of(text));
  BOOST_TEST(tokens.next_some().empty());
}

BOOST_AUTO_TEST_CASE(words_of_any_length_are_read_whole) {
  for (std::size_t size = 2; size < 200; ++size) {
    const std::string word(size, 'X');
    BOOST_REQUIRE_EQUAL(terms_of(word), std::string(size, 'x'));
    BOOST_REQUIRE_EQUAL(terms_of("  " + word + "\u00C9-" + word),
                        std::string(size, 'x') + "e|" + std::string(size, 'x'));
  }
}

BOOST_AUTO_TEST_CASE(a_term_has_the_same_key_however_it_is_written) {
  const auto key_of = [](const std::string_view& text) {
    siderail::Tokens tokens(text);
    BOOST_REQUIRE(tokens.next());
    BOOST_TEST(tokens.key() == siderail::Tokens::key_of(tokens.term()));
    return tokens.key();
  };
  BOOST_TEST(key_of("cafe") == key_of(" CAF\u00C9 "));
  BOOST_TEST(key_of("internationalization") == key_of("Internationalization's"));
  BOOST_TEST(key_of("international") != key_of("internationally"));
  BOOST_TEST(key_of("ab") != key_of("ba"));
}

BOOST_AUTO_TEST_CASE(stop_words_are_known_in_the_form_that_tokens_have) {
  BOOST_TEST(terms_of(siderail::stop_words()).size() > 2000U);
  std::size_t words = 0;
  for (siderail::Tokens tokens(siderail::stop_words()); tokens.next(); ++words) {
    BOOST_TEST(siderail::has_word(siderail::stop_words(), tokens.term()), tokens.term());
  }
  BOOST_TEST(words > 400U);
  for (const char* text :
       {"Don't", "don\u2019t", "That's", "IT'S", "You", "HERSELF", "f\u00FCr", "\u00EAtre", "M\u00E1s"})
    BOOST_TEST(siderail::has_word(siderail::stop_words(), terms_of(text)), text);
  for (const char* word : {"tesla", "thee", "2024", "apple", "war"})
    BOOST_TEST(!siderail::has_word(siderail::stop_words(), word), word);
}

BOOST_AUTO_TEST_SUITE_END()
