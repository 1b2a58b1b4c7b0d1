// SPDX-License-Identifier: MIT
#include "input/html_tag.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace siderail::input {
namespace {

/** The names in a list with blanks between them, packed. */
template <std::size_t count>
constexpr std::array<std::uint64_t, count> packed_names(std::string_view names) {
  std::array<std::uint64_t, count> packed{};
  for (std::uint64_t& name : packed) {
    const std::size_t blank = names.find(' ');
    name = packed_name(names.substr(0, blank));
    names.remove_prefix(blank == std::string_view::npos ? names.size() : blank + 1);
  }
  return packed;
}

constexpr auto inline_names = packed_names<45>(
    "a b i em strong span u s q abbr acronym bdi bdo big button cite code data del dfn font img ins kbd label mark "
    "nobr rb rp rt ruby samp small strike sub sup time tt var wbr input select textarea map math");

constexpr auto unread_names = packed_names<7>("script style svg noscript template iframe head");

constexpr auto block_names = packed_names<26>(
    "p br div h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote section article figure figcaption hr pre script "
    "style iframe");

template <std::size_t count>
bool contains(const std::array<std::uint64_t, count>& names, std::uint64_t name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_name(char c) {
  const auto unit = static_cast<unsigned char>(c);
  return utf8::is_ascii_letter(unit) || utf8::is_digit(unit) || c == '-' || c == ':' || c == '_';
}

/** Behind `mark`, or at the end. */
const char* behind(const char* at, const char* end, StringView mark) {
  const char* found = std::search(at, end, mark.begin(), mark.end());
  return found == end ? end : found + mark.size();
}

/** Behind a comment whose text starts at `at`: "-->" ends it, and "--!>" by mistake. */
const char* behind_comment(const char* at, const char* end) {
  for (; (at = behind(at, end, "--")) != end; --at) {
    if (*at == '>') return at + 1;
    if (end - at > 1 && at[0] == '!' && at[1] == '>') return at + 2;
  }
  return end;
}

/** Past the '>' of a tag; one inside quotes does not count. */
const char* behind_tag(const char* at, const char* end) {
  char quote = 0;
  char before = 0;  // the last character that is no blank
  for (; at < end; ++at) {
    const char c = *at;
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if ((c == '"' || c == '\'') && before == '=') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
    if (c > ' ') before = c;
  }
  return end;
}

}  // namespace

bool is_inline(std::uint64_t name) { return contains(inline_names, name); }
bool is_unread_element(std::uint64_t name) { return contains(unread_names, name); }
bool is_block_element(std::uint64_t name) { return contains(block_names, name); }

HtmlTag read_tag(const char* at, const char* end) {
  const StringView rest(at, static_cast<std::size_t>(end - at));
  if (rest.size() < 2) return {};
  if (rest[1] == '!' || rest[1] == '?') {
    if (rest.starts_with("<!-->")) return {0, false, at + 5};
    if (rest.starts_with("<!--")) return {0, false, behind_comment(at + 4, end)};
    if (rest.starts_with("<![CDATA[")) return {0, false, behind(at, end, "]]>")};
    return {0, false, behind(at, end, ">")};
  }
  HtmlTag tag;
  tag.is_end = rest[1] == '/';
  at += tag.is_end ? 2 : 1;
  const bool has_name = at < end && utf8::is_ascii_letter(static_cast<unsigned char>(*at));
  if (!has_name) return {0, true, tag.is_end ? behind(at, end, ">") : nullptr};
  for (int letters = 0; at < end && is_name(*at); ++at, ++letters) {
    if (letters < 8) tag.name = tag.name << 8 | static_cast<unsigned char>(*at >= 'A' && *at <= 'Z' ? *at | 0x20 : *at);
  }
  tag.end = behind_tag(at, end);
  return tag;
}

const char* skip_element(std::uint64_t name, const char* at, const char* end) {
  while ((at = behind(at, end, "</")) != end) {
    const HtmlTag tag = read_tag(at - 2, end);
    if (tag.end != nullptr && tag.name == name) return tag.end;
  }
  return end;
}

}  // namespace siderail::input
