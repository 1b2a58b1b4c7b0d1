// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <type_traits>
#include <utility>

#include "containers/list.h"
#include "text/string_view.h"

namespace siderail {

/**
 * Text that grows, used like std::string. It exists for the module's size: std::string keeps short texts in itself, and
 * each use of one asks where they are. There is no zero byte behind the text.
 */
class String {
 public:
  static constexpr std::size_t npos = StringView::npos;

  String() = default;
  String(const char* text) : String(StringView(text)) {}  // NOLINT(google-explicit-constructor): as std::string
  explicit String(StringView text) { append(text); }
  String(const char* data, std::size_t size) : String(StringView(data, size)) {}
  String(std::size_t count, char c) { append(count, c); }
  String(const String& other) { append(other); }
  String(String&& other) noexcept { swap(other); }
  String& operator=(const String& other);
  String& operator=(String&& other) noexcept {
    swap(other);
    return *this;
  }
  String& operator=(StringView text);
  String& operator=(const char* text) { return *this = StringView(text); }
  ~String() { release(data_); }

#ifdef __wasm32__
  operator StringView() const { return StringView::stored_at(this); }  // NOLINT(google-explicit-constructor)
#else
  operator StringView() const { return {data_, size_}; }  // NOLINT(google-explicit-constructor): as std::string has it
#endif
  template <typename Text>
  requires requires { typename Text::allocator_type; }
  operator Text() const {  // NOLINT(google-explicit-constructor): the same thing
    return Text(data(), size());
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] char* data() { return data_; }
  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] char* begin() { return data_; }
  [[nodiscard]] char* end() { return data_ + size_; }
  [[nodiscard]] const char* begin() const { return data_; }
  [[nodiscard]] const char* end() const { return data_ + size_; }
  [[nodiscard]] char& operator[](std::size_t at) { return data_[at]; }
  [[nodiscard]] char operator[](std::size_t at) const { return data_[at]; }
  [[nodiscard]] char front() const { return data_[0]; }
  [[nodiscard]] char back() const { return data_[size_ - 1]; }
  [[nodiscard]] char& back() { return data_[size_ - 1]; }

  /** Views of this text, good until it changes. */
  [[nodiscard]] StringView view() const { return *this; }
  [[nodiscard]] StringView substr(std::size_t at, std::size_t count = npos) const { return view().substr(at, count); }
  [[nodiscard]] std::size_t find(char wanted, std::size_t at = 0) const { return view().find(wanted, at); }
  [[nodiscard]] std::size_t find(StringView wanted, std::size_t at = 0) const { return view().find(wanted, at); }
  [[nodiscard]] std::size_t rfind(char wanted) const { return view().rfind(wanted); }
  [[nodiscard]] std::size_t find_first_not_of(StringView chars, std::size_t at = 0) const {
    return view().find_first_not_of(chars, at);
  }
  [[nodiscard]] bool starts_with(StringView text) const { return view().starts_with(text); }
  [[nodiscard]] bool starts_with(char wanted) const { return view().starts_with(wanted); }
  [[nodiscard]] bool ends_with(StringView text) const { return view().ends_with(text); }
  [[nodiscard]] bool ends_with(char wanted) const { return view().ends_with(wanted); }

  /** Adds to the end. What is added must not be a view of this text. */
  String& append(StringView text);
  String& append(const char* data, std::size_t size) { return append({data, size}); }
  String& append(std::size_t count, char c);
  void push_back(char c);
  /** Adds a number in digits of ASCII, with a minus where it is below 0. */
  String& append_number(std::int64_t value);
  String& operator+=(StringView text) { return append(text); }
  String& operator+=(const char* text) { return append(text); }
  String& operator+=(char c) {
    push_back(c);
    return *this;
  }
  /** Room for `size` bytes behind the text. They are part of it once keep() is told so. */
  char* room(std::size_t size) {
    reserve(size_ + size);
    return end();
  }
  /** Keeps what was written to the last room(), up to `end`. */
  void keep(const char* end) { size_ = static_cast<std::uint32_t>(end - data_); }
  /** Makes room for `text` at `at`; the same for `count` times a byte. */
  String& insert(std::size_t at, StringView text);
  String& insert(std::size_t at, std::size_t count, char c) { return insert(at, String(count, c)); }
  /** Takes `count` bytes out. */
  String& erase(std::size_t at, std::size_t count = npos);
  /** The text with a zero byte behind it. */
  const char* c_str();
  void pop_back() { --size_; }
  void resize(std::size_t size, char c = '\0');
  void reserve(std::size_t size);
  void clear() { size_ = 0; }
  void swap(String& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

 private:
  static void release(char* data);

  char* data_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

inline bool operator==(const String& left, const String& right) { return left.view() == right.view(); }
inline bool operator==(const String& left, StringView right) { return left.view() == right; }
inline bool operator==(const String& left, const char* right) { return left.view() == right; }
inline bool operator<(const String& left, const String& right) { return left.view() < right.view(); }

/** Texts one behind the other. */
String operator+(StringView left, StringView right);
String operator+(const char* left, StringView right);
String operator+(String&& left, StringView right);
String operator+(String&& left, char right);
String operator+(StringView left, char right);
String operator+(char left, StringView right);

/** A number in digits of ASCII, with a minus where it is below 0. */
String to_string(std::int64_t value);
template <typename Integer>
requires std::is_integral_v<Integer> String to_string(Integer value) {
  return to_string(static_cast<std::int64_t>(value));
}

}  // namespace siderail
