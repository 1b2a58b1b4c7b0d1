// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/block.h"
#include "containers/list.h"
#include "error.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * A bracket or a scalar of a JSON text. A text is an array of them in order, and one more that stands for its end:
 *
 *     {"a": [1, 2]}        nodes   {  "a"  [  1  2  ]  }  end
 *                          skip    7       4
 */
struct JsonNode {
  const char* start;  ///< the bracket, the quote before a string, the first character of another scalar
  union {
    const char* end;      ///< of a scalar: behind its characters; of a string, where the quote behind it was
    std::uintptr_t skip;  ///< of an opening bracket: nodes up to the one behind its closing bracket
  };
};

/**
 * Checks the tokens of a JSON text (RFC 8259) from left to right, the parts that nobody will read included: On-Demand
 * parsing skips those unchecked, and 115 of the 188 invalid files of JSONTestSuite pass inside a skipped value.
 */
class JsonWalk {
 public:
  JsonWalk(StringView text, std::size_t max_depth) : text_(text), max_depth_(max_depth) {}

  /**
   * Takes `count` more tokens: structural characters, strings and other scalars. `starts` are their offsets, and behind
   * those the offset of the token that follows or the size of the text. Nothing is taken any more once one was wrong.
   */
  void take(const std::uint32_t* starts, std::size_t count);
  /** Whether the text is all right and may end behind what was taken. Writes the last node. */
  bool finish();

  [[nodiscard]] bool is_out_of_memory() const { return is_out_of_memory_; }
  /** What is wrong: json_syntax at the offending byte, too_deep over the limit. */
  [[nodiscard]] Failure failure() const;

  /** Writes the characters of strings over their escapes, once all is known to be right. */
  void unescape();
  /** Hands the nodes over. */
  Block<JsonNode> take_nodes() { return std::move(nodes_); }

 private:
  enum class Expected : std::uint8_t { value, value_or_close, key, key_or_close, colon, comma_or_close, end };

  bool make_room(std::size_t count);
  const char* take_token(const char* token, const char* next);
  const char* take_value(const char* token, const char* next);
  const char* take_key(const char* token, const char* next);
  const char* take_scalar(const char* token, const char* next);
  const char* open(const char* token);
  const char* close(const char* token);
  void after_value();
  void check_escapes(std::size_t end);

  /** A string with escapes, of which the first is at an offset. */
  struct Escaped {
    std::size_t node;
    std::size_t first;
  };

  StringView text_;
  std::size_t max_depth_;
  Block<JsonNode> nodes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  std::size_t open_ = 0;  // the innermost bracket that is open; its `skip` is the one around it, until it is closed
  std::size_t depth_ = 0;
  const char* problem_ = nullptr;
  std::size_t problem_offset_ = 0;
  std::size_t escapes_checked_ = 0;  // up to where
  std::size_t escaped_node_ = 0;
  List<Escaped> escaped_;
  Expected expected_ = Expected::value;
  bool in_object_ = false;
  bool is_out_of_memory_ = false;
};

/**
 * What is wrong with a text of which the caller knows that something is: the first byte that is not UTF-8, else the
 * first that breaks the grammar. Slow and simple, and so the same for every kernel of simdjson. Errors: json_utf8,
 * json_syntax, too_deep.
 */
Failure describe_invalid(StringView text, std::size_t max_depth);

}  // namespace siderail::input
