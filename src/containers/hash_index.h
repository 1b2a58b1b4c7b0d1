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
  /** What find() gives where there is none. */
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  /** The first position with that hash of which `is_it` says that it is the one, or `none`; it is asked in order. */
  template <typename IsIt>
  std::uint32_t find(std::uint32_t hash, IsIt is_it) const {
    const std::size_t mask = buckets_.size() - 1;
    for (std::size_t at = hash & mask; !buckets_.empty() && buckets_[at] != 0; at = (at + 1) & mask) {
      const Entry& entry = entries_[buckets_[at] - 1];
      if (entry.hash == hash && is_it(entry.position)) return entry.position;
    }
    return none;
  }
  /** Whether there is a position with that hash. */
  [[nodiscard]] bool has(std::uint32_t hash) const;

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
