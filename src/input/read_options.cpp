// SPDX-License-Identifier: MIT
#include "input/read_options.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "input/articles.h"
#include "input/date.h"
#include "input/records.h"
#include "text/fold.h"

namespace siderail::input {
namespace {

Failure bad_option(std::string_view name, std::string message) {
  return Error{ErrorCode::bad_option, std::move(message), Error::no_offset, '/' + std::string(name)};
}

/** "option "levels" must be ...". */
Failure wrong_value(const Option& option, const std::string& wanted) {
  return bad_option(option.name, "option \"" + std::string(option.name) + "\" must be " + wanted);
}

/** Levenshtein distance. */
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
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

Failure read_flag(JsonValue value, const Option& option) {
  if (!value.is(JsonValue::Kind::boolean)) return wrong_value(option, "true or false");
  target_of<bool>(option) = value.raw() == "true";
  return std::nullopt;
}

std::string range_of(const Option& option) {
  return "from " + std::to_string(static_cast<long long>(option.min)) + " to " +
         std::to_string(static_cast<long long>(option.max));
}

Failure read_number(JsonValue value, const Option& option) {
  const bool whole = option.kind == Option::Kind::integer;
  const auto number = value.is(JsonValue::Kind::number) ? parse_decimal(value.raw()) : std::nullopt;
  const double as_double = number ? number->to_double() : option.min - 1;
  const bool is_whole = number && round_to(*number, 0).to_double() == as_double;
  if (as_double < option.min || as_double > option.max || (whole && !is_whole)) {
    return wrong_value(option, (whole ? "a whole number " : "a number ") + range_of(option));
  }
  if (whole) {
    target_of<int>(option) = static_cast<int>(as_double);
  } else {
    target_of<double>(option) = as_double;
  }
  return std::nullopt;
}

Failure read_text(JsonValue value, const Option& option) {
  if (!value.is(JsonValue::Kind::string)) return wrong_value(option, "a string");
  target_of<std::string>(option) = value.string();
  return std::nullopt;
}

Failure read_choice(JsonValue value, const Option& option) {
  const std::string written = value.string();
  for (std::size_t at = 0; at < option.choices.size(); ++at) {
    if (option.choices[at] == written && value.is(JsonValue::Kind::string)) {
      target_of<std::uint8_t>(option) = static_cast<std::uint8_t>(at);
      return std::nullopt;
    }
  }
  std::string wanted = "one of";
  for (const std::string_view choice : option.choices) wanted += " \"" + std::string(choice) + '"';
  return wrong_value(option, wanted);
}

Failure read_moment(JsonValue value, const Option& option) {
  const auto moment = parse_date(text_of(value));
  if (!moment) return wrong_value(option, "a date, such as \"2024-03-19T09:00:00Z\"");
  target_of<std::optional<Moment>>(option) = moment;
  return std::nullopt;
}

Failure read_texts(JsonValue value, const Option& option) {
  auto& texts = target_of<std::vector<std::string>>(option);
  if (!value.is(JsonValue::Kind::array)) return wrong_value(option, "an array of strings");
  for (const JsonValue element : value.elements()) {
    if (!element.is(JsonValue::Kind::string)) return wrong_value(option, "an array of strings");
    texts.push_back(element.string());
  }
  return std::nullopt;
}

Failure read_text_map(JsonValue value, const Option& option) {
  auto& map = target_of<TextMap>(option);
  if (!value.is(JsonValue::Kind::object)) return wrong_value(option, "an object of strings");
  for (const JsonMember member : value.members()) {
    if (!member.value.is(JsonValue::Kind::string)) return wrong_value(option, "an object of strings");
    map.emplace_back(std::string(member.key), member.value.string());
  }
  return std::nullopt;
}

Failure read_article(JsonValue value, const Option& option) {
  auto& article = target_of<ArticleOption>(option);
  if (value.is(JsonValue::Kind::object)) {
    article.inlined = std::make_shared<const Article>(read_inline_article(value, {}));
    return std::nullopt;
  }
  article.key = text_of(value);
  return article.key.empty() ? wrong_value(option, "an id, a URL or an article") : std::nullopt;
}

Failure read_option(JsonValue value, const Option& option) {
  switch (option.kind) {
    case Option::Kind::flag: return read_flag(value, option);
    case Option::Kind::integer:
    case Option::Kind::decimal: return read_number(value, option);
    case Option::Kind::text: return read_text(value, option);
    case Option::Kind::choice: return read_choice(value, option);
    case Option::Kind::moment: return read_moment(value, option);
    case Option::Kind::texts: return read_texts(value, option);
    case Option::Kind::text_map: return read_text_map(value, option);
    case Option::Kind::article: return read_article(value, option);
  }
  return std::nullopt;
}

Failure unknown_option(std::string_view written, const OptionList& options) {
  std::vector<std::string_view> names;
  for (const Option& option : options.all()) names.push_back(option.name);
  const std::string_view nearest = nearest_name(written, names);
  std::string message = "unknown option \"" + std::string(written) + '"';
  if (!nearest.empty()) message += "; did you mean \"" + std::string(nearest) + "\"?";
  return bad_option(written, std::move(message));
}

}  // namespace

Failure read_options(JsonValue object, const OptionList& options) {
  if (object.is_given() && !object.is(JsonValue::Kind::object)) {
    return Error{ErrorCode::bad_option, "options must be an object", Error::no_offset, {}};
  }
  for (const JsonMember member : object.members()) {
    const auto all = options.all();
    const auto known = std::find_if(all.begin(), all.end(), [&](const Option& option) { return option.name == member.key; });
    if (known == all.end()) return unknown_option(member.key, options);
    if (!member.value.is_given()) continue;
    if (Failure failure = read_option(member.value, *known)) return failure;
  }
  return std::nullopt;
}

std::string_view nearest_name(std::string_view written, const std::vector<std::string_view>& names) {
  const std::string folded = fold(written);
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(2, written.size() / 2);
  for (const std::string_view name : names) {
    const std::size_t distance = edit_distance(folded, fold(name));
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace siderail::input
