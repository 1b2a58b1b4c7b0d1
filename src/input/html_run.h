// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace siderail::input {

/** What a byte of HTML may begin. */
enum class Begins : std::uint8_t { ordinary, blank, tag, entity, sequence };

/** The same by the byte alone: every byte from 0x80 on is part of a UTF-8 sequence. */
Begins begins(char c);

/**
 * Behind the longest run from `at` (< end) on that stands for itself: the byte there, whatever it is, and the ordinary
 * ones after it, with the single blanks between them.
 */
const char* behind_run(const char* at, const char* end);

}  // namespace siderail::input
