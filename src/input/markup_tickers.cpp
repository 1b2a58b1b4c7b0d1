// SPDX-License-Identifier: MIT
#include "input/markup_tickers.h"

#include <algorithm>

#include "text/find_byte.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr std::size_t longest_symbol = 12;

/** The value of an attribute of a tag, with or without quotes; empty if it has none. */
StringView attribute(StringView tag, StringView name_and_sign) {
  std::size_t found = find_byte(tag, name_and_sign[0]);
  while (found != StringView::npos && !tag.substr(found).starts_with(name_and_sign))
    found = find_byte(tag, name_and_sign[0], found + 1);
  if (found == StringView::npos) return {};
  StringView value = tag.substr(found + name_and_sign.size());
  const bool is_quoted = value.starts_with('"') || value.starts_with('\'');
  if (!is_quoted) return value.substr(0, value.find_first_of(" >"));
  const char quote = value.front();
  value.remove_prefix(1);
  return value.substr(0, value.find(quote));
}

/** What a symbol may look like; a '$' before it marks a currency, which is none. */
bool is_symbol(StringView text) {
  if (text.empty() || text.size() > longest_symbol) return false;
  bool has_capital = false;
  for (const char c : text) {
    const auto unit = static_cast<unsigned char>(c);
    const bool is_capital = unit >= 'A' && unit <= 'Z';
    has_capital |= is_capital;
    if (!is_capital && !utf8::is_digit(unit) && c != '.' && c != '-') return false;
  }
  return has_capital;
}

/** The symbol and exchange of a link, or nothing. */
Ticker from_href(StringView href) {
  const std::size_t hash = std::min(href.find('#'), href.size());
  const StringView exchange = href.substr(std::min(hash + 1, href.size()));
  href = href.substr(0, std::min(hash, href.find('?')));
  if (href.ends_with('/')) href.remove_suffix(1);
  const std::size_t slash = href.rfind('/');
  if (slash == StringView::npos || slash == 0) return {};
  const std::size_t before = href.rfind('/', slash - 1);
  const StringView folder = href.substr(before + 1, slash - before - 1);
  if (!has_word("stock stocks quote quotes symbol symbols", folder)) return {};
  return {href.substr(slash + 1), is_symbol(exchange) ? exchange : StringView()};
}

}  // namespace

void add_marked_ticker(StringView link, List<Ticker>& tickers, Arena& arena) {
  const std::size_t end = std::min(find_byte(link, '>'), link.size());
  const StringView tag = link.substr(0, end);
  Ticker ticker = from_href(attribute(tag, "href="));
  if (has_word(attribute(tag, "class="), "ticker")) {
    const StringView inside = link.substr(std::min(end + 1, link.size()));
    ticker.symbol = inside.substr(0, inside.find('<'));
  }
  const auto is_known = [&](const Ticker& other) { return other.symbol == ticker.symbol; };
  if (!is_symbol(ticker.symbol) || std::any_of(tickers.begin(), tickers.end(), is_known)) return;
  tickers.push_back({arena.copy(ticker.symbol), arena.copy(ticker.exchange)});
}

}  // namespace siderail::input
