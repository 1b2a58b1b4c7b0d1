// SPDX-License-Identifier: MIT
#include "input/quotes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/records.h"
#include "part_data.h"
#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr double max_delay_minutes = 10'080;  // a week

constexpr char symbol_names[] = "symbol ticker";
SIDERAIL_PART_DATA(tickers)
constexpr char price_names[] =
    "price regularMarketPrice latestPrice lastTrade lastPrice last_price last close c day min";
SIDERAIL_PART_DATA(tickers)
constexpr char close_names[] =
    "previousClose previous_close regularMarketPreviousClose prevClose prev_close pc prevDay chartPreviousClose";

/** A word in any case, Yahoo's included, or a flag that says whether the market is open. */
MarketState read_state(JsonValue value) {
  static constexpr std::array<MarketState, 9> states = {MarketState::pre,    MarketState::open,   MarketState::post,
                                                        MarketState::closed, MarketState::open,   MarketState::open,
                                                        MarketState::closed, MarketState::closed, MarketState::closed};
  const String word = lower(value.raw());
  const std::size_t position = find_word("pre open post closed regular true false prepre postpost", word);
  return position < states.size() ? states[position] : MarketState::unknown;
}

/** Prices in pence, cents and agorot become pounds, rand and shekels: nobody else counts shares in hundredths. */
void use_main_unit(Quote& quote) {
  const std::size_t position = find_word("GBp GBX ZAc ZAC ILA", quote.currency);
  if (position == StringView::npos) return;
  quote.currency = word_at("GBP GBP ZAR ZAR ILS", position);
  const auto divide = [](Decimal& price) {
    price = without_trailing_zeros({price.units, static_cast<std::uint8_t>(price.scale + 2)});
  };
  divide(quote.price);
  if (quote.previous_close) divide(*quote.previous_close);
  for (Decimal& price : quote.spark) divide(price);
}

/** The quote of a record, its price 0 where there is none. */
Quote read_quote(const Record& record) {
  Quote quote;
  quote.symbol = record.text(symbol_names);
  if (quote.symbol.empty()) quote.symbol = record.key;
  quote.price = record.positive(price_names).value_or(Decimal{});
  quote.previous_close = record.positive(close_names);
  quote.currency = record.text("currency");
  quote.state = read_state(record.get("state marketState is_market_open isUSMarketOpen"));
  quote.as_of = record.moment(
      "time asOf as_of regularMarketTime latestUpdate last_quote_at timestamp t updated latest_trading_day datetime");
  // "15 minute delayed price" of IEX counts as 15.
  const StringView delay = record.text("delayMinutes delay_minutes exchangeDataDelayedBy latestSource");
  const double minutes = parse_decimal(delay.substr(0, delay.find(' '))).value_or(Decimal{}).to_double();
  quote.delay_minutes = static_cast<int>(std::clamp(minutes, 0.0, max_delay_minutes));
  for (const JsonValue point : record.get("spark").elements()) {
    const auto price = parse_decimal(point.text());
    if (price && price->units > 0) quote.spark.push_back(*price);
  }
  use_main_unit(quote);
  return quote;
}

}  // namespace

Expected<List<Quote>> read_quotes(const JsonDocument& document, Report& report) {
  report.format = "quotes";
  const String marks = String(symbol_names) + ' ' + String(price_names);
  List<Quote> quotes;
  std::size_t index = 0;
  for (Record& record : find_records(document.root(), "quotes", marks)) {
    Quote quote = read_quote(record);
    if (quote.symbol.empty() || quote.price.is_zero()) {
      report.skip(index, std::move(record.pointer), quote.symbol.empty() ? "no-symbol" : "no-price");
    } else {
      quotes.push_back(std::move(quote));
    }
    ++index;
  }
  if (quotes.empty()) {
    return fail(ErrorCode::no_quotes, "no quote with a symbol and a price in the document");
  }
  return quotes;
}

}  // namespace siderail::input
