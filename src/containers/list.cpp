// SPDX-License-Identifier: MIT
#include "containers/list.h"

#include <algorithm>

namespace siderail::detail {

void* Block::add(std::size_t item_size) {
  reserve(size + 1, item_size);
  return static_cast<char*>(items) + item_size * size++;
}

void Block::reserve(std::size_t count, std::size_t item_size) {
  if (count <= capacity) return;
  capacity =
      static_cast<std::uint32_t>(std::max<std::size_t>(std::max<std::size_t>(count, std::size_t{capacity} * 2), 4));
  items = std::realloc(items, capacity * item_size);
  if (items == nullptr) std::abort();  // without exceptions there is no way on; the module's host reports it
}

}  // namespace siderail::detail
