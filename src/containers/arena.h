// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>

#include "containers/list.h"
#include "text/string_view.h"

namespace siderail {

/** Where text and lists are written that stay as long as the arena: blocks that never move, so that views stay good. */
class Arena {
 public:
  /** Room for `size` bytes. What is written there stays only if keep() is told so. */
  char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size) add_block(size);
    return at_;
  }
  /** Keeps what was written from the last room() on, up to `end`, and gives it. */
  StringView keep(char* end) {
    const StringView kept(at_, end);
    at_ = end;
    return kept;
  }
  /** Keeps a copy of a text. */
  StringView copy(StringView text) {
    char* const out = room(text.size());
    return keep(std::copy(text.begin(), text.end(), out));
  }
  /** Keeps a copy of a list of plain data. */
  template <typename T>
  std::span<T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    return {static_cast<T*>(copy_aligned(items.data(), items.size_bytes(), alignof(T))), items.size()};
  }

 private:
  void* copy_aligned(const void* items, std::size_t size, std::size_t alignment) {
    char* first = room(size + alignment);
    first += (alignment - reinterpret_cast<std::uintptr_t>(first) % alignment) % alignment;
    std::memcpy(first, items, size);
    keep(first + size);
    return first;
  }

  void add_block(std::size_t size) {
    const std::size_t block_size = std::max(size, std::clamp(size_, least_block, largest_block));
    blocks_.push_back(std::unique_ptr<char[]>(new char[block_size]));
    size_ += block_size;
    at_ = blocks_.back().get();
    end_ = at_ + block_size;
  }

  static constexpr std::size_t least_block = 1024;
  static constexpr std::size_t largest_block = 65536;

  List<std::unique_ptr<char[]>> blocks_;
  std::size_t size_ = 0;
  char* at_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace siderail
