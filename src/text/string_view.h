// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace siderail {

/**
 * Text that somebody else keeps, in UTF-8 unless said otherwise; used like std::string_view.
 *
 * It exists for the module's size. WebAssembly passes a struct of two words through memory, which takes four
 * instructions an argument and a stack frame a caller; one 64-bit number goes by itself:
 *
 *     63            32 31             0
 *     |     size      |    address    |
 *
 * And what std::string_view does inline, comparing above all, are calls here.
 */
class StringView {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

#ifdef __wasm32__
  StringView() : bits_(0) {}
  /** Of two neighbours in memory, an address and a size of 32 bits, by one load. */
  static StringView stored_at(const void* pair) {
    StringView result;
    __builtin_memcpy(&result.bits_, pair, sizeof(result.bits_));
    return result;
  }
  StringView(const char* data, std::size_t size)
      : bits_(static_cast<std::uint64_t>(size) << 32 | reinterpret_cast<std::uintptr_t>(data)) {}
  [[nodiscard]] const char* data() const { return reinterpret_cast<const char*>(static_cast<std::uintptr_t>(bits_)); }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(bits_ >> 32); }
#else
  StringView() = default;
  StringView(const char* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }
#endif
  /** What stands from `first` up to `last`. */
  StringView(const char* first, const char* last) : StringView(first, static_cast<std::size_t>(last - first)) {}
  /** A literal, or anything else that ends with a zero byte. */
  StringView(const char* text)
      : StringView(of(text)) {}  // NOLINT(google-explicit-constructor): as std::string_view has it
  /** Text of the standard library, where it is used: not in the module. */
  template <typename Text>
  requires requires { typename Text::traits_type; }
  StringView(const Text& text)  // NOLINT(google-explicit-constructor): the same thing
      : StringView(text.data(), text.size()) {}
  template <typename Text>
  requires requires { typename Text::allocator_type; }
  operator Text() const {  // NOLINT(google-explicit-constructor): the same thing
    return Text(data(), size());
  }

  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] const char* begin() const { return data(); }
  [[nodiscard]] const char* end() const { return data() + size(); }
  [[nodiscard]] char operator[](std::size_t at) const { return data()[at]; }
  [[nodiscard]] char front() const { return *data(); }
  [[nodiscard]] char back() const { return data()[size() - 1]; }

  /** The `count` bytes from `at` on, or those that there are; empty behind the end. */
  [[nodiscard]] StringView substr(std::size_t at, std::size_t count = npos) const;
  /** Moves the beginning or the end by `count` (<= size()) bytes. */
  void remove_prefix(std::size_t count) { *this = {data() + count, size() - count}; }
  void remove_suffix(std::size_t count) { *this = {data(), size() - count}; }

  /** Positions of the first and last such thing from `at` on, or before it; npos where there is none. */
  [[nodiscard]] std::size_t find(char wanted, std::size_t at = 0) const;
  [[nodiscard]] std::size_t find(StringView wanted, std::size_t at = 0) const;
  [[nodiscard]] std::size_t rfind(char wanted, std::size_t at = npos) const;
  [[nodiscard]] std::size_t rfind(StringView wanted) const;
  [[nodiscard]] std::size_t find_first_of(StringView chars, std::size_t at = 0) const;
  [[nodiscard]] std::size_t find_first_not_of(StringView chars, std::size_t at = 0) const;
  [[nodiscard]] std::size_t find_last_of(StringView chars) const;
  [[nodiscard]] std::size_t find_last_not_of(StringView chars) const;

  [[nodiscard]] bool starts_with(StringView text) const;
  [[nodiscard]] bool starts_with(char wanted) const { return !empty() && front() == wanted; }
  [[nodiscard]] bool ends_with(StringView text) const;
  [[nodiscard]] bool ends_with(char wanted) const { return !empty() && back() == wanted; }
  [[nodiscard]] bool contains(char wanted) const { return find(wanted) != npos; }

  /** Below, at or above 0: by bytes, which is also the order of code points. */
  [[nodiscard]] int compare(StringView other) const;

  friend bool operator==(StringView left, StringView right) { return left.equals(right); }
  friend bool operator==(StringView left, const char* right) { return left.equals(right); }
  friend bool operator<(StringView left, StringView right) { return left.compare(right) < 0; }

 private:
  static StringView of(const char* text);
  [[nodiscard]] bool equals(StringView other) const;
  [[nodiscard]] bool equals(const char* literal) const;

#ifdef __wasm32__
  std::uint64_t bits_;
#else
  const char* data_ = nullptr;
  std::size_t size_ = 0;
#endif
};

}  // namespace siderail
