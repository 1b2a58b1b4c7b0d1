// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "article/article.h"
#include "containers/list.h"
#include "input/html_text.h"
#include "input/joins.h"
#include "input/json.h"
#include "input/slot_values.h"
#include "text/string_view.h"

namespace siderail::input {

/** A text without the blanks and line ends around it. */
StringView trim(StringView text);

/**
 * Turns the slots of one object after the other into articles. Their texts are those of the document, in which HTML is
 * written over by its text; whatever has to be made anew is on a sheet.
 */
class ArticleReader {
 public:
  /** `offset_minutes`: the zone of times that name none. */
  ArticleReader(int offset_minutes, Sheet* sheet) : offset_minutes_(offset_minutes), sheet_(sheet) {
    notes_.arena = &sheet->arena;
  }

  /** What articles may refer to. */
  Joins& joins() { return joins_; }

  /** Takes the authors and the language of a feed for articles that name none. */
  void set_defaults(const SlotValues& feed);

  /** Reads an article. */
  void read(const SlotValues& slots, Article& article);

 private:
  StringView keep(StringView text);
  StringView plain(JsonValue value);
  std::optional<Moment> moment(const SlotValues& slots, Slot slot);
  TextField field(JsonValue value, Markup markup);
  TextField guessed_field(JsonValue value);
  TextField body(const SlotValues& slots);
  StringView url(JsonValue value, int depth = 0);
  void title_from_text(Article& article);
  StringView make_id(const Article& article);

  // article_lists.cpp
  JsonValue named(JsonValue value, const char* names) const;
  StringView label(JsonValue value);
  void add_each_in(JsonValue value);
  template <typename Visit>
  bool for_each_in(JsonValue value, Visit visit);
  std::span<const StringView> read_authors(const SlotValues& slots, StringView id);
  void read_author(JsonValue value, bool is_line);
  void add_author(StringView name);
  void read_tags(JsonValue value, bool are_people);
  void read_tag(JsonValue tag, bool is_person);
  std::span<const Tag> read_all_tags(const SlotValues& slots, StringView id);
  void add_tag(StringView name, StringView url);
  StringView read_section(const SlotValues& slots);
  void read_tickers(JsonValue value);
  void read_ticker(JsonValue value);
  std::span<const Ticker> read_all_tickers(const SlotValues& slots);

  int offset_minutes_;
  Joins joins_;
  Sheet* sheet_;
  std::span<const StringView> default_authors_;
  StringView default_language_;
  // What is gathered of the article that is being read:
  TextNotes notes_;  // of the field that is being read, and all tickers that were marked
  List<StringView> authors_;
  List<Tag> tags_;
  List<Ticker> tickers_;
  List<JsonValue> values_;  // a stack
};

}  // namespace siderail::input
