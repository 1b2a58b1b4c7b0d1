// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/archive.h"

namespace siderail::tags {

/** A tag with all its spellings merged. */
struct IndexedTag {
  std::string key;                      ///< merge_key() of every spelling
  std::string name;                     ///< the spelling to show
  std::string url;                      ///< of the first article that gives one; may be empty
  std::vector<std::uint32_t> articles;  ///< positions in the list of articles, ascending, each once
};

/**
 * The tags of a list of articles. Spellings with the same merge_key() are one tag. It is shown as most articles write
 * it (of equally many: the one with most capitals, then the first in byte order), but a run-together name is taken apart
 * where the texts of its articles write it apart and never together: "ElonMusk" reads "Elon Musk", "OpenAI" stays.
 */
class TagIndex {
 public:
  /** Indexes an archive, unless that was done at its present revision. */
  void refresh(const Archive& archive);
  /** Indexes one article: position 0. */
  void build_for(const Article& article);

  /** In the order of their keys. */
  [[nodiscard]] const std::vector<IndexedTag>& tags() const { return tags_; }
  /** The tag of that merge_key(), or nullptr. */
  [[nodiscard]] const IndexedTag* find(std::string_view key) const;

 private:
  void build(const std::vector<const Article*>& articles);

  std::vector<IndexedTag> tags_;
  std::optional<std::uint64_t> revision_;
};

}  // namespace siderail::tags
