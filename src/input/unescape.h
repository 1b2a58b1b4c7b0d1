// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail::input {

/** The length of the escape sequence that `text` begins with (RFC 8259 section 7), or 0 if it is none. */
std::size_t escape_length(StringView text);

/**
 * Writes the characters of a JSON string over it, `at` being at a backslash of it and all escapes valid, and returns
 * where they end. Pairs of surrogates become one character; a lone surrogate becomes U+FFFD. 16 bytes behind `end` must
 * be readable.
 */
char* unescape_in_place(char* at, const char* end);

}  // namespace siderail::input
