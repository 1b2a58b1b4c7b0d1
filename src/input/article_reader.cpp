// SPDX-License-Identifier: MIT
#include "input/article_reader.h"

#include <algorithm>
#include <utility>

#include "input/date.h"
#include "input/rich_text.h"
#include "numeric/decimal.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr std::size_t title_bytes_from_text = 90;
constexpr int max_url_depth = 6;

/** A path or a web address: neither "True" nor "urn:...". */
bool looks_like_url(StringView text) {
  const std::size_t sign = text.find_first_of("/.?#:");
  return sign != StringView::npos && (text[sign] != ':' || has_word_any_case("http", text.substr(0, 4)));
}

/** Without what stands for the rest of the text: "[+1234 chars]", "[...]", "[\u2026]". */
StringView without_tail(StringView text) {
  const StringView ellipsis = "\xE2\x80\xA6";
  const std::size_t bracket = text.ends_with(']') ? text.rfind('[') : StringView::npos;
  if (bracket == StringView::npos) return text;
  const StringView inside = text.substr(bracket + 1, text.size() - bracket - 2);
  const bool counts = inside.starts_with('+') && inside.ends_with(" chars");
  if (!counts && inside != "..." && inside != ellipsis) return text;
  text = trim(text.substr(0, bracket));
  if (text.ends_with(ellipsis)) text.remove_suffix(ellipsis.size());
  return trim(text);
}

}  // namespace

StringView trim(StringView text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

void ArticleReader::set_defaults(const SlotValues& feed) {
  default_authors_ = read_authors(feed, {});
  default_language_ = feed[Slot::language].text();
}

void ArticleReader::read(const SlotValues& slots, Article& article) {
  notes_.tickers.clear();
  article.url = url(slots[Slot::url]);
  article.id = plain(plain_value(slots[Slot::id]));
  if (article.id.empty()) article.id = plain(slots[Slot::url]);
  if (article.url.empty() && article.id.starts_with("http")) article.url = article.id;
  article.title = field(slots[Slot::title], Markup::entities);
  article.summary = guessed_field(slots[Slot::summary]);
  if (article.summary.text.empty()) article.summary = guessed_field(first_of(slots[Slot::body])["summary"]);
  article.text = body(slots);
  article.published = moment(slots, Slot::published);
  article.updated = moment(slots, Slot::updated);
  article.authors = read_authors(slots, article.id);
  if (article.authors.empty()) article.authors = default_authors_;
  article.section = read_section(slots);
  article.tags = read_all_tags(slots, article.id);
  article.tickers = read_all_tickers(slots);
  article.image = url(slots[Slot::image]);
  article.language = plain(plain_value(slots[Slot::language]));
  if (article.language.empty()) article.language = default_language_;
  if (article.title.text.empty()) title_from_text(article);
  if (article.id.empty()) article.id = make_id(article);
  article.stand_on(sheet_);
}

/** A copy that stays. */
StringView ArticleReader::keep(StringView text) { return sheet_->arena.copy(text); }

/** The characters of a string or the digits of a number, without blanks around them. */
StringView ArticleReader::plain(JsonValue value) { return trim(value.text()); }

std::optional<Moment> ArticleReader::moment(const SlotValues& slots, Slot slot) {
  return parse_date(plain(plain_value(slots[slot])), slots.trait(slot) == Trait::utc ? 0 : offset_minutes_);
}

/** A string as readers see it. Its characters are written over; whoever reads it again gets the same. */
TextField ArticleReader::field(JsonValue value, Markup markup) {
  value = plain_value(value);
  if (!value.is_string()) return {};
  const StringView given = value.raw();
  if (markup == Markup::none || value.was_read() || is_plain(given)) return {given, {}};
  notes_.steps.clear();
  char* const out = const_cast<char*>(given.data());
  const StringView text(out, write_text(out, given, markup, notes_));
  value.end_at(text.end());
  return {text, sheet_->arena.copy(std::span<const OffsetStep>(notes_.steps))};
}

TextField ArticleReader::guessed_field(JsonValue value) {
  value = plain_value(value);
  TextField result = field(value, guess_markup(value.text()));
  result.text = without_tail(result.text);
  return result;
}

/** The text, wherever it is kept. */
TextField ArticleReader::body(const SlotValues& slots) {
  const JsonValue value = slots[Slot::body];
  const Trait trait = slots.trait(Slot::body);
  TextField result = trait == Trait::html    ? field(value, Markup::html)
                     : trait == Trait::plain ? field(value, Markup::none)
                                             : guessed_field(value);
  if (result.text.empty()) result.text = keep(rich_text(value));
  return result;
}

/** The address in a value, in whatever it is wrapped: of renditions of a picture that of the widest, of videos none. */
StringView ArticleReader::url(JsonValue value, int depth) {
  if (depth > max_url_depth) return {};
  value = joins_.resolve(value);
  if (!value.is_array() && !value.is_object()) {
    StringView text = plain(value);
    if (text.starts_with("__GHOST_URL__")) text.remove_prefix(13);  // an export's word for the site itself
    return looks_like_url(text) ? text : StringView();
  }
  const JsonValue own =
      any_of(value, "renditions url href source_url contentUrl src alias original_url uri @id #text _text _cdata");
  if (any_of(value, "mimetype mimeType").raw().starts_with("video")) return {};
  if (own.is_given()) return url(own, depth + 1);
  StringView found;
  for (const JsonValue element : value.elements()) {
    if (found.empty()) found = url(element, depth + 1);
  }
  double widest = -1;
  for (const JsonMember member : value.members()) {
    const double width = parse_decimal(any_of(member.value, "width").raw()).value_or(Decimal{}).to_double();
    const bool may_hold_one = member.value.is_object() || member.value.is_array();
    if (!may_hold_one || width <= widest) continue;
    const StringView address = url(member.value, depth + 1);
    if (address.empty()) continue;
    found = address;
    widest = width;
  }
  return found;
}

/** Micro-blogs have no titles: their posts are known by their first words. */
void ArticleReader::title_from_text(Article& article) {
  StringView text = article.text.text.empty() ? article.summary.text : article.text.text;
  text = trim(text);
  text = text.substr(0, text.find('\n'));
  StringView cut = utf8::truncate(text, title_bytes_from_text);
  if (cut.size() < text.size()) cut = cut.substr(0, std::min(cut.rfind(' '), cut.size()));
  String title(cut);
  if (cut.size() < text.size()) title += "\xE2\x80\xA6";  // an ellipsis
  article.title.text = keep(title);
  article.title_is_from_text = !title.empty();
}

StringView ArticleReader::make_id(const Article& article) {
  if (!article.url.empty()) return article.url;
  String id = slug(article.title.text);
  if (article.published) id += '-' + article.published->iso_day();
  return keep(id.empty() ? "untitled" : id);
}

}  // namespace siderail::input
