// SPDX-License-Identifier: MIT
#include "input/entities.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <ios>
#include <sstream>
#include <string>
#include <utility>

#include "support.h"
#include "text/utf8.h"

using siderail::input::Entity;
using siderail::input::read_entity;

namespace {

/** The character and how many bytes it took: "e9 8"; "none" where there is no entity. */
std::string entity(const std::string& text) {
  const Entity found = read_entity(text);
  if (found.length == 0) return "none";
  std::ostringstream out;
  out << std::hex << std::uint32_t{found.character} << std::dec << ' ' << found.length;
  return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(entities)

BOOST_AUTO_TEST_CASE(names_of_html_4_are_characters) {
  const std::pair<const char*, const char*> rows[] = {
      {"&quot;", "22 6"},    {"&amp;", "26 5"},     {"&apos;", "27 6"},     {"&lt;", "3c 4"},
      {"&gt;", "3e 4"},      {"&nbsp;", "a0 6"},    {"&iexcl;", "a1 7"},    {"&pound;", "a3 7"},
      {"&copy;", "a9 6"},    {"&shy;", "ad 5"},     {"&reg;", "ae 5"},      {"&frac12;", "bd 8"},
      {"&Agrave;", "c0 8"},  {"&eacute;", "e9 8"},  {"&Eacute;", "c9 8"},   {"&szlig;", "df 7"},
      {"&uuml;", "fc 6"},    {"&yuml;", "ff 6"},    {"&OElig;", "152 7"},   {"&scaron;", "161 8"},
      {"&fnof;", "192 6"},   {"&Omega;", "3a9 7"},  {"&sigmaf;", "3c2 8"},  {"&thetasym;", "3d1 10"},
      {"&ensp;", "2002 6"},  {"&zwj;", "200d 5"},   {"&ndash;", "2013 7"},  {"&mdash;", "2014 7"},
      {"&lsquo;", "2018 7"}, {"&rdquo;", "201d 7"}, {"&hellip;", "2026 8"}, {"&permil;", "2030 8"},
      {"&euro;", "20ac 6"},  {"&trade;", "2122 7"}, {"&rarr;", "2192 6"},   {"&hArr;", "21d4 6"},
      {"&minus;", "2212 7"}, {"&infin;", "221e 7"}, {"&ne;", "2260 4"},     {"&sdot;", "22c5 6"},
      {"&lang;", "2329 6"},  {"&diams;", "2666 7"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(entity(text) == expected);
}

BOOST_AUTO_TEST_CASE(numbers_are_characters) {
  const std::pair<const char*, const char*> rows[] = {
      {"&#65;", "41 5"},        {"&#x41;", "41 6"},
      {"&#X41;", "41 6"},       {"&#x6a;", "6a 6"},
      {"&#x6A;", "6a 6"},       {"&#8364;", "20ac 7"},
      {"&#128674;", "1f6a2 9"}, {"&#x1F6A2;", "1f6a2 9"},
      {"&#0065;", "41 7"},      {"&#x0010FFFF;", "10ffff 12"},
      {"&#39;s", "27 5"},       {"&#127;", "7f 6"},
      {"&#160;", "a0 6"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(entity(text) == expected);
}

BOOST_AUTO_TEST_CASE(numbers_128_to_159_mean_windows_1252) {
  // https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
  const std::uint32_t expected[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  for (unsigned number = 128; number < 160; ++number) {
    const Entity found = read_entity("&#" + std::to_string(number) + ';');
    BOOST_TEST(std::uint32_t{found.character} == expected[number - 128], number);
  }
}

BOOST_AUTO_TEST_CASE(numbers_of_no_character_give_the_replacement) {
  for (const char* text : {"&#0;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#99999999;", "&#xFFFFFFFF;", "&#x00;"}) {
    BOOST_TEST_CONTEXT(text)
    BOOST_TEST(std::uint32_t{read_entity(text).character} == std::uint32_t{siderail::utf8::replacement});
    BOOST_TEST_CONTEXT(text) BOOST_TEST(read_entity(text).length == std::string(text).size());
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_entity_is_left_alone) {
  for (const char* text : {"&", "&;", "& ;", "&#;", "&#x;", "&#xG;", "&#-1;", "&# 65;", "&unknown;", "&AMP;", "&Quot;",
                           "&amp", "&nbsp ", "&amp &", "&T;", "&averyverylongname;", "&a b;", "&amp\u00E9;"}) {
    BOOST_TEST_CONTEXT(text) BOOST_TEST(entity(text) == "none");
  }
}

// https://html.spec.whatwg.org/multipage/parsing.html#decimal-character-reference-state
BOOST_AUTO_TEST_CASE(a_number_needs_no_semicolon) {
  BOOST_TEST(std::uint32_t{read_entity("&#8217s").character} == 0x2019U);
  BOOST_TEST(read_entity("&#8217s").length == 6U);
  BOOST_TEST(std::uint32_t{read_entity("&#x2019 ").character} == 0x2019U);
  BOOST_TEST(read_entity("&#x2019").length == 7U);
}

BOOST_AUTO_TEST_CASE(every_number_is_the_character_that_it_says) {
  for (std::uint32_t c = 160; c < 0x110000; c += 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::ostringstream hex;
    hex << "&#x" << std::hex << c << ';';
    BOOST_REQUIRE_EQUAL(std::uint32_t{read_entity(hex.str()).character}, c);
    BOOST_REQUIRE_EQUAL(std::uint32_t{read_entity("&#" + std::to_string(c) + ';').character}, c);
  }
}

BOOST_AUTO_TEST_SUITE_END()
