// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "containers/string_table.h"

namespace siderail {

/**
 * Adds the commonest English function words, which tell nothing about what a text is on, to a table that has no string
 * yet. Returns how many they are: folded terms with a number below that are stop words, found by the same look-up as
 * all others.
 */
std::uint32_t add_stop_words(StringTable& terms);

}  // namespace siderail
