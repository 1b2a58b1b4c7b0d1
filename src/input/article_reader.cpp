// SPDX-License-Identifier: MIT
#include "input/article_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "input/date.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr std::size_t title_bytes_from_text = 90;

std::string_view trim(const std::string_view& text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/** An array's first element; anything else is its own. */
JsonValue first_of(JsonValue value) {
  for (const JsonValue element : value.elements()) return element;
  return value.is_array() ? JsonValue() : value;
}

/** The first member that is given, in the order of `names`. */
JsonValue any_of(JsonValue object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const JsonValue value = object[name];
    if (value.is_given()) return value;
  }
  return {};
}

/** The text of a field: of several the first, of an object what it holds under one of these names. */
JsonValue text_of(JsonValue value) {
  value = first_of(value);
  return value.is_object() ? any_of(value, {"rendered", "value", "@value", "main", "basic", "name"}) : value;
}

bool looks_like_url(const std::string_view& text) { return text.find_first_of("/.?#") != std::string_view::npos; }

}  // namespace

void SlotValues::read(JsonValue object) {
  JsonValue extension;
  for (const JsonMember member : object.members()) {
    const std::string name = member.name.text();
    const Meaning meaning = meaning_of(name);
    const bool is_empty = member.value.is_string() && member.value.raw().empty();
    if (!meaning.is_known() || !member.value.is_given() || is_empty) continue;
    if (meaning.slot == Slot::extension) {
      extension = member.value;
      continue;
    }
    Entry& best = entries_[static_cast<std::size_t>(meaning.slot)];
    if (best.value.is_given() && best.meaning.priority >= meaning.priority) continue;
    best = {member.value, meaning};
    if (meaning.slot == Slot::container) container_name_ = name;
  }
  if (extension.is_given()) read(extension);
}

void ArticleReader::set_defaults(const SlotValues& feed) {
  default_authors_.clear();
  for (const std::string_view author : read_authors(feed[Slot::authors])) default_authors_.emplace_back(author);
  default_language_ = feed[Slot::language].text();
  kept_.clear();
}

Article ArticleReader::read(const SlotValues& slots) {
  Article article;
  article.url = url(slots[Slot::url]);
  article.title = field(slots[Slot::title], Markup::entities);
  article.summary = guessed_field(slots[Slot::summary]);
  const Meaning::Body kind = slots.body_kind();
  article.text = kind == Meaning::Body::html   ? field(slots[Slot::body], Markup::html)
                 : kind == Meaning::Body::text ? field(slots[Slot::body], Markup::none)
                                               : guessed_field(slots[Slot::body]);
  article.published = moment(slots[Slot::published]);
  article.updated = moment(slots[Slot::updated]);
  article.authors = read_authors(slots[Slot::authors]);
  if (article.authors.empty()) {
    for (const std::string& author : default_authors_) article.authors.push_back(author);
  }
  article.section = label(slots[Slot::section]);
  read_tags(slots[Slot::tags], article.tags);
  read_tickers(slots[Slot::tickers], article.tickers);
  article.image = url(slots[Slot::image]);
  article.language = plain(slots[Slot::language]);
  if (article.language.empty()) article.language = default_language_;
  if (article.title.text.empty()) title_from_text(article);
  article.id = plain(slots[Slot::id]);
  if (article.id.empty()) article.id = make_id(article);
  article.own_text();
  kept_.clear();
  return article;
}

/** Copies text to where it stays until the article owns it. */
std::string_view ArticleReader::keep(const std::string_view& text) {
  if (text.empty()) return {};
  kept_.push_back(std::make_unique<char[]>(text.size()));
  std::memcpy(kept_.back().get(), text.data(), text.size());
  return {kept_.back().get(), text.size()};
}

/** The characters of a string or the digits of a number, without blanks around them. */
std::string_view ArticleReader::plain(JsonValue value) {
  if (!value.is_string()) return value.is(JsonValue::Kind::number) ? value.raw() : std::string_view();
  const std::string_view raw = value.raw();
  return trim(raw.find('\\') == std::string_view::npos ? raw : keep(value.text()));
}

/** A name to show, entities decoded: a string, the first of several, or what an object is called. */
std::string_view ArticleReader::label(JsonValue value) {
  value = first_of(value);
  if (value.is_object()) value = any_of(resolve(value), {"name", "title", "term", "rendered", "value"});
  return field(value, Markup::entities).text;
}

