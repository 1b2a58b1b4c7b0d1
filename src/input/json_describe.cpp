// SPDX-License-Identifier: MIT
// Of a text that is no JSON: where it first goes wrong.
#include "containers/list.h"
#include "input/json_check.h"
#include "text/utf8.h"

namespace siderail::input {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/** Behind a structural character, or behind the scalar without quotes that starts at `at`. */
std::size_t skip_plain(StringView text, std::size_t at) {
  const StringView structural = "{}[]:,";
  if (structural.contains(text[at])) return at + 1;
  while (at < text.size() && !is_blank(text[at]) && text[at] != '"' && !structural.contains(text[at])) ++at;
  return at;
}

/** Moves behind the string that starts at `at`. */
Failure skip_string(StringView text, std::size_t& at) {
  const std::size_t start = at++;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x20)
      return fail(ErrorCode::json_syntax, "control characters in strings must be escaped", at);
    if (text[at] == '\\') ++at;
  }
  if (at++ < text.size()) return nullptr;
  return fail(ErrorCode::json_syntax, "the string that starts here never ends", start);
}

}  // namespace

Failure describe_invalid(StringView text, std::size_t max_depth) {
  const std::size_t not_utf8 = utf8::find_invalid(text);
  if (not_utf8 != StringView::npos) return fail(ErrorCode::json_utf8, "not UTF-8", not_utf8);
  JsonWalk walk(text, max_depth);
  List<std::uint32_t> starts;
  Failure bad_string;
  for (std::size_t at = 0; at < text.size() && !bad_string;) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    starts.push_back(static_cast<std::uint32_t>(at));
    if (text[at] == '"') {
      bad_string = skip_string(text, at);
    } else {
      at = skip_plain(text, at);
    }
  }
  // What is wrong before a bad string comes first; the string itself is the last token.
  const std::size_t count = starts.size() - (bad_string ? 1 : 0);
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  for (std::size_t token = 0; token < count; ++token) walk.take(&starts[token], 1);
  if (!bad_string || walk.failure()) walk.finish();
  Failure failure = walk.failure();
  return failure ? std::move(failure) : std::move(bad_string);
}

}  // namespace siderail::input
