// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "containers/block.h"
#include "input/json.h"
#include "siderail.h"

namespace support {

/**
 * A text with the 64 bytes behind it that the core may read, in a block that ends right there: the sanitizer sees a
 * byte more. They are sevens, so that one taken for a part of the text would show.
 */
inline siderail::Block<char> padded_block(const std::string_view& text) {
  constexpr std::size_t padding = siderail::input::JsonDocument::padding;
  siderail::Block<char> block = siderail::make_block<char>(text.size() + padding);
  std::memset(block.get() + text.size(), '7', padding);
  if (!text.empty()) std::memcpy(block.get(), text.data(), text.size());
  return block;
}

/** Such a text. */
class Padded {
 public:
  explicit Padded(const std::string_view& text) : size_(text.size()), bytes_(padded_block(text)) {}

  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  siderail::Block<char> bytes_;
};

/** A call of an engine, request and payload in one padded block. */
inline siderail::Reply call_padded(siderail::Engine& engine, const std::string_view& request,
                                   const std::string_view& payload) {
  const std::string bytes = std::string(request) + std::string(payload);
  siderail::Block<char> block = padded_block(bytes);
  return engine.call({block.get(), bytes.size()}, request.size(), block);
}

}  // namespace support
