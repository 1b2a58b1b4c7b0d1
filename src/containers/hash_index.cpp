// SPDX-License-Identifier: MIT
#include "containers/hash_index.h"

#include <algorithm>

namespace siderail {

void HashIndex::reserve(std::size_t count) {
  if (count * 2 <= buckets_.size()) return;
  std::size_t size = std::max<std::size_t>(64, buckets_.size());
  while (size < count * 2) size *= 2;
  entries_.reserve(size / 2);
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

void HashIndex::place(std::uint32_t number) {
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = entries_[number].hash & mask;
  while (buckets_[at] != 0) at = (at + 1) & mask;
  buckets_[at] = number + 1;
}

}  // namespace siderail
