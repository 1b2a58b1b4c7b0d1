// SPDX-License-Identifier: MIT
// What an article has several of: authors, tags, tickers.
#include <algorithm>
#include <utility>

#include "input/article_reader.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr char label_names[] =
    "value display_name name title webTitle term text keyword topic label tag username original rendered symbol ticker "
    "tickerSymbol #text __cdata #cdata-section _text _cdata";
constexpr int max_label_depth = 4;

/** Moves past `mark` in a text, and returns what was before it. */
StringView cut_at(StringView& rest, StringView mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const StringView part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + mark.size(), rest.size()));
  return trim(part);
}

/** "Lite:true": what systems tell each other by way of tags. */
bool is_setting(StringView name) {
  const std::size_t colon = name.find(':');
  return colon != StringView::npos && colon > 0 && colon + 1 < name.size() &&
         name.find_first_of(" /", 0) == StringView::npos;
}

/** A tag that a newsroom keeps for itself, or that says who wrote and where it was printed. */
bool is_internal(JsonValue tag) {
  if (tag["visibility"].equals("internal") || tag["slug"].raw().starts_with("hash-")) return true;
  if (tag["rel"].equals("mentions")) return true;
  if (tag["taxonomy"].is_string() && !tag["taxonomy"].equals("post_tag")) return true;
  return has_word(
      "blog contributor internal newspaper-book newspaper-book-section publication series tone tracking type",
      tag["type"].raw());
}

/** What systems write where there is nothing, or to find their own way: "nil", "section-Articles". */
bool is_filler(StringView name) {
  const bool is_place =
      name.starts_with("section-") && name.size() > 8 && utf8::is_upper(static_cast<unsigned char>(name[8]));
  return is_place || has_word_any_case("nil none null n/a uncategorized", name);
}

bool is_link(JsonValue value) { return any_of(value, "@id _ref sys id").is_given(); }

}  // namespace

/** What a value is called: itself, or what it or what it refers to has under one of `names`. */
JsonValue ArticleReader::named(JsonValue value, const char* names) const {
  for (int depth = 0; depth < max_label_depth; ++depth) {
    value = first_of(value);
    if (!value.is_object()) return value;
    JsonValue inside = any_of(value, names);
    if (!inside.is_given()) {
      value = joins_.resolve(value);
      inside = any_of(value, names);
    }
    value = inside.is_given() ? plain_value(inside) : any_of(value, "attributes fields data node");
  }
  return {};
}

/** A name to show, entities decoded: a string, the first of several, or what an object is called. */
StringView ArticleReader::label(JsonValue value) { return field(named(value, label_names), Markup::entities).text; }

/**
 * Puts the single things in a value on the stack of values: of a list, of lists in a list, of an object around one, or
 * of an object that keeps them by name.
 */
void ArticleReader::add_each_in(JsonValue value) {
  for (const JsonValue element : value.elements()) add_each_in(element);
  if (value.is_array() || !value.is_given()) return;
  if (!value.is_object()) return values_.push_back(value);
  const JsonValue list = any_of(value, "data @list nodes edges");
  if (list.is_array()) return add_each_in(list);
  if (is_link(value) || list.is_given() || any_of(value, label_names).is_given() || value["node"].is_given()) {
    values_.push_back(value);
    return;
  }
  for (const JsonMember member : value.members()) {
    if (member.value.is_object()) values_.push_back(member.value);
  }
}

/** Calls `visit` with each of them; true if there is any. */
template <typename Visit>
bool ArticleReader::for_each_in(JsonValue value, Visit visit) {
  const std::size_t start = values_.size();
  add_each_in(value);
  const std::size_t end = values_.size();
  for (std::size_t at = start; at < end; ++at) visit(values_[at]);
  values_.truncate(start);
  return end > start;
}

std::span<const StringView> ArticleReader::read_authors(const SlotValues& slots, StringView id) {
  authors_.clear();
  const bool is_line = slots.trait(Slot::authors) == Trait::byline;
  const auto read = [&](JsonValue value) { read_author(value, is_line); };
  if (!for_each_in(slots[Slot::authors], read)) {
    for (const JsonValue value : joins_.linked("posts_authors", id)) read(value);
  }
  return sheet_->arena.copy(std::span<const StringView>(authors_));
}

void ArticleReader::read_author(JsonValue value, bool is_line) {
  StringView rest = label(value);
  if (!is_line) return add_author(rest);
  StringView after = rest;
  if (has_word_any_case("by von por par", cut_at(after, " "))) rest = after;
  while (!rest.empty()) {
    StringView several = cut_at(rest, ", ");
    while (!several.empty()) add_author(cut_at(several, " and "));
  }
}

void ArticleReader::add_author(StringView name) {
  if (!name.empty() && std::find(authors_.begin(), authors_.end(), name) == authors_.end()) authors_.push_back(name);
}

