// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>

namespace siderail {

/** Whether items of a type may be moved by copying their bytes; specialized for types of which that is known. */
template <typename T>
inline constexpr bool is_relocatable = std::is_trivially_copyable_v<T>;

namespace detail {
/** Doubles a block of relocatable items; stops the program when memory runs out. One function for all types. */
void* grow_block(void* items, std::uint32_t& capacity, std::uint32_t wanted, std::size_t item_size);
}  // namespace detail

/**
 * A growing array, used like std::vector. It exists for its size: what each instance of std::vector adds to the module
 * (about 700 bytes for one element type) is shared here by all relocatable types and small for the others.
 * Moves only; not copyable by accident, use copy().
 */
template <typename T>
class List {
 public:
  List() = default;
  List(std::initializer_list<T> items) {
    for (const T& item : items) push_back(item);
  }
  List(List&& other) noexcept { swap(other); }
  List& operator=(List&& other) noexcept {
    List taken(std::move(other));
    swap(taken);
    return *this;
  }
  List(const List&) = delete;
  List& operator=(const List&) = delete;
  ~List() {
    clear();
    std::free(items_);
  }

  /** A list of copies of the items. */
  [[nodiscard]] List copy() const {
    List result;
    for (const T& item : *this) result.push_back(item);
    return result;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return items_; }
  [[nodiscard]] const T* data() const { return items_; }
  [[nodiscard]] T* begin() { return items_; }
  [[nodiscard]] T* end() { return items_ + size_; }
  [[nodiscard]] const T* begin() const { return items_; }
  [[nodiscard]] const T* end() const { return items_ + size_; }
  [[nodiscard]] T& operator[](std::size_t at) { return items_[at]; }
  [[nodiscard]] const T& operator[](std::size_t at) const { return items_[at]; }
  [[nodiscard]] T& front() { return items_[0]; }
  [[nodiscard]] const T& front() const { return items_[0]; }
  [[nodiscard]] T& back() { return items_[size_ - 1]; }
  [[nodiscard]] const T& back() const { return items_[size_ - 1]; }

  void reserve(std::size_t count) {
    if (count > capacity_) grow(static_cast<std::uint32_t>(count));
  }
  /** Adds an item made from `arguments`, which must not refer to items of this list. */
  template <typename... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    if (size_ == capacity_) grow(size_ + 1);
    return *new (items_ + size_++) T{std::forward<Arguments>(arguments)...};
  }
  void push_back(const T& item) { emplace_back(T(item)); }
  void push_back(T&& item) { emplace_back(std::move(item)); }
  void pop_back() { items_[--size_].~T(); }
  /** Drops the items from position `count` on. */
  void truncate(std::size_t count) {
    if constexpr (std::is_trivially_destructible_v<T>) {
      if (size_ > count) size_ = static_cast<std::uint32_t>(count);
    } else {
      while (size_ > count) pop_back();
    }
  }
  /** Cuts the list, or fills it up with `item`. */
  void resize(std::size_t count, const T& item = T{}) {
    truncate(count);
    reserve(count);
    while (size_ < count) new (items_ + size_++) T(item);
  }
  void clear() { truncate(0); }
  void swap(List& other) noexcept {
    std::swap(items_, other.items_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

 private:
  // NOLINTNEXTLINE(bugprone-sizeof-expression): T may well be a pointer.
  static constexpr std::size_t item_size = sizeof(T);

  void grow(std::uint32_t wanted) {
    if constexpr (is_relocatable<T>) {
      items_ = static_cast<T*>(detail::grow_block(items_, capacity_, wanted, item_size));
    } else {
      T* items = static_cast<T*>(detail::grow_block(nullptr, capacity_, wanted, item_size));
      for (std::uint32_t at = 0; at < size_; ++at) {
        new (items + at) T(std::move(items_[at]));
        items_[at].~T();
      }
      std::free(items_);
      items_ = items;
    }
  }

  T* items_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace siderail
