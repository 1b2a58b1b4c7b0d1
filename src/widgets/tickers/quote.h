// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/market.h"
#include "moment.h"
#include "numeric/decimal.h"

namespace siderail::tickers {

/** Which way a price went since the previous close. */
enum class Direction : std::uint8_t { up, down, flat };

/** The documented spelling, e.g. "up". */
std::string_view direction_name(Direction direction);

/** What readers are shown of a quote, computed from its price and previous close, never taken from the feed. */
struct QuoteView {
  const Quote* quote = nullptr;
  std::optional<Decimal> change;          ///< price - previous close, exactly; none without a previous close
  std::optional<Decimal> change_percent;  ///< in percent of the previous close, to 4 decimal places
  Direction direction = Direction::flat;
  bool is_stale = false;
};

/**
 * Computes what is shown as of `now`. A quote is stale once its time is more than 5 minutes past, or 15 minutes more
 * than its delay, while its market is in a session (pre, open, post); otherwise after four days: longer than a weekend
 * with a holiday. Without `now` or a time, nothing is stale.
 */
QuoteView view_quote(const Quote& quote, const std::optional<Moment>& now);

/**
 * The change of a quote that has one: "+2.10%", or a minus sign (U+2212) and "0.35%", rounded half away from zero to
 * two places; "0.00%" has no sign.
 */
std::string percent_text(const QuoteView& view);

/** "187.42 USD": at least two decimal places, at most four; the currency where it is known. */
std::string price_text(const Quote& quote);

}  // namespace siderail::tickers
