// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_run.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "widgets/tickers/name_words.h"

using siderail::StringView;
using siderail::tickers::exact_name_start;
using siderail::tickers::name_words;

namespace {

/** The registered name as it stands at the end of a text, or "none". */
std::string found(std::string_view text, std::string_view registered) {
  const std::size_t start = exact_name_start(text, text.size(), name_words(registered));
  return start == StringView::npos ? "none" : std::string(text.substr(start));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exact_names)

BOOST_AUTO_TEST_CASE(a_registered_name_is_found_whatever_is_between_its_words) {
  BOOST_TEST(found("the retailer K mart Corp", "K mart Corp") == "K mart Corp");
  BOOST_TEST(found("the retailer K mart", "K mart Corp") == "K mart");
  BOOST_TEST(found("said HUTCHMED (China) Ltd ", "HUTCHMED (China) Ltd") == "HUTCHMED (China) Ltd ");
  BOOST_TEST(found("at Gulf + Western Inc", "GULF AND WESTERN INC") == "Gulf + Western Inc");
  BOOST_TEST(found("lululemon athletica", "lululemon athletica inc.") == "lululemon athletica");
}

BOOST_AUTO_TEST_CASE(other_names_parts_of_names_and_earlier_lines_are_not) {
  BOOST_TEST(found("the retailer mart Corp", "K mart Corp") == "none");
  BOOST_TEST(found("the retailer K mart Corp said", "K mart Corp") == "none");
  BOOST_TEST(found("Blokmart", "K mart Corp") == "none");
  BOOST_TEST(found("K mart\n", "K mart Corp") == "none");
  BOOST_TEST(found("", "K mart Corp") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
