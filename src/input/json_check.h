// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "error.h"
#include "text/string_view.h"

namespace siderail::input {

/**
 * A structural character of a JSON text, or the first character of a scalar. A text is an array of them in order, and
 * one more that stands for its end:
 *
 *     {"a": [1, 2]}        nodes   {  "a"  :  [  1  ,  2  ]  }  end
 *                          next of '[' is '}', of '{' the end, of every other the node behind it
 */
struct JsonNode {
  const char* start;
  JsonNode* next;  ///< behind the whole value: of an opening bracket, behind its closing one
};

/**
 * Checks that nodes are those of one JSON value (RFC 8259), the parts that nobody will read included: On-Demand parsing
 * skips those unchecked, and 115 of the 188 invalid files of JSONTestSuite pass inside a skipped value. Sets `next` of
 * opening brackets. The last node is the end of `text`. Errors: json_syntax at the offending byte, too_deep over
 * `max_depth`.
 */
Failure check_structure(StringView text, std::span<JsonNode> nodes, std::size_t max_depth);

/** Checks every backslash sequence of a text: only strings may hold any. Error: json_syntax. */
Failure check_escapes(StringView text);

/**
 * What is wrong with a text of which the caller knows that something is: the first byte that is not UTF-8, else the
 * first that breaks the grammar. Slow and simple, and so the same for every kernel of simdjson. Errors: json_utf8,
 * json_syntax, too_deep.
 */
Failure describe_invalid(StringView text, std::size_t max_depth);

/** The characters of a scalar: from its node to the next one, without the blanks between. */
StringView scalar_text(const JsonNode* node);

}  // namespace siderail::input
