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
 * spark?}], also under "quotes" or by symbol ({"TSLA": {...}}), and in those of Yahoo (v7, v10, v8 chart), Finnhub (by
 * symbol), Alpha Vantage, IEX, Polygon and Twelve Data, in their envelopes. Numbers may be strings. `state` is pre,
 * open, post or closed in any case, or a flag; `time` any date that input/date reads. A price of 0 means that there is
 * no price, as feeds have it. What feeds say of change and percent is not read, as they mean different things by it.
 * Prices in pence ("GBp"), South African cents and agorot become those in the main unit. Records without a symbol or a
 * price are skipped as "no-symbol" or "no-price". Error: no_quotes when none is left.
 */
Expected<List<Quote>> read_quotes(const JsonDocument& document, Report& report);

}  // namespace siderail::input
