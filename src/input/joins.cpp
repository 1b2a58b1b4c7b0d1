// SPDX-License-Identifier: MIT
#include "input/joins.h"

#include <utility>

#include "input/slot_values.h"
#include "numeric/decimal.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

/** What an object is referred to by, or what a reference names; empty if it is neither. */
std::string key_of(JsonValue object) {
  if (object["@id"].is_given()) return object["@id"].text();
  const JsonValue sys = object["sys"];
  if (sys.is_object()) return any_of(sys, "linkType type").text() + ' ' + sys["id"].text();
  const JsonValue own = any_of(object, "_ref _id");
  if (own.is_given()) return own.text();
  const std::string type = object["type"].text();
  return type.empty() || !object["id"].is_given() ? "" : type + ' ' + object["id"].text();
}

double order_of(JsonValue row) { return parse_decimal(row["sort_order"].text()).value_or(Decimal{}).to_double(); }

}  // namespace

void Joins::collect(JsonValue object) {
  collect_feed(object);
  for (const JsonMember member : object.members()) {
    const std::string name = member.name.text();
    if (has_word("items entries assets result", name)) {
      collect_feed(member.value);
    } else if (has_word("@graph included", name)) {
      collect_list(member.value);
    } else if (name == "includes") {
      for (const JsonMember kind : member.value.members()) collect_list(kind.value);
    } else if (has_word("tags users", name)) {
      for (const JsonValue element : member.value.elements()) add(name + ' ' + element["id"].text(), element);
    } else if (name == "posts_tags") {
      link(name, "tag_id", "tags ", member.value);
    } else if (name == "posts_authors") {
      link(name, "author_id", "users ", member.value);
    }
  }
}

/** Most feeds hold nothing that can be referred to, and their first article says so. */
void Joins::collect_feed(JsonValue list) {
  if (any_of(first_of(list), "sys _id").is_given()) collect_list(list);
}

void Joins::collect_list(JsonValue list) {
  for (const JsonValue element : list.elements()) add(key_of(element), element);
}

void Joins::add(const std::string& key, JsonValue object) {
  if (!key.empty() && keys_.add(key) == objects_.size()) objects_.push_back(object);
}

void Joins::link(const std::string_view& table, const char* target_name, const char* pool, JsonValue rows) {
  for (const JsonValue row : rows.elements()) {
    const std::uint32_t source = sources_.add(std::string(table) + ' ' + row["post_id"].text());
    if (source == heads_.size()) heads_.push_back(StringTable::none);
    std::uint32_t* place = &heads_[source];
    while (*place != StringTable::none && order_of(links_[*place].row) <= order_of(row)) place = &links_[*place].next;
    const std::uint32_t next = std::exchange(*place, static_cast<std::uint32_t>(links_.size()));
    links_.push_back({row, pool + row[target_name].text(), next});
  }
}

JsonValue Joins::resolve(JsonValue value) const {
  if (!value.is_object() || objects_.empty()) return value;
  const std::uint32_t number = keys_.find(key_of(value));
  return number == StringTable::none ? value : objects_[number];
}

List<JsonValue> Joins::linked(const std::string_view& table, const std::string_view& id) const {
  List<JsonValue> found;
  const std::uint32_t source = sources_.find(std::string(table) + ' ' + std::string(id));
  std::uint32_t at = source == StringTable::none ? source : heads_[source];
  for (; at != StringTable::none; at = links_[at].next) {
    const std::uint32_t number = keys_.find(links_[at].target);
    if (number != StringTable::none) found.push_back(objects_[number]);
  }
  return found;
}

}  // namespace siderail::input
