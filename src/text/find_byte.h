// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail {

/**
 * The first position of `byte` in `text` from `at` on, or npos. What StringView::find does, 16 bytes at a time
 * where the machine can: the C library of WebAssembly looks at four.
 */
std::size_t find_byte(StringView text, char byte, std::size_t at = 0);

/** The first position of a byte that is not below 0x80, from `at` on, or the size of `text`. */
std::size_t find_non_ascii(StringView text, std::size_t at = 0);

/** Whether all bytes of `text` are below 0x80. */
bool is_ascii(StringView text);

}  // namespace siderail
