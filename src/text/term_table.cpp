// SPDX-License-Identifier: MIT
#include "text/term_table.h"

#include <algorithm>

namespace siderail {

TermTable::Slot& TermTable::add(std::uint64_t key, StringView term) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  Slot& slot = slots_[slot_of(key)];
  if (slot.number == none) {
    slot.key = key;
    slot.number = static_cast<std::uint32_t>(ends_.size());
    text_ += term;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  return slot;
}

std::uint32_t TermTable::find(std::uint64_t key) const { return slots_.empty() ? none : slots_[slot_of(key)].number; }

StringView TermTable::text(std::uint32_t number) const {
  const std::uint32_t start = number == 0 ? 0 : ends_[number - 1];
  return {text_.data() + start, ends_[number] - start};
}

std::size_t TermTable::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  while (slots_[at].number != none && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void TermTable::grow() {
  List<Slot> old;
  old.swap(slots_);
  slots_.resize(std::max<std::size_t>(1024, old.size() * 2));
  for (const Slot& slot : old) {
    if (slot.number != none) slots_[slot_of(slot.key)] = slot;
  }
}

}  // namespace siderail
