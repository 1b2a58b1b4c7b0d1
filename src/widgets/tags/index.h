// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "article/archive.h"
#include "containers/list.h"
#include "containers/string_table.h"
#include "options.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::tags {

/** A tag with all its spellings merged. */
struct IndexedTag {
  String key;                    ///< merge_key() of its name as the first article spells it, or as an alias says
  String name;                   ///< the spelling to show
  String url;                    ///< of the first article that gives one; may be empty
  List<std::uint32_t> articles;  ///< positions in the list of articles, ascending, each once
};

/**
 * The tags of a list of articles. What merges, by evidence:
 *
 * - Spellings with the same merge_key().
 * - A name and the same with an "s" behind it, where both are tags, the longer has four letters or more and does not
 * end in "ss", "us" or "is". A lone plural stays: News, Texas.
 * - What the aliases of the call say: from one name, in any spelling, to another.
 *
 * A tag is shown as its alias says; otherwise as most articles write it (of equally many: the one with most capitals,
 * then the first in byte order), but a run-together name or a slug is taken apart where the texts of its articles write
 * it apart and never together: "ElonMusk" reads "Elon Musk" and "san-francisco" "San Francisco"; "OpenAI" and
 * "covid-19" stay.
 *
 * Where no article has a tag, the tags are key_phrases().
 */
class TagIndex {
 public:
  /** Indexes an archive, unless that was done at its present revision and with the same aliases. */
  void refresh(const Archive& archive, const TextMap& aliases);
  /** Indexes one article: position 0. */
  void build_for(const Article& article, const TextMap& aliases);

  /** In the order in which the articles first name them. */
  [[nodiscard]] const List<IndexedTag>& tags() const { return tags_; }
  /** Whether a spelling of a tag merges with that key. */
  [[nodiscard]] bool has(StringView key) const { return keys_.find(key) != StringTable::none; }
  /** The key of the tag that a name stands for; its merge_key() where there is no such tag. */
  [[nodiscard]] String key_of(StringView name) const;
  /** Whether no article has a tag, and these are phrases of their texts. */
  [[nodiscard]] bool is_automatic() const { return is_automatic_; }

 private:
  void build(const List<const Article*>& articles, const TextMap& aliases);
  void read_aliases(const TextMap& aliases);
  void number_keys(const List<List<Tag>>& tags_of);
  [[nodiscard]] String alias_key(StringView name) const;

  StringTable keys_;
  List<std::uint32_t> homes_;  // of each key the number of the key that it merges with, by default its own
  StringTable aliased_;        // merge_key()s of names that have an alias
  List<String> targets_;       // of each, what it is called
  List<IndexedTag> tags_;
  bool is_automatic_ = false;
  std::optional<std::uint64_t> revision_;
  String aliases_;  // those at that revision, in one
};

}  // namespace siderail::tags
