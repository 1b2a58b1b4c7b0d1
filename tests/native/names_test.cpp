// SPDX-License-Identifier: MIT
#include "text/names.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support.h"

using siderail::count_whole;
using siderail::merge_key;
using siderail::NameEvidence;
using siderail::slug;
using siderail::spaced_form;

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(run_together_names_are_proposed_apart) {
  const std::pair<const char*, const char*> rows[] = {
      {"ElonMusk", "Elon Musk"},
      {"SamAltman", "Sam Altman"},
      {"SECFiling", "SEC Filing"},
      {"GPT4Turbo", "GPT4 Turbo"},
      {"OpenAI", "Open AI"},
      {"YouTube", "You Tube"},
      {"iPhone", "i Phone"},
      {"iPhone15Pro", "i Phone15 Pro"},
      {"SpaceX", "Space X"},
      {"JPMorganChase", "JP Morgan Chase"},
      {"WallStreetJournal", "Wall Street Journal"},
      {"ABBLtd", "ABB Ltd"},
      {"Boeing737Max", "Boeing737 Max"},
      {"\u00C9lys\u00E9ePalace", "\u00C9lys\u00E9e Palace"},
      {"\u041D\u043E\u0432\u043E\u0441\u0442\u0438\u0414\u043D\u044F",
       "\u041D\u043E\u0432\u043E\u0441\u0442\u0438 \u0414\u043D\u044F"},
  };
  for (const auto& [joined, expected] : rows) BOOST_TEST_CONTEXT(joined) BOOST_TEST(spaced_form(joined) == expected);
}

BOOST_AUTO_TEST_CASE(names_with_nothing_to_part_are_left_alone) {
  for (const char* name : {"", "Tesla", "tesla", "NASA", "IPO", "GPT4", "S", "2024", "Elon Musk", "Coca-Cola", "AT&T",
                           "C++", "McDonald's", "R.E.M", "x_y", "\u4E2D\u56FD", "elonmusk"}) {
    BOOST_TEST(spaced_form(name) == "", name);
  }
}

BOOST_AUTO_TEST_CASE(a_name_is_taken_apart_if_it_is_written_apart_and_never_together) {
  struct Row {
    const char* text;  // in lower case, as read() asks for
    const char* spaced;
    const char* joined;
    bool reads_spaced;
  };
  const Row rows[] = {
      {"yesterday elon musk said", "elon musk", "elonmusk", true},
      {"openai and open ai are written", "open ai", "openai", false},
      {"openai said", "open ai", "openai", false},
      {"nobody writes either", "open ai", "openai", false},
      {"", "open ai", "openai", false},
      {"the open air", "open ai", "openai", false},  // no whole word
      {"reopen ai", "open ai", "openai", false},
      {"open ai's", "open ai", "openai", true},
      {"(open ai)", "open ai", "openai", true},
      {"open ai\u00E9", "open ai", "openai", false},
  };
  for (const Row& row : rows) {
    NameEvidence evidence;
    evidence.read(row.text, row.spaced, row.joined);
    BOOST_TEST_CONTEXT(row.text) BOOST_TEST(evidence.reads_spaced() == row.reads_spaced);
  }
}

BOOST_AUTO_TEST_CASE(evidence_of_several_texts_adds_up) {
  NameEvidence evidence;
  evidence.read("elon musk and elon musk", "elon musk", "elonmusk");
  BOOST_TEST(evidence.spaced == 2U);
  BOOST_TEST(evidence.reads_spaced());
  evidence.read("follow elonmusk", "elon musk", "elonmusk");
  BOOST_TEST(evidence.joined == 1U);
  BOOST_TEST(!evidence.reads_spaced());
}

