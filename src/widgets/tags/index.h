// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/archive.h"
#include "containers/list.h"
#include "containers/string_table.h"

namespace siderail::tags {

/** A tag with all its spellings merged. */
struct IndexedTag {
  std::string key;               ///< merge_key() of every spelling
  std::string name;              ///< the spelling to show
  std::string url;               ///< of the first article that gives one; may be empty
  List<std::uint32_t> articles;  ///< positions in the list of articles, ascending, each once
};

/**
 * The tags of a list of articles. Spellings with the same merge_key() are one tag. It is shown as most articles write
 * it (of equally many: the one with most capitals, then the first in byte order), but a run-together name is taken
 * apart where the texts of its articles write it apart and never together: "ElonMusk" reads "Elon Musk", "OpenAI"
 * stays.
 */
class TagIndex {
 public:
  /** Indexes an archive, unless that was done at its present revision. */
  void refresh(const Archive& archive);
  /** Indexes one article: position 0. */
  void build_for(const Article& article);

  /** In the order in which the articles first name them. */
  [[nodiscard]] const List<IndexedTag>& tags() const { return tags_; }
  /** Whether there is a tag of that merge_key(). */
  [[nodiscard]] bool has(const std::string_view& key) const { return keys_.find(key) != StringTable::none; }

 private:
  void build(const List<const Article*>& articles);

  StringTable keys_;  // the number of a key is the position of its tag
  List<IndexedTag> tags_;
  std::optional<std::uint64_t> revision_;
};

}  // namespace siderail::tags
