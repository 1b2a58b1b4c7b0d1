// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

#include "input/json.h"

namespace support {

/**
 * A text with the 64 bytes behind it that the core may read, in a block that ends right there: the sanitizer sees a
 * byte more. They are sevens, so that one taken for a part of the text would show.
 */
class Padded {
 public:
  explicit Padded(const std::string_view& text)
      : size_(text.size()), bytes_(new char[text.size() + siderail::input::JsonDocument::padding]) {
    std::memset(bytes_.get(), '7', size_ + siderail::input::JsonDocument::padding);
    if (!text.empty()) std::memcpy(bytes_.get(), text.data(), text.size());
  }

  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace support
