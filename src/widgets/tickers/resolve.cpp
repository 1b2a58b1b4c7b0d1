// SPDX-License-Identifier: MIT
#include "widgets/tickers/resolve.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/candidates.h"
#include "widgets/tickers/line.h"
#include "widgets/tickers/name_words.h"
#include "widgets/tickers/whose_name.h"

namespace siderail::tickers {
namespace {

using Match = Market::Match;

/** Whether a symbol looks like a mistake for the name before it: its letters, in order, are letters of the name. */
bool resembles(StringView symbol, StringView name) {
  return symbol.size() >= 3 && abbreviates(fold(symbol), fold(name));
}

/** Whether one symbol may be a slip of the other: one letter wrong, or two that stand next to each other changed over.
 */
bool is_slip(StringView written, StringView symbol) {
  if (written.size() != symbol.size() || symbol.size() < 3) return false;
  const auto [first, other] = std::mismatch(written.begin(), written.end(), symbol.begin());
  if (first == written.end()) return false;
  const auto behind = static_cast<std::size_t>(first - written.begin()) + 1;
  if (written.substr(behind) == symbol.substr(behind)) return true;
  return behind < symbol.size() && *first == symbol[behind] && *other == written[behind] &&
         written.substr(behind + 1) == symbol.substr(behind + 1);
}

/** What is said of one text. */
class Resolver {
 public:
  Resolver(const Written& written, StringView text, const Listings& listings)
      : written_(written),
        text_(text),
        listings_(listings),
        symbol_(written.symbol.of(text)),
        name_(written.name.of(text)) {}

  Resolution run() {
    const List<Match> found = candidates(written_, text_, listings_);
    if (found.empty()) return written_.is_shouted ? Resolution{} : unknown();
    const Match* best = nullptr;
    std::size_t best_rank = StringView::npos;
    Span best_name;
    for (const Match& match : found) {
      const std::size_t start = name_start(written_, text_, *match.security);
      const bool is_named = start != StringView::npos;
      const Span name = is_named ? Span{start, written_.name.end} : Span{};
      if (is_named ? is_part_of_name(name, match) || is_of_coin(name, *match.security)
                   : !name_.empty() || !may_stand_alone(*match.security))
        continue;
      const bool is_listed = is_listed_at(*match.security, match.former, listings_.date);
      const std::size_t rank = name.start + (is_listed ? 0 : text_.size());
      if (rank >= best_rank) continue;
      best = &match;
      best_rank = rank;
      best_name = name;
    }
    if (best != nullptr && !is_name_of_another(written_, text_, best_name, *best->security, listings_.names))
      return found_one(*best, best_name);
    return name_.empty() || written_.is_shouted ? Resolution{} : mismatch(found.front());
  }

 private:
  /** "Bitcoin (BTC)", where the list has a fund that is called after the coin. */
  [[nodiscard]] bool is_of_coin(Span name, const Security& security) const {
    if (!is_coin(symbol_) || is_crypto(security)) return false;
    const String words = name_words(name.of(text_));
    return is_one_word(words) && !begins_name(words, security);
  }

  [[nodiscard]] Resolution found_one(const Match& match, Span name) const {
    if (!is_listed_at(*match.security, match.former, listings_.date)) {
      return {Resolution::Kind::flag, match.security, name, FlagReason::not_listed_at_date, {}};
    }
    // An index is no company: what it is called is no company's name.
    return {Resolution::Kind::badge, match.security, is_index(*match.security) ? Span{} : name, {}, {}};
  }

  /** "C3 AI": the last word of a name, not a symbol behind it. */
  [[nodiscard]] bool is_part_of_name(Span name, const Match& match) const {
    return written_.form == Form::bare && begins_name(Span{name.start, written_.symbol.end}.of(text_), *match.security);
  }

  /** Whether a symbol without a name before it was meant as one. */
  [[nodiscard]] bool may_stand_alone(const Security& security) const {
    switch (written_.form) {
      case Form::prefixed:
      case Form::announced:
        return true;
      case Form::cashtag:
        return is_sure_cashtag(security);
      case Form::bare:
        return is_telling(security) && !is_in_name() && is_about_shares(text_, written_.symbol);
      default:
        return false;
    }
  }

  /** "IBM (NYSE: IBM)", "ADM Endeavors": the name of a company that is called so, or how one begins. */
  [[nodiscard]] bool is_in_name() const {
    const StringView behind = text_.substr(written_.symbol.end);
    return behind.starts_with(" (") || behind.starts_with('(') ||
           (behind.size() > 1 && behind[0] == ' ' && behind[1] >= 'A' && behind[1] <= 'Z');
  }

  /** Whether a symbol is no word or acronym of its own, but one of its company's making: NVDA, AMD. */
  [[nodiscard]] bool is_telling(const Security& security) const {
    const String letters = fold(symbol_);
    const StringView words = words_of(security);
    if (letters.size() >= 3 && initials_of(words) == letters) return true;
    return letters.size() >= 4 && abbreviates(letters, words) && !begins_name(letters, security) &&
           !words.starts_with(letters);
  }

