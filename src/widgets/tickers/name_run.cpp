// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_run.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::tickers {
namespace {

constexpr int max_words = 6;
constexpr std::size_t line_window = 80;  // bytes on either side that are_capitals() looks at

char32_t before(const std::string_view& text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = utf8::previous(text, at);
  return utf8::decode(text, start);
}

std::size_t skip_spaces_back(const std::string_view& text, std::size_t at) {
  while (at > 0 && utf8::is_space(before(text, at)) && text[at - 1] != '\n') at = utf8::previous(text, at);
  return at;
}

/** Characters that hold a name together from inside: Coca-Cola, Lowe's, AT&T, Yum! */
bool joins(char32_t c) { return c == '-' || c == '\'' || c == 0x2019 || c == '&' || c == '!' || c == 0x30FB; }

/** The start of the word that ends at `end`. */
std::size_t word_start(const std::string_view& text, std::size_t end) {
  std::size_t at = end;
  while (at > 0) {
    const char32_t c = before(text, at);
    const bool inner_stop = c == '.' && at != end && utf8::is_word(before(text, at - 1));  // "Amazon.com"
    if (!utf8::is_word(c) && !joins(c) && !inner_stop) break;
    at = utf8::previous(text, at);
  }
  return at;
}

/** A full stop that belongs to the word before it: "Co.", "Inc.", "J. M." */
bool is_abbreviation(const std::string_view& word) {
  return word.size() == 1 || has_word("bros co corp cos inc ltd plc st", lower(word));
}

bool is_name_word(const std::string_view& word) {
  std::size_t at = 0;
  if (word.empty() || word == "-") return false;
  const char32_t first = utf8::decode(word, at);
  return utf8::is_upper(first) || utf8::is_digit(first) || utf8::is_cjk(first) || word == "&" ||
         (word.size() > 1 && std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

/** Where a bracket that ends right before `end` begins; `end` itself if there is none. */
std::size_t skip_bracket_back(const std::string_view& text, std::size_t end) {
  const std::size_t at = skip_spaces_back(text, end);
  if (at == 0 || text[at - 1] != ')') return end;
  const std::size_t open = text.rfind('(', at);
  return open == std::string_view::npos || at - open > 40 ? end : open;
}

}  // namespace

Span name_before(const std::string_view& text, std::size_t end) {
  end = skip_spaces_back(text, skip_bracket_back(text, end));
  Span run{end, end};
  std::size_t at = end;
  for (int words = 0; words < max_words; ++words) {
    std::size_t word_end = at;
    if (word_end > 0 && text[word_end - 1] == '.') {
      const std::size_t start = word_start(text, word_end - 1);
      if (!is_abbreviation(text.substr(start, word_end - 1 - start))) break;
      --word_end;
    }
    const std::size_t start = word_start(text, word_end);
    if (start == word_end || !is_name_word(text.substr(start, word_end - start))) break;
    run.start = start;
    const std::size_t gap = skip_spaces_back(text, start);
    if (gap == start) break;  // something other than a blank stands before the word
    at = gap;
  }
  if (run.of(text).starts_with("& ")) run.start += 2;
  return run;
}

bool is_in_capitals(const std::string_view& text, Span span) {
  const std::size_t from = span.start - std::min(span.start, line_window);
  const std::string_view window = text.substr(from, span.end - from + line_window);
  const std::size_t own = span.start - from;
  const std::size_t line_start = window.rfind('\n', own) == std::string_view::npos ? 0 : window.rfind('\n', own) + 1;
  const std::string_view line = window.substr(line_start, window.find('\n', own) - line_start);
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_capital));
  return std::none_of(line.begin(), line.end(), is_small) && capitals > span.end - span.start + 8;
}

}  // namespace siderail::tickers
