// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "text/string_view.h"

namespace siderail::input {

/** A decoded character reference: which character, and how many bytes it took. */
struct Entity {
  char32_t character = 0;
  std::size_t length = 0;  ///< 0: there is none
};

/**
 * Reads the character reference at the start of `text`, which begins with '&': the 252 names of HTML 4 and "apos",
 * decimal and hexadecimal numbers; 128 to 159 mean Windows-1252, as in the WHATWG HTML standard. What is not a
 * character gives U+FFFD. A name needs its semicolon, a number does not.
 */
Entity read_entity(StringView text);

}  // namespace siderail::input
