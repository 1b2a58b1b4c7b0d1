// SPDX-License-Identifier: MIT
#include "input/joins.h"

#include "input/slot_values.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

/** Orders of rows may have gaps, where one was taken out; larger ones than this they do not have. */
constexpr int max_gap = 8;

/** More tags or authors of one article than these are left out. */
constexpr int max_order = 100;

/** Empty without an id. */
String key_of(StringView kind, JsonValue id) {
  if (!id.is_given()) return {};
  String key(kind);
  key += ' ';
  key += id.raw();
  return key;
}

/** What an object is referred to by, or what a reference names; empty if it is neither. */
String key_of(JsonValue object) {
  const JsonValue id = any_of(object, "@id _ref _id");
  if (id.is_given()) return key_of("", id);
  const JsonValue sys = object["sys"];
  const JsonValue typed = sys.is_object() ? sys : object;
  const JsonValue type = any_of(typed, "linkType type");
  return type.is_given() ? key_of(type.raw(), typed["id"]) : "";
}

String key_of_row(StringView table, StringView article, int order) {
  String key(table);
  key += article;
  key += ' ';
  return key += to_string(order);
}

}  // namespace

void Joins::collect(JsonValue object) {
  collect_feed(object);
  for (const JsonMember member : object.members()) {
    const StringView name = member.name.raw();
    const JsonValue value = member.value;
    if (has_word("items entries assets result", name)) collect_feed(value);
    if (has_word("@graph included", name)) collect_list(value);
    if (has_word("tags users", name)) collect_list(value, name);
    if (has_word("posts_tags posts_authors", name)) link(name, value);
    if (name != "includes") continue;
    for (const JsonMember kind : value.members()) collect_list(kind.value);
  }
}

/** Most feeds hold nothing that can be referred to, and their first article says so. */
void Joins::collect_feed(JsonValue list) {
  if (any_of(first_of(list), "sys _id").is_given()) collect_list(list);
}

void Joins::collect_list(JsonValue list, StringView kind) {
  for (const JsonValue element : list.elements()) {
    add(kind.empty() ? key_of(element) : key_of(kind, element["id"]), element);
  }
}

bool Joins::add(const String& key, JsonValue object) {
  if (key.empty() || keys_.add(key) != objects_.size()) return false;
  objects_.push_back(object);
  return true;
}

void Joins::link(StringView table, JsonValue rows) {
  for (const JsonValue row : rows.elements()) {
    const StringView sort_order = row["sort_order"].raw();
    int order = sort_order.size() == 1 && sort_order[0] <= '9' ? sort_order[0] - '0' : 0;
    while (order < max_order && !add(key_of_row(table, row["post_id"].raw(), order), row)) ++order;
  }
}

JsonValue Joins::find(const String& key) const {
  const std::uint32_t number = key.empty() ? StringTable::none : keys_.find(key);
  return number == StringTable::none ? JsonValue() : objects_[number];
}

JsonValue Joins::resolve(JsonValue value) const {
  if (!value.is_object() || objects_.empty()) return value;
  const JsonValue found = find(key_of(value));
  return found.is_given() ? found : value;
}

List<JsonValue> Joins::linked(StringView table, StringView id) const {
  List<JsonValue> found;
  int missing = objects_.empty() ? max_gap : 0;
  for (int order = 0; missing < max_gap; ++order) {
    const JsonValue row = find(key_of_row(table, id, order));
    missing = row.is_given() ? 0 : missing + 1;
    const bool is_tag = table == "posts_tags";
    const JsonValue target = find(key_of(is_tag ? "tags" : "users", row[is_tag ? "tag_id" : "author_id"]));
    if (target.is_given()) found.push_back(target);
  }
  return found;
}

}  // namespace siderail::input
