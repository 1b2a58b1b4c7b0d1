// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/string_view.h"

namespace siderail::tickers {

/** What a byte of a text may be, as bits that add up. */
enum Letter : std::uint8_t {
  capital = 1,
  small = 2,
  digit = 4,
  glue = 8,      ///< joins what stands on either side to an address, a file name, a number: "@/\_-.:#&=+~$"
  joint = 16,    ///< holds a name together from inside: Coca-Cola, Lowe's, AT&T, Yum!
  sign = 32,     ///< may begin a ticker or stand behind its exchange, whatever follows: brackets, '$', ':', U+FFxx
  foreign = 64,  ///< no ASCII
};

/** Letters and digits of ASCII. */
constexpr unsigned word_letter = capital | small | digit;

namespace detail {
constexpr std::array<std::uint8_t, 256> make_letters() {
  std::array<std::uint8_t, 256> kinds{};
  const auto mark = [&kinds](const char* all, unsigned kind) {
    for (; *all != '\0'; ++all) kinds[static_cast<unsigned char>(*all)] |= static_cast<std::uint8_t>(kind);
  };
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ", capital);
  mark("abcdefghijklmnopqrstuvwxyz", small);
  mark("0123456789", digit);
  mark("@/\\_-.:#&=+~$", glue);
  mark("-'&!", joint);
  mark("([<$:\xEF", sign);
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) kinds[byte] |= foreign;
  return kinds;
}
inline constexpr std::array<std::uint8_t, 256> letters = make_letters();
}  // namespace detail

/** Whether a byte is one of these kinds. */
inline bool is(char c, unsigned kinds) { return (detail::letters[static_cast<unsigned char>(c)] & kinds) != 0; }

/** Whether the byte at `at` is there, and one of these kinds. A call, for size: loops over many bytes use the other. */
bool is(StringView text, std::size_t at, unsigned kinds);

/** The byte at `at`, or 0 behind the end. */
char at_or_nul(StringView text, std::size_t at);

/** Whether two texts are the same but for the case of letters of ASCII, and not empty. */
bool is_same_but_for_case(StringView a, StringView b);

/** Whether a letter, mark or digit of any script begins at `at`; moves behind it if one does. */
bool skip_word_letter(StringView text, std::size_t& at);

}  // namespace siderail::tickers
