// SPDX-License-Identifier: MIT
#include "containers/string_table.h"

#include <algorithm>

namespace siderail {
namespace {

/** FNV-1a, 32 bits, with a last mix so that the low bits depend on all characters. */
std::uint32_t hash_of(StringView text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ hash >> 15;
}

}  // namespace

std::uint32_t StringTable::add(StringView text) {
  if (entries_.size() * 2 >= buckets_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  std::uint32_t& bucket = buckets_[bucket_of(text, hash)];
  if (bucket == 0) {
    entries_.push_back({hash, static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())});
    text_ += text;
    bucket = static_cast<std::uint32_t>(entries_.size());
  }
  return bucket - 1;
}

std::uint32_t StringTable::find(StringView text) const {
  return buckets_.empty() ? none : buckets_[bucket_of(text, hash_of(text))] - 1;  // a free bucket gives none
}

StringView StringTable::text(std::uint32_t number) const {
  const Entry& entry = entries_[number];
  return {text_.data() + entry.start, entry.size};
}

std::size_t StringTable::bucket_of(StringView text, std::uint32_t hash) const {
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = hash & mask;
  for (; buckets_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t number = buckets_[at] - 1;
    if (entries_[number].hash == hash && this->text(number) == text) break;
  }
  return at;
}

void StringTable::grow() {
  const std::size_t size = std::max<std::size_t>(64, buckets_.size() * 2);
  buckets_.clear();
  buckets_.resize(size);
  for (std::uint32_t number = 0; number < entries_.size(); ++number) {
    std::size_t at = entries_[number].hash & (size - 1);
    while (buckets_[at] != 0) at = (at + 1) & (size - 1);
    buckets_[at] = number + 1;
  }
}

}  // namespace siderail