BOOST_AUTO_TEST_CASE(whole_words_are_counted) {
  struct Row {
    const char* text;
    const char* word;
    std::size_t count;
  };
  const Row rows[] = {
      {"", "ab", 0},
      {"ab", "ab", 1},
      {"ab ab,ab", "ab", 3},
      {"abc cab xabx", "ab", 0},
      {"ab1 1ab", "ab", 0},
      {"ab-ab", "ab", 2},
      {"a ab b", "a ab b", 1},
      {"\u00E9ab ab\u00E9", "ab", 0},
      {"\u201Cab\u201D", "ab", 1},
      {"ab", "abc", 0},
      {"a a a", "a a", 2},
  };
  for (const Row& row : rows) BOOST_TEST_CONTEXT(row.text) BOOST_TEST(count_whole(row.text, row.word) == row.count);
}

BOOST_AUTO_TEST_CASE(spellings_of_one_tag_share_a_key) {
  const std::pair<const char*, const char*> rows[] = {
      {"Elon Musk", "elonmusk"},
      {"ElonMusk", "elonmusk"},
      {"elon-musk", "elonmusk"},
      {"elon_musk", "elonmusk"},
      {"S.E.C.", "sec"},
      {"SEC", "sec"},
      {"McDonald's", "mcdonalds"},
      {"McDonald\u2019s", "mcdonalds"},
      {"  A  B ", "ab"},
      {"\u00C9lan", "\u00E9lan"},
      {"AT&T", "at&t"},
      {"A\u00A0B", "ab"},
  };
  for (const auto& [name, key] : rows) BOOST_TEST_CONTEXT(name) BOOST_TEST(merge_key(name) == key);
}

BOOST_AUTO_TEST_CASE(three_languages_are_three_tags) {
  BOOST_TEST(merge_key("C") == "c");
  BOOST_TEST(merge_key("C++") == "c++");
  BOOST_TEST(merge_key("C#") == "c#");
}

BOOST_AUTO_TEST_CASE(a_name_of_joints_alone_is_its_own_key) {
  BOOST_TEST(merge_key("...") == "...");
  BOOST_TEST(merge_key("-") == "-");
  BOOST_TEST(merge_key("") == "");
}

BOOST_AUTO_TEST_CASE(slugs_are_what_urls_can_hold) {
  const std::pair<const char*, const char*> rows[] = {
      {"Elon Musk", "elon-musk"},
      {"\u00C9lan & Co.", "elan-and-co"},
      {"AT&T", "at-and-t"},
      {"C++", "c-plus-plus"},
      {"C#", "c-sharp"},
      {"#1", "sharp-1"},
      {"McDonald's", "mcdonalds"},
      {"McDonald\u2019s", "mcdonalds"},
      {"  --A__b!!C..  ", "a-b-c"},
      {"S&P 500", "s-and-p-500"},
      {"...", ""},
      {"", ""},
      {"\u041C\u043E\u0441\u043A\u0432\u0430", "\u043C\u043E\u0441\u043A\u0432\u0430"},
      {"\u4E2D\u56FD \u7ECF\u6D4E", "\u4E2D\u56FD-\u7ECF\u6D4E"},
      {"e\u0301te\u0301", "ete"},
      {"<script>alert(1)</script>", "script-alert-1-script"},
      {"../../etc", "etc"},
  };
  for (const auto& [name, expected] : rows) BOOST_TEST_CONTEXT(name) BOOST_TEST(slug(name) == expected);
}

BOOST_AUTO_TEST_CASE(a_slug_is_its_own_slug) {
  support::Random random(77);
  const std::vector<std::string> pieces = {"a", "B",      "7",      " ",      "-", "&", "+",
                                           "'", "\u00C9", "\u4E2D", "\u2019", "#", "."};
  for (int round = 0; round < 2000; ++round) {
    std::string name;
    for (std::size_t length = random.below(10); length > 0; --length) name += random.pick(pieces);
    const std::string once = slug(name);
    BOOST_TEST(slug(once) == once, name);
    BOOST_TEST(once.find("--") == std::string::npos);
    BOOST_TEST((once.empty() || (once.front() != '-' && once.back() != '-')));
  }
}

BOOST_AUTO_TEST_SUITE_END()
