// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"
#include "text/utf8.h"

/** JSON read and made up in the plainest way, to hold the core's reader against. The texts have to be UTF-8. */
namespace naive_json {

struct Value {
  siderail::input::JsonValue::Kind kind = siderail::input::JsonValue::Kind::missing;
  std::string text;                ///< of a string its characters, of other scalars the source
  std::vector<Value> elements;     ///< of an array, and of an object the values
  std::vector<std::string> names;  ///< of an object
};

/** Reads by recursive descent, one function for each rule of RFC 8259. */
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Value run() {
    Value value = read_value();
    skip_blanks();
    if (at_ < text_.size()) throw std::runtime_error("behind the end");
    return value;
  }

 private:
  using Kind = siderail::input::JsonValue::Kind;

  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(const std::string_view& wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }
  void want(const std::string_view& wanted) {
    if (!take(wanted)) throw std::runtime_error("expected " + std::string(wanted));
  }
  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos) ++at_;
  }

  Value read_value() {
    skip_blanks();
    if (next() == '{') return read_object();
    if (next() == '[') return read_array();
    if (next() == '"') return {Kind::string, read_string(), {}, {}};
    if (take("true")) return {Kind::boolean, "true", {}, {}};
    if (take("false")) return {Kind::boolean, "false", {}, {}};
    if (take("null")) return {Kind::null, "null", {}, {}};
    return {Kind::number, read_number(), {}, {}};
  }

  Value read_array() {
    Value array{Kind::array, {}, {}, {}};
    want("[");
    skip_blanks();
    if (take("]")) return array;
    do {
      array.elements.push_back(read_value());
      skip_blanks();
    } while (take(","));
    want("]");
    return array;
  }

  Value read_object() {
    Value object{Kind::object, {}, {}, {}};
    want("{");
    skip_blanks();
    if (take("}")) return object;
    do {
      skip_blanks();
      object.names.push_back(read_string());
      skip_blanks();
      want(":");
      object.elements.push_back(read_value());
      skip_blanks();
    } while (take(","));
    want("}");
    return object;
  }

  std::string read_number() {
    const std::size_t start = at_;
    take("-");
    if (!take("0")) read_digits();
    if (take(".")) read_digits();
    if (take("e") || take("E")) {
      if (!take("+")) take("-");
      read_digits();
    }
    return std::string(text_.substr(start, at_ - start));
  }

  void read_digits() {
    if (next() < '0' || next() > '9') throw std::runtime_error("expected a digit");
    while (next() >= '0' && next() <= '9') ++at_;
  }

  /** UTF-16 code units first, as JSON means them; then what is no pair becomes U+FFFD. */
  std::string read_string() {
    want("\"");
    std::u16string units;
    while (!take("\"")) {
      if (at_ >= text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20) throw std::runtime_error("in a string");
      if (take("\\")) {
        units.push_back(read_escape());
        continue;
      }
      const char32_t c = siderail::utf8::decode(text_, at_);
      if (c >= 0x10000) units.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
      units.push_back(static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c));
    }
    return to_utf8(units);
  }

  char16_t read_escape() {
    constexpr std::string_view letters = "\"\\/bfnrt";
    const std::size_t letter = letters.find(next());
    if (at_ < text_.size() && letter != std::string_view::npos) {
      ++at_;
      return static_cast<unsigned char>("\"\\/\b\f\n\r\t"[letter]);
    }
    want("u");
    const std::string digits(text_.substr(at_, 4));
    if (digits.size() < 4 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
      throw std::runtime_error("in an escape");
    at_ += 4;
    return static_cast<char16_t>(std::strtoul(digits.c_str(), nullptr, 16));
  }

  static std::string to_utf8(const std::u16string& units) {
    siderail::String out;
    for (std::size_t at = 0; at < units.size(); ++at) {
      const char16_t unit = units[at];
      const bool is_pair =
          unit >= 0xD800 && unit < 0xDC00 && at + 1 < units.size() && units[at + 1] >= 0xDC00 && units[at + 1] < 0xE000;
      siderail::utf8::append(out, is_pair ? 0x10000U + ((unit & 0x3FFU) << 10) + (units[at + 1] & 0x3FFU) : unit);
      at += is_pair ? 1 : 0;
    }
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/** The value of a text, or nothing if it is not JSON. */
inline std::optional<Value> read(const std::string_view& text) {
  try {
    return Reader(text).run();
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

inline std::string random_blanks(support::Random& random) {
  static const std::vector<std::string> blanks = {"", "", "", " ", "\n", "\t", "\r\n", "  "};
  return random.pick(blanks);
}

inline std::string random_string(support::Random& random) {
  static const std::vector<std::string> pieces = {
      "a",       "b7",     " ",      ",",         "[",       "}",       ":",       "\\\"",           "\\\\",
      "\\/",     "\\b",    "\\n",    "\\t",       "\\u0041", "\\u00e9", "\\uD83D", "\\uD83D\\uDEA2", "\\udea2",
      "\\u0000", "\u00E9", "\u20AC", "\U0001F6A2"};
  std::string text = "\"";
  for (std::size_t length = random.below(6); length > 0; --length) text += random.pick(pieces);
  return text + '"';
}

/** A document of random shape, depth and blanks. */
inline std::string random_text(support::Random& random, int depth = 0) {
  static const std::vector<std::string> scalars = {
      "true", "false", "null", "0", "-0", "12", "-3.5", "1e9", "2.5E-3", "\"\"", "1234567890123456789"};
  const std::size_t shape = random.below(depth > 5 ? 4 : 8);
  if (shape < 2) return random_string(random);
  if (shape < 4) return random.pick(scalars);
  const bool is_object = shape < 6;
  std::string text(1, is_object ? '{' : '[');
  const std::size_t count = random.below(5);
  for (std::size_t at = 0; at < count; ++at) {
    text += (at > 0 ? "," : "") + random_blanks(random);
    if (is_object) text += random_string(random) + random_blanks(random) + ':' + random_blanks(random);
    text += random_text(random, depth + 1) + random_blanks(random);
  }
  return text + random_blanks(random) + (is_object ? '}' : ']');
}

}  // namespace naive_json
