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
std::string word_of(JsonValue name) {
  std::string word = name.text();
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits > 0 && digits != std::string::npos && word.compare(digits, 2, ". ") == 0) word.erase(0, digits + 2);
  for (char& c : word) c = c == ' ' ? '_' : c;
  return word;
}

/** A scalar, or the one that stands for an object: of Yahoo "raw", of Polygon a trade's "p" or a day's "c". */
std::string scalar(JsonValue value) { return (value.is_object() ? any_of(value, "raw p c") : value).text(); }

/** Where the name of a member is among `names`, if its value is better than what was found before. */
void take_better(JsonMember member, const std::string_view& names, std::size_t& best, JsonValue& value) {
  const std::string_view raw = member.name.raw();
  const bool is_word =
      !raw.empty() && !utf8::is_digit(static_cast<unsigned char>(raw[0])) && raw.find('\\') == std::string_view::npos;
  const std::size_t position = is_word ? find_word(names, raw) : find_word(names, word_of(member.name));
  if (position >= best || !member.value.is_given()) return;
  best = position;
  value = member.value;
}

/** Collects the records of a document. */
class Finder {
 public:
  explicit Finder(const std::string_view& marks) : marks_(marks) {}

  void read_list(JsonValue list, const std::string& pointer, bool is_main, int depth) {
    std::size_t position = 0;
    for (const JsonValue element : list.elements()) {
      const std::string place = pointer + '/' + std::to_string(position++);
      const std::size_t before = records.size();
      if (element.is_object()) read_object(element, {}, place, depth + 1);
      const bool is_one = element.is_object() || is_main;
      if (is_one && records.size() == before) {
        records.push_back({element.is_object() ? element : JsonValue(), {}, {}, place});
      }
    }
  }

  void read_object(JsonValue object, const std::string& key, const std::string& pointer, int depth) {
    if (depth > max_depth) return;
    Record record{object, {}, key, pointer};
    if (!record.text(marks_).empty()) {
      records.push_back(std::move(record));
      return;
    }
    for (const JsonMember member : object.members()) {
      const std::string name = member.name.text();
      const std::string place = pointer + pointer_step(name);
      read_object(member.value, name, place, depth + 1);
      read_list(member.value, place, false, depth + 1);
    }
  }

  void read_table(JsonValue fields, JsonValue rows) {
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
  }

  List<Record> records;

 private:
  std::string_view marks_;
};

}  // namespace

JsonValue Record::get(const std::string_view& names) const {
  JsonValue value;
  std::size_t best = std::string_view::npos;
  for (const JsonMember& cell : cells) take_better(cell, names, best, value);
  for (const JsonMember member : object.members()) take_better(member, names, best, value);
  return value;
}

std::string Record::text(const std::string_view& names) const { return scalar(get(names)); }

std::optional<Decimal> Record::positive(const std::string_view& names) const {
  for (std::size_t at = 0;; ++at) {
    const std::string_view name = word_at(names, at);
    if (name.empty()) return std::nullopt;
    const auto value = parse_decimal(text(name));
    if (value && value->units > 0) return value;
  }
}

std::optional<Moment> Record::moment(const std::string_view& names) const { return parse_date(text(names)); }

List<Record> find_records(JsonValue root, const char* name, const std::string_view& marks) {
  Finder finder(marks);
  if (root["fields"].is_array() && root["data"].is_array()) {
    finder.read_table(root["fields"], root["data"]);
  } else if (root[name].is_array()) {
    finder.read_list(root[name], '/' + std::string(name), true, 0);
  } else {
    finder.read_list(root, {}, true, 0);
    finder.read_object(root, {}, {}, 0);
  }
  return std::move(finder.records);
}

}  // namespace siderail::input
