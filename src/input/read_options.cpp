// SPDX-License-Identifier: MIT
#include "input/read_options.h"

#include <algorithm>
#include <utility>

#include "apart.h"
#include "input/articles.h"
#include "input/date.h"
#include "numeric/decimal.h"
#include "text/fold.h"
#include "text/string.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

Failure bad_option(StringView name, String message) {
  return fail(ErrorCode::bad_option, std::move(message), Error::no_offset, pointer_step(name));
}

/** "option "levels" must be ...". */
SIDERAIL_APART Failure wrong_value(const Option& option, StringView wanted) {
  return bad_option(option.name, "option \"" + String(option.name) + "\" must be " + wanted);
}

/** Levenshtein distance. */
std::size_t edit_distance(StringView a, StringView b) {
  List<std::size_t> row;
  for (std::size_t j = 0; j <= b.size(); ++j) row.push_back(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({substituted, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

template <typename T>
T& target_of(const Option& option) {
  return *static_cast<T*>(option.target);
}

SIDERAIL_APART Failure read_flag(JsonValue value, const Option& option) {
  if (!value.is(JsonValue::Kind::boolean)) return wrong_value(option, "true or false");
  target_of<bool>(option) = value.raw() == "true";
  return nullptr;
}

SIDERAIL_APART Failure wrong_number(const Option& option) {
  const String what = option.kind == Option::Kind::integer ? "a whole number" : "a number";
  return wrong_value(option, what + " from " + to_string(static_cast<long long>(option.min)) + " to " +
                                 to_string(static_cast<long long>(option.max)));
}

Failure read_number(JsonValue value, const Option& option) {
  const bool whole = option.kind == Option::Kind::integer;
  const auto number = value.is(JsonValue::Kind::number) ? parse_decimal(value.raw()) : std::nullopt;
  const double as_double = number ? number->to_double() : option.min - 1;
  const bool is_whole = number && round_to(*number, 0).to_double() == as_double;
  if (as_double < option.min || as_double > option.max || (whole && !is_whole)) {
    return wrong_number(option);
  }
  if (whole) {
    target_of<int>(option) = static_cast<int>(as_double);
  } else {
    target_of<double>(option) = as_double;
  }
  return nullptr;
}

Failure read_text(JsonValue value, const Option& option) {
  if (!value.is_string()) return wrong_value(option, "a string");
  target_of<String>(option) = value.text();
  return nullptr;
}

SIDERAIL_APART Failure read_choice(JsonValue value, const Option& option) {
  const std::size_t position = value.is_string() ? find_word(option.choices, value.text()) : StringView::npos;
  if (position == StringView::npos) return wrong_value(option, String("one of: ") + option.choices);
  target_of<std::uint8_t>(option) = static_cast<std::uint8_t>(position);
  return nullptr;
}

Failure read_moment(JsonValue value, const Option& option) {
  const auto moment = parse_date(value.text());
  if (!moment) return wrong_value(option, "a date, such as \"2024-03-19T09:00:00Z\"");
  target_of<std::optional<Moment>>(option) = moment;
  return nullptr;
}

SIDERAIL_APART Failure read_texts(JsonValue value, const Option& option) {
  auto& texts = target_of<List<String>>(option);
  if (!value.is_array()) return wrong_value(option, "an array of strings");
  for (const JsonValue element : value.elements()) {
    if (!element.is_string()) return wrong_value(option, "an array of strings");
    texts.emplace_back(element.text());
  }
  return nullptr;
}

Failure read_text_map(JsonValue value, const Option& option) {
  auto& map = target_of<TextMap>(option);
  if (!value.is_object()) return wrong_value(option, "an object of strings");
  for (const JsonMember member : value.members()) {
    if (!member.value.is_string()) return wrong_value(option, "an object of strings");
    map.emplace_back(String(member.name.text()), String(member.value.text()));
  }
  return nullptr;
}

SIDERAIL_APART Failure read_zone(JsonValue value, const Option& option) {
  const StringView zone = value.is_string() ? value.text() : StringView();
  const bool is_utc = zone == "UTC" || zone == "Z";
  const bool has_colon = zone.size() == 6 && zone[3] == ':';
  const bool is_offset = (has_colon || zone.size() == 5) && (zone[0] == '+' || zone[0] == '-') &&
                         zone.find_first_not_of("0123456789", 1) == (has_colon ? 3 : String::npos);
  const auto moment = is_utc || is_offset ? parse_date("2000-01-01T00:00:00" + zone) : std::nullopt;
  if (!moment) return wrong_value(option, R"("UTC" or an offset such as "+02:00")");
  target_of<std::optional<int>>(option) = moment->offset_minutes;
  return nullptr;
}

SIDERAIL_APART void read_inlined(JsonValue value, ArticleOption& article) {
  const auto destroy = [](const Article* inlined) { delete inlined; };
  article.inlined = {new Article(read_inline_article(value, {})), destroy};
}

Failure read_article(JsonValue value, const Option& option) {
  auto& article = target_of<ArticleOption>(option);
  if (value.is_object()) {
    read_inlined(value, article);
    return nullptr;
  }
  article.key = value.text();
  return article.key.empty() ? wrong_value(option, "an id, a URL or an article") : nullptr;
}

SIDERAIL_APART Failure read_group(JsonValue value, const Option& option) {
  if (!value.is_object()) return wrong_value(option, "an object");
  const Failure failure = read_options(value, target_of<OptionList>(option));
  if (!failure) return nullptr;
  return fail(failure->code, failure->message, failure->offset, pointer_step(option.name) + failure->pointer);
}

Failure read_option(JsonValue value, const Option& option) {
  switch (option.kind) {
    case Option::Kind::flag:
      return read_flag(value, option);
    case Option::Kind::integer:
    case Option::Kind::decimal:
      return read_number(value, option);
    case Option::Kind::text:
      return read_text(value, option);
    case Option::Kind::choice:
      return read_choice(value, option);
    case Option::Kind::moment:
      return read_moment(value, option);
    case Option::Kind::texts:
      return read_texts(value, option);
    case Option::Kind::text_map:
      return read_text_map(value, option);
    case Option::Kind::zone:
      return read_zone(value, option);
    case Option::Kind::article:
      return read_article(value, option);
    case Option::Kind::group:
      return read_group(value, option);
  }
  return nullptr;
}

SIDERAIL_APART Failure unknown_option(StringView written, const OptionList& options) {
  List<StringView> names;
  for (const Option& option : options.all()) names.push_back(option.name);
  const StringView nearest = nearest_name(written, names);
  String message = "unknown option \"" + String(written) + '"';
  if (!nearest.empty()) message += "; did you mean \"" + String(nearest) + "\"?";
  return bad_option(written, std::move(message));
}

}  // namespace

Failure read_options(JsonValue object, const OptionList& options) {
  if (object.is_given() && !object.is_object()) {
    return fail(ErrorCode::bad_option, "options must be an object");
  }
  for (const JsonMember member : object.members()) {
    const auto all = options.all();
    const String name(member.name.text());
    const auto known = std::find_if(all.begin(), all.end(), [&](const Option& option) { return option.name == name; });
    if (known == all.end()) return unknown_option(name, options);
    if (!member.value.is_given()) continue;
    if (Failure failure = read_option(member.value, *known)) return failure;
  }
  return nullptr;
}

StringView nearest_name(StringView written, const List<StringView>& names) {
  const String folded = fold(written);
  StringView nearest;
  std::size_t least = std::max<std::size_t>(2, written.size() / 2);
  for (const StringView name : names) {
    const std::size_t distance = edit_distance(folded, fold(name));
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace siderail::input
