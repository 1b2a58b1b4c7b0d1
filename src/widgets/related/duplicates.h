// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "article/article.h"
#include "containers/list.h"

namespace siderail::related {

/** The different runs of three terms in the title and in the first 6,000 bytes of the text of an article. */
class Runs {
 public:
  explicit Runs(const Article& article);

  [[nodiscard]] std::size_t size() const { return size_; }
  /** How many runs both articles have. */
  [[nodiscard]] std::size_t shared_with(const Runs& other) const;

 private:
  void add(std::uint64_t key);
  void grow();
  /** Where a key is, or the free slot where it would go. */
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;

  List<std::uint64_t> slots_;  // keys, linear probing; 0 is free, and the size a power of two
  std::size_t size_ = 0;
};

/**
 * Whether two articles say the same in the same words: at least half of the runs that either has are in both
 * (A. Broder, "On the resemblance and containment of documents", 1997), and these are 8 or more.
 */
bool are_duplicates(const Runs& a, const Runs& b);

}  // namespace siderail::related
