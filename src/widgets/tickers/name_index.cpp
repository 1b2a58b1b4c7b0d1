// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_index.h"

#include <algorithm>
#include <utility>

#include "text/string.h"
#include "text/utf8.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/letters.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

/** So many bytes of a name hold the first letters of its words, whatever stands before and between them. */
constexpr std::size_t beginning_bytes = 40;

StringView first_word(StringView words) { return words.substr(0, words.find(' ')); }

constexpr std::size_t hashed_letters = 8;

std::uint32_t add_to_hash(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B1U; }

/** A hash of the first eight letters of the first word. */
std::uint32_t hash_of_beginning(StringView words) {
  std::uint32_t hash = 0;
  for (const char c : first_word(words).substr(0, hashed_letters)) hash = add_to_hash(hash, c);
  return hash ^ hash >> 15;
}

/**
 * hash_of_beginning() of the words of a name. Most begin with a word of ASCII that stays as it is but for its case:
 * then no others are made.
 */
std::uint32_t hash_of_name(StringView name) {
  std::uint32_t hash = 0;
  std::size_t size = 0;
  for (; size < name.size() && is(name[size], word_letter); ++size) {
    if (size < hashed_letters) hash = add_to_hash(hash, static_cast<char>(name[size] | 0x20));
  }
  // "J. M. Smucker", "The...", "And...", "Moody's", "Nestl\u00E9"
  const char next = at_or_nul(name, size);
  const bool is_plain = size > 3 && next != '\'' && !is(next, foreign);
  if (!is_plain) return hash_of_beginning(name_words(name));
  return hash ^ hash >> 15;
}

/** Whether `is_wanted` for the words of the name or an alias of a security. */
template <typename IsWanted>
bool any_name(const Security& security, IsWanted is_wanted) {
  return is_wanted(words_of(security)) ||
         std::any_of(security.aliases.begin(), security.aliases.end(),
                     [&is_wanted](const String& alias) { return is_wanted(name_words(alias)); });
}

}  // namespace

void NameIndex::update(const Market& market) {
  if (market_ == &market && revision_ == market.revision()) return;
  *this = {};
  market_ = &market;
  revision_ = market.revision();
}

const HashIndex& NameIndex::by_beginning() {
  if (!std::exchange(is_read_, true)) {
    market_->each_name(&by_beginning_, [](void* index, StringView name, std::size_t position) {
      static_cast<HashIndex*>(index)->add(hash_of_name(utf8::truncate(name, beginning_bytes)), position);
    });
  }
  return by_beginning_;
}

const Security* NameIndex::called(StringView name) {
  const StringView owner = without_possessive(name);
  for (const StringView each : {name, owner}) {
    const std::uint32_t hash = hash_of_name(each);
    if (by_beginning().has(hash)) {
      const String words = name_words(each);
      const std::uint32_t position = by_beginning_.find(hash, [&](std::uint32_t other) {
        return !words.empty() &&
               any_name(market_->security(other), [&words](StringView whole) { return whole == words; });
      });
      if (position != HashIndex::none) return &market_->security(position);
    }
    if (owner.size() == name.size()) break;
  }
  return nullptr;
}

const Security* NameIndex::likely_owner(StringView name) {
  const Security* owner = called(name);
  if (owner != nullptr) return owner;
  const String words = name_words(name);
  const StringView first = first_word(words);
  const std::uint32_t other = by_beginning().find(hash_of_beginning(words), [&](std::uint32_t position) {
    const Security& candidate = market_->security(position);
    const auto begins_so = [first](StringView whole) { return first_word(whole) == first; };
    if (!any_name(candidate, begins_so) || !agrees(name, candidate)) return false;
    if (owner == nullptr) owner = &candidate;
    return !(words_of(*owner) == words_of(candidate));
  });
  return other == HashIndex::none ? owner : nullptr;
}

bool NameIndex::is_name_of_another(StringView name, const Security& but) {
  const std::uint32_t hash = hash_of_name(utf8::truncate(name, beginning_bytes / 2));
  return by_beginning().find(hash, [&](std::uint32_t position) {
    const Security& other = market_->security(position);
    return agrees(name, other) && !is_same_name(other, but);
  }) != HashIndex::none;
}

}  // namespace siderail::tickers
