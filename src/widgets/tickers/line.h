// SPDX-License-Identifier: MIT
#pragma once

#include "text/string_view.h"
#include "widgets/tickers/detect.h"

namespace siderail::tickers {

/** Whether the line around a span is written in capitals throughout: a headline in which every word looks like a
 * ticker. */
bool is_in_capitals(StringView text, Span span);

/** Whether the line around a span speaks of shares and those who trade in them: what is written like a ticker is one.
 */
bool is_about_shares(StringView text, Span span);

/**
 * Whether what stands before an exchange and a symbol is a place, not a name: "Omaha, NE (NYSE: BRK.A) - " at the
 * beginning of a line, where `name` is "NE".
 */
bool is_behind_place(StringView text, Span name, Span symbol);

}  // namespace siderail::tickers
