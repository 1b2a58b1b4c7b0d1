// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_run.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

constexpr int max_words = 8;

/** Words that are capitalised for other reasons than being a name, when they stand alone. */
constexpr char no_names[] =
    "A And At Both But Buy Buying For Friday From Hold If In Its Like Long Monday Of On Or Our Owning Sell Selling "
    "Shares "
    "Short Stock Symbol The Then This Thursday Ticker Tuesday Wednesday When While With";

char32_t before(StringView text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = utf8::previous(text, at);
  return utf8::decode(text, start);
}

/** Whether a line from one byte to another is as long as wires and e-mail have their full ones. */
bool is_full_line(std::size_t start, std::size_t end, std::size_t least = 40) {
  return end > start + least && end < start + 100;
}

/**
 * Whether the line that ends at `at` was broken because it was full. The first one may be shorter: what stood before it
 * on the wire was a place and a date.
 */
bool is_wrapped(StringView text, std::size_t at) {
  const std::size_t start = text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  const bool goes_on = at + 1 < text.size() && !utf8::is_space(static_cast<unsigned char>(text[at + 1]));
  if (!goes_on) return false;
  const bool is_first = start == 0 && is_full_line(at, std::min(text.find('\n', at + 1), text.size()));
  return is_full_line(start, at, is_first ? 20 : 40);
}

std::size_t skip_spaces_back(StringView text, std::size_t at) {
  while (at > 0 && utf8::is_space(before(text, at)) && (text[at - 1] != '\n' || is_wrapped(text, at - 1)))
    at = utf8::previous(text, at);
  return at;
}

/** Characters that hold a name together from inside: Coca-Cola, Lowe's, AT&T, Yum! */
bool joins(char32_t c) { return c == '-' || c == '\'' || c == 0x2019 || c == '&' || c == '!' || c == 0x30FB; }

/** The start of the word that ends at `end`. */
std::size_t word_start(StringView text, std::size_t end) {
  std::size_t at = end;
  while (at > 0) {
    const char32_t c = before(text, at);
    const bool inner_stop = c == '.' && at != end && utf8::is_word(before(text, at - 1));  // "Amazon.com"
    if (!utf8::is_word(c) && !joins(c) && !inner_stop) break;
    at = utf8::previous(text, at);
  }
  return at;
}

/** A word in the form of is_legal_form(). */
String name_letters(StringView word) {
  String letters = lower(without_possessive(word));
  letters.resize(static_cast<std::size_t>(std::remove(letters.begin(), letters.end(), '.') - letters.begin()));
  return letters;
}

/** A full stop that belongs to the word before it: "Co.", "Inc.", "J. M.", "U.S." */
bool is_abbreviation(StringView word) {
  const bool is_letter = (word.size() == 1 && !utf8::is_digit(static_cast<unsigned char>(word[0]))) ||
                         (word.size() > 2 && word[word.size() - 2] == '.');
  return is_letter || word == "St" || word == "Bros" || is_legal_form(name_letters(word));
}

