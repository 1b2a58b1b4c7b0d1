// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace siderail {
namespace {

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

/** A character that folds to itself. */
constexpr bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/** Whether a word that was plain so far ends before `c` for sure. */
constexpr bool ends_plain_word(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\'' && !is_capital(c); }

}  // namespace

bool Tokens::next() {
  while (at_ < text_.size()) {
    const char first = text_[at_];
    if (is_plain(first) || is_capital(first)) {
      if (read_word()) return true;
      continue;
    }
    std::size_t behind = at_;
    const char32_t c = utf8::decode(text_, behind);
    if (!utf8::is_word(c)) {
      at_ = behind;
      continue;
    }
    if (utf8::is_cjk(c) ? read_pair() : read_word()) return true;
  }
  return false;
}

bool Tokens::read_word() {
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  const std::size_t start = at_;
  std::size_t at = start;
  while (at < size && is_plain(text[at])) ++at;
  at_ = at;
  if (at < size && !ends_plain_word(text[at])) return fold_word(start);
  term_ = {text + start, at - start};  // as most words of most texts
  return term_.size() >= 2;
}

/** Reads on in a word of which [start, at_) is plain. */
bool Tokens::fold_word(std::size_t start) {
  folded_.assign(text_.data() + start, at_ - start);
  std::size_t characters = folded_.size();
  while (at_ < text_.size()) {
    const char byte = text_[at_];
    if (is_plain(byte) || is_capital(byte)) {
      folded_ += is_capital(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
      ++characters;
      ++at_;
      continue;
    }
    std::size_t behind = at_;
    const char32_t c = utf8::decode(text_, behind);
    if (is_apostrophe(c) && characters > 0) {
      take_apostrophe();
      continue;
    }
    if (!utf8::is_word(c) || utf8::is_cjk(c)) break;
    const char32_t folded = fold(c);
    if (folded != 0) utf8::append(folded_, folded);
    characters += folded != 0 ? 1 : 0;
    at_ = behind;
  }
  term_ = folded_;
  return characters >= 2;
}

/** Drops an apostrophe, and the "s" of a possessive with it. */
void Tokens::take_apostrophe() {
  utf8::decode(text_, at_);
  if (at_ >= text_.size() || (text_[at_] != 's' && text_[at_] != 'S')) return;
  std::size_t behind = at_ + 1;
  if (behind == text_.size() || !utf8::is_word(utf8::decode(text_, behind))) ++at_;
}

bool Tokens::read_pair() {
  folded_.clear();
  utf8::append(folded_, fold(utf8::decode(text_, at_)));
  std::size_t behind = at_;
  if (behind == text_.size()) return false;
  const char32_t second = utf8::decode(text_, behind);
  if (!utf8::is_cjk(second)) return false;
  utf8::append(folded_, fold(second));
  term_ = folded_;
  return true;
}

}  // namespace siderail
