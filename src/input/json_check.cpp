// SPDX-License-Identifier: MIT
#include "input/json_check.h"

#include <utility>

#include "containers/list.h"
#include "text/find_byte.h"
#include "text/string.h"
#include "text/utf8.h"

namespace siderail::input {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_hex(char c) {
  return utf8::is_digit(static_cast<unsigned char>(c)) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

Failure syntax_error(const char* message, std::size_t offset) { return fail(ErrorCode::json_syntax, message, offset); }

/** Moves over one or more digits; false if there is none. */
bool skip_digits(StringView text, std::size_t& at) {
  const std::size_t start = at;
  while (at < text.size() && utf8::is_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at > start;
}

/** RFC 8259 section 6. */
bool is_number(StringView text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t first_digit = at;
  if (!skip_digits(text, at)) return false;
  if (text[first_digit] == '0' && at > first_digit + 1) return false;
  if (at < text.size() && text[at] == '.' && !skip_digits(text, ++at)) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!skip_digits(text, at)) return false;
  }
  return at == text.size();
}

/** Behind a structural character, or behind the scalar without quotes that starts at `at`. */
std::size_t skip_plain(StringView text, std::size_t at) {
  const StringView structural = "{}[]:,";
  if (structural.find(text[at]) != StringView::npos) return at + 1;
  while (at < text.size() && !is_blank(text[at]) && text[at] != '"' && structural.find(text[at]) == StringView::npos)
    ++at;
  return at;
}

/** Moves behind the string that starts at `at`. */
Failure skip_string(StringView text, std::size_t& at) {
  const std::size_t start = at++;
  for (; at < text.size() && text[at] != '"'; ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x20)
      return syntax_error("control characters in strings must be escaped", at);
    if (text[at] == '\\') ++at;
  }
  return at++ < text.size() ? nullptr : syntax_error("the string that starts here never ends", start);
}

/** Whether the scalar of a node is one. A string is checked by its quotes already: the text ends in the closing one. */
bool is_scalar(const JsonNode* node) {
  const StringView scalar = scalar_text(node);
  switch (scalar.front()) {
    case '"':
      return scalar.size() > 1 && scalar.back() == '"';
    case 't':
      return scalar == "true";
    case 'f':
      return scalar == "false";
    case 'n':
      return scalar == "null";
    default:
      return is_number(scalar);
  }
}

/** Walks over the nodes of a text once, from left to right. */
class Walk {
 public:
  Walk(std::span<JsonNode> nodes, std::size_t max_depth)
      : node_(nodes.data()), end_(&nodes.back()), max_depth_(max_depth) {}

  /** Returns what is wrong at node(), or nullptr. */
  const char* run() {
    for (; node_ != end_; ++node_) {
      if (const char* problem = take(*node_->start)) return problem;
    }
    return expected_ == Expected::end ? nullptr : "the document ends early";
  }

  [[nodiscard]] const JsonNode* node() const { return node_; }
  [[nodiscard]] bool is_too_deep() const { return depth_ > max_depth_; }

 private:
  enum class Expected : std::uint8_t { value, value_or_close, key, key_or_close, colon, comma_or_close, end };

  const char* take(char c) {
    switch (expected_) {
      case Expected::comma_or_close:
        return take_comma_or_close(c);
      case Expected::key:
        return take_key(c);
      case Expected::colon:
        expected_ = Expected::value;
        return c == ':' ? nullptr : "expected a colon after the key";
      case Expected::value:
        return take_value(c);
      case Expected::value_or_close:
        return c == ']' ? close() : take_value(c);
      case Expected::key_or_close:
        return c == '}' ? close() : take_key(c);
      default:
        return "the document goes on after its end";
    }
  }

  const char* take_value(char c) {
    if (c == '{' || c == '[') return open(c);
    after_value();
    return is_scalar(node_) ? nullptr : "expected a value";
  }

  const char* take_key(char c) {
    expected_ = Expected::colon;
    return c == '"' && is_scalar(node_) ? nullptr : "expected a key in double quotes";
  }

