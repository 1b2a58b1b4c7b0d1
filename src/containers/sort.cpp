// SPDX-License-Identifier: MIT
#include "containers/sort.h"

#include <algorithm>

namespace siderail::detail {

List<std::uint32_t> sorted_positions(std::uint32_t count, Before before, const void* context) {
  List<std::uint32_t> from;
  for (std::uint32_t at = 0; at < count; ++at) from.push_back(at);
  List<std::uint32_t> to;
  to.resize(count);
  for (std::uint32_t width = 1; width < count; width *= 2) {
    for (std::uint32_t start = 0; start < count; start += 2 * width) {
      const std::uint32_t middle = std::min(start + width, count);
      const std::uint32_t end = std::min(middle + width, count);
      std::uint32_t left = start;
      std::uint32_t right = middle;
      for (std::uint32_t out = start; out < end; ++out) {
        const bool take_right = left == middle || (right < end && before(context, from[right], from[left]));
        to[out] = take_right ? from[right++] : from[left++];
      }
    }
    from.swap(to);
  }
  return from;
}

}  // namespace siderail::detail
