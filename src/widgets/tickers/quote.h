// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "article/market.h"
#include "moment.h"
#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tickers {

/** Which way a price went since the previous close. */
enum class Direction : std::uint8_t { up, down, flat };

/** The documented spelling, e.g. "up". */
StringView direction_name(Direction direction);

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
 * than its delay, while its market is in a session: open, or pre and post where shares are traded then, which is in
 * dollars. Otherwise after four days: longer than a weekend with a holiday. Without `now` or a time, nothing is stale.
 */
QuoteView view_quote(const Quote& quote, const std::optional<Moment>& now);

/**
 * The change of a quote that has one: "+2.10%", or a minus sign (U+2212) and "0.35%", rounded half away from zero to
 * two places, in the numbers of a BCP 47 locale; "0.00%" has no sign.
 */
String percent_text(const QuoteView& view, StringView locale);

/**
 * "187.42 USD": two to four decimal places, none for yen and won that have none, in the numbers of a BCP 47 locale; the
 * ISO code of the currency where it is known.
 */
String price_text(const Quote& quote, StringView locale);

/**
 * A quote for the ear: "up 2.1 percent, 187.42 dollars". `direction` is the word for up or down. Words in English only;
 * in other languages signs, which a screen reader says in the language of the page.
 */
String spoken_text(const QuoteView& view, StringView direction, StringView locale);

/**
 * The prices of a quote as the points of an SVG line, "0,20 50,12.5 100,0": from 0 to 100 in order of time, from 20 for
 * the lowest to 0 for the highest. Empty for fewer than two.
 */
String spark_points(const Quote& quote);

}  // namespace siderail::tickers
