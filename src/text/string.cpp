// SPDX-License-Identifier: MIT
#include "text/string.h"

#include <algorithm>
#include <cstring>

namespace siderail {

// NOLINTNEXTLINE(bugprone-unhandled-self-assignment): the one below copies first
String& String::operator=(const String& other) { return *this = other.view(); }

String& String::operator=(StringView text) {
  String copy(text);  // `text` may be part of this one
  swap(copy);
  return *this;
}

void String::release(char* data) { std::free(data); }

String& String::append(StringView text) {
  reserve(size_ + text.size());
  if (!text.empty()) std::memcpy(data_ + size_, text.data(), text.size());
  size_ += static_cast<std::uint32_t>(text.size());
  return *this;
}

String& String::append(std::size_t count, char c) {
  resize(size_ + count, c);
  return *this;
}

void String::push_back(char c) {
  reserve(size_ + 1);
  data_[size_++] = c;
}

String& String::insert(std::size_t at, StringView text) {
  String result(view().substr(0, at));
  result.append(text).append(view().substr(at));
  swap(result);
  return *this;
}

String& String::erase(std::size_t at, std::size_t count) {
  const StringView rest = view().substr(at).substr(count);
  std::memmove(data_ + at, rest.data(), rest.size());
  size_ = static_cast<std::uint32_t>(at + rest.size());
  return *this;
}

void String::resize(std::size_t size, char c) {
  reserve(size);
  if (size > size_) std::memset(data_ + size_, c, size - size_);
  size_ = static_cast<std::uint32_t>(size);
}

const char* String::c_str() {
  reserve(size_ + 1);
  data_[size_] = '\0';
  return data_;
}

void String::reserve(std::size_t size) {
  if (size <= capacity_) return;
  capacity_ = static_cast<std::uint32_t>(std::max(std::max<std::size_t>(size, 16), std::size_t{capacity_} * 2));
  data_ = static_cast<char*>(std::realloc(data_, capacity_));
  if (data_ == nullptr) std::abort();  // as List does
}

String operator+(StringView left, StringView right) {
  String result(left);
  result.append(right);
  return result;
}

String operator+(const char* left, StringView right) { return StringView(left) + right; }

String operator+(String&& left, StringView right) {
  left.append(right);
  return std::move(left);
}

String operator+(String&& left, char right) {
  left.push_back(right);
  return std::move(left);
}

String operator+(StringView left, char right) { return String(left) + right; }

String operator+(char left, StringView right) { return String(1, left) + right; }

String& String::append_number(std::int64_t value) {
  char digits[20];
  char* at = digits + sizeof(digits);
  std::uint64_t left = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  do {
    *--at = static_cast<char>('0' + left % 10);
    left /= 10;
  } while (left != 0);
  if (value < 0) *--at = '-';
  return append(StringView(at, digits + sizeof(digits)));
}

String to_string(std::int64_t value) {
  String text;
  text.append_number(value);
  return text;
}

}  // namespace siderail
