// SPDX-License-Identifier: MIT
#include "input/payload.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "apart.h"

namespace siderail::input {
namespace {

constexpr char blanks[] = " \t\r\n";

/** What stands between the marks of a CDATA section or a comment, and comments around those. */
StringView without_wrapper(StringView text) {
  const std::size_t mark = text.find_first_not_of(" \t\r\n/*");
  const StringView rest = text.substr(mark == StringView::npos ? text.size() : mark);
  const bool is_section = rest.starts_with("<![CDATA[");
  if (!is_section && !rest.starts_with("<!--")) return text;
  const std::size_t start = text.find_first_of("{[", mark + (is_section ? 9 : 4));
  const std::size_t end = text.rfind(is_section ? "]]>" : "-->");
  const std::size_t last = end == StringView::npos || end == 0 ? end : text.substr(0, end).find_last_of("}]");
  return start >= last || last == StringView::npos ? text : text.substr(start, last + 1 - start);
}

/** Whether a second object follows on a line of its own. */
bool is_lines(StringView text) {
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  const std::size_t last = text.substr(0, line_end).find_last_not_of(blanks);
  const std::size_t next = text.find_first_not_of(blanks, line_end);
  return next != StringView::npos && text[next] == '{' && last != StringView::npos && text[last] == '}';
}

/** "[", the lines with commas for the line ends between them, "]": every byte is one behind where it was. */
Block<char> join_lines(StringView text) {
  Block<char> joined = make_block<char>(text.size() + 2 + JsonDocument::padding);
  if (!joined) return joined;
  joined[0] = '[';
  std::memcpy(&joined[1], text.data(), text.size());
  joined[text.size() + 1] = ']';
  for (std::size_t line_end = text.find('\n'); line_end != StringView::npos;) {
    const std::size_t next = text.find_first_not_of(blanks, line_end);
    if (next == StringView::npos) break;
    joined[line_end + 1] = ',';
    line_end = text.find('\n', next);
  }
  return joined;
}

/**
 * A text that is no JSON, for `failure`, as the lines that it may be. What is wrong is told with its place in the whole
 * payload, which has `start` bytes before the text.
 */
SIDERAIL_APART Expected<Payload> read_lines(StringView text, std::size_t start, const JsonLimits& limits,
                                            Failure failure) {
  if (failure->code == ErrorCode::json_syntax && is_lines(text)) {
    Payload payload;
    payload.block = join_lines(text);
    payload.size = text.size() + 2;
    if (!payload.block) return fail(ErrorCode::too_large, "not enough memory to read the lines");
    auto document = JsonDocument::parse({payload.block.get(), payload.size}, limits);
    if (document) {
      payload.document = std::move(*document);
      return payload;
    }
    failure = document.failure();
    start -= 1;  // for the bracket; text before it is unsigned, and so is the sum below
  }
  const bool has_place = failure->offset != Error::no_offset;
  return fail(failure->code, failure->message, has_place ? failure->offset + start : failure->offset);
}

}  // namespace

Expected<Payload> read_payload(StringView text, const JsonLimits& limits) {
  const StringView inside = without_wrapper(text);
  auto document = JsonDocument::parse(inside, limits);
  if (!document)
    return read_lines(inside, static_cast<std::size_t>(inside.data() - text.data()), limits, document.failure());
  Payload payload;
  payload.document = std::move(*document);
  return payload;
}

}  // namespace siderail::input
