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

namespace detail {

/** What all lists have in common, whatever they hold. Items move by their bytes. */
struct Block {
  void* items = nullptr;
  std::uint32_t size = 0;
  std::uint32_t capacity = 0;

  /** Makes room for one more item at the end, and returns where. Stops the program when memory runs out. */
  void* add(std::size_t item_size);
  /** The same for so many in all. */
  void reserve(std::size_t count, std::size_t item_size);
};

}  // namespace detail

/**
 * A growing array, used like std::vector. It exists for its size: what each instance of std::vector adds to the module
 * (about 700 bytes for one element type) is shared here by all. Items are moved by copying their bytes: they must not
 * point into themselves, as a short std::string does. Moves only; not copyable by accident, use copy().
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
    std::free(block_.items);
  }

  /** A list of copies of the items. */
  [[nodiscard]] List copy() const {
    List result;
    for (const T& item : *this) result.push_back(item);
    return result;
  }

  [[nodiscard]] std::size_t size() const { return block_.size; }
  [[nodiscard]] bool empty() const { return block_.size == 0; }
  [[nodiscard]] T* data() { return items(); }
  [[nodiscard]] const T* data() const { return items(); }
  [[nodiscard]] T* begin() { return items(); }
  [[nodiscard]] T* end() { return items() + block_.size; }
  [[nodiscard]] const T* begin() const { return items(); }
  [[nodiscard]] const T* end() const { return items() + block_.size; }
  [[nodiscard]] T& operator[](std::size_t at) { return items()[at]; }
  [[nodiscard]] const T& operator[](std::size_t at) const { return items()[at]; }
  [[nodiscard]] T& front() { return items()[0]; }
  [[nodiscard]] const T& front() const { return items()[0]; }
  [[nodiscard]] T& back() { return items()[block_.size - 1]; }
  [[nodiscard]] const T& back() const { return items()[block_.size - 1]; }

  void reserve(std::size_t count) { block_.reserve(count, item_size); }
  /** Adds an item made from `arguments`, which must not refer to items of this list. */
  template <typename... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    return *new (block_.add(item_size)) T{std::forward<Arguments>(arguments)...};
  }
  void push_back(const T& item) { emplace_back(T(item)); }
  void push_back(T&& item) { emplace_back(std::move(item)); }
  void pop_back() { items()[--block_.size].~T(); }
  /** Drops the items from position `count` on. */
  void truncate(std::size_t count) {
    if constexpr (std::is_trivially_destructible_v<T>) {
      if (block_.size > count) block_.size = static_cast<std::uint32_t>(count);
    } else {
      while (block_.size > count) pop_back();
    }
  }
  /** Cuts the list, or fills it up with `item`. */
  void resize(std::size_t count, const T& item = T{}) {
    truncate(count);
    reserve(count);
    for (T* at = end(); at != items() + count; ++at) new (at) T(item);
    block_.size = static_cast<std::uint32_t>(count);
  }
  void clear() { truncate(0); }
  void swap(List& other) noexcept {
    std::swap(block_.items, other.block_.items);
    std::swap(block_.size, other.block_.size);
    std::swap(block_.capacity, other.block_.capacity);
  }

 private:
  static_assert(
      !requires { typename T::traits_type; }, "std::string may point into itself");

  // NOLINTNEXTLINE(bugprone-sizeof-expression): T may well be a pointer.
  static constexpr std::size_t item_size = sizeof(T);

  [[nodiscard]] T* items() const { return static_cast<T*>(block_.items); }

  detail::Block block_;
};

}  // namespace siderail