  /** "$TSLA"; not "$PATH" on a computer, "($M)" over a column, "$BTC" for a fund, "$now" in a program. */
  [[nodiscard]] bool is_sure_cashtag(const Security& security) const {
    const bool is_preferred = preference(security, listings_.prefer) < listings_.prefer.size();
    if (is_coin(symbol_) && !is_crypto(security) && !is_preferred) return false;
    const bool is_small = std::any_of(symbol_.begin(), symbol_.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool is_doubtful = has_word("B BN EDITOR EUR HOME K LANG M MM PATH SHELL T TERM USD USER", symbol_);
    return !(is_small ? !is_telling(security) : is_doubtful) || is_about_shares(text_, written_.symbol);
  }

  /** The security that the longest end of the name belongs to wholly, and where it begins; a single word only alone. */
  const Security* owner(Span& name) const {
    for (std::size_t at = 0; at < name_.size();) {
      const std::size_t end = std::min(name_.find_first_of(" \n", at), name_.size());
      const bool is_end_word = at > 0 && end == name_.size();
      const Security* security = is_end_word ? nullptr : listings_.names.called(name_.substr(at));
      if (security != nullptr && !is_connector(name_.substr(at, end - at))) {
        name.start = written_.name.start + at;
        return security;
      }
      at = end + 1;
    }
    return nullptr;
  }

  [[nodiscard]] const Security* likely_owner(Span name) const { return listings_.names.likely_owner(name.of(text_)); }

  /** Whether a ticker that disagrees with the name before it may be one at all; to be asked before owner(), a search.
   */
  [[nodiscard]] bool may_be_ticker() const {
    const bool is_number = symbol_.find_first_not_of("0123456789") == StringView::npos;  // "Toyota (2024)"
    if (written_.form == Form::prefixed) return true;
    if (written_.form == Form::announced || is_number) return false;
    if (written_.form == Form::cashtag) return true;
    if (is_coin(symbol_) || is_acronym_of(symbol_, name_)) return false;
    if (written_.form == Form::bracketed) return !counts();
    const StringView last = name_.substr(last_part(name_));
    return is_one_word(last) && resembles(symbol_, last);
  }

  /** Whether a ticker that disagrees with the name before it was surely meant as one, as far as that says. */
  [[nodiscard]] bool is_surely_ticker(const Security* owner_of_name, StringView name) const {
    if (written_.form == Form::prefixed) return true;
    const bool is_single = is_one_word(name);
    if (is_single && fold(name) == fold(symbol_)) return false;  // "Oxy (OXY)", but "Dash (DASH)" too
    if (is_single && resembles(symbol_, name)) return true;
    if (written_.form == Form::bare) return false;
    const bool is_long_enough = written_.form == Form::cashtag || symbol_.size() >= 4;
    return owner_of_name != nullptr || (is_long_enough && has_inner_capital(name));
  }

  /** "(A) Apple (B) Pear": a letter behind the one before it in the alphabet. */
  [[nodiscard]] bool counts() const {
    const char last[] = {'(', static_cast<char>(symbol_[0] - 1), ')'};
    return symbol_.size() == 1 && text_.substr(0, written_.symbol.start).find({last, 3}) != StringView::npos;
  }

  /** What to do when the symbol is on the list, but under another name. */
  [[nodiscard]] Resolution mismatch(const Match& actual) const {
    if (!may_be_ticker()) return {};
    if (written_.form == Form::prefixed && is_behind_place(text_, written_.name, written_.symbol))
      return found_one(actual, {});
    Span name = written_.name;
    const Security* owner_of_name = owner(name);
    if (owner_of_name == nullptr) name.start += last_part(name_);
    if (is_surely_ticker(owner_of_name, name.of(text_))) {
      return {Resolution::Kind::flag, actual.security, name, FlagReason::name_mismatch, likely_owner(name)};
    }
    // A cashtag is a ticker whatever stands before it: "Buy on Monday $TSLA".
    return written_.form == Form::cashtag && is_sure_cashtag(*actual.security) ? found_one(actual, {}) : Resolution{};
  }

  /**
   * What to do when no list has the symbol: a ticker with its exchange was surely meant as one, and so was a slip of
   * the symbol that the company has.
   */
  [[nodiscard]] Resolution unknown() const {
    // There are no slips of two letters, nor is "CORP" one.
    const bool says_nothing = name_.empty() || symbol_.size() < 3 || is_legal_form(fold(symbol_));
    if (written_.form != Form::prefixed && says_nothing) return {};
    Span name = written_.name;
    const Security* owner_of_name = name_.empty() ? nullptr : owner(name);
    if (written_.form != Form::prefixed && (owner_of_name == nullptr || !is_slip(symbol_, owner_of_name->symbol)))
      return {};
    return {Resolution::Kind::flag, nullptr, name, FlagReason::unknown_symbol,
            name_.empty() ? nullptr : likely_owner(name)};
  }

  /** Where the part of a run behind its last small word begins: of "Bank and SpaceX" the "SpaceX". */
  static std::size_t last_part(StringView run) {
    std::size_t start = 0;
    for (std::size_t at = 0; at < run.size();) {
      const std::size_t end = std::min(run.find_first_of(" \n", at), run.size());
      const StringView word = run.substr(at, end - at);
      at = end + 1;
      if (word != "&" && is_connector(word)) start = at;
    }
    return start;
  }

  const Written& written_;
  const StringView text_;
  const Listings& listings_;
  const StringView symbol_;
  const StringView name_;
};

}  // namespace

StringView reason_name(FlagReason reason) {
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

Resolution resolve(const Written& written, StringView text, const Listings& listings) {
  return Resolver(written, text, listings).run();
}

}  // namespace siderail::tickers
