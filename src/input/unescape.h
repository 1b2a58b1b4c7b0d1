// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/** How many bytes more than unescaped text needs must be writable, since it is copied in blocks. */
constexpr std::size_t unescape_slack = 16;

/**
 * Writes the characters of a JSON string to `out`, given what stands between its quotes with all escapes valid (RFC
 * 8259 section 7), and returns where they end. They are at most as long as `raw`; unescape_slack bytes more must be
 * writable. Pairs of surrogates become one character; a lone surrogate becomes U+FFFD.
 */
char* unescape_to(char* out, StringView raw);

/** The same as a string of its own. */
String unescape(StringView raw);

}  // namespace siderail::input
