// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <memory>

namespace siderail {

struct FreeBlock {
  void operator()(void* block) const { std::free(block); }
};

/** Memory of malloc() with its owner. malloc() and not new, which stops the program when memory runs out. */
template <typename T>
using Block = std::unique_ptr<T[], FreeBlock>;

/** Room for `count` items without a constructor; nullptr if there is not enough memory. */
template <typename T>
Block<T> make_block(std::size_t count) {
  return Block<T>(static_cast<T*>(std::malloc(count * sizeof(T))));
}

}  // namespace siderail
