// SPDX-License-Identifier: MIT
#include "widgets/tickers/line.h"

#include <algorithm>

#include "part_data.h"
#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"
#include "widgets/tickers/letters.h"
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
  std::size_t capitals = 0;
  // Outwards from the span: in most lines, the next word says no.
  for (std::size_t at = span.start; at > 0 && at + window_bytes > span.start && text[at - 1] != '\n'; --at) {
    if (is(text[at - 1], small)) return false;
    if (is(text[at - 1], capital)) ++capitals;
  }
  for (std::size_t at = span.start; at < text.size() && at < span.end + window_bytes && text[at] != '\n'; ++at) {
    if (is(text[at], small)) return false;
    if (is(text[at], capital)) ++capitals;
  }
  return capitals > span.end - span.start + 8;
}

bool is_about_shares(StringView text, Span span) {
  SIDERAIL_PART_DATA(tickers)
  static constexpr char words[] =
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

bool is_behind_place(StringView text, Span name, Span symbol) {
  StringView before = text.substr(0, name.start);
  if (!before.ends_with(", ")) return false;
  before.remove_suffix(2);
  const StringView place = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  const std::size_t close = text.find(')', symbol.end);
  const StringView behind = text.substr(std::min(close, text.size() - 1) + 1);
  // The first byte of both longer dashes is that of all such punctuation.
  const bool has_dash = behind.starts_with(' ') && (at_or_nul(behind, 1) == '-' || at_or_nul(behind, 1) == '\xE2');
  return has_dash && std::all_of(place.begin(), place.end(), [](char c) { return c == ' ' || is(c, word_letter); });
}

}  // namespace siderail::tickers
