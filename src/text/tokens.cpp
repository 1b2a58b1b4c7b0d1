// SPDX-License-Identifier: MIT
#include "text/tokens.h"

#include <algorithm>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace siderail {
namespace {

constexpr std::uint64_t each = 0x0101010101010101;
constexpr std::uint64_t all_bits = ~std::uint64_t{0};

/** Which bytes of a block are letters or digits, and which may be part of a word and are neither: a bit for each. */
struct Masks {
  std::uint64_t words = 0;
  std::uint64_t others = 0;
};

std::uint64_t load(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

#ifdef __SSE2__
/** Flags the bytes from `first` to `last`. */
__m128i between(__m128i bytes, char first, char last) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
}

Masks masks_of(const char* block) {
  Masks masks;
  for (int at = 0; at < 64; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
    const __m128i letters = between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    const __m128i words = _mm_or_si128(letters, between(bytes, '0', '9'));
    const __m128i others = _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\'')));
    masks.words |= static_cast<std::uint64_t>(_mm_movemask_epi8(words)) << at;
    masks.others |= static_cast<std::uint64_t>(_mm_movemask_epi8(others)) << at;
  }
  return masks;
}
#else
constexpr std::uint64_t flags = each * 0x80;

/** Flags the bytes from `first` to `last`, of ASCII: L. Lamport, "Multiple Byte Processing...", CACM 18, 1975. */
std::uint64_t between(std::uint64_t low, std::uint64_t first, std::uint64_t last) {
  return (low + each * (0x80 - first)) & ~(low + each * (0x7F - last));
}

/** The highest bits of eight bytes, side by side. */
std::uint64_t gathered(std::uint64_t flagged) { return ((flagged & flags) >> 7) * 0x0102040810204080 >> 56; }

Masks masks_of(const char* block) {
  Masks masks;
  for (int at = 0; at < 64; at += 8) {
    const std::uint64_t bytes = load(block + at);
    const std::uint64_t low = bytes & ~flags;
    const std::uint64_t words = between(low | each * 0x20, 'a', 'z') | between(low, '0', '9');
    masks.words |= gathered(words & ~bytes) << at;
    masks.others |= gathered(bytes | between(low, '\'', '\'')) << at;
  }
  return masks;
}
#endif

/** Takes 16 bytes into a key. Of 8 bytes and zeros it is a bijection: the multiplier is odd. */
std::uint64_t mix(std::uint64_t key, std::uint64_t first, std::uint64_t second) {
  key = ((key ^ first) + second * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15;
  return key ^ key >> 32;
}

/** As many ones as a word of a block may have bytes, then zeros: what is read from within masks the end of a word. */
struct Mask {
  unsigned char bytes[64 + 16 + 8];
  constexpr Mask() : bytes{} {
    for (int at = 0; at < 64; ++at) bytes[at] = 0xFF;
  }
};
constexpr Mask mask;

/** Eight bytes of a word of ASCII in a block, from `at` on, in small letters; zeros behind the word. */
std::uint64_t folded_bytes(const char* word, std::size_t size, std::size_t at) {
  return (load(word + at) | each * 0x20) & load(reinterpret_cast<const char*>(mask.bytes) + 64 + at - size);
}

/** The key of such a word. Hardly any has more than 16 bytes, and so there is no branch to guess. */
std::uint64_t plain_key(const char* word, std::size_t size) {
  std::uint64_t key = mix(0, folded_bytes(word, size, 0), folded_bytes(word, size, 8));
  for (std::size_t at = 16; at < size; at += 16)
    key = mix(key, folded_bytes(word, size, at), folded_bytes(word, size, at + 8));
  return key;
}

/** The bits below `count` (<= 64). */
std::uint64_t first_bits(std::uint64_t bits, std::size_t count) {
  return count == 64 ? bits : bits & ~(all_bits << count);
}

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

StringView Tokens::term() {
  const Token& token = tokens_[at_token_];
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
