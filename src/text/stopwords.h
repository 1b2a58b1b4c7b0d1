// SPDX-License-Identifier: MIT
#pragma once

#include "text/string_view.h"

namespace siderail {

/**
 * The commonest function words of English, German, French, Spanish, Italian, Portuguese and Dutch, which tell nothing
 * about what a text is on: folded, with one blank between them.
 */
StringView stop_words();

/** Those of them that only German has: they come first. */
StringView german_stop_words();

}  // namespace siderail
