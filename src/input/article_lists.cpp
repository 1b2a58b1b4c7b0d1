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
JsonValue ArticleReader::named(JsonValue value, StringView names) const {
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

/** The single things in a value: a list, lists in a list, an object around one, or an object that keeps them by name.
 */
void ArticleReader::each_in(JsonValue value, List<JsonValue>& out) const {
  for (const JsonValue element : value.elements()) each_in(element, out);
  if (value.is_array() || !value.is_given()) return;
  const JsonValue list = any_of(value, "data @list nodes edges");
  if (list.is_array()) return each_in(list, out);
  if (!value.is_object() || is_link(value) || list.is_given() || any_of(value, label_names).is_given() ||
      value["node"].is_given()) {
    out.push_back(value);
    return;
  }
  for (const JsonMember member : value.members()) {
    if (member.value.is_object()) out.push_back(member.value);
  }
}

List<StringView> ArticleReader::read_authors(const SlotValues& slots, StringView id) {
  List<JsonValue> values;
  each_in(slots[Slot::authors], values);
  if (values.empty()) values = joins_.linked("posts_authors", id);
  List<StringView> names;
  const auto add = [&](StringView name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const JsonValue value : values) {
    StringView rest = label(value);
    const bool is_line = slots.trait(Slot::authors) == Trait::byline;
    StringView after = rest;
    if (is_line && has_word_any_case("by von por par", cut_at(after, " "))) rest = after;
    while (!rest.empty()) {
      StringView several = is_line ? cut_at(rest, ", ") : std::exchange(rest, {});
      while (!several.empty()) add(is_line ? cut_at(several, " and ") : std::exchange(several, {}));
    }
  }
  return names;
}

/** A list of names or objects; a string holds several between commas, a member of a list never does. */
void ArticleReader::read_tags(JsonValue value, bool are_people, List<Tag>& tags) {
  if (value.is_string()) {
    for (StringView rest = label(value); !rest.empty();) add_tag(cut_at(rest, ","), {}, tags);
    return;
  }
  List<JsonValue> values;
  each_in(value, values);
  for (const JsonValue tag : values) read_tag(tag, are_people, tags);
}

void ArticleReader::read_tag(JsonValue tag, bool is_person, List<Tag>& tags) {
  if (is_internal(tag)) return;
  StringView name = label(tag);
  // The New York Times says what kind of keyword it is under "name", and the keyword under "value".
  is_person = is_person || (has_word("persons Person", tag["name"].raw()) && tag["value"].is_given());
  const std::size_t comma = name.find(", ");
  if (is_person && comma != StringView::npos && name.find(',', comma + 1) == StringView::npos)
    name = keep(String(name.substr(comma + 2)) + ' ' + String(name.substr(0, comma)));
  add_tag(name, url(any_of(tag, "url link href permalink")), tags);
}

void ArticleReader::add_tag(StringView name, StringView url, List<Tag>& tags) {
  name = trim(name);
  if (name.starts_with('#')) name = trim(name.substr(1));
  if (has_word_any_case("tag:", name.substr(0, 4))) name = trim(name.substr(4));
  const bool is_known = std::any_of(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.name == name; });
  if (!name.empty() && !is_filler(name) && !is_known) tags.push_back({name, url});
}

void ArticleReader::read_all_tags(const SlotValues& slots, Article& article) {
  List<Tag>& tags = article.tags;
  read_tags(slots[Slot::tags], false, tags);
  for (const JsonValue tag : joins_.linked("posts_tags", article.id)) read_tag(tag, false, tags);
  for (const Slot slot : {Slot::subjects, Slot::organisations, Slot::people, Slot::places}) {
    read_tags(slots[slot], slot == Slot::people, tags);
  }
  for (const Slot slot : {Slot::about, Slot::mentions}) {
    if (tags.empty()) read_tags(slots[slot], false, tags);
  }
  const JsonValue section = slots[Slot::section];
  if (tags.empty() && section.is_array() && slots.trait(Slot::section) == Trait::mixed) read_tags(section, false, tags);
  const auto count = std::count_if(tags.begin(), tags.end(), [](const Tag& tag) { return is_setting(tag.name); });
  if (count < 2) return;  // one may be a title with a colon
  List<Tag> kept;
  for (const Tag& tag : tags) {
    if (!is_setting(tag.name)) kept.push_back(tag);
  }
  tags = std::move(kept);
}

StringView ArticleReader::read_section(const SlotValues& slots) {
  List<JsonValue> values;
  each_in(slots[Slot::section], values);
  const bool has_own = !values.empty();
  if (!has_own) each_in(slots[Slot::tags], values);  // WordPress embeds both in one list of terms
  for (const JsonValue value : values) {
    if (!has_own && !value["taxonomy"].equals("category")) continue;
    const StringView name = label(value);
    if (!name.empty() && !is_filler(name)) return name;
  }
  return {};
}

/** Symbols ("TSLA", "NASDAQ:TSLA", "XNAS TSLA"), or objects with one; a string may hold several between commas. */
void ArticleReader::read_tickers(JsonValue value, List<Ticker>& tickers) {
  List<JsonValue> values;
  each_in(value, values);
  for (const JsonValue element : values) {
    const bool is_object = element.is_object();
    StringView rest = plain(is_object ? any_of(element, "symbol ticker name tickerSymbol") : element);
    while (!rest.empty()) {
      StringView symbol = cut_at(rest, ",");
      StringView exchange = plain(is_object ? element["exchange"] : JsonValue());
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
      if (!symbol.empty()) tickers.push_back({symbol, exchange});
    }
  }
}

/** Those that are given; a list without any says that there are none. Else those of what it is about, or marked in it.
 */
void ArticleReader::read_all_tickers(const SlotValues& slots, Article& article) {
  if (slots.has(Slot::tickers)) return read_tickers(slots[Slot::tickers], article.tickers);
  for (const Slot slot : {Slot::organisations, Slot::about, Slot::mentions}) {
    List<JsonValue> values;
    each_in(slots[slot], values);
    for (const JsonValue value : values) read_tickers(any_of(value, "symbols tickerSymbol"), article.tickers);
  }
  if (article.tickers.empty()) article.tickers = std::move(marked_);
}

}  // namespace siderail::input
