// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * A decimal number, kept exactly: 187.42 is units 18742 at scale 2. Prices are decimal, and binary fractions would
 * make 187.42 - 183.57 read 3.8499999999999943.
 *
 *     value = units / 10^scale,  |units| <= 10^15,  0 <= scale <= 9
 */
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  [[nodiscard]] bool is_zero() const { return units == 0; }
  [[nodiscard]] double to_double() const;
};

/**
 * Reads a JSON number (RFC 8259 section 6), exponent included. A leading '+' is taken, too: feeds print changes so.
 * Digits past the 9th decimal place are rounded half away from zero. Returns nothing when `text` is not wholly such a
 * number, or when the value is over 10^15.
 */
std::optional<Decimal> parse_decimal(StringView text);

/** a - b, exactly. */
Decimal subtract(Decimal a, Decimal b);

/** 100 * part / whole, rounded half away from zero to `places` (0 to 9) decimal places; 0 for a whole of 0. */
Decimal percent_of(Decimal part, Decimal whole, std::uint8_t places);

/** 1.50 as 1.5: the same value at the least scale. */
Decimal without_trailing_zeros(Decimal value);

/** Rounds half away from zero to exactly `places` (0 to 9) decimal places. Adds places, too, where 64 bits hold them.
 */
Decimal round_to(Decimal value, std::uint8_t places);

/** Rounds a binary number half away from zero to `places` decimal places: how scores leave the core. */
Decimal round_to(double value, std::uint8_t places);

/** "-1234.50": ASCII digits, '.' and all of the scale's places. The same bytes on every platform. */
String to_string(Decimal value);

}  // namespace siderail
