// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "containers/arena.h"
#include "containers/block.h"

namespace siderail {

/**
 * What the articles of one document stand on: its bytes, in which their texts are, and an arena for their lists and for
 * what the document does not have as it is needed. An article keeps its sheet by a Share; the last one takes it along.
 */
class Sheet {
 public:
  /** Takes over the bytes of the document. */
  void take(Block<char> bytes, std::size_t size) {
    bytes_ = std::move(bytes);
    size_ = size;
  }
  /** Says how many bytes are going to be used of one without a document. */
  void expect(std::size_t size) { size_ = size; }

  /** More than half of it is used by no article, or not any more. */
  [[nodiscard]] bool is_sparse() const { return used_ * 2 < size_; }

  Arena arena;

 private:
  friend class Share;

  Block<char> bytes_;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
  std::size_t shares_ = 0;
};

/** Keeps a sheet, of which its holder uses so many bytes. */
class Share {
 public:
  Share() = default;
  Share(Sheet* sheet, std::size_t bytes) : sheet_(sheet), bytes_(bytes) {
    sheet_->used_ += bytes;
    ++sheet_->shares_;
  }
  Share(Share&& other) noexcept { swap(other); }
  Share& operator=(Share&& other) noexcept {
    swap(other);
    return *this;
  }
  Share(const Share&) = delete;
  Share& operator=(const Share&) = delete;
  ~Share() {
    if (sheet_ == nullptr) return;
    sheet_->used_ -= bytes_;
    if (--sheet_->shares_ == 0) delete sheet_;
  }

  [[nodiscard]] Sheet* sheet() const { return sheet_; }

 private:
  void swap(Share& other) {
    std::swap(sheet_, other.sheet_);
    std::swap(bytes_, other.bytes_);
  }

  Sheet* sheet_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace siderail
