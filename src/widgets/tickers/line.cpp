// SPDX-License-Identifier: MIT
#include "widgets/tickers/line.h"

#include <algorithm>

#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"
#include "widgets/tickers/prefix.h"

namespace siderail::tickers {
namespace {

constexpr std::size_t window_bytes = 80;  // on either side

/** The line around a span, or as much of it as lies in the window. */
StringView line_around(StringView text, Span span) {
  const std::size_t from = span.start - std::min(span.start, window_bytes);
  const StringView window = text.substr(from, span.end - from + window_bytes);
  const std::size_t start = window.rfind('\n', span.start - from) + 1;  // npos + 1 is 0
  return window.substr(start, window.find('\n', span.start - from) - start);
}

}  // namespace

bool is_in_capitals(StringView text, Span span) {
  const StringView line = line_around(text, span);
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_capital));
  return std::none_of(line.begin(), line.end(), is_small) && capitals > span.end - span.start + 8;
}

bool is_about_shares(StringView text, Span span) {
  constexpr char words[] =
      "action actions aktie aktien analyst analysts bearish bourse bullish calls dividend downgraded earnings equities "
      "investor investors kurs nasdaq nyse portfolio puts rallied rally shareholders share shares stock stocks traded "
      "trader traders trading upgraded";
  const String line = lower(line_around(text, span));
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_end(line, at);
    if (end > at && has_word(words, StringView(line).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace siderail::tickers
