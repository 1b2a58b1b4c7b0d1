// SPDX-License-Identifier: MIT
#include "input/html_run.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <string_view>

using siderail::input::Begins;
using siderail::input::begins;
using siderail::input::behind_run;

BOOST_AUTO_TEST_SUITE(html_runs)

namespace {

std::size_t run_of(const std::string& text) {
  return static_cast<std::size_t>(behind_run(text.data(), text.data() + text.size()) - text.data());
}

/** What the declaration says, a byte at a time. */
std::size_t naive_run_of(const std::string& text) {
  std::size_t at = 1;
  for (; at < text.size(); ++at) {
    const bool is_lone_blank = text[at] == ' ' && at + 1 < text.size() && begins(text[at + 1]) == Begins::ordinary;
    if (begins(text[at]) != Begins::ordinary && !is_lone_blank) break;
  }
  return at;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_run_ends_where_something_else_begins) {
  BOOST_TEST(run_of("Ford Motor cut shifts, it said <b>on Monday</b>") == 30U);
  BOOST_TEST(run_of("a  b") == 1U);
  BOOST_TEST(run_of("a b ") == 3U);
  BOOST_TEST(run_of("<") == 1U);
  BOOST_TEST(run_of("& that is all there is in a text longer than a block") == 52U);
}

BOOST_AUTO_TEST_CASE(blocks_of_bytes_and_single_bytes_agree) {
  constexpr std::string_view bytes = "abcdefghijklmnop   <&\n\x01\x7F\xC3\xA9";
  std::uint32_t state = 1;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    state = state * 1664525U + 1013904223U;
    // Few kinds of bytes make long runs, all of them short ones.
    const std::uint32_t kinds = round % 2 == 0 ? 17 : static_cast<std::uint32_t>(bytes.size());
    for (std::uint32_t size = 1 + (state >> 24) % 70; size > 0; --size) {
      state = state * 1664525U + 1013904223U;
      text += bytes[(state >> 16) % kinds];
    }
    BOOST_REQUIRE_EQUAL(run_of(text), naive_run_of(text));
  }
}

BOOST_AUTO_TEST_SUITE_END()
