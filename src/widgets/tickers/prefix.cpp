// SPDX-License-Identifier: MIT
#include "widgets/tickers/prefix.h"

#include "part_data.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"
#include "widgets/tickers/letters.h"

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
SIDERAIL_PART_DATA(tickers)
constexpr char exchange_words[] =
    "American Amsterdam Arca Brussels Capital CM GM GS Global Lisbon MKT Market Markets NYSE Paris Pink Select TSX V "
    "Venture and";

/** The first market of the exchange that goes by a name as written; -1 if it is none. */
int market_of(StringView words) { return find_market(Naming::exchange, exchange_key(words)); }

/** Behind the name of another exchange at `at` of a text, where several have one colon: "LSE/NYSE:", "TSX, NYSE:". */
std::size_t skip_other_exchange(StringView text, std::size_t at) {
  const std::size_t start = at_or_nul(text, at) == '/' ? at + 1 : text.substr(at).starts_with(", ") ? at + 2 : at;
  const std::size_t end = word_end(text, start);
  return start > at && market_of(text.substr(start, end - start)) >= 0 ? end : at;
}

/** "symbol TSLA", "ticker: F"; moves behind the word and what follows it. */
Prefix read_announcement(StringView text, std::size_t& at, std::size_t word_end) {
  std::size_t end = word_end;
  if (!skip_colon(text, end)) end = skip_quote(text, skip_spaces(text, end));
  if (end == word_end) return {};
  at = end;
  return {Form::announced};
}

}  // namespace

std::size_t skip_spaces(StringView text, std::size_t at) {
  if (is(text, at, word_letter)) return at;
  for (std::size_t behind = at; behind < text.size() && utf8::is_space(utf8::decode(text, behind));) at = behind;
  return at;
}

std::size_t word_end(StringView text, std::size_t at) {
  while (!is(text, at, digit) && skip_word_letter(text, at)) {
  }
  return at;
}

Prefix read_prefix(StringView text, std::size_t& at, bool needs_colon) {
  const std::size_t first_end = word_end(text, at);
  const StringView first = text.substr(at, first_end - at);
  if (first.size() == 6 && has_word("symbol Symbol ticker Ticker", first))
    return read_announcement(text, at, first_end);
  // "Nasdaq" and "NASDAQ", not "six".
  if (is(text, at, small) || !may_be_exchange(first)) return {};
  const int market = market_of(first);
  if (market < 0) return {};
  std::size_t end = first_end;
  for (int words = 1; words < 5; ++words) {
    std::size_t behind = end;
    if (skip_colon(text, behind)) {
      const StringView all = text.substr(at, end - at);
      at = behind;
      return {Form::prefixed, all, end == first_end ? market : -1};
    }
    const std::size_t other = skip_other_exchange(text, end);
    if (other > end) {
      end = other;
      continue;
    }
    const std::size_t next = end < text.size() ? end + 1 : end;
    end = word_end(text, next);
    if (!has_word(exchange_words, text.substr(next, end - next))) break;
  }
  const std::size_t next = skip_spaces(text, first_end);
  if (needs_colon || next == first_end) return {};
  at = next;
  return {Form::prefixed, first, market};
}

}  // namespace siderail::tickers
