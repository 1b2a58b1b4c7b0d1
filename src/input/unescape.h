// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace siderail::input {

/**
 * The characters of a JSON string, given what stands between its quotes with all escapes valid (RFC 8259 section 7).
 * Pairs of surrogates become one character; a lone surrogate becomes U+FFFD.
 */
std::string unescape(const std::string_view& raw);

}  // namespace siderail::input
