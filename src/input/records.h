// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "containers/list.h"
#include "input/json.h"
#include "moment.h"
#include "numeric/decimal.h"

namespace siderail::input {

/** One record of a document that lists records: an object, or a row of a table. */
struct Record {
  JsonValue object;        ///< missing for a row
  List<JsonMember> cells;  ///< of a row: column names and values
  std::string key;         ///< the member name it stood under, where records are kept by name
  std::string pointer;     ///< JSON Pointer

  /** The first of `names` that is given. */
  [[nodiscard]] JsonValue get(std::initializer_list<const char*> names) const;
  /** Its characters, or a number's digits; empty if there is none. */
  [[nodiscard]] std::string text(std::initializer_list<const char*> names) const;
  /** A number, or a string that holds one. */
  [[nodiscard]] std::optional<Decimal> decimal(std::initializer_list<const char*> names) const;
  /** A date, or none. */
  [[nodiscard]] std::optional<Moment> moment(std::initializer_list<const char*> names) const;
};

/**
 * Finds the records of a document, whichever way it lists them:
 *
 *     [{...}, {...}]                                      an array
 *     {"securities": [{...}]}                             an array under `name`
 *     {"TSLA": {...}, "F": {...}}                         an object of objects
 *     {"fields": ["cik", "name"], "data": [[1, "A"]]}     a table (the SEC's company_tickers_exchange.json)
 *
 * Anything that is not an object, or not a row, comes as a record with a missing object and no cells.
 */
List<Record> find_records(JsonValue root, const char* name);

}  // namespace siderail::input
