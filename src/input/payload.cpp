// SPDX-License-Identifier: MIT
#include "input/payload.h"

#include <cstring>
#include <utility>

namespace siderail::input {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/** What stands between the marks of a CDATA section or a comment, and comments around those. */
std::string_view without_wrapper(const std::string_view& text) {
  const std::size_t mark = text.find_first_not_of(" \t\r\n/*");
  const std::string_view rest = text.substr(mark == std::string_view::npos ? text.size() : mark);
  const bool is_section = rest.starts_with("<![CDATA[");
  if (!is_section && !rest.starts_with("<!--")) return text;
  const std::size_t start = text.find_first_of("{[", mark + (is_section ? 9 : 4));
  const std::size_t end = text.rfind(is_section ? "]]>" : "-->");
  const std::size_t last = end == std::string_view::npos || end == 0 ? end : text.find_last_of("}]", end - 1);
  return start >= last || last == std::string_view::npos ? text : text.substr(start, last + 1 - start);
}

/** Whether a second object follows on a line of its own. */
bool is_lines(const std::string_view& text) {
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const std::size_t last = text.find_last_not_of(blanks, line_end);
  const std::size_t next = text.find_first_not_of(blanks, line_end);
  return next != std::string_view::npos && text[next] == '{' && last != std::string_view::npos && text[last] == '}';
}

/** "[", the lines with commas for the line ends between them, "]": every byte is one behind where it was. */
std::unique_ptr<char[]> join_lines(const std::string_view& text) {
  std::unique_ptr<char[]> joined(new (std::nothrow) char[text.size() + 2 + JsonDocument::padding]);
  if (!joined) return joined;
  joined[0] = '[';
  std::memcpy(&joined[1], text.data(), text.size());
  joined[text.size() + 1] = ']';
  for (std::size_t line_end = text.find('\n'); line_end != std::string_view::npos;) {
    const std::size_t next = text.find_first_not_of(blanks, line_end);
    if (next == std::string_view::npos) break;
    joined[line_end + 1] = ',';
    line_end = text.find('\n', next);
  }
  return joined;
}

}  // namespace

Expected<Payload> read_payload(const std::string_view& text, const JsonLimits& limits) {
  const std::string_view inside = without_wrapper(text);
  auto start = static_cast<std::size_t>(inside.data() - text.data());
  Payload payload;
  auto document = JsonDocument::parse(inside, limits);
  Failure failure = document ? nullptr : document.failure();
  if (failure && failure->code == ErrorCode::json_syntax && is_lines(inside)) {
    payload.joined = join_lines(inside);
    if (!payload.joined) return fail(ErrorCode::too_large, "not enough memory to read the lines");
    document = JsonDocument::parse({payload.joined.get(), inside.size() + 2}, limits);
    failure = document ? nullptr : document.failure();
    start -= 1;  // for the bracket; text before it is unsigned, and so is the sum below
  }
  if (!failure) {
    payload.document = std::move(*document);
    return payload;
  }
  const bool has_place = failure->offset != Error::no_offset;
  return fail(failure->code, failure->message, has_place ? failure->offset + start : failure->offset);
}

}  // namespace siderail::input