bool is_name_word(StringView word) {
  std::size_t at = 0;
  if (word.empty() || word == "-") return false;
  const char32_t first = utf8::decode(word, at);
  return utf8::is_upper(first) || utf8::is_digit(first) || utf8::is_cjk(first) || word == "&" ||
         (word.size() > 1 && std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

/** Where a bracket that ends right before `end` begins, or one that opens there; `end` itself if there is none. */
std::size_t skip_bracket_back(StringView text, std::size_t end) {
  const std::size_t at = skip_spaces_back(text, end);
  if (at == 0) return end;
  if (text[at - 1] == '(' || text[at - 1] == '[') return at - 1;
  if (text[at - 1] != ')') return end;
  const std::size_t open = text.rfind('(', at);
  return open == StringView::npos || at - open > 40 ? end : open;
}

/** A quotation mark that closes right before `end`: \"Tesla\" (TSLA). */
std::size_t skip_quote_back(StringView text, std::size_t end) {
  const char32_t c = before(text, end);
  return c == '"' || c == 0x201D || c == 0xBB || c == 0x300D ? utf8::previous(text, end) : end;
}

/** "Apple's stock (AAPL)": the blank before "stock"; `end` itself where no such word stands. */
std::size_t skip_shares_back(StringView text, std::size_t end) {
  const std::size_t start = word_start(text, end);
  return has_word("share shares stock", text.substr(start, end - start)) ? skip_spaces_back(text, start) : end;
}

/** The word that ends at `end`, a full stop of its own included, or any if it `may_end_sentence`; empty if none does.
 */
Span word_before(StringView text, std::size_t end, bool may_end_sentence) {
  std::size_t at = end;
  if (at > 0 && text[at - 1] == '.') {
    const std::size_t start = word_start(text, at - 1);
    if (!may_end_sentence && !is_abbreviation(text.substr(start, at - 1 - start))) return {end, end};
    --at;
  }
  return {word_start(text, at), at};
}

/** The end of the word that begins at `at`. */
std::size_t word_stop(StringView text, std::size_t at) {
  while (at < text.size()) {
    std::size_t behind = at;
    const char32_t c = utf8::decode(text, behind);
    const bool inner_stop =
        c == '.' && behind < text.size() && utf8::is_ascii_letter(static_cast<unsigned char>(text[behind]));
    if (!utf8::is_word(c) && !joins(c) && !inner_stop) break;
    at = behind;
  }
  return at;
}

/** `end`, or behind the full stop there if it belongs to the word from `start` on. */
std::size_t with_stop(StringView text, std::size_t start, std::size_t end) {
  const bool has_stop = end < text.size() && text[end] == '.' && is_abbreviation(text.substr(start, end - start));
  return has_stop ? end + 1 : end;
}

/** Where the word before the one at `word` ends: across blanks, and across the comma before a legal form. */
std::size_t gap_before(StringView text, Span word) {
  std::size_t at = skip_spaces_back(text, word.start);
  if (at > 0 && text[at - 1] == ',' && at < word.start && is_legal_form(name_letters(word.of(text)))) {
    at = skip_spaces_back(text, at - 1);
  }
  // "WNS (Holdings) Limited"
  const std::size_t open = at > 0 && text[at - 1] == ')' ? text.rfind('(', at) : StringView::npos;
  if (open < at && text.substr(open, at - open) == "(Holdings)") at = skip_spaces_back(text, open);
  return at;
}

}  // namespace

Span name_before(StringView text, std::size_t end) {
  const bool is_bracketed = end < text.size() && text[end] == '(';  // "Revium Rx. (RVRC)"
  end = skip_spaces_back(text, skip_bracket_back(text, end));
  if (is_bracketed) end = skip_shares_back(text, end);
  end = skip_quote_back(text, end);
  Span run{end, end};
  std::size_t at = end;
  for (int words = 0; words < max_words; ++words) {
    const Span word = word_before(text, at, is_bracketed && words == 0);
    const StringView letters = word.of(text);
    if (word.is_empty()) break;
    const bool connects = !run.is_empty() && letters != "&" && is_connector(letters);
    const bool is_form = has_word("ag corp inc llc ltd nv plc", name_letters(letters));  // "Eaton Corp plc"
    if (!connects && !is_form && !is_name_word(letters)) break;
    if (!connects) run.start = word.start;
    const std::size_t gap = gap_before(text, word);
    if (gap == word.start) break;  // something other than a blank stands before the word
    at = gap;
  }
  if (run.of(text).starts_with("& ")) run.start += 2;
  if (has_word(no_names, run.of(text))) run.start = run.end;
  return run;
}

Span name_word(StringView text, std::size_t at) {
  const std::size_t end = word_stop(text, at);
  if (end == at) {
    utf8::decode(text, at);
    return {at, at};
  }
  const char32_t c = before(text, at);
  const bool is_joined = c == '@' || c == '/' || c == '.' || c == '$' || c == '#' || c == '_';
  const StringView word = text.substr(at, end - at);
  return is_joined || word == "&" || !is_name_word(word) ? Span{end, end} : Span{at, with_stop(text, at, end)};
}

Span next_name_word(StringView text, std::size_t end) {
  std::size_t at = end;
  const bool has_comma = text.substr(at).starts_with(", ");
  if (has_comma) ++at;
  if (at >= text.size() || !utf8::is_space(before(text, at + 1)) || text[at] == '\n') return {end, end};
  const std::size_t start = at + 1;
  const std::size_t stop = word_stop(text, start);
  const StringView word = text.substr(start, stop - start);
  if (word.empty() || (has_comma && !is_legal_form(name_letters(word)))) return {end, end};
  if (is_connector(word)) {
    const Span behind = next_name_word(text, stop);
    return behind.is_empty() ? Span{end, end} : Span{start, behind.end};
  }
  return is_name_word(word) ? Span{start, with_stop(text, start, stop)} : Span{end, end};
}

}  // namespace siderail::tickers
