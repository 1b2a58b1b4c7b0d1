// SPDX-License-Identifier: MIT
#include "widgets/tickers/signs.h"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "support.h"

using siderail::tickers::next_sign;

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/** What a sign is, said once more and byte by byte. */
bool is_sign(const std::string& text, std::size_t at) {
  const std::string rest = text.substr(at, 3);
  const auto begins = [&rest](const char* other) { return rest.rfind(other, 0) == 0; };
  for (const char* one : {"(", "[", "<", "$", ":", "\xEF", "\xE3\x80", "mb", "ck"}) {
    if (begins(one)) return true;
  }
  if (rest.size() > 1 && (is_capital(rest[0]) || rest[0] == '^') && is_capital(rest[1])) return true;
  if (rest.size() < 3 || !is_capital(rest[2])) return false;
  return rest[1] == '.' ? is_capital(rest[0]) || is_digit(rest[0]) : rest[1] == ' ' && is_capital(rest[0]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticker_signs)

BOOST_AUTO_TEST_CASE(nothing_but_signs_is_stopped_at) {
  const std::vector<std::string> pieces = {"the ",   "a",      "Mr. ",   "F",      ".N", "NYSE", ":",    "(",
                                           "[",      "<",      "$",      "symbol", "ck", "^",    "2024", "0700",
                                           "\u3010", "\uFF1A", "\u00E9", "@",      "_",  " ",    "."};
  support::Random random(1792);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t length = random.below(30); length > 0; --length) text += random.pick(pieces);
    for (std::size_t from = 0; from <= text.size(); ++from) {
      std::size_t expected = from;
      while (expected < text.size() && !is_sign(text, expected)) ++expected;
      BOOST_REQUIRE_MESSAGE(next_sign(text, from) == expected, text << " from " << from);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
