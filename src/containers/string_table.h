// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** Gives every distinct string a number, 0, 1, 2... in the order of first sight: the same on every platform. */
class StringTable {
 public:
  /** What find() gives for a string that has no number. */
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /** The number of a string, a new one if it has none yet. */
  std::uint32_t add(StringView text);
  /** The number of a string, or `none`. */
  [[nodiscard]] std::uint32_t find(StringView text) const;
  /** The string of a number. Valid until the next add(). */
  [[nodiscard]] StringView text(std::uint32_t number) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint32_t hash;
    std::uint32_t start;  ///< in text_
    std::uint32_t size;
  };

  /** The bucket of a string: one that holds its number, or the free one where it would go. */
  [[nodiscard]] std::size_t bucket_of(StringView text, std::uint32_t hash) const;
  void grow();

  String text_;
  List<Entry> entries_;
  List<std::uint32_t> buckets_;  ///< number + 1 by hash, linear probing; 0: free; the size is a power of two
};

}  // namespace siderail
