// SPDX-License-Identifier: MIT
#include "containers/list.h"

#include <algorithm>

namespace siderail::detail {

void* grow_block(void* items, std::uint32_t& capacity, std::uint32_t wanted, std::size_t item_size) {
  constexpr std::uint32_t least = 4;
  capacity = std::max(std::max(wanted, capacity * 2), least);
  void* grown = std::realloc(items, capacity * item_size);
  if (grown == nullptr) std::abort();  // without exceptions there is no way on; the module's host reports it
  return grown;
}

}  // namespace siderail::detail
