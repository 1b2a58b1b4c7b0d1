// SPDX-License-Identifier: MIT
#include "input/securities.h"

#include <utility>

#include "input/date.h"
#include "input/records.h"
#include "text/string.h"

namespace siderail::input {
namespace {

List<FormerSymbol> read_former_symbols(JsonValue list) {
  List<FormerSymbol> former;
  for (const JsonValue element : list.elements()) {
    const bool is_object = element.is_object();
    String symbol((is_object ? element["symbol"] : element).text());
    if (!symbol.empty()) former.push_back({std::move(symbol), parse_date(element["until"].text())});
  }
  return former;
}

Security read_security(const Record& record) {
  Security security;
  security.symbol = record.text("symbol ticker");
  security.name = record.text("name title companyName longName shortName description");
  security.exchange = record.text("exchange mic primary_exchange mic_code");
  security.asset_class = record.text("type assetClass asset_class");
  security.since = record.moment("since");
  security.until = record.moment("until");
  for (const JsonValue alias : record.get("aliases").elements()) {
    if (const StringView text = alias.text(); !text.empty()) security.aliases.emplace_back(text);
  }
  security.former_symbols = read_former_symbols(record.get("formerSymbols former_symbols"));
  return security;
}

StringView format_of(JsonValue root) {
  if (root["fields"].is_given()) return "sec-company-tickers-exchange";
  return root["0"]["cik_str"].is_given() ? "sec-company-tickers" : "securities";
}

}  // namespace

Expected<SecurityEntries> read_securities(const JsonDocument& document, Report& report) {
  report.format = format_of(document.root());
  SecurityEntries securities;
  std::size_t index = 0;
  for (Record& record : find_records(document.root(), "securities", "symbol ticker")) {
    Security security = read_security(record);
    if (security.symbol.empty() || security.name.empty()) {
      report.skip(index, std::move(record.pointer), security.symbol.empty() ? "no-symbol" : "no-name");
    } else {
      securities.add(std::move(security));
    }
    ++index;
  }
  if (securities.entries.empty()) {
    return fail(ErrorCode::no_securities, "no security with a symbol and a name in the document");
  }
  return securities;
}

}  // namespace siderail::input
