// SPDX-License-Identifier: MIT
#include "widgets/tickers/detect.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/exchanges.h"
#include "widgets/tickers/name_run.h"

namespace siderail::tickers {
namespace {

constexpr std::size_t max_bracket_bytes = 60;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return utf8::is_ascii_letter(static_cast<unsigned char>(c)); }
bool is_digit(char c) { return utf8::is_digit(static_cast<unsigned char>(c)); }
char at_or_nul(const std::string_view& text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

/**
 * Behind the symbol that starts at `at`: 1 to 6 letters or digits with at least one letter, or 4 to 6 digits with a
 * market suffix ("0700.HK"); then at most one class or suffix of 1 to 4 characters. '^' may come first, for an index.
 * `at` itself if there is none.
 */
std::size_t symbol_end(const std::string_view& text, std::size_t at, bool (*is_symbol_letter)(char)) {
  const auto belongs = [&](std::size_t i) {
    return is_symbol_letter(at_or_nul(text, i)) || is_digit(at_or_nul(text, i));
  };
  const std::size_t start = at_or_nul(text, at) == '^' ? at + 1 : at;
  std::size_t end = start;
  while (belongs(end) && end - start < 7) ++end;
  const std::size_t size = end - start;
  if (size == 0 || size > 6) return at;
  const bool is_code = is_digit(text[start]);  // of a market whose symbols are numbers
  const char joint = at_or_nul(text, end);
  std::size_t suffix_end = end + 1;
  while (belongs(suffix_end) && suffix_end - end < 6) ++suffix_end;
  const bool has_suffix =
      (joint == '.' || joint == '-' || joint == '/') && suffix_end - end > 1 && suffix_end - end < 6;
  if (is_code && (!has_suffix || size < 4)) return at;
  return has_suffix ? suffix_end : end;
}

bool is_glue(char32_t c) {
  return c < 0x80 && std::string_view("@/\\_-.:#&=+~$").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_word_of_letters(char32_t c) { return utf8::is_word(c) && !utf8::is_cjk(c); }

/** Whether a span is a word of its own: no part of an e-mail address, a URL, a file name or a longer word. */
bool stands_alone(const std::string_view& text, Span span) {
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

std::size_t skip_spaces(const std::string_view& text, std::size_t at) {
  for (std::size_t behind = at; behind < text.size() && utf8::is_space(utf8::decode(text, behind));) at = behind;
  return at;
}

/**
 * Reads "NASDAQ: " at `at`, and moves behind it; also "NASDAQ " unless a colon is needed. Empty, and `at` unmoved, if
 * there is no exchange.
 */
std::string read_exchange(const std::string_view& text, std::size_t& at, bool needs_colon) {
  std::size_t end = at;
  while (is_letter(at_or_nul(text, end))) ++end;
  const std::string_view word = text.substr(at, end - at);
  if (!is_exchange(word)) return {};
  std::size_t next = skip_spaces(text, end);
  const bool has_colon = at_or_nul(text, next) == ':';
  if (has_colon) next = skip_spaces(text, next + 1);
  if (needs_colon ? !has_colon : next == end) return {};
  at = next;
  return std::string(word);
}

struct Bracket {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Bracket, 4> brackets = {{{"(", ")"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"[", "]"}, {"<", ">"}}};

/** Walks through a text once. */
class Scanner {
 public:
  explicit Scanner(const std::string_view& text) : text_(text) {}

  List<Written> run() {
    while (at_ < text_.size()) {
      if (!take_bracket() && !take_cashtag() && !take_plain()) utf8::decode(text_, at_);
    }
    return std::move(found_);
  }

 private:
  /** "(NASDAQ: TSLA)", "(GOOG, GOOGL)": a bracket that holds tickers and nothing else. */
  bool take_bracket() {
    const std::string_view rest = text_.substr(at_, max_bracket_bytes);
    for (const Bracket& bracket : brackets) {
      if (!rest.starts_with(bracket.open)) continue;
      const std::size_t close = rest.find(bracket.close, bracket.open.size());
      if (close == std::string_view::npos) return false;
      List<Written> tickers = read_list(at_ + bracket.open.size(), at_ + close);
      if (tickers.empty()) return false;
      const Span name = name_before(text_, at_);
      for (Written& ticker : tickers) {
        ticker.name = name;
        if (ticker.form == Form::prefixed || !is_in_capitals(text_, ticker.symbol)) found_.push_back(std::move(ticker));
      }
      at_ += close + bracket.close.size();
      return true;
    }
    return false;
  }

  /** The tickers between two brackets; none if anything else stands there. */
  List<Written> read_list(std::size_t from, std::size_t until) const {
    const std::string_view inside = text_.substr(0, until);
    List<Written> tickers;
    std::string exchange;
    for (std::size_t at = from; at < until;) {
      if (std::string next = read_exchange(inside, at, false); !next.empty()) exchange = std::move(next);
      std::size_t end = symbol_end(inside, at, is_capital);
      // The symbols of Asia are numbers; behind their exchange they need no suffix.
      while (!suffix_of_exchange(exchange).empty() && end < until && end - at < 6 && is_digit(inside[end])) ++end;
      if (end == at) return {};
      tickers.push_back({exchange.empty() ? Form::bracketed : Form::prefixed, {at, end}, exchange, {}});
      at = end;
      while (at < until && std::string_view(" ,;/").find(inside[at]) != std::string_view::npos) ++at;
      if (at == end && at < until) return {};
    }
    return tickers;
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
    if (!is_letter(text_[at_]) && text_[at_] != '^') return false;
    const std::size_t word = at_;
    std::size_t start = word;
    std::string exchange = read_exchange(text_, start, true);
    std::size_t end = symbol_end(text_, start, is_capital);
    if (end > start && !stands_alone(text_, {word, end})) {  // "TSLA.Next": perhaps without what looks like a suffix
      end = start;
      while (is_capital(at_or_nul(text_, end))) ++end;
    }
    if (end > start && stands_alone(text_, {word, end})) add_plain({start, end}, std::move(exchange));
    skip_word(std::max(end, word + 1));
    return true;
  }

  void add_plain(Span symbol, std::string exchange) {
    const Form form = exchange.empty() ? Form::bare : Form::prefixed;
    if (form == Form::bare && (symbol.end - symbol.start < 2 || is_in_capitals(text_, symbol))) return;
    found_.push_back({form, symbol, std::move(exchange), name_before(text_, at_)});
  }

  void skip_word(std::size_t from) {
    at_ = from;
    while (at_ < text_.size()) {
      std::size_t behind = at_;
      if (!utf8::is_word(utf8::decode(text_, behind))) break;
      at_ = behind;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  List<Written> found_;
};

}  // namespace

bool is_exchange(const std::string_view& word) {
  constexpr std::string_view names =
      "AMEX AMS ASX BIT BME BSE CBOE EPA ETR EURONEXT FRA FWB HEL HKEX HKG KOSDAQ KRX LON LSE NASDAQ NSE NYSE "
      "NYSEAMERICAN NYSEARCA OTC OTCMKTS SEHK SIX TSE TSX TYO XETRA";
  std::string upper;
  for (const char c : word) upper.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  const bool is_written_so = !word.empty() && is_capital(word.front());  // "Nasdaq" and "NASDAQ", not "six"
  return is_written_so && has_word(names, upper);
}

List<Written> detect(const std::string_view& text) { return Scanner(text).run(); }

}  // namespace siderail::tickers
