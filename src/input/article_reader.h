// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"
#include "containers/list.h"
#include "input/html_text.h"
#include "input/json.h"
#include "input/slots.h"

namespace siderail::input {

/** The members of one object by what they mean; of several that mean the same, the best. */
class SlotValues {
 public:
  SlotValues() = default;
  /** Reads an object's members once, in whatever order they come. */
  explicit SlotValues(JsonValue object) { read(object); }

  [[nodiscard]] JsonValue operator[](Slot slot) const { return entry(slot).value; }
  [[nodiscard]] bool has(Slot slot) const { return entry(slot).value.is_given(); }
  /** What the name under which Slot::body was found says about its markup. */
  [[nodiscard]] Meaning::Body body_kind() const { return entry(Slot::body).meaning.body; }
  /** The name under which Slot::container was found. */
  [[nodiscard]] const std::string& container_name() const { return container_name_; }

 private:
  struct Entry {
    JsonValue value;
    Meaning meaning;
  };

  void read(JsonValue object);
  [[nodiscard]] const Entry& entry(Slot slot) const { return entries_[static_cast<std::size_t>(slot)]; }

  std::array<Entry, static_cast<std::size_t>(Slot::count)> entries_;
  std::string container_name_;
};

/** Turns the slots of one object after the other into articles. */
class ArticleReader {
 public:
  /** `offset_minutes`: the zone of times that name none. */
  explicit ArticleReader(int offset_minutes) : offset_minutes_(offset_minutes) {}

  /** Where objects that are only referred to ({"@id": ...}) can be looked up: an "@graph". */
  void set_graph(JsonValue graph) { graph_ = graph; }

  /** Takes the authors and the language of a feed for articles that name none. */
  void set_defaults(const SlotValues& feed);

  /** Reads an article. It owns its text. */
  Article read(const SlotValues& slots);

 private:
  std::string_view keep(const std::string_view& text);
  std::string_view plain(JsonValue value);
  std::string_view label(JsonValue value);
  std::optional<Moment> moment(JsonValue value);
  TextField field(JsonValue value, Markup markup);
  TextField guessed_field(JsonValue value);
  JsonValue resolve(JsonValue value) const;
  std::string_view url(JsonValue value);
  void read_tags(JsonValue value, List<Tag>& tags);
  void add_tag(std::string_view name, const std::string_view& url, List<Tag>& tags);
  void read_tickers(JsonValue value, List<Ticker>& tickers);
  void title_from_text(Article& article);
  List<std::string_view> read_authors(JsonValue value);
  std::string_view make_id(const Article& article);

  int offset_minutes_;
  JsonValue graph_;
  List<std::string> default_authors_;
  std::string default_language_;
  List<std::unique_ptr<char[]>> kept_;  // decoded text of the article being read
};

}  // namespace siderail::input
