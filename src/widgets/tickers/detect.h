// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "article/market.h"
#include "containers/list.h"
#include "text/string_view.h"

namespace siderail::tickers {

/** A stretch of a text, in bytes. */
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is_empty() const { return start == end; }
  [[nodiscard]] StringView of(StringView text) const { return text.substr(start, end - start); }
};

/** How a ticker is written, in the order of how surely it is one. */
enum class Form : std::uint8_t {
  prefixed,   ///< with its exchange: "(NASDAQ: TSLA)", "NYSE:F", "TSLA US Equity"
  announced,  ///< "the symbol TSLA", "(ticker: F)"
  cashtag,    ///< "$TSLA"
  bracketed,  ///< "Ford (F)", "Ford <F.N>"
  bare,       ///< "Tesla TSLA"
};

/**
 * What is written like a ticker. Whether it is one is for resolve() to say.
 *
 *     Shares of Ford Motor (NYSE: F) rose.        name  Ford Motor
 *               ^--------^ ^--^  ^                symbol F, exchange NYSE
 */
struct Written {
  Form form = Form::bare;
  Span symbol;          ///< the ticker as written, without '$' and brackets
  StringView exchange;  ///< as written, e.g. "NYSE American", or Bloomberg's code of its market; empty without one
  Span name;            ///< the capitalised words right before it; empty if there are none
  /** In brackets in a line without small letters, where any word may stand so: only the name before it can tell. */
  bool is_shouted = false;
  int market = -1;  ///< the first that goes by the name of the exchange; -1: not known yet
};

/**
 * Finds all that is written like a ticker in UTF-8 `text`, in order; with a market, but for bare words of which
 * resolve() would say nothing: no symbols of the market, and without a name before them.
 */
List<Written> detect(StringView text, const Market* market = nullptr);

}  // namespace siderail::tickers
