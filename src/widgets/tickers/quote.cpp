// SPDX-License-Identifier: MIT
#include "widgets/tickers/quote.h"

#include <algorithm>

#include "text/word_list.h"
namespace siderail::tickers {
namespace {

bool is_stale_at(const Quote& quote, const Moment& now) {
  constexpr std::int64_t minute_s = 60;
  constexpr std::int64_t closed_s = 345'600;  // four days
  const bool in_session = quote.state != MarketState::closed && quote.state != MarketState::unknown;
  const std::int64_t session_s = std::max<std::int64_t>(5, std::int64_t{quote.delay_minutes} + 15) * minute_s;
  return now.utc_s - quote.as_of->utc_s > (in_session ? session_s : closed_s);
}

}  // namespace

std::string_view direction_name(Direction direction) {
  return word_at("up down flat", static_cast<std::size_t>(direction));
}

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

std::string percent_text(const QuoteView& view) {
  Decimal rounded = percent_of(*view.change, *view.quote->previous_close, 2);
  const std::string_view sign = rounded.units > 0 ? "+" : rounded.units < 0 ? "\xE2\x88\x92" : "";
  if (rounded.units < 0) rounded.units = -rounded.units;
  return std::string(sign) + to_string(rounded) + '%';
}

std::string price_text(const Quote& quote) {
  constexpr std::uint8_t least_places = 2;
  constexpr std::uint8_t most_places = 4;
  std::string text = to_string(round_to(quote.price, std::clamp(quote.price.scale, least_places, most_places)));
  if (!quote.currency.empty()) text += ' ' + quote.currency;
  return text;
}

}  // namespace siderail::tickers
