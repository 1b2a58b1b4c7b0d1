// SPDX-License-Identifier: MIT
#include "text/string_view.h"

#include <algorithm>
#include <cstring>

#include "text/find_byte.h"

namespace siderail {
namespace {

/** What memcmp() says; it may not be asked about nothing at no address. */
int compare_bytes(const char* left, const char* right, std::size_t size) {
  return size == 0 ? 0 : std::memcmp(left, right, size);
}

}  // namespace

StringView StringView::of(const char* text) { return {text, std::strlen(text)}; }

StringView StringView::substr(std::size_t at, std::size_t count) const {
  at = std::min(at, size());
  return {data() + at, std::min(count, size() - at)};
}

std::size_t StringView::find(char wanted, std::size_t at) const {
  for (; at < size(); ++at) {
    if (data()[at] == wanted) return at;
  }
  return npos;
}

std::size_t StringView::find(StringView wanted, std::size_t at) const {
  if (wanted.empty()) return at <= size() ? at : npos;
  for (; at + wanted.size() <= size(); ++at) {
    at = find_byte(*this, wanted.front(), at);
    if (at == npos || substr(at).starts_with(wanted)) return at;
  }
  return npos;
}

std::size_t StringView::rfind(char wanted, std::size_t at) const {
  at = at < size() ? at + 1 : size();
  while (at-- > 0) {
    if (data()[at] == wanted) return at;
  }
  return npos;
}

std::size_t StringView::rfind(StringView wanted) const {
  for (std::size_t end = size(); end >= wanted.size(); --end) {
    if (substr(0, end).ends_with(wanted)) return end - wanted.size();
    if (end == 0) break;
  }
  return npos;
}

std::size_t StringView::find_first_of(StringView chars, std::size_t at) const {
  while (at < size() && !chars.contains(data()[at])) ++at;
  return at < size() ? at : npos;
}

std::size_t StringView::find_first_not_of(StringView chars, std::size_t at) const {
  while (at < size() && chars.contains(data()[at])) ++at;
  return at < size() ? at : npos;
}

std::size_t StringView::find_last_of(StringView chars) const {
  std::size_t at = size();
  while (at-- > 0 && !chars.contains(data()[at])) continue;
  return at;
}

std::size_t StringView::find_last_not_of(StringView chars) const {
  std::size_t at = size();
  while (at-- > 0 && chars.contains(data()[at])) continue;
  return at;
}

bool StringView::starts_with(StringView text) const {
  return size() >= text.size() && compare_bytes(data(), text.data(), text.size()) == 0;
}

bool StringView::ends_with(StringView text) const {
  return size() >= text.size() && compare_bytes(end() - text.size(), text.data(), text.size()) == 0;
}

int StringView::compare(StringView other) const {
  const int order = compare_bytes(data(), other.data(), std::min(size(), other.size()));
  if (order != 0 || size() == other.size()) return order;
  return size() < other.size() ? -1 : 1;
}

bool StringView::equals(StringView other) const { return size() == other.size() && starts_with(other); }

bool StringView::equals(const char* literal) const {
  for (const char c : *this) {
    if (c != *literal++ || c == '\0') return false;
  }
  return *literal == '\0';
}

}  // namespace siderail
