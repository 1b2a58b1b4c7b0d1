// SPDX-License-Identifier: MIT
#pragma once

#include "article/market.h"
#include "containers/list.h"
#include "error.h"
#include "input/json.h"
#include "input/report.h"

namespace siderail::input {

/**
 * Reads a list of securities: our own shape, [{symbol, name, exchange?, aliases?, since?, until?, formerSymbols?}], and
 * those of the SEC's company_tickers.json ({"0": {cik_str, ticker, title}}) and company_tickers_exchange.json ({fields,
 * data}). `formerSymbols` holds symbols, or {symbol, until}. Records without a symbol or a name are skipped as
 * "no-symbol" or "no-name". Error: no_securities when none is left.
 */
Expected<Securities> read_securities(const JsonDocument& document, Report& report);

}  // namespace siderail::input
