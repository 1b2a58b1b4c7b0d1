// SPDX-License-Identifier: MIT
#include "widgets/tickers/resolve.h"

#include <algorithm>

#include "containers/sort.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/exchanges.h"

namespace siderail::tickers {
namespace {

using Match = Market::Match;

/** The exchange of a list entry as one word in capitals: "NYSE Arca" gives "NYSEARCA". */
std::string exchange_key(const std::string_view& exchange) {
  std::string key;
  for (const char c : exchange) {
    if (utf8::is_ascii_letter(static_cast<unsigned char>(c))) key += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return key;
}

/** All securities that what is written may mean, the likeliest first. */
List<Match> candidates(const Written& written, const std::string_view& text, const Market& market) {
  const std::string symbol(written.symbol.of(text));
  const std::string exchange = exchange_key(written.exchange);
  const std::string_view suffix = suffix_of_exchange(exchange);
  List<Match> found;
  if (!suffix.empty()) found = market.find(symbol + std::string(suffix));
  if (found.empty()) found = market.find(symbol);
  const std::size_t stop = symbol.find('.');
  if (found.empty() && stop != std::string::npos && is_us_ric_suffix(std::string_view(symbol).substr(stop + 1))) {
    found = market.find(symbol.substr(0, stop));
  }
  const auto is_there = [&exchange](const Match& match) { return exchange_key(match.security->exchange) == exchange; };
  if (!exchange.empty()) sort(found, [&](const Match& a, const Match& b) { return is_there(a) && !is_there(b); });
  return found;
}

/** The security whose whole name, legal form apart, is `name`: New York is not THE NEW YORK TIMES CO. */
const Security* find_by_name(const std::string_view& name, const Market& market) {
  const std::string words = name_words(name);
  const auto is_called = [&words](const std::string& candidate) { return name_words(candidate) == words; };
  const auto securities = market.securities();
  const auto found = std::find_if(securities.begin(), securities.end(), [&](const Security& security) {
    return is_called(security.name) || std::any_of(security.aliases.begin(), security.aliases.end(), is_called);
  });
  return found == securities.end() ? nullptr : &*found;
}

/** The symbol to suggest for a name: that of the security called so, else of the only company that agrees with it. */
std::string suggestion_for(const std::string_view& name, const Market& market) {
  const Security* security = find_by_name(name, market);
  if (security != nullptr) return security->symbol;
  for (const Security& candidate : market.securities()) {
    if (!agrees(name, candidate)) continue;
    if (security != nullptr && name_words(security->name) != name_words(candidate.name)) return {};
    if (security == nullptr) security = &candidate;
  }
  return security == nullptr ? std::string() : security->symbol;
}

/** Whether a symbol looks like a mistake for the name before it: its letters, in order, are letters of the name. */
bool resembles(const std::string_view& symbol, const std::string_view& name) {
  const std::string letters = fold(symbol);
  const std::string of_name = fold(name);
  if (of_name.empty() || letters.front() != of_name.front()) return false;
  auto next = letters.begin();
  for (const char c : of_name) {
    if (next != letters.end() && *next == c) ++next;
  }
  return next == letters.end();
}

/** A name that no dictionary has: a capital inside, as in SpaceX, OpenAI, PayPal. */
bool has_inner_capital(const std::string_view& name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::adjacent_find(name.begin(), name.end(), [&](char a, char b) { return is_small(a) && is_capital(b); }) !=
         name.end();
}

/** Whether a ticker that disagrees with the name before it was surely meant as one. */
bool is_surely_ticker(const Written& written, const std::string_view& text, const Security* owner_of_name) {
  const std::string_view symbol = written.symbol.of(text);
  const std::string_view name = written.name.of(text);
  if (written.form == Form::prefixed) return true;
  if (written.form != Form::cashtag && is_acronym_of(symbol, name)) return false;
  const bool looks_mistaken = symbol.size() >= 3 && resembles(symbol, name);
  if (written.form == Form::bare) return looks_mistaken;
  const bool is_long_enough = written.form == Form::cashtag || symbol.size() >= 4;
  return owner_of_name != nullptr || looks_mistaken || (is_long_enough && has_inner_capital(name));
}

Resolution flag(FlagReason reason, const Security* security, Span name) {
  return {Resolution::Kind::flag, security, name, reason, {}};
}

/** What to do when the symbol is on the list, but under another name. */
Resolution mismatch(const Written& written, const std::string_view& text, const Match& actual, const Market& market,
                    const std::optional<Moment>& date) {
  const Security* owner = find_by_name(written.name.of(text), market);
  if (is_surely_ticker(written, text, owner)) {
    Resolution resolution = flag(FlagReason::name_mismatch, actual.security, written.name);
    resolution.suggestion = suggestion_for(written.name.of(text), market);
    return resolution;
  }
  // A cashtag is a ticker whatever stands before it: "Buy on Monday $TSLA".
  if (written.form != Form::cashtag) return {};
  if (is_listed_at(*actual.security, actual.former, date))
    return {Resolution::Kind::badge, actual.security, {}, {}, {}};
  return flag(FlagReason::not_listed_at_date, actual.security, {});
}

/** What to do when no list has the symbol: only a ticker with its exchange was surely meant as one. */
Resolution unknown(const Written& written, const std::string_view& text, const Market& market) {
  if (written.form != Form::prefixed) return {};
  Resolution resolution = flag(FlagReason::unknown_symbol, nullptr, written.name);
  if (!written.name.is_empty()) resolution.suggestion = suggestion_for(written.name.of(text), market);
  return resolution;
}

}  // namespace

std::string_view reason_name(FlagReason reason) {
  return word_at("name-mismatch not-listed-at-date unknown-symbol", static_cast<std::size_t>(reason));
}

bool is_listed_at(const Security& security, const FormerSymbol* former, const std::optional<Moment>& date) {
  if (!date) return true;
  constexpr std::int64_t day_s = 86'400;
  const auto is_after = [&date](const std::optional<Moment>& last) {
    return last && date->utc_s >= last->utc_s + day_s;
  };
  if (security.since && compare(*date, *security.since) < 0) return false;
  return !is_after(security.until) && (former == nullptr || !is_after(former->until));
}

Resolution resolve(const Written& written, const std::string_view& text, const Market& market,
                   const std::optional<Moment>& date) {
  const List<Match> found = candidates(written, text, market);
  if (found.empty()) return unknown(written, text, market);
  const std::string_view run = written.name.of(text);
  const Match* agreeing = nullptr;
  for (const Match& match : found) {
    const std::size_t start = agreeing_start(run, *match.security);
    const bool may_stand_alone = run.empty() && (written.form == Form::prefixed || written.form == Form::cashtag);
    if (start == std::string_view::npos && !may_stand_alone) continue;
    const Span name = run.empty() ? Span{} : Span{written.name.start + start, written.name.end};
    if (is_listed_at(*match.security, match.former, date)) {
      return {Resolution::Kind::badge, match.security, name, {}, {}};
    }
    if (agreeing == nullptr) agreeing = &match;
  }
  if (agreeing != nullptr) return flag(FlagReason::not_listed_at_date, agreeing->security, written.name);
  return run.empty() ? Resolution{} : mismatch(written, text, found.front(), market, date);
}

}  // namespace siderail::tickers
