// SPDX-License-Identifier: MIT
#include "text/term_table.h"

#include <algorithm>

namespace siderail {

TermTable::Slot& TermTable::add(std::uint64_t key, StringView term) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  Slot& slot = slot_of(key);
  if (slot.number == none) {
    slot = {key, static_cast<std::uint32_t>(ends_.size()), 0};
    text_ += term;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  return slot;
}

StringView TermTable::text(std::uint32_t number) const {
  const std::uint32_t start = number == 0 ? 0 : ends_[number - 1];
  return {text_.data() + start, ends_[number] - start};
}

void TermTable::grow() {
  List<Slot> old;
  old.swap(slots_);
  slots_.resize(std::max<std::size_t>(1024, old.size() * 2));
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number != none) slot_of(slot.key) = slot;
  }
}

}  // namespace siderail
