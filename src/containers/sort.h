// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>

#include "containers/list.h"

namespace siderail {

namespace detail {
/** Whether item `a` must stand before item `b`, both positions in the list that `context` knows. */
using Before = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

/** The positions 0 to count - 1 in sorted order; equal items keep theirs. One merge sort for all types. */
List<std::uint32_t> sorted_positions(std::uint32_t count, Before before, const void* context);
}  // namespace detail

/** Sorts a list; equal items keep their order. `before` says whether its first argument must stand before its second.
 */
template <typename T, typename Less>
void sort(List<T>& list, const Less& before) {
  struct Context {
    const List<T>& list;
    const Less& before;
  } const context{list, before};
  const auto compare = [](const void* opaque, std::uint32_t a, std::uint32_t b) {
    const auto& known = *static_cast<const Context*>(opaque);
    return static_cast<bool>(known.before(known.list[a], known.list[b]));
  };
  List<T> sorted;
  for (const std::uint32_t at : detail::sorted_positions(static_cast<std::uint32_t>(list.size()), compare, &context)) {
    sorted.push_back(std::move(list[at]));
  }
  list = std::move(sorted);
}

}  // namespace siderail
