// SPDX-License-Identifier: MIT
#include "containers/hash_index.h"

#include <algorithm>

namespace siderail {

void HashIndex::reserve(std::size_t count) {
  // Up to three in four are taken: fewer would be found sooner, but memory that is touched for the first time is dear.
  if (count * 4 <= buckets_.size() * 3) return;
  std::size_t size = std::max<std::size_t>(64, buckets_.size());
  while (size * 3 < count * 4) size *= 2;
  entries_.reserve(count);
  buckets_.clear();
  buckets_.resize(size);
  for (std::uint32_t number = 0; number < entries_.size(); ++number) place(number);
}

void HashIndex::add(std::uint32_t hash, std::size_t position) {
  reserve(entries_.size() + 1);
  entries_.push_back({hash, static_cast<std::uint32_t>(position)});
  place(static_cast<std::uint32_t>(entries_.size()) - 1);
}

List<std::uint32_t> HashIndex::find(std::uint32_t hash) const {
  List<std::uint32_t> positions;
  if (buckets_.empty()) return positions;
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t at = hash & mask; buckets_[at] != 0; at = (at + 1) & mask) {
    const Entry& entry = entries_[buckets_[at] - 1];
    if (entry.hash == hash) positions.push_back(entry.position);
  }
  return positions;
}

bool HashIndex::has(std::uint32_t hash) const {
  return find(hash, [](std::uint32_t) { return true; }) != none;
}

void HashIndex::place(std::uint32_t number) {
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = entries_[number].hash & mask;
  while (buckets_[at] != 0) at = (at + 1) & mask;
  buckets_[at] = number + 1;
}

}  // namespace siderail
