// SPDX-License-Identifier: MIT
#include "containers/hash_index.h"

namespace siderail {

void HashIndex::reserve(std::size_t count) {
  std::size_t size = 64;
  while (size < count * 2) size *= 2;
  if (size <= buckets_.size()) return;
  List<Bucket> old;
  old.swap(buckets_);
  buckets_.resize(size);
  // Runs of full buckets may begin at the end and go on at the beginning: those of one hash keep their order only when
  // the first free bucket is where the walk begins.
  std::size_t start = 0;
  while (start < old.size() && old[start].position != 0) ++start;
  for (std::size_t step = 0; step < old.size(); ++step) {
    const Bucket& bucket = old[(start + step) & (old.size() - 1)];
    if (bucket.position != 0) place(bucket);
  }
}

void HashIndex::add(std::uint32_t hash, std::size_t position) {
  reserve(++count_);
  place({hash, static_cast<std::uint32_t>(position) + 1});
}

List<std::uint32_t> HashIndex::find(std::uint32_t hash) const {
  List<std::uint32_t> positions;
  if (buckets_.empty()) return positions;
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t at = hash & mask; buckets_[at].position != 0; at = (at + 1) & mask) {
    if (buckets_[at].hash == hash) positions.push_back(buckets_[at].position - 1);
  }
  return positions;
}

void HashIndex::place(Bucket added) {
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = added.hash & mask;
  while (buckets_[at].position != 0) at = (at + 1) & mask;
  buckets_[at] = added;
}

}  // namespace siderail
