// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace siderail {

/**
 * The commonest function words of English, German, French, Spanish, Italian, Portuguese and Dutch, which tell nothing
 * about what a text is on: folded, with one blank between them.
 */
std::string_view stop_words();

/** Those of them that only German has: they come first. */
std::string_view german_stop_words();

}  // namespace siderail
