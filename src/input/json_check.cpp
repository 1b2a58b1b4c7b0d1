// SPDX-License-Identifier: MIT
#include "input/json_check.h"

#include <string>
#include <vector>

#include "text/utf8.h"

namespace siderail::input {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_hex(char c) {
  return utf8::is_digit(static_cast<unsigned char>(c)) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

Error syntax_error(std::string message, std::size_t offset) {
  return {ErrorCode::json_syntax, std::move(message), offset, {}};
}

/** Moves over one or more digits; false if there is none. */
bool skip_digits(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  while (at < text.size() && utf8::is_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at > start;
}

/** RFC 8259 section 6. */
bool is_number(std::string_view text) {
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

/** A string has been checked by its quotes already: the text from `start` ends in the closing one. */
bool is_scalar(std::string_view scalar) {
  switch (scalar.front()) {
    case '"': return scalar.size() > 1 && scalar.back() == '"';
    case 't': return scalar == "true";
    case 'f': return scalar == "false";
    case 'n': return scalar == "null";
    default: return is_number(scalar);
  }
}

/** Walks over a structural index once, from left to right. */
class Walk {
 public:
  Walk(std::string_view text, std::span<const std::uint32_t> structurals, std::span<std::uint32_t> closers,
       std::size_t max_depth)
      : text_(text), structurals_(structurals), closers_(closers), max_depth_(max_depth) {}

  Failure run() {
    for (at_ = 0; at_ < structurals_.size(); ++at_) {
      if (expected_ == Expected::end) return unexpected("the document goes on after its end");
      if (Failure failure = take(text_[structurals_[at_]])) return failure;
    }
    if (expected_ == Expected::end) return std::nullopt;
    return syntax_error("the document ends early", text_.size());
  }

 private:
  enum class Expected : std::uint8_t { value, value_or_close, key, key_or_close, colon, comma_or_close, end };

  Failure take(char c) {
    switch (expected_) {
      case Expected::value: return take_value(c);
      case Expected::value_or_close: return c == ']' ? close() : take_value(c);
      case Expected::key_or_close: return c == '}' ? close() : take_key(c);
      case Expected::key: return take_key(c);
      case Expected::colon:
        if (c != ':') return unexpected("expected a colon after the key");
        expected_ = Expected::value;
        return std::nullopt;
      default: return take_comma_or_close(c);
    }
  }

  Failure take_value(char c) {
    if (c == '{' || c == '[') return open(c);
    if (!is_scalar(current_scalar())) return unexpected("expected a value");
    after_value();
    return std::nullopt;
  }

  Failure take_key(char c) {
    if (c != '"' || !is_scalar(current_scalar())) return unexpected("expected a key in double quotes");
    expected_ = Expected::colon;
    return std::nullopt;
  }

  Failure take_comma_or_close(char c) {
    const bool in_object = text_[structurals_[open_.back()]] == '{';
    if (c == (in_object ? '}' : ']')) return close();
    if (c != ',') return unexpected(in_object ? "expected a comma or }" : "expected a comma or ]");
    expected_ = in_object ? Expected::key : Expected::value;
    return std::nullopt;
  }

  Failure open(char c) {
    if (open_.size() == max_depth_) {
      return Error{ErrorCode::too_deep, "nested deeper than " + std::to_string(max_depth_) + " levels",
                   structurals_[at_], {}};
    }
    open_.push_back(static_cast<std::uint32_t>(at_));
    expected_ = c == '{' ? Expected::key_or_close : Expected::value_or_close;
    return std::nullopt;
  }

  Failure close() {
    closers_[open_.back()] = static_cast<std::uint32_t>(at_);
    open_.pop_back();
    after_value();
    return std::nullopt;
  }

  void after_value() { expected_ = open_.empty() ? Expected::end : Expected::comma_or_close; }

  [[nodiscard]] std::string_view current_scalar() const {
    const std::size_t next = at_ + 1 < structurals_.size() ? structurals_[at_ + 1] : text_.size();
    return scalar_text(text_, structurals_[at_], next);
  }

  [[nodiscard]] Error unexpected(std::string_view message) const {
    return syntax_error(std::string(message), structurals_[at_]);
  }

  std::string_view text_;
  std::span<const std::uint32_t> structurals_;
  std::span<std::uint32_t> closers_;
  std::size_t max_depth_;
  std::vector<std::uint32_t> open_;
  std::size_t at_ = 0;
  Expected expected_ = Expected::value;
};

}  // namespace

Failure check_structure(std::string_view text, std::span<const std::uint32_t> structurals,
                        std::span<std::uint32_t> closers, std::size_t max_depth) {
  return Walk(text, structurals, closers, max_depth).run();
}

Failure check_escapes(std::string_view text) {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    const char c = at + 1 < text.size() ? text[at + 1] : '\0';
    std::size_t length = 2;
    if (c == 'u') {
      while (length < 6 && at + length < text.size() && is_hex(text[at + length])) ++length;
      if (length < 6) return syntax_error("\\u wants four hexadecimal digits", at);
    } else if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos || c == '\0') {
      return syntax_error("not an escape sequence of JSON", at);
    }
    at += length;
  }
  return std::nullopt;
}

Error describe_bad_string(std::string_view text) {
  std::size_t opened_at = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool in_string = opened_at != std::string_view::npos;
    if (text[at] == '"') {
      opened_at = in_string ? std::string_view::npos : at;
    } else if (in_string && text[at] == '\\') {
      ++at;
    } else if (in_string && static_cast<unsigned char>(text[at]) < 0x20) {
      return syntax_error("control characters in strings must be escaped", at);
    }
  }
  return syntax_error("the string that starts here never ends", opened_at);
}

std::string_view scalar_text(std::string_view text, std::size_t start, std::size_t next) {
  while (next > start + 1 && is_blank(text[next - 1])) --next;
  return text.substr(start, next - start);
}

}  // namespace siderail::input
