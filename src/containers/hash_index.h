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
  /** Makes room for so many positions. */
  void reserve(std::size_t count);
  void add(std::uint32_t hash, std::size_t position);
  [[nodiscard]] List<std::uint32_t> find(std::uint32_t hash) const;

 private:
  struct Entry {
    std::uint32_t hash;
    std::uint32_t position;
  };

  void place(std::uint32_t number);

  List<Entry> entries_;
  List<std::uint32_t> buckets_;  // number of the entry + 1 by hash, linear probing; 0: free; the size is a power of two
};

}  // namespace siderail
