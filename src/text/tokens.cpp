// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <algorithm>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_block.h"

namespace siderail {

using namespace word_block;

namespace {

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

/** Scripts without blanks between words in which a character is a sound, and two of them say little. */
bool is_spelt_run(char32_t c) {
  return (c >= 0xE01 && c < 0x10A0 && c != 0xE3F && !(c >= 0xF00 && c < 0x1000)) || (c >= 0x1780 && c < 0x1800) ||
         (c >= 0x3041 && c < 0x3100);
}

bool is_run(char32_t c) { return c >= 0xE01 && (is_spelt_run(c) || utf8::is_cjk(c)); }

/** Where the first character of a block is that is not of ASCII and may be in a word; 64 if there is none. */
std::size_t find_other(const char* block, std::size_t size, Masks masks) {
  while (masks.others != 0) {
    const auto at = static_cast<std::size_t>(__builtin_ctzll(masks.others));
    std::size_t behind = at;
    const char32_t c = utf8::decode({block, size}, behind);
    const bool is_joint = is_apostrophe(c) && (masks.words << 1 >> at & 1) != 0;
    if (is_joint || is_run(c) || (c >= 0x80 && utf8::is_word(c))) return at;
    masks.others = behind < 64 ? masks.others & all_bits << behind : 0;
  }
  return 64;
}

}  // namespace

std::uint64_t Tokens::key_of(StringView term) {
  std::uint64_t key = 0;
  for (std::size_t at = 0; at < term.size(); at += 16) {
    std::uint64_t bytes[2] = {};
    std::memcpy(bytes, term.data() + at, std::min<std::size_t>(term.size() - at, 16));
    key = mix(key, bytes[0], bytes[1]);
  }
  return key;
}

std::span<const Tokens::Token> Tokens::next_some() {
  if (!next()) return {};
  const Token* const first = tokens_ + at_token_;
  const std::size_t left = count_ - at_token_;
  at_token_ = count_ - 1;
  return {first, left};
}

StringView Tokens::term(const Token& token) {
  if (token.start == folded_.data()) return folded_;
  for (std::size_t at = 0; at < token.size; at += 8) {
    const std::uint64_t bytes = folded_bytes(token.start, token.size, at);
    std::memcpy(plain_ + at, &bytes, sizeof bytes);
  }
  return {plain_, token.size};
}

/** Finds the terms of the next block that has some. */
bool Tokens::read_block() {
  at_token_ = count_ = 0;
  while (count_ == 0 && at_ < text_.size()) {
    if (text_.size() - at_ < readable && text_.data() != end_) copy_end();
    if (static_cast<unsigned char>(text_[at_]) < 0x80 && read_plain()) continue;
    if (read_other()) add_folded();
  }
  return count_ > 0;
}

void Tokens::add_folded() { tokens_[count_++] = {key_of(folded_), folded_.data(), folded_.size()}; }

void Tokens::put(StringView term) {
  folded_ = term;
  count_ = 0;
  add_folded();
  at_token_ = static_cast<std::size_t>(-1);
}

/** Walks on in a copy of the end of the text, behind which there is something to read. */
void Tokens::copy_end() {
  std::memset(end_, 0, sizeof end_);
  text_ = text_.substr(at_);
  std::memcpy(end_, text_.data(), text_.size());
  text_ = {end_, text_.size()};
  at_ = 0;
}

/** Reads the words of a block. False if what comes then is not of ASCII, or longer than the block. */
bool Tokens::read_plain() {
  const char* const block = text_.data() + at_;
  const Masks masks = masks_of(block);
  const std::size_t end = find_other(block, readable, masks);
  // The last word may go on behind it.
  const std::uint64_t aligned = end == 0 ? 0 : masks.words << (64 - end);
  const std::size_t whole = aligned == all_bits ? 0 : end - static_cast<std::size_t>(__builtin_clzll(~aligned));
  std::size_t count = 0;
  for (std::uint64_t words = first_bits(masks.words, whole); words != 0;) {
    const auto start = static_cast<std::size_t>(__builtin_ctzll(words));
    const auto size = static_cast<std::size_t>(__builtin_ctzll(~(words >> start)));
    words &= words + (words & (~words + 1));
    tokens_[count] = {plain_key(block + start, size), block + start, size};
    count += size >= 2 ? 1 : 0;
  }
  count_ = count;
  at_ += whole;
  return end == 64 && whole > 0;
}

/** Reads from a character that is not ASCII, or begins a word that is not. */
bool Tokens::read_other() {
  std::size_t behind = at_;
  const char32_t c = utf8::decode(text_, behind);
  if (is_run(c)) return read_run();
  if (utf8::is_word(c)) return read_word();
  at_ = behind;
  return false;
}

bool Tokens::read_word() {
  folded_.clear();
  std::size_t characters = 0;
  while (at_ < text_.size()) {
    std::size_t behind = at_;
    const char32_t c = utf8::decode(text_, behind);
    if (is_apostrophe(c) && characters > 0) {
      take_apostrophe();
      continue;
    }
    if (!utf8::is_word(c) || is_run(c)) break;
    const char32_t folded = fold(c);
    if (folded != 0) utf8::append(folded_, folded);
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

/** Reads two or three characters and moves on by one. */
bool Tokens::read_run() {
  folded_.clear();
  std::size_t size_of_two = 0;
  std::size_t count = 0;
  bool is_spelt = false;
  for (std::size_t behind = at_; behind < text_.size() && count < 3; ++count) {
    const char32_t c = utf8::decode(text_, behind);
    if (!is_run(c)) break;
    if (count == 0) at_ = behind;
    is_spelt = is_spelt || is_spelt_run(c);
    utf8::append(folded_, fold(c));
    if (count == 1) size_of_two = folded_.size();
  }
  if (!is_spelt) folded_.resize(size_of_two);
  return count >= 2;
}

}  // namespace siderail
