// SPDX-License-Identifier: MIT
#pragma once

#include "containers/list.h"
#include "containers/string_table.h"
#include "input/json.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * The objects of a document that others only refer to, and how to find them. One table serves all that do so:
 *
 *     JSON-LD      {"@id": "#ada"}                                            in "@graph"
 *     JSON:API     {"type": "user", "id": "7"}                                in "included"
 *     Contentful   {"sys": {"type": "Link", "linkType": "Asset", "id": "x"}}  in "includes", "items", "entries",
 * "assets" Sanity       {"_ref": "x"}                                              among all with an "_id" Ghost
 * posts_tags: {"post_id", "tag_id", "sort_order"}            in "tags"; posts_authors, in "users"
 */
class Joins {
 public:
  /** Takes in what a list or an object with lists offers to be referred to. */
  void collect(JsonValue value);

  /** What a value refers to; the value itself if it refers to nothing known. */
  [[nodiscard]] JsonValue resolve(JsonValue value) const;

  /** What a table of Ghost, "posts_tags" or "posts_authors", links an article to, in the order it says. */
  [[nodiscard]] List<JsonValue> linked(StringView table, StringView id) const;

 private:
  void collect_feed(JsonValue list);
  void collect_list(JsonValue list, StringView kind = {});
  void link(StringView table, JsonValue rows);
  bool add(const String& key, JsonValue object);
  [[nodiscard]] JsonValue find(const String& key) const;

  StringTable keys_;
  List<JsonValue> objects_;  ///< by number of the key: what is referred to, and rows such as "posts_tags 7 0"
};

}  // namespace siderail::input
