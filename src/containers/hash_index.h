// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/list.h"

namespace siderail {

/** Finds positions by a hash of their keys, in the order of adding. Other keys may share a hash: the caller compares.
 */
class HashIndex {
 public:
  /** Makes room for so many positions in one step. */
  void reserve(std::size_t count);
  void add(std::uint32_t hash, std::size_t position);
  [[nodiscard]] List<std::uint32_t> find(std::uint32_t hash) const;

 private:
  struct Bucket {
    std::uint32_t hash;
    std::uint32_t position;  // + 1; 0: free
  };

  void place(Bucket added);

  std::size_t count_ = 0;
  List<Bucket> buckets_;  // linear probing; the size is a power of two
};

}  // namespace siderail
