// SPDX-License-Identifier: MIT
#include "widgets/tickers/detect.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"
#include "widgets/tickers/line.h"
#include "widgets/tickers/name_run.h"
#include "widgets/tickers/prefix.h"

namespace siderail::tickers {
namespace {

constexpr std::size_t max_bracket_bytes = 60;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return utf8::is_ascii_letter(static_cast<unsigned char>(c)); }
bool is_digit(char c) { return utf8::is_digit(static_cast<unsigned char>(c)); }
char at_or_nul(StringView text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

/**
 * Behind the symbol that starts at `at`: 1 to 6 letters or digits with a letter first, or 4 to 6 digits with a market
 * suffix ("0700.HK"), or 3 to 6 where `may_be_number`; then at most one class or suffix of 1 to 4 characters, behind a
 * slash of 1 or 2. '^' may come first, for an index; Reuters has its classes in small letters ("BRKa.N"). `at` itself
 * if there is none.
 */
std::size_t symbol_end(StringView text, std::size_t at, bool (*is_symbol_letter)(char), bool may_be_number = false) {
  const auto run_end = [&](std::size_t from, std::size_t most) {
    std::size_t end = from;
    while (is_symbol_letter(at_or_nul(text, end)) || is_digit(at_or_nul(text, end))) ++end;
    return end - from > most ? from : end;
  };
  const std::size_t start = at_or_nul(text, at) == '^' ? at + 1 : at;
  std::size_t end = run_end(start, 6);
  const bool is_class =
      is_small(at_or_nul(text, end)) && at_or_nul(text, end + 1) == '.' && is_capital(at_or_nul(text, end + 2));
  if (end > start + 1 && is_class) ++end;
  const char joint = at_or_nul(text, end);
  const bool may_have_suffix = joint == '.' || joint == '-' || joint == '/';
  const std::size_t suffix_end = may_have_suffix ? run_end(end + 1, joint == '/' ? 2 : 4) : end + 1;
  const bool has_suffix = suffix_end > end + 1;
  const std::size_t least = !is_digit(at_or_nul(text, start)) ? 1 : may_be_number ? 3 : has_suffix ? 4 : 7;
  if (end - start < least) return at;
  return has_suffix ? suffix_end : end;
}

bool is_glue(char32_t c) {
  return c < 0x80 && StringView("@/\\_-.:#&=+~$").find(static_cast<char>(c)) != StringView::npos;
}

bool is_word_of_letters(char32_t c) { return utf8::is_word(c) && !utf8::is_cjk(c); }

/** Whether a span is a word of its own: no part of an e-mail address, a URL, a file name or a longer word. */
bool stands_alone(StringView text, Span span) {
  if (span.start > 0) {
    std::size_t before = utf8::previous(text, span.start);
    const char32_t c = utf8::decode(text, before);
    if (is_word_of_letters(c) || is_glue(c)) return false;
  }
  std::size_t behind = span.end;
  if (behind == text.size()) return true;
  const char32_t c = utf8::decode(text, behind);
  if (is_word_of_letters(c)) return false;
  if (!is_glue(c)) return true;
  // A full stop or colon ends a sentence when nothing is joined to it; the other characters always join.
  if (c != '.' && c != ':') return false;
  return behind == text.size() || !utf8::is_word(utf8::decode(text, behind));
}

struct Bracket {
  const char* open;
  const char* close;
};

constexpr std::array<Bracket, 5> brackets = {
    {{"(", ")"}, {"\uFF08", "\uFF09"}, {"[", "]"}, {"<", ">"}, {"\u3010", "\u3011"}}};

/** Walks through a text once. */
class Scanner {
 public:
  explicit Scanner(StringView text) : text_(text) {}

  List<Written> run() {
    while (at_ < text_.size()) {
      if (!pass_over() && !take_bracket() && !take_cashtag() && !take_plain()) utf8::decode(text_, at_);
    }
    return std::move(found_);
  }

 private:
  /** Most of a text is blanks and words in small letters, which begin no ticker but for "symbol" and "ticker". */
  bool pass_over() {
    const char c = text_[at_];
    if (c == ' ') return ++at_, true;
    if (!is_small(c) || text_.substr(at_).starts_with("symbol") || text_.substr(at_).starts_with("ticker"))
      return false;
    std::size_t end = at_;
    while (end < text_.size() && is_small(text_[end])) ++end;
    skip_word(end);
    return true;
  }

  /** "(NASDAQ: TSLA)", "(GOOG, GOOGL)": a bracket that holds tickers and nothing else. */
  bool take_bracket() {
    const StringView rest = text_.substr(at_, max_bracket_bytes);
    for (const Bracket& bracket : brackets) {
      const StringView open_mark = bracket.open;
      if (!rest.starts_with(open_mark)) continue;
      const StringView close_mark = bracket.close;
      const std::size_t close = rest.find(close_mark, open_mark.size());
      if (close == StringView::npos) return false;
      List<Written> tickers = read_list(at_ + open_mark.size(), at_ + close);
      if (tickers.empty()) return false;
      const Span name = name_before(text_, at_);
      for (Written& ticker : tickers) {
        ticker.name = name;
        ticker.is_shouted = ticker.form != Form::prefixed && is_in_capitals(text_, ticker.symbol);
        found_.push_back(std::move(ticker));
      }
      at_ += close + close_mark.size();
      return true;
    }
    return false;
  }

  /** The tickers between two brackets; none if anything else stands there. */
  List<Written> read_list(std::size_t from, std::size_t until) const {
    const StringView inside = text_.substr(0, until);
    List<Written> tickers;
    Prefix prefix;
    for (std::size_t at = from; at < until;) {
      if (Prefix next = read_prefix(inside, at, false); next.form != Form::bracketed) prefix = std::move(next);
      std::size_t end = symbol_end(inside, at, is_capital, true);
      if (end == at) return {};
      tickers.push_back({prefix.form, {at, end}, prefix.exchange, {}});
      end = read_bloomberg(inside, tickers.back());
      at = end;
      while (at < until && (inside[at] == ' ' || StringView(",;/").find(inside[at]) < 3)) ++at;
      if (at == end && at < until) return {};
    }
    return tickers;
  }

  /** "TSLA US", "VOD LN Equity": takes in Bloomberg's code of the market behind a symbol. Gives the end of it. */
  static std::size_t read_bloomberg(StringView text, Written& ticker) {
    const std::size_t start = skip_spaces(text, ticker.symbol.end);
    const std::size_t end = word_end(text, start);
    const StringView code = text.substr(start, end - start);
    const bool is_apart = start > ticker.symbol.end;
    if (!is_apart || code.size() != 2 || find_market(Naming::bloomberg, code) < 0) return ticker.symbol.end;
    const std::size_t equity = skip_spaces(text, end);
    const bool is_equity = text.substr(equity).starts_with("Equity");
    if (!is_equity && ticker.form == Form::bare) return ticker.symbol.end;
    ticker.exchange = code;
    ticker.form = is_equity ? Form::prefixed : ticker.form;
    return is_equity ? equity + 6 : end;
  }

  /** "$TSLA", "$BRK.B", "$tsla"; not "$5" or "US$". */
  bool take_cashtag() {
    if (text_[at_] != '$') return false;
    const std::size_t end = symbol_end(text_, at_ + 1, is_letter);
    const Span symbol{at_ + 1, end};
    const bool alone = stands_alone(text_, {at_, end}) && is_letter(at_or_nul(text_, at_ + 1));
    if (end == at_ + 1 || !alone) return false;
    found_.push_back({Form::cashtag, symbol, {}, name_before(text_, at_)});
    at_ = end;
    return true;
  }

  /** "Tesla TSLA", "NYSE: F" outside brackets. Passes over the whole word, whatever it is. */
  bool take_plain() {
    std::size_t behind = at_;
    const char32_t c = utf8::decode(text_, behind);
    if (!utf8::is_word(c) && c != '^') return false;
    std::size_t start = at_;
    Prefix prefix = read_prefix(text_, start, true);
    const bool may_be_number = find_market(Naming::exchange, prefix.exchange) > us_market;
    std::size_t end = symbol_end(text_, start, is_capital, may_be_number);
    if (end > start && stands_alone(text_, {at_, end})) {
      end = add_plain({start, end}, std::move(prefix));
    } else {
      end = behind;
    }
    skip_word(end);
    return true;
  }

  std::size_t add_plain(Span symbol, Prefix prefix) {
    const Form form = prefix.form == Form::bracketed ? Form::bare : prefix.form;
    Written ticker{form, symbol, std::move(prefix.exchange), {}};
    const std::size_t end = read_bloomberg(text_, ticker);
    const std::size_t size = symbol.end - symbol.start;
    const bool has_colon = text_.substr(at_, symbol.start - at_).find_first_of(":\xEF") < text_.size();
    const bool is_too_short = size < (ticker.form != Form::announced ? 2U : has_colon ? 1U : 3U);
    if (ticker.form != Form::prefixed && (is_too_short || is_in_capitals(text_, symbol))) return end;
    // "Tesla (TSLA, up 3%)", but not "Gartner (IT research)".
    const bool is_in_bracket = at_ > 0 && StringView("([").find(text_[at_ - 1]) < 2;
    const std::size_t next = skip_spaces(text_, end);
    const bool is_word_of_many = form == Form::bare && is_in_bracket && word_end(text_, next) > next;
    if (!is_word_of_many) ticker.name = name_before(text_, at_);
    // "NYSE: A record day": without a name, only what is joined to its exchange is one.
    const bool is_apart = form == Form::prefixed && utf8::is_space(static_cast<unsigned char>(text_[symbol.start - 1]));
    if (is_apart && ticker.name.is_empty() && !is_in_bracket) {
      ticker.form = Form::bare;
      ticker.exchange.clear();
    }
    found_.push_back(std::move(ticker));
    return end;
  }

  void skip_word(std::size_t from) {
    at_ = from;
    while (at_ < text_.size()) {
      std::size_t behind = at_;
      if (!utf8::is_word(utf8::decode(text_, behind))) break;
      at_ = behind;
    }
  }

  StringView text_;
  std::size_t at_ = 0;
  List<Written> found_;
};

}  // namespace

List<Written> detect(StringView text) { return Scanner(text).run(); }

}  // namespace siderail::tickers
