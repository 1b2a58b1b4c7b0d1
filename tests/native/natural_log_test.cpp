// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>

#include "numeric/log.h"
#include "support.h"

using siderail::natural_log;

namespace {

void check_near_the_library(double value) {
  const double expected = std::log(value);
  const double error = std::abs(natural_log(value) - expected);
  BOOST_CHECK_MESSAGE(error <= 1e-14 * std::abs(expected), "ln " << value << " is off by " << error);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(natural_logarithm)

BOOST_AUTO_TEST_CASE(whole_numbers_agree_with_the_library) {
  for (int value = 1; value <= 20'000; ++value) check_near_the_library(value);
}

BOOST_AUTO_TEST_CASE(values_of_every_magnitude_agree_with_the_library) {
  for (double value = 1e-300; value < 1e300; value *= 1.37) check_near_the_library(value);
}

BOOST_AUTO_TEST_CASE(values_around_one_agree_with_the_library) {
  for (double distance = 1; distance > 1e-15; distance /= 1.1) {
    check_near_the_library(1 + distance);
    check_near_the_library(1 - distance / 2);
  }
}

BOOST_AUTO_TEST_CASE(random_ratios_agree_with_the_library) {
  support::Random random(271828);
  for (int round = 0; round < 20'000; ++round) {
    check_near_the_library((static_cast<double>(random.below(100'000)) + 0.5) /
                           (static_cast<double>(random.below(100'000)) + 0.5));
  }
}

BOOST_AUTO_TEST_CASE(one_gives_exactly_0) { BOOST_TEST(natural_log(1) == 0.0); }

BOOST_AUTO_TEST_CASE(what_has_no_logarithm_gives_0) {
  for (const double value :
       {0.0, -0.0, -1.0, -1e300, -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    BOOST_TEST(natural_log(value) == 0.0);
  }
}

// Below 2^-1022 numbers have no implied leading 1.
BOOST_AUTO_TEST_CASE(the_least_numbers_agree_with_the_library) {
  check_near_the_library(std::numeric_limits<double>::denorm_min());
  check_near_the_library(1e-310);
}

BOOST_AUTO_TEST_SUITE_END()
