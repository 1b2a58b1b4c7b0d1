// SPDX-License-Identifier: MIT
#include "widgets/tickers/name_index.h"

#include <utility>

#include "text/string.h"
#include "widgets/tickers/agree.h"
#include "widgets/tickers/name_words.h"

namespace siderail::tickers {
namespace {

/** The first of words, in a form that no whole name has. */
String first_word(StringView words) { return ' ' + String(words.substr(0, words.find(' '))); }

}  // namespace

void NameIndex::update(const Market& market) {
  if (market_ == &market && revision_ == market.revision()) return;
  *this = {};
  market_ = &market;
  revision_ = market.revision();
}

void NameIndex::read() {
  if (std::exchange(is_read_, true)) return;
  for (std::uint32_t at = 0; at < market_->security_count(); ++at) {
    const Security& security = market_->security(at);
    add(security.name, at);
    for (const String& alias : security.aliases) add(alias, at);
  }
}

void NameIndex::add(StringView name, std::uint32_t position) {
  const String words = name_words(name);
  if (words.empty()) return;
  for (const String& key : {words, first_word(words)}) {
    const std::uint32_t number = words_.add(key);
    if (number == entries_.size()) entries_.push_back(0);
    chain_.push_back({position, entries_[number]});
    entries_[number] = static_cast<std::uint32_t>(chain_.size());
  }
}

const Security* NameIndex::called(StringView name) {
  read();
  std::uint32_t number = words_.find(name_words(name));
  const StringView owner = without_possessive(name);
  if (number == StringTable::none && owner != name) number = words_.find(name_words(owner));
  if (number == StringTable::none) return nullptr;
  std::uint32_t entry = entries_[number];
  while (chain_[entry - 1].next != 0) entry = chain_[entry - 1].next;
  return &market_->security(chain_[entry - 1].position);
}

const Security* NameIndex::likely_owner(StringView name) {
  const Security* owner = called(name);
  const std::uint32_t number = owner == nullptr ? words_.find(first_word(name_words(name))) : StringTable::none;
  if (number == StringTable::none) return owner;
  for (std::uint32_t entry = entries_[number]; entry != 0; entry = chain_[entry - 1].next) {
    const Security& candidate = market_->security(chain_[entry - 1].position);
    if (!agrees(name, candidate)) continue;
    if (owner != nullptr && name_words(owner->name) != name_words(candidate.name)) return nullptr;
    owner = &candidate;  // the chain runs backwards: of several listings, the first one stays
  }
  return owner;
}

}  // namespace siderail::tickers
