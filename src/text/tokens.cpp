// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <algorithm>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"

namespace siderail {
namespace {

// Eight characters in one number, the first in the lowest byte; of flags, the highest bit of each byte.
constexpr std::uint64_t each = 0x0101010101010101;
constexpr std::uint64_t flags = each * 0x80;
constexpr std::uint64_t all_bytes = ~std::uint64_t{0};

std::uint64_t load(const char* at, std::size_t size) {
  std::uint64_t bytes = 0;
  if (size >= 8) {
    std::memcpy(&bytes, at, 8);
  } else {
    std::memcpy(&bytes, at, size);
  }
  return bytes;
}

/** Flags the bytes that are ASCII letters or digits. */
std::uint64_t word_flags(std::uint64_t bytes) {
  const std::uint64_t low = bytes & ~flags;
  const std::uint64_t lower = low | each * 0x20;
  const std::uint64_t letters = (lower + each * (0x80 - 'a')) & ~(lower + each * (0x7F - 'z'));
  const std::uint64_t digits = (low + each * (0x80 - '0')) & ~(low + each * (0x7F - '9'));
  return (letters | digits) & ~bytes & flags;
}

/** How many bytes are before the first flag; 8 when there is none. */
std::size_t bytes_before(std::uint64_t flagged) {
  return flagged == 0 ? 8 : static_cast<std::size_t>(__builtin_ctzll(flagged)) / 8;
}

std::uint64_t first_bytes(std::uint64_t bytes, std::size_t count) {
  return count == 8 ? bytes : bytes & ~(all_bytes << count * 8);
}

/** A bijection: the multiplier is odd. */
std::uint64_t mix(std::uint64_t key, std::uint64_t bytes) {
  key = (key ^ bytes) * 0x9E3779B97F4A7C15;
  return key ^ key >> 32;
}

/** Whether a word may go on with the first of these bytes, which is no letter of ASCII. */
bool goes_on(std::uint64_t bytes) { return (bytes & 0x80) != 0 || (bytes & 0xFF) == '\''; }

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

/** Scripts without blanks between words in which a character is a sound, and two of them say little. */
bool is_spelt_run(char32_t c) {
  return (c >= 0xE01 && c < 0x10A0 && c != 0xE3F && !(c >= 0xF00 && c < 0x1000)) || (c >= 0x1780 && c < 0x1800) ||
         (c >= 0x3041 && c < 0x3100);
}

bool is_run(char32_t c) { return c >= 0xE01 && (is_spelt_run(c) || utf8::is_cjk(c)); }

}  // namespace

std::uint64_t Tokens::key_of(StringView term) {
  std::uint64_t key = 0;
  for (std::size_t at = 0; at < term.size(); at += 8) key = mix(key, load(term.data() + at, term.size() - at));
  return key;
}

bool Tokens::next() {
  while (at_ < text_.size()) {
    const std::uint64_t bytes = load(text_.data() + at_, text_.size() - at_);
    const std::uint64_t words = word_flags(bytes);
    const std::size_t start = bytes_before(words | (bytes & flags));
    at_ += start;
    if (start == 8) continue;
    const std::uint64_t rest = bytes >> start * 8;
    const std::size_t size = bytes_before(~(words >> start * 8) & flags);
    if (start + size < 8 && size > 0 && !goes_on(rest >> size * 8)) {
      if (set_plain(first_bytes(rest, size), size)) return true;
    } else if (size > 0 ? read_plain_word() : read_other()) {
      return true;
    }
  }
  return false;
}

/** Takes a word of fewer than eight characters, the most frequent kind by far. */
bool Tokens::set_plain(std::uint64_t bytes, std::size_t size) {
  const std::uint64_t folded = bytes | first_bytes(each * 0x20, size);
  std::memcpy(plain_, &folded, sizeof folded);
  key_ = mix(0, folded);
  term_ = {plain_, size};
  at_ += size;
  return size >= 2;
}

/** Reads the word that starts here; one that is not all of ASCII is left to read_word(). */
bool Tokens::read_plain_word() {
  std::size_t size = 0;
  std::uint64_t key = 0;
  for (std::size_t count = 8; count == 8; size += count) {
    if (size == sizeof plain_ || at_ + size >= text_.size()) break;
    const std::uint64_t bytes = load(text_.data() + at_ + size, text_.size() - at_ - size);
    count = bytes_before(~word_flags(bytes) & flags);
    if (count == 0) break;
    const std::uint64_t folded = first_bytes(bytes | each * 0x20, count);
    std::memcpy(plain_ + size, &folded, 8);
    key = mix(key, folded);
  }
  const std::size_t behind = at_ + size;
  const bool is_cut = size == sizeof plain_;
  if (is_cut || (behind < text_.size() && goes_on(static_cast<unsigned char>(text_[behind])))) return read_word();
  at_ = behind;
  key_ = key;
  term_ = {plain_, size};
  return size >= 2;
}

/** Reads from a character that is not ASCII. */
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
  return set_folded(characters >= 2);
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
  return set_folded(count >= 2);
}

bool Tokens::set_folded(bool is_term) {
  term_ = folded_;
  key_ = key_of(folded_);
  return is_term;
}

}  // namespace siderail
