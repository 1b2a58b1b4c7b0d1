// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>

#include "containers/list.h"
#include "text/string_view.h"

namespace siderail {

/** Where text is written that is needed until reset(): blocks that never move, so that views of them stay good. */
class Arena {
 public:
  /** Room for `size` bytes. What is written there stays only if keep() is told so. */
  char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size) add_block(size);
    return at_;
  }
  /** Keeps what was written from the last room() on, up to `end`, and gives it. */
  StringView keep(char* end) {
    const StringView kept(at_, static_cast<std::size_t>(end - at_));
    at_ = end;
    return kept;
  }
  /** Gives all room back, but for one block to go on with. */
  void reset() {
    if (blocks_.empty()) return;
    std::swap(blocks_.front(), blocks_.back());  // the last one is as large as any
    blocks_.truncate(1);
    at_ = blocks_.front().get();
  }

 private:
  void add_block(std::size_t size) {
    block_size_ = std::max({block_size_, size, least_block});
    blocks_.push_back(std::unique_ptr<char[]>(new char[block_size_]));
    at_ = blocks_.back().get();
    end_ = at_ + block_size_;
  }

  static constexpr std::size_t least_block = 4096;

  List<std::unique_ptr<char[]>> blocks_;
  std::size_t block_size_ = 0;
  char* at_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace siderail
