// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail::input {

/** Whether all backslashes from `at`, which is at one, to `end` begin escape sequences (RFC 8259 section 7). If not,
 * `at` is at the first that does not. 16 bytes behind `end` must be readable. */
bool are_escapes(const char*& at, const char* end);

/**
 * Writes the characters of a JSON string over it, `at` being at a backslash of it and all escapes valid, and returns
 * where they end. Pairs of surrogates become one character; a lone surrogate becomes U+FFFD. 16 bytes behind `end` must
 * be readable.
 */
char* unescape_in_place(char* at, const char* end);

}  // namespace siderail::input
