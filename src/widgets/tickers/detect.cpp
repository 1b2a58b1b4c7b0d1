// SPDX-License-Identifier: MIT
#include "widgets/tickers/detect.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"
#include "widgets/tickers/letters.h"
#include "widgets/tickers/line.h"
#include "widgets/tickers/name_run.h"
#include "widgets/tickers/prefix.h"
#include "widgets/tickers/signs.h"

namespace siderail::tickers {
namespace {

constexpr std::size_t max_bracket_bytes = 60;

/**
 * Behind the symbol that starts at `at`: 1 to 6 letters or digits with a letter first, or 4 to 6 digits with a market
 * suffix ("0700.HK"), or 3 to 6 where `may_be_number`; then at most one class or suffix of 1 to 4 characters, behind a
 * slash of 1 or 2. '^' may come first, for an index; Reuters has its classes in small letters ("BRKa.N"). `at` itself
 * if there is none. `letters` are capital, or small as well.
 */
std::size_t symbol_end(StringView text, std::size_t at, unsigned letters, bool may_be_number = false) {
  const auto run_end = [&](std::size_t from, std::size_t most) {
    std::size_t end = from;
    while (is(text, end, letters | digit)) ++end;
    return end - from > most ? from : end;
  };
  const std::size_t start = at_or_nul(text, at) == '^' ? at + 1 : at;
  std::size_t end = run_end(start, 6);
  if (end > start + 1 && is(text, end, small) && at_or_nul(text, end + 1) == '.' && is(text, end + 2, capital)) ++end;
  const char joint = at_or_nul(text, end);
  const bool may_have_suffix = joint == '.' || joint == '-' || joint == '/';
  const std::size_t suffix_end = may_have_suffix ? run_end(end + 1, joint == '/' ? 2 : 4) : end + 1;
  const bool has_suffix = suffix_end > end + 1;
  const std::size_t least = !is(text, start, digit) ? 1 : may_be_number ? 3 : has_suffix ? 4 : 7;
  if (end - start < least) return at;
  if (!has_suffix) return end;
  // "BRK.A.N": a class, and the suffix of Reuters.
  const bool has_both = suffix_end == end + 2 && joint == '.' && at_or_nul(text, suffix_end) == '.';
  return has_both && run_end(suffix_end + 1, 2) > suffix_end + 1 ? run_end(suffix_end + 1, 2) : suffix_end;
}

bool is_word_of_letters(char32_t c) { return utf8::is_word(c) && !utf8::is_cjk(c); }

/** Whether a span is a word of its own: no part of an e-mail address, a URL, a file name or a longer word. */
bool stands_alone(StringView text, Span span) {
  if (span.start > 0) {
    if (is(text[span.start - 1], word_letter | glue)) return false;
    std::size_t before = utf8::previous(text, span.start);
    if (is_word_of_letters(utf8::decode(text, before))) return false;
  }
  std::size_t behind = span.end;
  if (behind == text.size()) return true;
  const char32_t c = utf8::decode(text, behind);
  if (is_word_of_letters(c)) return false;
  if (!is(text[span.end], glue)) return true;
  // A full stop or colon ends a sentence when nothing is joined to it; the other characters always join.
  return (c == '.' || c == ':') && !skip_word_letter(text, behind);
}

/** What closes the bracket that opens at the beginning of a text, a mark of the same size; empty if none does. */
StringView closing_mark(StringView text) {
  if (!is(text.front(), sign | foreign)) return {};
  switch (text.front()) {
    case '(':
      return ")";
    case '[':
      return "]";
    case '<':
      return ">";
    default:
      return text.starts_with("\uFF08") ? "\uFF09" : text.starts_with("\u3010") ? "\u3011" : StringView();
  }
}

/** Walks through a text once. */
class Scanner {
 public:
  Scanner(StringView text, const Market* market) : text_(text), market_(market) {}

  List<Written> run() {
    for (;;) {
      at_ = next_sign(text_, at_);
      if (at_ == text_.size()) return std::move(found_);
      if (!take_announced() && !take_behind_colon() && !take_bracket() && !take_cashtag() && !take_plain())
        utf8::decode(text_, at_);
    }
  }

 private:
  [[nodiscard]] bool is_inside_word(std::size_t at) const {
    if (at == 0) return false;
    std::size_t before = utf8::previous(text_, at);
    return skip_word_letter(text_, before);
  }

