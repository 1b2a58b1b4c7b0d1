// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <ios>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "support.h"

namespace utf8 = siderail::utf8;

namespace {

/** The code points of a text in hexadecimal: "61 e9". */
std::string decoded(const std::string_view& text) {
  std::ostringstream out;
  for (std::size_t at = 0; at < text.size();)
    out << std::hex << (at > 0 ? " " : "") << std::uint32_t{utf8::decode(text, at)};
  return out.str();
}

bool is_scalar_value(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8_texts)

BOOST_AUTO_TEST_CASE(every_code_point_comes_back) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar_value(c)) continue;
    siderail::String text;
    utf8::append(text, c);
    std::size_t at = 0;
    BOOST_REQUIRE(utf8::decode(text, at) == c);
    BOOST_REQUIRE_EQUAL(at, text.size());
    BOOST_REQUIRE(utf8::find_invalid(text) == std::string_view::npos);
    BOOST_REQUIRE_EQUAL(utf8::utf16_length(text), c < 0x10000 ? 1U : 2U);
    BOOST_REQUIRE_EQUAL(utf8::previous(text, at), 0U);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_character_is_appended_as_the_replacement) {
  for (const char32_t c : {0xD800U, 0xDBFFU, 0xDC00U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
    siderail::String text;
    utf8::append(text, c);
    BOOST_TEST(text == "\uFFFD");
  }
}

BOOST_AUTO_TEST_CASE(malformed_sequences_become_one_replacement_a_byte) {
  struct Row {
    const char* text;
    const char* expected;
    std::size_t first_invalid;
  };
  const Row rows[] = {
      {"a\x80z", "61 fffd 7a", 1},  // a continuation without a lead
      {"\xC3", "fffd", 0},          // cut off
      {"\xE2\x82", "fffd fffd", 0},
      {"ab\xF0\x9F\x9A", "61 62 fffd fffd fffd", 2},
      {"\xC3z", "fffd 7a", 0},  // a lead without its continuation
      {"\xE2\x82z", "fffd fffd 7a", 0},
      {"\xC0\x80", "fffd fffd", 0},  // overlong
      {"\xC1\xBF", "fffd fffd", 0},
      {"\xE0\x9F\xBF", "fffd fffd fffd", 0},
      {"\xF0\x8F\xBF\xBF", "fffd fffd fffd fffd", 0},
      {"\xED\xA0\x80", "fffd fffd fffd", 0},  // surrogates
      {"\xED\xBF\xBF", "fffd fffd fffd", 0},
      {"\xF4\x90\x80\x80", "fffd fffd fffd fffd", 0},  // over U+10FFFF
      {"\xF5\x80\x80\x80", "fffd fffd fffd fffd", 0},
      {"\xFE\xFF", "fffd fffd", 0},
      {"\u00E9\xC3\xC3\u00E9", "e9 fffd fffd e9", 2},
      {"\u20AC\xFF", "20ac fffd", 3},
  };
  for (const Row& row : rows) {
    BOOST_TEST(decoded(row.text) == row.expected);
    BOOST_TEST(utf8::find_invalid(row.text) == row.first_invalid, row.expected);
  }
}

BOOST_AUTO_TEST_CASE(the_outermost_well_formed_sequences_are_well_formed) {
  const std::pair<const char*, const char*> rows[] = {
      {"\xC2\x80", "80"},       {"\xDF\xBF", "7ff"},      {"\xE0\xA0\x80", "800"},       {"\xED\x9F\xBF", "d7ff"},
      {"\xEE\x80\x80", "e000"}, {"\xEF\xBF\xBF", "ffff"}, {"\xF0\x90\x80\x80", "10000"}, {"\xF4\x8F\xBF\xBF", "10ffff"},
  };
  for (const auto& [text, expected] : rows) {
    BOOST_TEST(decoded(text) == expected);
    BOOST_TEST(utf8::find_invalid(text) == std::string_view::npos, expected);
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_are_walked_to_their_end) {
  support::Random random(3629);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t length = random.below(20); length > 0; --length)
      bytes.push_back(static_cast<char>(random.below(256)));
    std::size_t first_bad = std::string_view::npos;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t start = at;
      const char32_t c = utf8::decode(bytes, at);
      BOOST_REQUIRE_GT(at, start);
      BOOST_REQUIRE(is_scalar_value(c));
      siderail::String same;
      utf8::append(same, c);
      if (same != bytes.substr(start, at - start) && first_bad == std::string_view::npos) first_bad = start;
    }
    BOOST_REQUIRE_EQUAL(utf8::find_invalid(bytes), first_bad);
  }
}

