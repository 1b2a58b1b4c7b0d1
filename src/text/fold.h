// SPDX-License-Identifier: MIT
#pragma once

#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** The simple lower case of a Latin, Greek, Cyrillic, Armenian or full-width letter; everything else unchanged. */
char32_t lower(char32_t c);

/**
 * Folds what readers hardly tell apart: case, the accents of Latin and Greek letters, full-width forms. A combining
 * mark folds to 0, that is: to nothing. German umlauts become their base vowel, not "ae", "oe", "ue".
 */
char32_t fold(char32_t c);

/** lower() of every code point of UTF-8 `text`. */
String lower(StringView text);

/** fold() of every code point of UTF-8 `text`. */
String fold(StringView text);

}  // namespace siderail
