// SPDX-License-Identifier: MIT
#include "input/slot_values.h"

#include <algorithm>

#include "containers/list.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr int max_extension_depth = 4;

/** "en", "en-US", "pt_BR". */
bool is_locale(StringView name) {
  const bool has_region = name.size() == 5 && (name[2] == '-' || name[2] == '_');
  return (has_region || name.size() == 2) && name[0] >= 'a' && name[0] <= 'z' && name[1] >= 'a' && name[1] <= 'z' &&
         (!has_region || utf8::is_upper(static_cast<unsigned char>(name[3])));
}

/** {"en-US": ...} stands for what it holds in its first language. */
JsonValue without_locale(JsonValue value) {
  for (const JsonMember member : value.members()) {
    return is_locale(member.name.raw()) && member.name.raw() != "id" && member.name.raw() != "by" ? member.value
                                                                                                  : value;
  }
  return value;
}

/** Nothing, or nothing but the numbers under which a system keeps what is meant. */
bool says_nothing(JsonValue value, Slot slot) {
  if (!value.is_given() || (value.is_string() && value.raw().empty())) return true;
  const bool may_be_empty = slot == Slot::tickers || slot == Slot::container;  // "no tickers" is a statement
  if (value.is_array() && !may_be_empty && !first_of(value).is_given()) return true;
  const bool names_things = slot >= Slot::authors && slot <= Slot::image;
  return names_things && first_of(value).is(JsonValue::Kind::number);
}

}  // namespace

JsonValue any_of(JsonValue object, const char* names) {
  JsonValue best;
  std::size_t best_position = StringView::npos;
  for (const JsonMember member : object.members()) {
    const std::size_t position = find_word(names, member.name.raw());
    if (position >= best_position || !member.value.is_given()) continue;
    best = member.value;
    best_position = position;
  }
  return best;
}

JsonValue first_of(JsonValue value) {
  for (const JsonValue element : value.elements()) return element;
  return value.is_array() ? JsonValue() : value;
}

JsonValue plain_value(JsonValue value) {
  if (!value.is_array() && !value.is_object()) return value;
  JsonValue best = first_of(value);
  for (const JsonValue element : value.elements()) {
    const StringView type = any_of(element, "contentType contenttype role").raw();
    if (type != "main" && type.find("html") == StringView::npos) continue;
    best = element;
    break;
  }
  best = without_locale(best);
  if (best.is_object()) {
    best = any_of(best,
                  "rendered processed value @value basic main raw original alias alternateName name #text $t __cdata "
                  "#cdata-section _text _cdata _ text");
  }
  return best.is_array() ? first_of(best) : best;
}

void SlotValues::read(JsonValue object, int depth) {
  List<JsonValue> extensions;
  for (const JsonMember member : object.members()) {
    const StringView name = member.name.raw();
    const Meaning meaning = meaning_of(name);
    if (!meaning.is_known()) continue;
    const bool may_extend = meaning.slot == Slot::extension || meaning.slot == Slot::foreign;
    if (may_extend && member.value.is_object()) {
      extensions.push_back(member.value);
      // What Contentful exports has a version; what it has released, a published one besides.
      is_unreleased_ |=
          name == "sys" && member.value["version"].is_given() && !member.value["publishedVersion"].is_given();
    } else {
      take(member, meaning);
    }
  }
  for (const JsonValue extension : extensions) {
    if (depth < max_extension_depth) read(extension, depth + 1);
  }
}

void SlotValues::take(JsonMember member, Meaning meaning) {
  const JsonValue value = without_locale(member.value);
  is_unreleased_ |= meaning.trait == Trait::release && value.is(JsonValue::Kind::null);
  if (says_nothing(value, meaning.slot) || meaning.slot == Slot::extension) return;
  if (meaning.trait == Trait::string && !value.is_string()) return;
  // "mainEntityOfPage": "True" says nothing about where.
  if (meaning.slot == Slot::url && value.is_string() && value.raw().find_first_of("/.?#:") == StringView::npos) return;
  if (meaning.slot == Slot::published && value.is(JsonValue::Kind::boolean)) meaning.slot = Slot::status;
  if (meaning.slot == Slot::foreign && meaning.trait == Trait::none && value.raw() != "true") return;
  if (meaning.slot == Slot::container) {
    if (!value.is_array() && !value.is_object()) return;
    if (value.is_object()) meaning.priority /= 2;  // any array comes first
  }
  Entry& best = entries_[static_cast<std::size_t>(meaning.slot)];
  if (best.value.is_given() && best.meaning.priority >= meaning.priority) return;
  best = {member.name, value, meaning};
}

}  // namespace siderail::input
