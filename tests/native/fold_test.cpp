// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <ios>
#include <string>
#include <utility>

#include "text/utf8.h"

using siderail::fold;
using siderail::lower;

namespace {

std::string lowered(const char* text) { return lower(std::string_view(text)); }
std::string folded(const char* text) { return fold(std::string_view(text)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(folding)

BOOST_AUTO_TEST_CASE(capitals_become_small_letters) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"Elon MUSK 42!", "elon musk 42!"},
      {"\u00C9LAN \u00DCBER \u00D8", "\u00E9lan \u00FCber \u00F8"},
      {"\u0141\u00D3D\u0179 \u017BABKA \u0160\u010C", "\u0142\u00F3d\u017A \u017Cabka \u0161\u010D"},
      {"\u0130 \u0178 \u0218\u021A \u01A0\u01AF", "i \u00FF \u0219\u021B \u01A1\u01B0"},
      {"\u1EC6 \u1EA4", "\u1EC7 \u1EA5"},
      {"\u0391\u0398\u0397\u039D\u0391 \u0386\u0388\u038F", "\u03B1\u03B8\u03B7\u03BD\u03B1 \u03AC\u03AD\u03CE"},
      {"\u041C\u043E\u0441\u043A\u0432\u0410 \u0401\u0402 \u0490 \u04D8",
       "\u043C\u043E\u0441\u043A\u0432\u0430 \u0451\u0452 \u0491 \u04D9"},
      {"\u0535\u0580\u0587\u0561\u0576", "\u0565\u0580\u0587\u0561\u0576"},
      {"\uFF21\uFF3A", "\uFF41\uFF5A"},
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(lowered(text) == expected);
}

BOOST_AUTO_TEST_CASE(everything_without_case_stays) {
  for (const char* text : {"42 \u00D7 \u00F7 \u00DF", "\u0138\u0149\u017F", "\u4E2D\u6587 \u3042", "\u05D0\u0627\u0915",
                           "\U0001F6A2", "\u03C2\u2019"}) {
    BOOST_TEST(lowered(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(lower_is_done_after_one_time) {
  for (char32_t c = 0; c < 0x30000; ++c)
    BOOST_REQUIRE_MESSAGE(lower(lower(c)) == lower(c), std::hex << std::uint32_t{c});
}

BOOST_AUTO_TEST_CASE(fold_is_done_after_one_time_and_ignores_case) {
  for (char32_t c = 0; c < 0x30000; ++c) {
    BOOST_REQUIRE_MESSAGE(fold(fold(c)) == fold(c), std::hex << std::uint32_t{c});
    BOOST_REQUIRE_MESSAGE(fold(lower(c)) == fold(c), std::hex << std::uint32_t{c});
  }
}

// The block U+1E00 to U+1EFF is not all pairs: these are small letters, and the capital sharp s.
BOOST_AUTO_TEST_CASE(letters_without_a_neighbour_in_the_other_case_are_not_moved_to_it) {
  BOOST_TEST(lowered("\u1E96\u1E98\u1E9A") == "\u1E96\u1E98\u1E9A");
  BOOST_TEST(lowered("STRA\u1E9EE") == "stra\u00DFe");
}

BOOST_AUTO_TEST_CASE(greek_letters_with_two_dots_are_letters_like_others) {
  BOOST_TEST(lowered("\u03AA\u03AB") == "\u03CA\u03CB");
  BOOST_TEST(folded("\u03CA\u03CB\u0390\u03B0") == "\u03B9\u03C5\u03B9\u03C5");
}

BOOST_AUTO_TEST_CASE(accents_go) {
  const std::pair<const char*, const char*> rows[] = {
      {"Caf\u00E9 \u00C9lan", "cafe elan"},
      {"\u00DCber Zw\u00F6lf", "uber zwolf"},
      {"\u0141\u00F3d\u017A", "lodz"},
      {"Vi\u1EC7t Nam \u0110\u00E0 N\u1EB5ng", "viet nam da nang"},
      {"Erdo\u011Fan \u015Eim\u015Fek", "erdogan simsek"},
      {"Ceau\u0219escu \u021A", "ceausescu t"},
      {"\u0391\u03B8\u03AE\u03BD\u03B1", "\u03B1\u03B8\u03B7\u03BD\u03B1"},
      {"\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2", "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C3"},
      {"\u00E6\u00DF\u00F0", "\u00E6\u00DF\u00F0"},  // letters without a base stay
  };
  for (const auto& [text, expected] : rows) BOOST_TEST_CONTEXT(text) BOOST_TEST(folded(text) == expected);
}

BOOST_AUTO_TEST_CASE(combining_marks_go_altogether) {
  BOOST_TEST(folded("Cafe\u0301 A\u030A") == "cafe a");
  BOOST_TEST(std::uint32_t{fold(U'\u0300')} == 0U);
  BOOST_TEST(std::uint32_t{fold(U'\u036F')} == 0U);
}

BOOST_AUTO_TEST_CASE(full_width_forms_become_ascii) {
  BOOST_TEST(folded("\uFF34\uFF33\uFF2C\uFF21 \uFF11\uFF10\uFF0E") == "tsla 10.");
}

BOOST_AUTO_TEST_CASE(every_letter_of_latin_with_one_accent_folds_to_a_small_ascii_letter) {
  const std::u32string without_base = U"\u00C6\u00D0\u00D7\u00DE\u00DF\u00E6\u00F0\u00F7\u00FE\u0132\u0133\u0152\u0153";
  for (char32_t c = 0xC0; c < 0x180; ++c) {
    if (without_base.find(c) != std::u32string::npos) continue;
    const char32_t base = fold(c);
    BOOST_TEST((base >= U'a' && base <= U'z'), std::hex << std::uint32_t{c});
  }
}

BOOST_AUTO_TEST_CASE(malformed_bytes_become_replacements) {
  BOOST_TEST(lowered("A\xFFZ") == "a\uFFFDz");
  BOOST_TEST(folded("A\xC3") == "a\uFFFD");
  std::string expected;
  for (int count = 0; count < 200; ++count) expected += "\uFFFDx";
  std::string malformed;
  for (int count = 0; count < 200; ++count) malformed += "\xFFX";
  BOOST_TEST(lower(std::string_view(malformed)) == expected);
}

BOOST_AUTO_TEST_SUITE_END()
