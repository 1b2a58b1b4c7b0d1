// SPDX-License-Identifier: MIT
#include "numeric/log.h"

#include <cstdint>
#include <cstring>

namespace siderail {

double natural_log(double value) {
  if (!(value > 0)) return 0;
  constexpr double ln_2 = 0.6931471805599453;
  // Subnormal numbers have no leading bit: 2^54 times as much has.
  if (value < 2.2250738585072014e-308) return natural_log(value * 18014398509481984.0) - 54 * ln_2;
  // value = mantissa * 2^exponent with the mantissa in [sqrt(1/2), sqrt(2)), where the series converges fastest.
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  int exponent = static_cast<int>((bits >> 52) & 0x7FF) - 1023;
  bits = (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
  double mantissa = 0;
  std::memcpy(&mantissa, &bits, sizeof mantissa);
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    ++exponent;
  }
  // ln m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m - 1) / (m + 1), |s| < 0.172.
  const double s = (mantissa - 1) / (mantissa + 1);
  const double square = s * s;
  double sum = 0;
  for (int power = 21; power >= 1; power -= 2) sum = sum * square + 1.0 / power;
  return 2 * s * sum + exponent * ln_2;
}

}  // namespace siderail
