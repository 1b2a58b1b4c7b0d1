// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_run.h"

#include <algorithm>

#include "part_data.h"
#include "text/utf8.h"
#include "text/word_list.h"
#include "widgets/tickers/letters.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

constexpr int max_words = 8;

/** Words that are capitalised for other reasons than being a name, when they stand alone. */
SIDERAIL_PART_DATA(tickers)
constexpr char no_names[] =
    "A And At Both But Buy Buying For Friday From Hold If In Its Like Long Monday Of On Or Our Owning Sell Selling "
    "Shares "
    "Short Stock Symbol The Then This Thursday Ticker Tuesday Wednesday When While With";

char32_t before(StringView text, std::size_t at) {
  if (at == 0) return 0;
  if (!is(text[at - 1], foreign)) return static_cast<unsigned char>(text[at - 1]);
  std::size_t start = utf8::previous(text, at);
  return utf8::decode(text, start);
}

constexpr std::size_t longest_line = 100;

/** Whether a line from one byte to another is as long as wires and e-mail have their full ones. */
bool is_full_line(std::size_t start, std::size_t end, std::size_t least = 40) {
  return end > start + least && end < start + longest_line;
}

/**
 * Whether the line that ends at `at` was broken because it was full. The first one may be shorter: what stood before it
 * on the wire was a place and a date.
 */
bool is_wrapped(StringView text, std::size_t at) {
  const bool goes_on = at + 1 < text.size() && !utf8::is_space(static_cast<unsigned char>(text[at + 1]));
  if (!goes_on) return false;
  std::size_t start = at;
  while (start > 0 && at - start < longest_line && text[start - 1] != '\n') --start;
  const bool is_first = start == 0 && is_full_line(at, std::min(text.find('\n', at + 1), text.size()));
  return is_full_line(start, at, is_first ? 20 : 40);
}

std::size_t skip_spaces_back(StringView text, std::size_t at) {
  while (at > 0 && !is(text[at - 1], word_letter) && utf8::is_space(before(text, at)) &&
         (text[at - 1] != '\n' || is_wrapped(text, at - 1)))
    at = utf8::previous(text, at);
  return at;
}

/** Characters beyond ASCII that hold a name together from inside. */
bool joins(char32_t c) { return c == 0x2019 || c == 0x30FB; }

/** The start of the word that ends at `end`. */
std::size_t word_start(StringView text, std::size_t end) {
  std::size_t at = end;
  while (at > 0) {
    const char byte = text[at - 1];
    if (is(byte, word_letter | joint)) {
      --at;
      continue;
    }
    const char32_t c = before(text, at);
    // "Amazon.com", "MGM/UA"
    const bool is_inside = (c == '.' || c == '/') && at != end && utf8::is_word(before(text, at - 1));
    if (!is_inside && !(is(byte, foreign) && (utf8::is_word(c) || joins(c)))) break;
    at = utf8::previous(text, at);
  }
  return at;
}

/** A word in the form of is_legal_form(); empty if it is longer than any. */
class NameLetters {
 public:
  explicit NameLetters(StringView word) {
    for (const char c : without_possessive(word)) {
      if (c == '.') continue;
      if (size_ == sizeof(letters_)) {
        size_ = 0;
        return;
      }
      letters_[size_++] = is(c, capital) ? static_cast<char>(c | 0x20) : c;
    }
  }
  [[nodiscard]] StringView view() const { return {letters_, size_}; }

 private:
  char letters_[24];
  std::size_t size_ = 0;
};

/** A full stop that belongs to the word before it: "Co.", "Inc.", "J. M.", "U.S." */
bool is_abbreviation(StringView word) {
  const bool is_letter = (word.size() == 1 && !is(word[0], digit)) || (word.size() > 2 && word[word.size() - 2] == '.');
  return is_letter || word == "St" || word == "Bros" || is_written_legal_form(word);
}

bool is_name_word(StringView word) {
  if (word.empty() || word == "-") return false;
  if (is(word[0], capital | digit) || word == "&") return true;
  std::size_t at = 0;
  const char32_t first = utf8::decode(word, at);
  if (is(word[0], foreign) && (utf8::is_upper(first) || utf8::is_cjk(first))) return true;
  return std::any_of(word.begin() + 1, word.end(), [](char c) { return is(c, capital); });
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
  if (start == end || (text[start] | 0x20) != 's') return end;
  return has_word_any_case("share shares stock", text.substr(start, end - start)) ? skip_spaces_back(text, start) : end;
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
  for (;;) {
    if (is(text, at, joint) || (at_or_nul(text, at) == '.' && is(text, at + 1, capital | small))) {
      ++at;
    } else if (!skip_word_letter(text, at)) {
      std::size_t behind = at;
      if (!is(text, at, foreign) || !joins(utf8::decode(text, behind))) return at;
      at = behind;
    }
  }
}

/** `end`, or behind the full stop there if it belongs to the word from `start` on. */
std::size_t with_stop(StringView text, std::size_t start, std::size_t end) {
  const bool has_stop = end < text.size() && text[end] == '.' && is_abbreviation(text.substr(start, end - start));
  return has_stop ? end + 1 : end;
}

/** Where the word before the one at `word` ends: across blanks, and across the comma before a legal form. */
std::size_t gap_before(StringView text, Span word) {
  std::size_t at = skip_spaces_back(text, word.start);
  if (at > 0 && text[at - 1] == ',' && at < word.start && is_written_legal_form(word.of(text))) {
    at = skip_spaces_back(text, at - 1);
  }
  // "WNS (Holdings) Limited"
  const std::size_t open = at > 0 && text[at - 1] == ')' ? text.rfind('(', at) : StringView::npos;
  if (open < at && text.substr(open, at - open) == "(Holdings)") at = skip_spaces_back(text, open);
  return at;
}

}  // namespace

bool is_written_legal_form(StringView word) { return is_legal_form(NameLetters(word).view()); }

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
    if (is_name_word(letters) || has_word("ag corp inc llc ltd nv plc", NameLetters(letters).view())) {
      run.start = word.start;  // "Eaton Corp plc"
    } else if (run.is_empty() || !is_connector(letters)) {
      break;
    }
    const std::size_t gap = gap_before(text, word);
    if (gap == word.start) break;  // something other than a blank stands before the word
    at = gap;
  }
  if (run.of(text).starts_with("& ")) run.start += 2;
  if (is_one_word(run.of(text)) && has_word(StringView(no_names, sizeof(no_names) - 1), run.of(text)))
    run.start = run.end;
  return run;
}

std::size_t exact_name_start(StringView text, std::size_t end, StringView words) {
  constexpr std::size_t most_bytes = 120;
  for (std::size_t at = end; at > 0 && at + most_bytes > end;) {
    const std::size_t behind = at;
    at = word_start(text, skip_spaces_back(text, at));
    if (at == behind) {
      if (text[at - 1] == '\n' || is(text[at - 1], foreign)) break;
      --at;
    } else if ((text[at] | 0x20) == (words[0] | 0x20) && name_words(text.substr(at, end - at)) == words) {
      return at;
    }
  }
  return StringView::npos;
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
  if (word.empty() || (has_comma && !is_written_legal_form(word))) return {end, end};
  if (is_connector(word)) {
    const Span behind = next_name_word(text, stop);
    return behind.is_empty() ? Span{end, end} : Span{start, behind.end};
  }
  return is_name_word(word) ? Span{start, with_stop(text, start, stop)} : Span{end, end};
}

}  // namespace siderail::tickers