BOOST_AUTO_TEST_CASE(a_text_can_be_walked_backwards) {
  const std::string_view text = "a\u00E9\u20AC\U0001F6A2z";
  std::string places;
  for (std::size_t at = text.size(); at > 0;) {
    at = utf8::previous(text, at);
    places += std::to_string(at) + ' ';
  }
  BOOST_TEST(places == "10 6 3 1 0 ");
}

BOOST_AUTO_TEST_CASE(javascript_counts_two_units_outside_the_basic_plane) {
  BOOST_TEST(utf8::utf16_length("") == 0U);
  BOOST_TEST(utf8::utf16_length("abc") == 3U);
  BOOST_TEST(utf8::utf16_length("\u00E9\u20AC") == 2U);
  BOOST_TEST(utf8::utf16_length("a\U0001F6A2\U0001F6A2") == 5U);
}

BOOST_AUTO_TEST_CASE(texts_are_cut_between_characters_at_every_length) {
  const std::string_view text = "a\u00E9\u20AC\U0001F6A2z";
  const std::size_t expected[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
  for (std::size_t most = 0; most < std::size(expected); ++most) {
    BOOST_TEST(utf8::truncate(text, most) == text.substr(0, expected[most]), most << " bytes");
  }
  BOOST_TEST(utf8::truncate("", 0).empty());
}

BOOST_AUTO_TEST_CASE(words_are_made_of_letters_marks_and_digits) {
  for (const char32_t c : {U'a',      U'Z',      U'0',      U'9',      U'\u00AA', U'\u00B5',    U'\u00C9',
                           U'\u00FF', U'\u0301', U'\u03A9', U'\u0416', U'\u05D0', U'\u0627',    U'\u0915',
                           U'\u4E2D', U'\u3042', U'\uAC00', U'\uFF21', U'\uFF11', U'\U00020000'}) {
    BOOST_TEST(utf8::is_word(c), std::hex << std::uint32_t{c});
  }
}

BOOST_AUTO_TEST_CASE(punctuation_symbols_and_blanks_part_words) {
  for (const char32_t c : {U' ',      U'\n',     U'-',      U'\'',     U'_',      U'.',         U'$',      U'@',
                           U'\u00A0', U'\u00AB', U'\u00BB', U'\u00BF', U'\u00D7', U'\u00F7',    U'\u2013', U'\u2019',
                           U'\u201C', U'\u2026', U'\u20AC', U'\u2122', U'\u25B2', U'\u3001',    U'\u3002', U'\u300C',
                           U'\u30FB', U'\uFF08', U'\uFF0C', U'\uFEFF', U'\uFFFD', U'\U0001F6A2'}) {
    BOOST_TEST(!utf8::is_word(c), std::hex << std::uint32_t{c});
  }
}

// The Arabic comma and question mark, the Hebrew maqaf, the danda of Hindi, the Armenian full stop, the sign of the
// baht.
BOOST_AUTO_TEST_CASE(punctuation_of_other_scripts_parts_words) {
  for (const char32_t c : {U'\u060C', U'\u061F', U'\u05BE', U'\u0964', U'\u0589', U'\u0E3F'}) {
    BOOST_TEST(!utf8::is_word(c), std::hex << std::uint32_t{c});
  }
}

BOOST_AUTO_TEST_CASE(capitals_are_what_lower_changes) {
  for (const char32_t c : {U'A', U'\u00C9', U'\u0141', U'\u03A3', U'\u0416', U'\u0531'}) BOOST_TEST(utf8::is_upper(c));
  for (const char32_t c : {U'a', U'1', U'-', U'\u00DF', U'\u00D7', U'\u03C2', U'\u4E2D', U'\u0000'})
    BOOST_TEST(!utf8::is_upper(c));
}

BOOST_AUTO_TEST_CASE(spaces_are_of_all_widths) {
  for (const char32_t c :
       {U' ', U'\t', U'\n', U'\r', U'\u00A0', U'\u2003', U'\u2009', U'\u2028', U'\u202F', U'\u3000'}) {
    BOOST_TEST(utf8::is_space(c), std::hex << std::uint32_t{c});
  }
  for (const char32_t c : {U'\u0000', U'a', U'_', U'\u200B', U'\u2010', U'\uFEFF'}) {
    BOOST_TEST(!utf8::is_space(c), std::hex << std::uint32_t{c});
  }
}

BOOST_AUTO_TEST_CASE(scripts_without_blanks_are_known) {
  for (const char32_t c : {U'\u4E2D', U'\u3042', U'\u30A2', U'\uAC00', U'\u3005', U'\U00020000'})
    BOOST_TEST(utf8::is_cjk(c));
  for (const char32_t c : {U'a', U'\u00E9', U'\u0416', U'\u0E01', U'\u3002', U'\uFF21'}) BOOST_TEST(!utf8::is_cjk(c));
}

BOOST_AUTO_TEST_SUITE_END()
