// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "containers/list.h"
#include "input/json.h"
#include "moment.h"
#include "numeric/decimal.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * One record of a document that lists records: an object, or a row of a table. Names are given as words with blanks
 * between, the best first. A name of Alpha Vantage ("05. price") counts as what it is without its number and blanks,
 * and a value inside an object ({"raw": 1.5, "fmt": "1.50"}) as one outside.
 */
struct Record {
  JsonValue object;        ///< missing for a row
  List<JsonMember> cells;  ///< of a row: column names and values
  String key;              ///< the member name it stood under, where records are kept by name
  String pointer;          ///< JSON Pointer

  /** The value under the best of `names` that is given. */
  [[nodiscard]] JsonValue get(StringView names) const;
  /** Its characters, or a number's digits; empty if there is none. */
  [[nodiscard]] StringView text(StringView names) const;
  /** The number above zero under the best name that has one: feeds write 0 for what they do not know. */
  [[nodiscard]] std::optional<Decimal> positive(StringView names) const;
  /** A date, or none. */
  [[nodiscard]] std::optional<Moment> moment(StringView names) const;
};

/**
 * Finds the records of a document, whichever way it lists them:
 *
 *     [{...}, {...}]                                      an array
 *     {"securities": [{...}]}                             an array under `name`
 *     {"TSLA": {...}, "F": {...}}                         an object of objects
 *     {"quoteResponse": {"result": [{...}]}}              in envelopes
 *     {"symbol": "TSLA", ...}                             one alone
 *     {"fields": ["cik", "name"], "data": [[1, "A"]]}     a table (the SEC's company_tickers_exchange.json)
 *
 * A record has a scalar under one of `marks`; so does every element of a list that holds no records itself. Anything in
 * the main list that is not an object, or not a row, comes as a record with a missing object and no cells.
 */
List<Record> find_records(JsonValue root, const char* name, StringView marks);

}  // namespace siderail::input
