// SPDX-License-Identifier: MIT
// Any UTF-8 as a field of HTML: the text is UTF-8, no longer than the field, and its offsets count onwards and stay in
// it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "article/article.h"
#include "check.h"
#include "input/entities.h"
#include "input/html_text.h"
#include "input/markup_tickers.h"

namespace {

namespace utf8 = siderail::utf8;
using siderail::input::Markup;

void check_offsets(const siderail::TextField& field, std::size_t given_units) {
  std::size_t least = 0;
  for (std::size_t at = 0; at < field.text.size();) {
    const std::size_t start = field.given_start(at);
    utf8::decode(field.text, at);
    const std::size_t end = field.given_end(at);
    fuzz::require(least <= start && start < end && end <= given_units, "offsets run backwards or out of the field");
    least = start;
  }
}

void check_text(const std::string_view& given, Markup markup) {
  const auto out = std::make_unique<char[]>(given.size());
  siderail::Arena arena;
  siderail::input::TextNotes notes;
  notes.arena = &arena;
  const char* end = write_text(out.get(), given, markup, notes);
  const auto size = static_cast<std::size_t>(end - out.get());
  fuzz::require(size <= given.size(), "the text is longer than the field");
  const std::string_view text(out.get(), size);
  fuzz::require(utf8::find_invalid(text) == std::string_view::npos, "the text is not UTF-8", text);
  for (const siderail::Ticker& ticker : notes.tickers) fuzz::require(!ticker.symbol.empty(), "a ticker without symbol");
  check_offsets({text, notes.steps}, utf8::utf16_length(given));
}

void check_entity(const std::string_view& text) {
  const siderail::input::Entity entity = siderail::input::read_entity(text);
  fuzz::require(entity.length <= text.size(), "an entity goes on behind the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy, so that the sanitizer sees every byte read before or behind it.
  const auto copy = std::make_unique<char[]>(size);
  std::copy(data, data + size, copy.get());
  const std::string_view given(copy.get(), size);
  if (utf8::find_invalid(given) != std::string_view::npos) return -1;
  for (const Markup markup : {Markup::none, Markup::entities, Markup::html, siderail::input::guess_markup(given)}) {
    check_text(given, markup);
  }
  for (std::size_t at = given.find('&'); at != std::string_view::npos; at = given.find('&', at + 1)) {
    check_entity(given.substr(at));
  }
  return 0;
}
