// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/**
 * Gives every distinct term a number, 0, 1, 2... in the order of first sight. Terms are told apart by Tokens::key()
 * alone: no text is compared, and a look-up touches one slot of memory.
 */
class TermTable {
 public:
  /** What find() gives for a term that has no number. */
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = none;
    std::uint32_t place = 0;  ///< the caller's own; 0 at first
  };

  TermTable() { grow(); }

  /** The slot of a term, or a free one without a number. Valid until the next add(). */
  [[nodiscard]] Slot& slot_of(std::uint64_t key) { return slots_[place_of(key)]; }
  /** The slot of a term, a new one if it has none yet. Valid until the next add(). */
  Slot& add(std::uint64_t key, StringView term);
  /** The number of a term, or `none`. */
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    return const_cast<TermTable*>(this)->slot_of(key).number;
  }
  /** The term of a number. Valid until the next add(). */
  [[nodiscard]] StringView text(std::uint32_t number) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  /** Where a key is in slots_, or the free slot where it would go. */
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    std::size_t at = key & mask_;
    while (slots_[at].key != key && slots_[at].number != none) at = (at + 1) & mask_;
    return at;
  }
  void grow();

  List<Slot> slots_;          // by key, linear probing; the size is a power of two
  std::size_t mask_ = 0;      // that size less 1
  List<std::uint32_t> ends_;  // by number: where the term ends in text_
  String text_;
};

}  // namespace siderail
