// SPDX-License-Identifier: MIT
#include "input/json_check.h"

#include <algorithm>
#include <utility>

#include "input/unescape.h"
#include "text/find_byte.h"
#include "text/string.h"

namespace siderail::input {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/** Moves over one or more digits; false if there is none. */
bool skip_digits(const char*& at, const char* end) {
  const char* const start = at;
  while (at < end && is_digit(*at)) ++at;
  return at > start;
}

/** RFC 8259 section 6. */
bool is_number(const char* at, const char* end) {
  if (*at == '-') ++at;
  const char* const first = at;
  if (!skip_digits(at, end) || (*first == '0' && at > first + 1)) return false;
  if (at < end && *at == '.' && !skip_digits(++at, end)) return false;
  if (at < end && (*at | 0x20) == 'e') {
    ++at;
    if (at < end && (*at == '+' || *at == '-')) ++at;
    if (!skip_digits(at, end)) return false;
  }
  return at == end;
}

/** Whether a text without quotes around it is a scalar. */
bool is_bare_scalar(StringView text) {
  switch (text.front()) {
    case 't':
      return text == "true";
    case 'f':
      return text == "false";
    case 'n':
      return text == "null";
    default:
      return is_number(text.begin(), text.end());
  }
}

}  // namespace

void JsonWalk::take(const std::uint32_t* starts, std::size_t count) {
  if (problem_ != nullptr || !make_room(count)) return;
  for (std::size_t at = 0; at < count; ++at) {
    problem_ = take_token(text_.data() + starts[at], text_.data() + starts[at + 1]);
    if (problem_ == nullptr) continue;
    problem_offset_ = starts[at];
    return;
  }
  check_escapes(starts[count]);
}

bool JsonWalk::make_room(std::size_t count) {
  const std::size_t wanted = size_ + count + 1;  // one for the end
  if (wanted <= capacity_) return true;
  // Documents are alike from beginning to end: what was read of one says how many nodes there will be.
  const std::uint64_t read = escapes_checked_ + 1;
  const std::uint64_t expected = read > 1 ? std::uint64_t{text_.size()} * size_ / read : 0;
  const std::size_t capacity = std::max(wanted, static_cast<std::size_t>(expected + expected / 8));
  void* const grown = std::realloc(static_cast<void*>(nodes_.get()), capacity * sizeof(JsonNode));
  if (grown == nullptr) {
    is_out_of_memory_ = true;
    problem_ = "";
    return false;
  }
  static_cast<void>(nodes_.release());
  nodes_.reset(static_cast<JsonNode*>(grown));
  capacity_ = capacity;
  return true;
}

bool JsonWalk::finish() {
  if (problem_ == nullptr && expected_ != Expected::end) {
    problem_ = "the document ends early";
    problem_offset_ = text_.size();
  }
  if (problem_ != nullptr) return false;
  nodes_[size_].start = text_.end();
  return true;
}

Failure JsonWalk::failure() const {
  if (problem_ == nullptr) return nullptr;
  if (depth_ <= max_depth_) return fail(ErrorCode::json_syntax, problem_, problem_offset_);
  return fail(ErrorCode::too_deep, "nested deeper than " + to_string(static_cast<std::int64_t>(max_depth_)) + " levels",
              problem_offset_);
}

const char* JsonWalk::take_token(const char* token, const char* next) {
  const char c = *token;
  switch (expected_) {
    case Expected::comma_or_close:
      if (c == ',') {
        expected_ = in_object_ ? Expected::key : Expected::value;
        return nullptr;
      }
      if (c == (in_object_ ? '}' : ']')) return close(token);
      return in_object_ ? "expected a comma or }" : "expected a comma or ]";
    case Expected::key_or_close:
      if (c == '}') return close(token);
      [[fallthrough]];
    case Expected::key:
      expected_ = Expected::colon;
      return c == '"' && take_scalar(token, next) == nullptr ? nullptr : "expected a key in double quotes";
    case Expected::colon:
      expected_ = Expected::value;
      return c == ':' ? nullptr : "expected a colon after the key";
    case Expected::value_or_close:
      if (c == ']') return close(token);
      [[fallthrough]];
    case Expected::value:
      if (c == '{' || c == '[') return open(token);
      after_value();
      return take_scalar(token, next);
    default:
      return "the document goes on after its end";
  }
}

/** A string's characters were checked by stage 1, but for escapes; that its last one is a quote was not. */
const char* JsonWalk::take_scalar(const char* token, const char* next) {
  while (next > token + 1 && is_blank(next[-1])) --next;
  JsonNode& node = nodes_[size_++];
  node.start = token;
  node.end = next;
  if (*token == '"') {
    --node.end;
    return node.end > token && *node.end == '"' ? nullptr : "expected a value";
  }
  return is_bare_scalar({token, next}) ? nullptr : "expected a value";
}

const char* JsonWalk::open(const char* token) {
  nodes_[size_].start = token;
  nodes_[size_].skip = open_;
  open_ = size_++;
  in_object_ = *token == '{';
  expected_ = in_object_ ? Expected::key_or_close : Expected::value_or_close;
  return ++depth_ > max_depth_ ? "nested too deep" : nullptr;
}

const char* JsonWalk::close(const char* token) {
  nodes_[size_++].start = token;
  JsonNode& opened = nodes_[open_];
  open_ = std::exchange(opened.skip, size_ - open_);
  --depth_;
  in_object_ = *nodes_[open_].start == '{';
  after_value();
  return nullptr;
}

void JsonWalk::after_value() { expected_ = depth_ == 0 ? Expected::end : Expected::comma_or_close; }

/** Checks every backslash sequence up to `end`, where a token starts or the text ends: only strings may hold any. */
void JsonWalk::check_escapes(std::size_t end) {
  const char* const limit = text_.data() + end;
  nodes_[size_].start = limit;
  for (std::size_t at = escapes_checked_; (at = find_byte({text_.data(), end}, '\\', at)) != StringView::npos;) {
    while (nodes_[escaped_node_ + 1].start <= text_.data() + at) ++escaped_node_;
    const JsonNode& node = nodes_[escaped_node_];
    escaped_.push_back({escaped_node_, at});
    const char* wrong = text_.data() + at;
    if (!are_escapes(wrong, node.end)) {
      problem_ =
          wrong + 1 < limit && wrong[1] == 'u' ? "\\u wants four hexadecimal digits" : "not an escape sequence of JSON";
      problem_offset_ = static_cast<std::size_t>(wrong - text_.data());
      return;
    }
    at = static_cast<std::size_t>(node.end - text_.data());
  }
  escapes_checked_ = end;
}

void JsonWalk::unescape() {
  for (const Escaped& string : escaped_) {
    JsonNode& node = nodes_[string.node];
    node.end = unescape_in_place(const_cast<char*>(text_.data()) + string.first, node.end);
  }
}

}  // namespace siderail::input
