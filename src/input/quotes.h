// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "containers/list.h"
#include "error.h"
#include "input/json.h"
#include "input/report.h"

namespace siderail::input {

/**
 * Reads quotes in the canonical shape, [{symbol, price, previousClose?, currency?, state?, time?, delayMinutes?,
 * spark?}], also under "quotes" or by symbol ({"TSLA": {...}}). Numbers may be strings. `state` is pre, open, post or
 * closed in any case; `time` (or `asOf`) any date that input/date reads. A price of 0 means that there is no price, as
 * feeds have it. Records without a symbol or a price are skipped as "no-symbol" or "no-price". Error: no_quotes when
 * none is left.
 */
Expected<List<Quote>> read_quotes(const JsonDocument& document, Report& report);

}  // namespace siderail::input
