// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "error.h"

namespace siderail::input {

/**
 * Checks that a structural index is that of one JSON value (RFC 8259), the parts that nobody will read included: On-
 * Demand parsing skips those unchecked, and 115 of the 188 invalid files of JSONTestSuite pass inside a skipped value.
 *
 * `structurals` are the offsets of all '{', '}', '[', ']', ':', ',' and of the first byte of every scalar, in order.
 * For each '{' and '[' the position of its closing bracket in `structurals` is written to the same position of
 * `closers`. Errors: json_syntax at the offending byte, too_deep over `max_depth`.
 */
Failure check_structure(std::string_view text, std::span<const std::uint32_t> structurals,
                        std::span<std::uint32_t> closers, std::size_t max_depth);

/** Checks every backslash sequence of a text: only strings may hold any. Error: json_syntax. */
Failure check_escapes(std::string_view text);

/** Finds what is wrong with the strings of a text of which the caller knows that something is. Error: json_syntax. */
Error describe_bad_string(std::string_view text);

/** The bytes of a scalar that starts at `start` and ends before `next`, without the blanks behind it. */
std::string_view scalar_text(std::string_view text, std::size_t start, std::size_t next);

}  // namespace siderail::input
