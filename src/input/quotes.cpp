// SPDX-License-Identifier: MIT
#include "input/quotes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "input/records.h"
#include "text/fold.h"

namespace siderail::input {
namespace {

constexpr double max_delay_minutes = 10'080;  // a week

MarketState read_state(const std::string& text) {
  const std::string word = lower(std::string_view(text));
  for (const MarketState state : {MarketState::pre, MarketState::open, MarketState::post, MarketState::closed}) {
    if (word == state_name(state)) return state;
  }
  return MarketState::unknown;
}

/** A price above zero: feeds write 0 for what they do not know. */
std::optional<Decimal> read_price(std::optional<Decimal> value) {
  return value && value->units > 0 ? value : std::nullopt;
}

/** The quote of a record, its price 0 where there is none. */
Quote read_quote(const Record& record) {
  Quote quote;
  quote.symbol = record.text({"symbol", "ticker"});
  if (quote.symbol.empty()) quote.symbol = record.key;
  quote.price = read_price(record.decimal({"price"})).value_or(Decimal{});
  quote.previous_close = read_price(record.decimal({"previousClose", "previous_close"}));
  quote.currency = record.text({"currency"});
  quote.state = read_state(record.text({"state", "marketState"}));
  quote.as_of = record.moment({"time", "asOf", "as_of"});
  const double delay = record.decimal({"delayMinutes", "delay_minutes"}).value_or(Decimal{}).to_double();
  quote.delay_minutes = static_cast<int>(std::clamp(delay, 0.0, max_delay_minutes));
  for (const JsonValue point : record.get({"spark"}).elements()) {
    if (const auto price = read_price(parse_decimal(point.text()))) quote.spark.push_back(*price);
  }
  return quote;
}

}  // namespace

Expected<List<Quote>> read_quotes(const JsonDocument& document, Report& report) {
  report.format = "quotes";
  List<Quote> quotes;
  std::size_t index = 0;
  for (Record& record : find_records(document.root(), "quotes")) {
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
