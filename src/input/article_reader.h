// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "article/article.h"
#include "containers/arena.h"
#include "containers/list.h"
#include "input/html_text.h"
#include "input/joins.h"
#include "input/json.h"
#include "input/slot_values.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/** A text without the blanks and line ends around it. */
StringView trim(StringView text);

/** Turns the slots of one object after the other into articles. */
class ArticleReader {
 public:
  /** `offset_minutes`: the zone of times that name none. */
  explicit ArticleReader(int offset_minutes) : offset_minutes_(offset_minutes) {}

  /** What articles may refer to. */
  Joins& joins() { return joins_; }

  /** Takes the authors and the language of a feed for articles that name none. */
  void set_defaults(const SlotValues& feed);

  /** Reads an article. It owns its text. */
  Article read(const SlotValues& slots);

 private:
  StringView keep(StringView text);
  StringView characters(JsonValue value);
  StringView plain(JsonValue value);
  std::optional<Moment> moment(const SlotValues& slots, Slot slot);
  TextField field(JsonValue value, Markup markup);
  TextField guessed_field(JsonValue value);
  TextField read_field(StringView given, Markup markup);
  TextField body(const SlotValues& slots);
  StringView url(JsonValue value, int depth = 0);
  void title_from_text(Article& article);
  StringView make_id(const Article& article);

  // article_lists.cpp
  JsonValue named(JsonValue value, StringView names) const;
  StringView label(JsonValue value);
  void each_in(JsonValue value, List<JsonValue>& out) const;
  List<StringView> read_authors(const SlotValues& slots, StringView id);
  void read_tags(JsonValue value, bool are_people, List<Tag>& tags);
  void read_tag(JsonValue tag, bool is_person, List<Tag>& tags);
  void read_all_tags(const SlotValues& slots, Article& article);
  void add_tag(StringView name, StringView url, List<Tag>& tags);
  StringView read_section(const SlotValues& slots);
  void read_tickers(JsonValue value, List<Ticker>& tickers);
  void read_all_tickers(const SlotValues& slots, Article& article);

  int offset_minutes_;
  Joins joins_;
  List<String> default_authors_;
  String default_language_;
  List<Ticker> marked_;  // in the HTML of the article being read
  Arena kept_;           // decoded text of the article being read
};

}  // namespace siderail::input
