// SPDX-License-Identifier: MIT
#include "widgets/tickers/quote.h"

#include <algorithm>

#include "numeric/localize.h"
#include "text/word_list.h"

namespace siderail::tickers {
namespace {

bool is_stale_at(const Quote& quote, const Moment& now) {
  constexpr std::int64_t minute_s = 60;
  constexpr std::int64_t closed_s = 345'600;  // four days
  const bool is_extended = quote.state == MarketState::pre || quote.state == MarketState::post;
  const bool in_session =
      quote.state == MarketState::open || (is_extended && (quote.currency.empty() || quote.currency == "USD"));
  const std::int64_t session_s = std::max<std::int64_t>(5, std::int64_t{quote.delay_minutes} + 15) * minute_s;
  return now.utc_s - quote.as_of->utc_s > (in_session ? session_s : closed_s);
}

/** The price with as many places as its currency has: two to four, or none. */
Decimal shown_price(const Quote& quote) {
  const std::uint8_t least_places = has_word("JPY KRW VND CLP ISK", quote.currency) ? 0 : 2;
  constexpr std::uint8_t most_places = 4;
  return round_to(quote.price, std::clamp(quote.price.scale, least_places, most_places));
}

}  // namespace

StringView direction_name(Direction direction) { return word_at("up down flat", static_cast<std::size_t>(direction)); }

QuoteView view_quote(const Quote& quote, const std::optional<Moment>& now) {
  QuoteView view;
  view.quote = &quote;
  if (quote.previous_close) {
    view.change = subtract(quote.price, *quote.previous_close);
    view.change_percent = without_trailing_zeros(percent_of(*view.change, *quote.previous_close, 4));
    if (!view.change->is_zero()) view.direction = view.change->units > 0 ? Direction::up : Direction::down;
  }
  view.is_stale = now && quote.as_of && is_stale_at(quote, *now);
  return view;
}

String percent_text(const QuoteView& view, StringView locale) {
  const Decimal rounded = percent_of(*view.change, *view.quote->previous_close, 2);
  return (rounded.units > 0 ? "+" : "") + localize_percent(rounded, locale);
}

String price_text(const Quote& quote, StringView locale) {
  String text = localize(shown_price(quote), locale);
  if (!quote.currency.empty()) text += "\u00A0" + quote.currency;
  return text;
}

String spoken_text(const QuoteView& view, StringView direction, StringView locale) {
  const Quote& quote = *view.quote;
  const bool is_english = locale.starts_with("en");
  String text(direction);
  if (view.change) {
    Decimal percent = percent_of(*view.change, *quote.previous_close, 2);
    if (percent.units < 0) percent.units = -percent.units;
    percent = without_trailing_zeros(percent);
    if (!text.empty()) text += ' ';
    text += (is_english ? localize(percent, locale) + " percent" : localize_percent(percent, locale)) + ", ";
  }
  const std::size_t position =
      is_english ? find_word("USD EUR GBP JPY CNY INR CHF KRW", quote.currency) : StringView::npos;
  if (position == StringView::npos) return text + price_text(quote, locale);
  text += localize(shown_price(quote), locale) + ' ';
  return text.append(word_at("dollars euros pounds yen yuan rupees francs won", position));
}

String spark_points(const Quote& quote) {
  String points;
  const std::size_t count = quote.spark.size();
  if (count < 2) return points;
  double low = quote.spark[0].to_double();
  double high = low;
  for (const Decimal& price : quote.spark) {
    low = std::min(low, price.to_double());
    high = std::max(high, price.to_double());
  }
  const double range = high > low ? high - low : 1;
  for (std::size_t at = 0; at < count; ++at) {
    const double across = 100.0 * static_cast<double>(at) / static_cast<double>(count - 1);
    const double down = 20.0 * (high - quote.spark[at].to_double()) / range;
    if (at > 0) points += ' ';
    points += to_string(without_trailing_zeros(round_to(across, 1))) + ',';
    points += to_string(without_trailing_zeros(round_to(down, 1)));
  }
  return points;
}

}  // namespace siderail::tickers