/** A list of names or objects; a string holds several between commas, a member of a list never does. */
void ArticleReader::read_tags(JsonValue value, bool are_people) {
  if (value.is_string()) {
    for (StringView rest = label(value); !rest.empty();) add_tag(cut_at(rest, ","), {});
    return;
  }
  for_each_in(value, [&](JsonValue tag) { read_tag(tag, are_people); });
}

void ArticleReader::read_tag(JsonValue tag, bool is_person) {
  if (tag.is_object() && is_internal(tag)) return;
  StringView name = label(tag);
  // The New York Times says what kind of keyword it is under "name", and the keyword under "value".
  is_person = is_person || (has_word("persons Person", tag["name"].raw()) && tag["value"].is_given());
  const std::size_t comma = name.find(", ");
  if (is_person && comma != StringView::npos && name.find(',', comma + 1) == StringView::npos)
    name = keep(String(name.substr(comma + 2)) + ' ' + String(name.substr(0, comma)));
  add_tag(name, url(any_of(tag, "url link href permalink")));
}

void ArticleReader::add_tag(StringView name, StringView url) {
  name = trim(name);
  if (name.starts_with('#')) name = trim(name.substr(1));
  if (has_word_any_case("tag:", name.substr(0, 4))) name = trim(name.substr(4));
  const bool is_known = std::any_of(tags_.begin(), tags_.end(), [&](const Tag& tag) { return tag.name == name; });
  if (!name.empty() && !is_filler(name) && !is_known) tags_.push_back({name, url});
}

std::span<const Tag> ArticleReader::read_all_tags(const SlotValues& slots, StringView id) {
  tags_.clear();
  read_tags(slots[Slot::tags], false);
  for (const JsonValue tag : joins_.linked("posts_tags", id)) read_tag(tag, false);
  for (const Slot slot : {Slot::subjects, Slot::organisations, Slot::people, Slot::places}) {
    read_tags(slots[slot], slot == Slot::people);
  }
  for (const Slot slot : {Slot::about, Slot::mentions}) {
    if (tags_.empty()) read_tags(slots[slot], false);
  }
  const JsonValue section = slots[Slot::section];
  if (tags_.empty() && section.is_array() && slots.trait(Slot::section) == Trait::mixed) read_tags(section, false);
  const auto is_system = [](const Tag& tag) { return is_setting(tag.name); };
  // One may be a title with a colon.
  if (std::count_if(tags_.begin(), tags_.end(), is_system) > 1)
    tags_.truncate(static_cast<std::size_t>(std::remove_if(tags_.begin(), tags_.end(), is_system) - tags_.begin()));
  return sheet_->arena.copy(std::span<const Tag>(tags_));
}

StringView ArticleReader::read_section(const SlotValues& slots) {
  StringView section;
  const auto take = [&](JsonValue value) {
    const StringView name = section.empty() ? label(value) : StringView();
    if (!name.empty() && !is_filler(name)) section = name;
  };
  if (for_each_in(slots[Slot::section], take)) return section;
  // WordPress embeds both in one list of terms.
  for_each_in(slots[Slot::tags], [&](JsonValue value) {
    if (value["taxonomy"].equals("category")) take(value);
  });
  return section;
}

/** Symbols ("TSLA", "NASDAQ:TSLA", "XNAS TSLA"), or objects with one; a string may hold several between commas. */
void ArticleReader::read_tickers(JsonValue value) {
  for_each_in(value, [&](JsonValue element) { read_ticker(element); });
}

void ArticleReader::read_ticker(JsonValue value) {
  const bool is_object = value.is_object();
  StringView rest = plain(is_object ? any_of(value, "symbol ticker name tickerSymbol") : value);
  while (!rest.empty()) {
    StringView symbol = cut_at(rest, ",");
    StringView exchange = plain(is_object ? value["exchange"] : JsonValue());
    const std::size_t colon = symbol.find(':');
    const bool has_mic = symbol.size() > 5 && symbol[4] == ' ';  // as schema.org wants it
    if (colon != StringView::npos || has_mic) {
      exchange = symbol.substr(0, has_mic ? 4 : colon);
      symbol = trim(symbol.substr(exchange.size() + 1));
    }
    if (symbol.starts_with('$')) {
      if (is_object) exchange = "CRYPTO";  // Benzinga marks currencies so; in a text it would be a share
      symbol.remove_prefix(1);
    }
    if (!symbol.empty()) tickers_.push_back({symbol, exchange});
  }
}

/** Those that are given; a list without any says that there are none. Else those of what it is about, or marked in it.
 */
std::span<const Ticker> ArticleReader::read_all_tickers(const SlotValues& slots) {
  tickers_.clear();
  if (slots.has(Slot::tickers)) {
    read_tickers(slots[Slot::tickers]);
  } else {
    for (const Slot slot : {Slot::organisations, Slot::about, Slot::mentions}) {
      for_each_in(slots[slot], [&](JsonValue value) { read_tickers(any_of(value, "symbols tickerSymbol")); });
    }
    if (tickers_.empty()) tickers_.swap(notes_.tickers);
  }
  return sheet_->arena.copy(std::span<const Ticker>(tickers_));
}

}  // namespace siderail::input
