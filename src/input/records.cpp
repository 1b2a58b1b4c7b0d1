// SPDX-License-Identifier: MIT
#include "input/records.h"

#include <utility>

#include "input/date.h"

namespace siderail::input {
namespace {

JsonValue only_object(JsonValue value) { return value.is_object() ? value : JsonValue(); }

List<Record> from_array(JsonValue array, const std::string& pointer) {
  List<Record> records;
  for (const JsonValue element : array.elements()) {
    records.push_back({only_object(element), {}, {}, pointer + '/' + std::to_string(records.size())});
  }
  return records;
}

List<Record> from_table(JsonValue fields, JsonValue rows) {
  List<Record> records;
  for (const JsonValue row : rows.elements()) {
    Record record{{}, {}, {}, "/data/" + std::to_string(records.size())};
    auto field = fields.elements().begin();
    for (const JsonValue cell : row.elements()) {
      if (!(field != fields.elements().end())) break;
      record.cells.push_back({*field, cell});
      ++field;
    }
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace

JsonValue Record::get(std::initializer_list<const char*> names) const {
  for (const char* name : names) {
    for (const JsonMember& cell : cells) {
      if (cell.name.equals(name) && cell.value.is_given()) return cell.value;
    }
    const JsonValue value = object[name];
    if (value.is_given()) return value;
  }
  return {};
}

std::string Record::text(std::initializer_list<const char*> names) const { return get(names).text(); }

std::optional<Decimal> Record::decimal(std::initializer_list<const char*> names) const {
  return parse_decimal(text(names));
}

std::optional<Moment> Record::moment(std::initializer_list<const char*> names) const { return parse_date(text(names)); }

List<Record> find_records(JsonValue root, const char* name) {
  if (root.is_array()) return from_array(root, {});
  if (root["fields"].is_array() && root["data"].is_array()) {
    return from_table(root["fields"], root["data"]);
  }
  if (root[name].is_array()) return from_array(root[name], '/' + std::string(name));
  List<Record> records;
  for (const JsonMember member : root.members()) {
    if (!member.value.is_object()) continue;
    records.push_back({member.value, {}, member.name.text(), pointer_step(member.name.text())});
  }
  return records;
}

}  // namespace siderail::input