  const char* take_comma_or_close(char c) {
    const bool in_object = *open_->start == '{';
    expected_ = in_object ? Expected::key : Expected::value;
    if (c == ',') return nullptr;
    if (c == (in_object ? '}' : ']')) return close();
    return in_object ? "expected a comma or }" : "expected a comma or ]";
  }

  /** Until a bracket is closed, its `next` is the one around it. */
  const char* open(char c) {
    node_->next = open_;
    open_ = node_;
    expected_ = c == '{' ? Expected::key_or_close : Expected::value_or_close;
    return ++depth_ > max_depth_ ? "nested too deep" : nullptr;
  }

  const char* close() {
    open_ = std::exchange(open_->next, node_ + 1);
    --depth_;
    after_value();
    return nullptr;
  }

  void after_value() { expected_ = open_ == nullptr ? Expected::end : Expected::comma_or_close; }

  JsonNode* node_;
  JsonNode* end_;
  JsonNode* open_ = nullptr;  // the innermost bracket that is open
  std::size_t depth_ = 0;
  std::size_t max_depth_;
  Expected expected_ = Expected::value;
};

}  // namespace

Failure check_structure(StringView text, std::span<JsonNode> nodes, std::size_t max_depth) {
  Walk walk(nodes, max_depth);
  const char* const problem = walk.run();
  if (problem == nullptr) return nullptr;
  const bool is_at_end = walk.node() == &nodes.back();
  const std::size_t offset = is_at_end ? text.size() : static_cast<std::size_t>(walk.node()->start - text.data());
  if (!walk.is_too_deep()) return syntax_error(problem, offset);
  return fail(ErrorCode::too_deep, "nested deeper than " + to_string(max_depth) + " levels", offset);
}

Failure check_escapes(StringView text) {
  for (std::size_t at = find_byte(text, '\\'); at != StringView::npos; at = find_byte(text, '\\', at)) {
    const char c = at + 1 < text.size() ? text[at + 1] : '\0';
    std::size_t length = 2;
    if (c == 'u') {
      while (length < 6 && at + length < text.size() && is_hex(text[at + length])) ++length;
      if (length < 6) return syntax_error("\\u wants four hexadecimal digits", at);
    } else if (StringView("\"\\/bfnrt").find(c) == StringView::npos || c == '\0') {
      return syntax_error("not an escape sequence of JSON", at);
    }
    at += length;
  }
  return nullptr;
}

Failure describe_invalid(StringView text, std::size_t max_depth) {
  const std::size_t not_utf8 = utf8::find_invalid(text);
  if (not_utf8 != StringView::npos) return fail(ErrorCode::json_utf8, "not UTF-8", not_utf8);
  List<JsonNode> nodes;
  Failure bad_string;
  for (std::size_t at = 0; at < text.size() && !bad_string;) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    nodes.push_back({text.data() + at, nullptr});
    if (text[at] == '"') {
      bad_string = skip_string(text, at);
    } else {
      at = skip_plain(text, at);
    }
  }
  nodes.push_back({text.data() + text.size(), nullptr});
  // What is wrong before a bad string comes first; the string itself is the last but one node.
  const std::span<JsonNode> before(nodes.data(), nodes.size() - (bad_string ? 1 : 0));
  Failure structure = check_structure(text, before, max_depth);
  const bool is_end = !structure || structure->offset >= text.size();
  if (bad_string && is_end) return bad_string;
  Failure escapes = check_escapes(text);
  const bool escape_is_first = escapes && (!structure || escapes->offset < structure->offset);
  return escape_is_first ? std::move(escapes) : std::move(structure);
}

StringView scalar_text(const JsonNode* node) {
  const char* end = (node + 1)->start;
  while (end > node->start + 1 && is_blank(end[-1])) --end;
  return {node->start, static_cast<std::size_t>(end - node->start)};
}

}  // namespace siderail::input
