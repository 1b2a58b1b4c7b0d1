// SPDX-License-Identifier: MIT
#include "numeric/localize.h"

#include <cstddef>

#include "text/word_list.h"

namespace siderail {
namespace {

constexpr char no_break_space[] = "\u00A0";

/** How a language writes numbers. */
struct Style {
  StringView decimal = ".";
  StringView group = ",";
  StringView before_percent = "";
};

Style style_of(StringView locale) {
  const StringView language = locale.substr(0, locale.find('-'));
  if (locale == "de-CH") return {".", "\u2019", ""};
  if (locale == "es-MX" || locale == "es-US") return {};
  if (language == "fr") return {",", "\u202F", "\u202F"};
  if (has_word("da de es", language)) return {",", ".", no_break_space};
  if (has_word("el id it nl pt ro tr vi", language)) return {",", ".", ""};
  if (has_word("bg cs fi hu nb nn no pl ru sk sv uk", language)) return {",", no_break_space, no_break_space};
  return {};
}

}  // namespace

String localize(Decimal value, StringView locale) {
  const Style style = style_of(locale);
  const bool is_negative = value.units < 0;
  if (is_negative) value.units = -value.units;
  const String digits = to_string(value);
  const std::size_t stop = digits.size() - (value.scale > 0 ? value.scale + 1U : 0U);
  String out(is_negative ? "\u2212" : "");
  for (std::size_t at = 0; at < stop; ++at) {
    if (at > 0 && (stop - at) % 3 == 0) out += style.group;
    out += digits[at];
  }
  if (stop < digits.size()) out.append(style.decimal).append(digits.substr(stop + 1));
  return out;
}

String localize_percent(Decimal value, StringView locale) {
  return localize(value, locale).append(style_of(locale).before_percent) + '%';
}

}  // namespace siderail