  /** "symbol TSLA", "Ticker: F", found by the third letter of either word. */
  bool take_announced() {
    if (!is(text_[at_], small)) return false;
    const std::size_t word = at_ - std::min<std::size_t>(at_, 2);
    ++at_;
    if (has_word("symbol Symbol ticker Ticker", text_.substr(word, 6)) && !is_inside_word(word)) {
      at_ = word;
      take_plain();
    }
    return true;
  }

  /** "Nasdaq: TSLA", "Euronext Paris: MC": goes back to the first word of the exchange before a colon, if it is one. */
  bool take_behind_colon() {
    if (text_[at_] != ':' && (text_[at_] != '\xEF' || !text_.substr(at_).starts_with("\uFF1A"))) return false;
    const std::size_t colon = at_;
    std::size_t exchange = colon;
    std::size_t at = colon;
    for (int words = 0; words < 5 && at > done_; ++words) {
      std::size_t start = at;
      while (start > done_ && !is_inside_word(start)) --start;
      while (start > done_ && is_inside_word(start)) start = utf8::previous(text_, start);
      at = start;
      if (read_prefix(text_, start, true).form == Form::prefixed && start > colon) exchange = at;
    }
    at_ = exchange;
    if (exchange == colon || !take_plain()) utf8::decode(text_, at_ = colon);
    return true;
  }

  /** "(NASDAQ: TSLA)", "(GOOG, GOOGL)": a bracket that holds tickers and nothing else. */
  bool take_bracket() {
    const StringView rest = text_.substr(at_, max_bracket_bytes);
    const StringView close_mark = closing_mark(rest);
    if (close_mark.empty()) return false;
    const std::size_t from = close_mark.size();
    // Only "symbol" and "ticker" are written in small letters there.
    if (is(rest, from, small) && rest[from] != 's' && rest[from] != 't') return false;
    const std::size_t close = rest.find(close_mark, from);
    if (close == StringView::npos) return false;
    const std::size_t first = found_.size();
    if (!read_list(at_ + from, at_ + close)) {
      found_.truncate(first);
      return false;
    }
    const Span name = name_before(text_, at_);
    for (std::size_t each = first; each < found_.size(); ++each) {
      Written& ticker = found_[each];
      ticker.name = name;
      ticker.is_shouted = ticker.form != Form::prefixed && is_in_capitals(text_, ticker.symbol);
    }
    done_ = at_ += close + from;
    return true;
  }

  /** Reads the tickers between two brackets; false if there are none, or anything else stands there. */
  bool read_list(std::size_t from, std::size_t until) {
    const StringView inside = text_.substr(0, until);
    Prefix prefix;
    for (std::size_t at = from; at < until;) {
      if (const Prefix next = read_prefix(inside, at, false); next.form != Form::bracketed) prefix = next;
      std::size_t end = symbol_end(inside, at, capital, true);
      if (end == at) return false;
      found_.push_back({prefix.form, {at, end}, prefix.exchange, {}, false, prefix.market});
      end = read_bloomberg(inside, found_.back());
      at = end;
      while (at < until && (inside[at] == ' ' || is_comma(inside[at]))) ++at;
      if (at == end && at < until) return false;
    }
    return from < until;
  }

  static bool is_comma(char c) { return c == ',' || c == ';' || c == '/'; }

  /** "TSLA US", "VOD LN Equity": takes in Bloomberg's code of the market behind a symbol. Gives the end of it. */
  static std::size_t read_bloomberg(StringView text, Written& ticker) {
    const std::size_t start = skip_spaces(text, ticker.symbol.end);
    if (start == ticker.symbol.end || !is(text, start, capital)) return ticker.symbol.end;
    const std::size_t end = word_end(text, start);
    const StringView code = text.substr(start, end - start);
    if (code.size() != 2 || find_market(Naming::bloomberg, code) < 0) return ticker.symbol.end;
    const std::size_t equity = skip_spaces(text, end);
    const bool is_equity = text.substr(equity).starts_with("Equity");
    if (!is_equity && ticker.form == Form::bare) return ticker.symbol.end;
    ticker.exchange = code;
    ticker.market = -1;
    ticker.form = is_equity ? Form::prefixed : ticker.form;
    return is_equity ? equity + 6 : end;
  }