std::optional<Moment> ArticleReader::moment(JsonValue value) { return parse_date(plain(value), offset_minutes_); }

TextField ArticleReader::field(JsonValue value, Markup markup) {
  value = text_of(value);
  TextField result;
  if (!value.is_string()) return result;
  const std::string_view raw = value.raw();
  const bool is_escaped = raw.find('\\') != std::string_view::npos;
  const std::string unescaped = is_escaped ? value.text() : std::string();
  const std::string_view given = is_escaped ? std::string_view(unescaped) : raw;
  if (markup == Markup::none && !is_escaped) {
    result.text = given;
    return result;
  }
  std::string text;
  text.reserve(given.size());
  append_text(given, markup, text, result.steps);
  result.text = keep(text);
  return result;
}

TextField ArticleReader::guessed_field(JsonValue value) {
  value = text_of(value);
  return field(value, guess_markup(value.is_string() ? value.text() : std::string()));
}

/** Follows {"@id": "..."} to the object of that id in the graph. */
JsonValue ArticleReader::resolve(JsonValue value) const {
  const JsonValue reference = value["@id"];
  if (!reference.is_string() || value["name"].is_given()) return value;
  const std::string id = reference.text();
  for (const JsonValue node : graph_.elements()) {
    if (node["@id"].equals(id) && node["name"].is_given()) return node;
  }
  return value;
}

std::string_view ArticleReader::url(JsonValue value) {
  value = first_of(value);
  if (value.is_object()) value = any_of(value, {"url", "@id", "contentUrl"});
  const std::string_view text = plain(first_of(value));
  return looks_like_url(text) ? text : std::string_view();
}

List<std::string_view> ArticleReader::read_authors(JsonValue value) {
  List<std::string_view> names;
  const auto add = [&](const std::string_view& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  if (!value.is_array()) add(label(value));
  for (const JsonValue element : value.elements()) add(label(element));
  return names;
}

/** A list of names or objects; a string holds several between commas, a member of a list never does. */
void ArticleReader::read_tags(JsonValue value, List<Tag>& tags) {
  if (value.is_string()) {
    std::string_view rest = label(value);
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      add_tag(rest.substr(0, comma), {}, tags);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  for (const JsonValue element : value.elements()) add_tag(label(element), url(element["url"]), tags);
}

void ArticleReader::add_tag(std::string_view name, const std::string_view& url, List<Tag>& tags) {
  name = trim(name);
  if (name.starts_with('#')) name = trim(name.substr(1));
  const bool says_nothing = has_word("nil none null uncategorized", lower(name));
  const bool is_known = std::any_of(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.name == name; });
  if (!name.empty() && !says_nothing && !is_known) tags.push_back({name, url});
}

/** Symbols ("TSLA", "NASDAQ:TSLA"), or objects with one. */
void ArticleReader::read_tickers(JsonValue value, List<Ticker>& tickers) {
  for (const JsonValue element : value.elements()) {
    const bool is_object = element.is_object();
    std::string_view symbol = plain(is_object ? any_of(element, {"symbol", "ticker", "name"}) : element);
    std::string_view exchange = plain(is_object ? element["exchange"] : JsonValue());
    const std::size_t colon = symbol.find(':');
    if (colon != std::string_view::npos) {
      exchange = symbol.substr(0, colon);
      symbol = trim(symbol.substr(colon + 1));
    }
    if (!symbol.empty()) tickers.push_back({symbol, exchange});
  }
}

/** Micro-blogs have no titles: their posts are known by their first words. */
void ArticleReader::title_from_text(Article& article) {
  std::string_view text = article.text.text.empty() ? article.summary.text : article.text.text;
  text = trim(text);
  text = text.substr(0, text.find('\n'));
  std::string_view cut = utf8::truncate(text, title_bytes_from_text);
  if (cut.size() < text.size()) cut = cut.substr(0, std::min(cut.rfind(' '), cut.size()));
  std::string title(cut);
  if (cut.size() < text.size()) title += "\xE2\x80\xA6";  // an ellipsis
  article.title.text = keep(title);
  article.title_is_from_text = !title.empty();
}

std::string_view ArticleReader::make_id(const Article& article) {
  if (!article.url.empty()) return article.url;
  std::string id = slug(article.title.text);
  if (article.published) id += '-' + article.published->iso_day();
  return keep(id.empty() ? "untitled" : id);
}

}  // namespace siderail::input
