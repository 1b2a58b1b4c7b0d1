// SPDX-License-Identifier: MIT
#include "widgets/tickers/prefix.h"

#include <utility>

#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"

namespace siderail::tickers {
namespace {

/** Whether the word at `at` of a text is followed by a colon, blanks apart; then moves behind it and its blanks. */
bool skip_colon(StringView text, std::size_t& at) {
  std::size_t next = skip_spaces(text, at);
  if (!text.substr(next).starts_with(':') && !text.substr(next).starts_with("\uFF1A")) return false;
  utf8::decode(text, next);
  at = skip_spaces(text, next);
  return true;
}

/** Behind an opening quotation mark at `at`, if there is one. */
std::size_t skip_quote(StringView text, std::size_t at) {
  std::size_t behind = at;
  if (at == text.size()) return at;
  const char32_t c = utf8::decode(text, behind);
  return c == '"' || c == '\'' || c == 0x2018 || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C ? behind : at;
}

/** Words behind the first one of an exchange: "NYSE American:", "Euronext Paris:", "TSX-V:". */
constexpr char exchange_words[] =
    "American Amsterdam Arca Brussels Capital CM GM GS Global Lisbon MKT Market Markets NYSE Paris Pink Select TSX V "
    "Venture and";

/** The exchange that the words from `at` to `end` name, or their first one; moves `at` to `behind` if there is one. */
Prefix exchange_of(StringView text, std::size_t& at, std::size_t first_end, std::size_t end, std::size_t behind) {
  for (const std::size_t until : {end, first_end}) {
    String key = exchange_key(text.substr(at, until - at));
    if (find_market(Naming::exchange, key) < 0) continue;
    at = behind;
    return {Form::prefixed, std::move(key)};
  }
  return {};
}

}  // namespace

std::size_t skip_spaces(StringView text, std::size_t at) {
  for (std::size_t behind = at; behind < text.size() && utf8::is_space(utf8::decode(text, behind));) at = behind;
  return at;
}

std::size_t word_end(StringView text, std::size_t at) {
  while (at < text.size()) {
    std::size_t behind = at;
    const char32_t c = utf8::decode(text, behind);
    if (!utf8::is_word(c) || utf8::is_digit(c)) break;
    at = behind;
  }
  return at;
}

Prefix read_prefix(StringView text, std::size_t& at, bool needs_colon) {
  const std::size_t first_end = word_end(text, at);
  const StringView first = text.substr(at, first_end - at);
  if (first.empty()) return {};
  std::size_t end = first_end;
  if (has_word("symbol Symbol ticker Ticker", first)) {
    if (!skip_colon(text, end)) end = skip_quote(text, skip_spaces(text, end));
    if (end == first_end) return {};
    at = end;
    return {Form::announced, {}};
  }
  if (text[at] >= 'a' && text[at] <= 'z') return {};  // "Nasdaq" and "NASDAQ", not "six"
  for (int words = 1; words < 5; ++words) {
    std::size_t behind = end;
    if (skip_colon(text, behind)) return exchange_of(text, at, first_end, end, behind);
    const std::size_t next = end < text.size() ? end + 1 : end;
    end = word_end(text, next);
    if (!has_word(exchange_words, text.substr(next, end - next))) break;
  }
  const std::size_t next = skip_spaces(text, first_end);
  return needs_colon || next == first_end ? Prefix{} : exchange_of(text, at, first_end, first_end, next);
}

}  // namespace siderail::tickers
