// SPDX-License-Identifier: MIT
#include "input/records.h"

#include <utility>

#include "input/date.h"

namespace siderail::input {
namespace {

JsonValue only_object(JsonValue value) { return value.is(JsonValue::Kind::object) ? value : JsonValue(); }

std::vector<Record> from_array(JsonValue array, const std::string& pointer) {
  std::vector<Record> records;
  for (const JsonValue element : array.elements()) {
    records.push_back({only_object(element), {}, {}, pointer + '/' + std::to_string(records.size())});
  }
  return records;
}

std::vector<Record> from_table(JsonValue fields, JsonValue rows) {
  std::vector<std::string> columns;
  for (const JsonValue field : fields.elements()) columns.push_back(field.string());
  std::vector<Record> records;
  for (const JsonValue row : rows.elements()) {
    Record record{{}, {}, {}, "/data/" + std::to_string(records.size())};
    for (const JsonValue cell : row.elements()) {
      if (record.cells.size() < columns.size()) record.cells.emplace_back(columns[record.cells.size()], cell);
    }
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace

JsonValue Record::get(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const auto& [column, value] : cells) {
      if (column == name && value.is_given()) return value;
    }
    const JsonValue value = object[name];
    if (value.is_given()) return value;
  }
  return {};
}

std::string Record::text(std::initializer_list<std::string_view> names) const { return text_of(get(names)); }

std::optional<Decimal> Record::decimal(std::initializer_list<std::string_view> names) const {
  return parse_decimal(text(names));
}

std::optional<Moment> Record::moment(std::initializer_list<std::string_view> names) const {
  return parse_date(text(names));
}

std::string text_of(JsonValue value) {
  return value.is(JsonValue::Kind::number) ? std::string(value.raw()) : value.string();
}

std::vector<Record> find_records(JsonValue root, std::string_view name) {
  if (root.is(JsonValue::Kind::array)) return from_array(root, {});
  if (root["fields"].is(JsonValue::Kind::array) && root["data"].is(JsonValue::Kind::array)) {
    return from_table(root["fields"], root["data"]);
  }
  if (root[name].is(JsonValue::Kind::array)) return from_array(root[name], '/' + std::string(name));
  std::vector<Record> records;
  for (const JsonMember member : root.members()) {
    if (!member.value.is(JsonValue::Kind::object)) continue;
    records.push_back({member.value, {}, std::string(member.key), '/' + std::string(member.key)});
  }
  return records;
}

}  // namespace siderail::input
