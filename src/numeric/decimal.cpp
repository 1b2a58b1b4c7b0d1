// SPDX-License-Identifier: MIT
#include "numeric/decimal.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "apart.h"

namespace siderail {
namespace {

constexpr int max_scale = 9;
constexpr std::int64_t max_units = 1'000'000'000'000'000;
constexpr std::array<std::int64_t, 16> powers_of_ten = {1,
                                                        10,
                                                        100,
                                                        1'000,
                                                        10'000,
                                                        100'000,
                                                        1'000'000,
                                                        10'000'000,
                                                        100'000'000,
                                                        1'000'000'000,
                                                        10'000'000'000,
                                                        100'000'000'000,
                                                        1'000'000'000'000,
                                                        10'000'000'000'000,
                                                        100'000'000'000'000,
                                                        1'000'000'000'000'000};

bool is_digit(char character) { return character >= '0' && character <= '9'; }

std::int64_t divide_rounded(std::int64_t value, std::int64_t divisor) {
  const std::int64_t half = divisor / 2;
  return (value + (value < 0 ? -half : half)) / divisor;
}

/** The digits of a number without its point: at most 17 significant ones, and the power of ten that they stand for. */
struct Digits {
  std::int64_t units = 0;
  int exponent = 0;

  void push(char digit, bool after_point) {
    constexpr std::int64_t full = 10'000'000'000'000'000;
    if (units < full) {
      units = units * 10 + (digit - '0');
      exponent -= after_point ? 1 : 0;
    } else {
      exponent += after_point ? 0 : 1;
    }
  }
};

std::size_t read_digits(StringView text, std::size_t at, bool after_point, Digits& digits) {
  for (; at < text.size() && is_digit(text[at]); ++at) digits.push(text[at], after_point);
  return at;
}

/** Reads "e-3" at `at` and adds it to the exponent. Returns the position behind it, or npos when it is malformed. */
std::size_t read_exponent(StringView text, std::size_t at, Digits& digits) {
  ++at;
  const bool negative = at < text.size() && text[at] == '-';
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
  if (at == text.size() || !is_digit(text[at])) return StringView::npos;
  int exponent = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) exponent = std::min(exponent * 10 + (text[at] - '0'), 10'000);
  digits.exponent += negative ? -exponent : exponent;
  return at;
}

/** Brings units * 10^exponent to a scale of 0 to 9. */
std::optional<Decimal> normalise(std::int64_t units, int exponent) {
  while (units != 0 && units % 10 == 0 && exponent < 0) {
    units /= 10;
    ++exponent;
  }
  if (units == 0) return Decimal{0, static_cast<std::uint8_t>(std::clamp(-exponent, 0, max_scale))};
  // Places that do not fit go, one by one but for the last, which decides the rounding.
  for (; exponent < -max_scale - 1 || (units / 10 > max_units && exponent < 0); ++exponent) units /= 10;
  while (exponent < -max_scale || (units > max_units && exponent < 0)) {
    units = divide_rounded(units, 10);
    ++exponent;
  }
  for (; exponent > 0; --exponent) {
    if (units > max_units / 10) return std::nullopt;
    units *= 10;
  }
  if (units > max_units) return std::nullopt;
  return Decimal{units, static_cast<std::uint8_t>(-exponent)};
}

/** The number with what follows its whole digits, from `at` on. */
SIDERAIL_APART std::optional<Decimal> read_fraction(StringView text, std::size_t at, Digits digits) {
  if (at < text.size() && text[at] == '.') {
    if (at + 1 == text.size() || !is_digit(text[at + 1])) return std::nullopt;
    at = read_digits(text, at + 1, true, digits);
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) at = read_exponent(text, at, digits);
  if (at != text.size()) return std::nullopt;
  return normalise(digits.units, digits.exponent);
}

/**
 * The larger scale of both numbers, or the largest at which both have a tenth of what 64 bits hold: room for their
 * difference, and for a digit more. Prices never come near.
 */
std::uint8_t common_scale(Decimal a, Decimal b) {
  const auto fits = [](Decimal value, std::uint8_t scale) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 10;
    return scale <= value.scale || std::abs(value.units) <= most / powers_of_ten[scale - value.scale];
  };
  std::uint8_t scale = std::max(a.scale, b.scale);
  while (!fits(a, scale) || !fits(b, scale)) --scale;
  return scale;
}

}  // namespace

double Decimal::to_double() const { return static_cast<double>(units) / static_cast<double>(powers_of_ten[scale]); }

std::optional<Decimal> parse_decimal(StringView text) {
  const bool negative = !text.empty() && text[0] == '-';
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  if (at == text.size() || !is_digit(text[at])) return std::nullopt;
  if (text[at] == '0' && at + 1 < text.size() && is_digit(text[at + 1])) return std::nullopt;
  Digits digits;
  at = read_digits(text, at, false, digits);
  const bool is_whole = at == text.size() && digits.exponent == 0 && digits.units <= max_units;
  std::optional<Decimal> value = is_whole ? Decimal{digits.units, 0} : read_fraction(text, at, digits);
  if (value && negative) value->units = -value->units;
  return value;
}

Decimal subtract(Decimal a, Decimal b) {
  const std::uint8_t scale = common_scale(a, b);
  return {round_to(a, scale).units - round_to(b, scale).units, scale};
}

Decimal percent_of(Decimal part, Decimal whole, std::uint8_t places) {
  const std::uint8_t scale = common_scale(part, whole);
  const auto numerator = static_cast<std::uint64_t>(std::abs(round_to(part, scale).units));
  const auto denominator = static_cast<std::uint64_t>(std::abs(round_to(whole, scale).units));
  if (denominator == 0) return {};
  // Long division, two digits more than wanted for the factor of 100; the remainder decides the rounding.
  std::uint64_t quotient = numerator / denominator;
  std::uint64_t remainder = numerator % denominator;
  for (int digit = 0; digit < places + 2; ++digit) {
    quotient = quotient * 10 + remainder * 10 / denominator;
    remainder = remainder * 10 % denominator;
  }
  if (remainder >= denominator - remainder) ++quotient;
  const auto units = static_cast<std::int64_t>(quotient);
  return {(part.units < 0) == (whole.units < 0) ? units : -units, places};
}

Decimal without_trailing_zeros(Decimal value) {
  while (value.scale > 0 && value.units % 10 == 0) {
    value.units /= 10;
    --value.scale;
  }
  return value;
}

Decimal round_to(Decimal value, std::uint8_t places) {
  if (places >= value.scale) {
    const std::int64_t factor = powers_of_ten[places - value.scale];
    if (std::abs(value.units) > std::numeric_limits<std::int64_t>::max() / factor) return value;
    return {value.units * factor, places};
  }
  return {divide_rounded(value.units, powers_of_ten[value.scale - places]), places};
}

Decimal round_to(double value, std::uint8_t places) {
  const double scaled = value * static_cast<double>(powers_of_ten[places]);
  if (!(scaled < 9e17 && scaled > -9e17)) return {};
  return {static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5)), places};
}

String to_string(Decimal value) {
  String digits = to_string(value.units < 0 ? -value.units : value.units);
  if (value.scale > 0) {
    if (digits.size() <= value.scale) digits.insert(0, value.scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - value.scale, 1, '.');
  }
  if (value.units < 0) digits.insert(0, 1, '-');
  return digits;
}

}  // namespace siderail
