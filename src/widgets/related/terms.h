// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siderail::related {

/** Gives every distinct term a number, 0, 1, 2... in the order of first sight: the same on every platform. */
class TermTable {
 public:
  /** The number of a term, a new one if it has none yet. */
  std::uint32_t number_of(std::string_view term);
  /** The term of a number. */
  [[nodiscard]] std::string_view term(std::uint32_t number) const;
  [[nodiscard]] std::size_t size() const { return terms_.size(); }

 private:
  struct Term {
    std::uint32_t hash;
    std::uint32_t start;  ///< in text_
    std::uint32_t size;
  };

  void grow();

  std::string text_;
  std::vector<Term> terms_;
  std::vector<std::uint32_t> buckets_;  ///< number + 1 by hash, linear probing; 0: free; the size is a power of two
};

}  // namespace siderail::related
