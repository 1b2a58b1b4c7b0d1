// SPDX-License-Identifier: MIT
#include "input/records.h"

#include <utility>

#include "input/date.h"
#include "input/slot_values.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr int max_depth = 6;

/** A member's name as one word: "05. previous close" gives "previous_close". */
String word_of(JsonValue name) {
  String word(name.text());
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits > 0 && digits != String::npos && word.substr(digits, 2) == ". ") word.erase(0, digits + 2);
  for (char& c : word) c = c == ' ' ? '_' : c;
  return word;
}

/** A scalar, or the one that stands for an object: of Yahoo "raw", of Polygon a trade's "p" or a day's "c". */
StringView scalar(JsonValue value) { return (value.is_object() ? any_of(value, "raw p c") : value).text(); }

/** Where the name of a member is among `names`, if its value is better than what was found before. */
void take_better(JsonMember member, StringView names, std::size_t& best, JsonValue& value) {
  const StringView raw = member.name.raw();
  const bool is_word = !raw.empty() && !utf8::is_digit(static_cast<unsigned char>(raw[0]));
  const std::size_t position = is_word ? find_word(names, raw) : find_word(names, word_of(member.name));
  if (position >= best || !member.value.is_given()) return;
  best = position;
  value = member.value;
}

/** Collects the records of a document. */
class Finder {
 public:
  explicit Finder(StringView marks) : marks_(marks) {}

  void read_list(JsonValue list, const String& pointer, bool is_main, int depth) {
    std::size_t position = 0;
    for (const JsonValue element : list.elements()) {
      const String place = pointer + '/' + to_string(position++);
      const std::size_t before = records.size();
      if (element.is_object()) read_object(element, {}, place, depth + 1);
      const bool is_one = element.is_object() || is_main;
      if (is_one && records.size() == before) {
        records.push_back({element.is_object() ? element : JsonValue(), {}, {}, place});
      }
    }
  }

  void read_object(JsonValue object, const String& key, const String& pointer, int depth) {
    if (depth > max_depth) return;
    Record record{object, {}, key, pointer};
    if (!record.text(marks_).empty()) {
      records.push_back(std::move(record));
      return;
    }
    for (const JsonMember member : object.members()) {
      const String name(member.name.text());
      const String place = pointer + pointer_step(name);
      read_object(member.value, name, place, depth + 1);
      read_list(member.value, place, false, depth + 1);
    }
  }

  void read_table(JsonValue fields, JsonValue rows) {
    for (const JsonValue row : rows.elements()) {
      Record record{{}, {}, {}, "/data/" + to_string(records.size())};
      auto field = fields.elements().begin();
      for (const JsonValue cell : row.elements()) {
        if (!(field != fields.elements().end())) break;
        record.cells.push_back({*field, cell});
        ++field;
      }
      records.push_back(std::move(record));
    }
  }

  List<Record> records;

 private:
  StringView marks_;
};

}  // namespace

JsonValue Record::get(StringView names) const {
  JsonValue value;
  std::size_t best = StringView::npos;
  for (const JsonMember& cell : cells) take_better(cell, names, best, value);
  for (const JsonMember member : object.members()) take_better(member, names, best, value);
  return value;
}

StringView Record::text(StringView names) const { return scalar(get(names)); }

std::optional<Decimal> Record::positive(StringView names) const {
  for (std::size_t at = 0;; ++at) {
    const StringView name = word_at(names, at);
    if (name.empty()) return std::nullopt;
    const auto value = parse_decimal(text(name));
    if (value && value->units > 0) return value;
  }
}

std::optional<Moment> Record::moment(StringView names) const { return parse_date(text(names)); }

List<Record> find_records(JsonValue root, const char* name, StringView marks) {
  Finder finder(marks);
  if (root["fields"].is_array() && root["data"].is_array()) {
    finder.read_table(root["fields"], root["data"]);
  } else if (root[name].is_array()) {
    finder.read_list(root[name], '/' + String(name), true, 0);
  } else {
    finder.read_list(root, {}, true, 0);
    finder.read_object(root, {}, {}, 0);
  }
  return std::move(finder.records);
}

}  // namespace siderail::input
