// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_index.h"

#include <algorithm>
#include <utility>

#include "text/string.h"
#include "text/utf8.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

/** So many bytes of a name hold the first letters of its words, whatever stands before and between them. */
constexpr std::size_t beginning_bytes = 40;

StringView first_word(StringView words) { return words.substr(0, words.find(' ')); }

/** A hash of the first eight letters of the first word. */
std::uint32_t hash_of_beginning(StringView words) {
  std::uint32_t hash = 0;
  for (const char c : first_word(words).substr(0, 8)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return hash ^ hash >> 15;
}

/** Whether `is_wanted` for the words of the name or an alias of a security. */
template <typename IsWanted>
bool any_name(const Security& security, IsWanted is_wanted) {
  return is_wanted(name_words(security.name)) ||
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

List<std::uint32_t> NameIndex::beginning_like(StringView words) {
  if (!std::exchange(is_read_, true)) {
    market_->each_name(&by_beginning_, [](void* index, StringView name, std::size_t position) {
      const String words = name_words(utf8::truncate(name, beginning_bytes));
      static_cast<HashIndex*>(index)->add(hash_of_beginning(words), position);
    });
  }
  return by_beginning_.find(hash_of_beginning(words));
}

const Security* NameIndex::called(StringView name) {
  const StringView owner = without_possessive(name);
  for (const StringView each : {name, owner}) {
    const String words = name_words(each);
    if (words.empty()) continue;
    for (const std::uint32_t position : beginning_like(words)) {
      const Security& security = market_->security(position);
      if (any_name(security, [&words](const String& other) { return other == words; })) return &security;
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
  for (const std::uint32_t position : beginning_like(words)) {
    const Security& candidate = market_->security(position);
    const auto begins_so = [first](const String& other) { return first_word(other) == first; };
    if (!any_name(candidate, begins_so) || !agrees(name, candidate)) continue;
    if (owner != nullptr && name_words(owner->name) != name_words(candidate.name)) return nullptr;
    if (owner == nullptr) owner = &candidate;
  }
  return owner;
}

bool NameIndex::is_name_of_another(StringView name, const Security& but) {
  const List<std::uint32_t> positions = beginning_like(name_words(utf8::truncate(name, beginning_bytes / 2)));
  return std::any_of(positions.begin(), positions.end(), [&](std::uint32_t position) {
    const Security& other = market_->security(position);
    return agrees(name, other) && !is_same_name(other.name, but.name);
  });
}

}  // namespace siderail::tickers
