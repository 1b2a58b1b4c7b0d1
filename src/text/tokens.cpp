// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace siderail {
namespace {

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool Tokens::next() {
  while (at_ < text_.size()) {
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
  term_.clear();
  std::size_t characters = 0;
  while (at_ < text_.size()) {
    if (is_plain(text_[at_])) {  // most of most texts
      term_.push_back(text_[at_++]);
      ++characters;
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
    if (folded != 0) utf8::append(term_, folded);
    characters += folded != 0 ? 1 : 0;
    at_ = behind;
  }
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
  term_.clear();
  utf8::append(term_, fold(utf8::decode(text_, at_)));
  std::size_t behind = at_;
  if (behind == text_.size()) return false;
  const char32_t second = utf8::decode(text_, behind);
  if (!utf8::is_cjk(second)) return false;
  utf8::append(term_, fold(second));
  return true;
}

}  // namespace siderail