  /** "$TSLA", "$BRK.B", "$tsla"; not "$5" or "US$". */
  bool take_cashtag() {
    if (text_[at_] != '$' || !is(text_, at_ + 1, capital | small)) return false;
    const std::size_t end = symbol_end(text_, at_ + 1, capital | small);
    if (end == at_ + 1 || !stands_alone(text_, {at_, end})) return false;
    found_.push_back({Form::cashtag, {at_ + 1, end}, {}, name_before(text_, at_)});
    at_ = end;
    return true;
  }

  /** "Tesla TSLA", "NYSE: F" outside brackets. Passes over the whole word, whatever it is. */
  bool take_plain() {
    while (is(text_[at_], digit) && at_ > done_ && is(text_[at_ - 1], digit)) --at_;
    std::size_t behind = at_;
    if (!skip_word_letter(text_, behind) && text_[behind++] != '^') return false;
    std::size_t end = behind;
    if (!is_inside_word(at_)) {
      std::size_t from = at_;
      const Prefix prefix = read_prefix(text_, from, true);
      const bool may_be_number = prefix.form == Form::prefixed && is_abroad(prefix);
      end = symbol_end(text_, from, capital, may_be_number);
      end = end > from && stands_alone(text_, {at_, end}) ? add_plain({from, end}, prefix) : behind;
    }
    skip_word(end);
    return true;
  }

  static bool is_abroad(const Prefix& prefix) {
    const int market = prefix.market < 0 ? find_market(Naming::exchange, exchange_key(prefix.exchange)) : prefix.market;
    return market > us_market;
  }

  /** Whether a bare word is no symbol of the market: then only the name before it can say that it is a slip of one. */
  [[nodiscard]] bool is_unknown(Span word) const {
    return market_ != nullptr && word_end(text_, word.start) == word.end && !market_->may_have(word.of(text_));
  }

  std::size_t add_plain(Span symbol, const Prefix& prefix) {
    const Form form = prefix.form == Form::bracketed ? Form::bare : prefix.form;
    Written ticker{form, symbol, prefix.exchange, {}, false, prefix.market};
    const std::size_t end = read_bloomberg(text_, ticker);
    const StringView word = symbol.of(text_);
    const bool is_unknown_word = ticker.form == Form::bare && is_unknown(symbol);
    if (is_unknown_word && (word.size() < 3 || is_written_legal_form(word))) return end;
    // A colon or a quotation mark, or "under the symbol KO".
    const bool is_sure =
        ticker.form == Form::announced &&
        (text_.substr(at_, symbol.start - at_).find_first_of(":\"\xE2\xEF") < text_.size() ||
         text_.substr(0, at_).ends_with("under the ") || text_.substr(0, at_).ends_with("under the ticker "));
    const bool is_too_short = word.size() < (ticker.form != Form::announced ? 2U : is_sure ? 1U : 3U);
    if (ticker.form != Form::prefixed && (is_too_short || is_in_capitals(text_, symbol))) return end;
    // "Tesla (TSLA, up 3%)", but not "Gartner (IT research)".
    const bool is_in_bracket = at_ > 0 && (text_[at_ - 1] == '(' || text_[at_ - 1] == '[');
    const std::size_t next = skip_spaces(text_, end);
    const bool is_word_of_many = form == Form::bare && is_in_bracket && word_end(text_, next) > next;
    if (!is_word_of_many) ticker.name = name_before(text_, at_);
    if (is_unknown_word && ticker.name.is_empty()) return end;
    // "NYSE: A record day": without a name, only what is joined to its exchange is one.
    const bool is_apart = form == Form::prefixed && utf8::is_space(static_cast<unsigned char>(text_[symbol.start - 1]));
    if (is_apart && ticker.name.is_empty() && !is_in_bracket) {
      ticker.form = Form::bare;
      ticker.exchange = {};
      ticker.market = -1;
    }
    found_.push_back(ticker);
    return end;
  }

  void skip_word(std::size_t from) {
    at_ = from;
    while (skip_word_letter(text_, at_)) {
    }
    done_ = at_;
  }

  StringView text_;
  const Market* market_;
  std::size_t at_ = 0;
  std::size_t done_ = 0;  ///< behind the last word or bracket that was read
  List<Written> found_;
};

}  // namespace

List<Written> detect(StringView text, const Market* market) { return Scanner(text, market).run(); }

}  // namespace siderail::tickers
