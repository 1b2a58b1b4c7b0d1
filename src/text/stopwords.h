// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace siderail {

/** Whether a folded term is one of the commonest English function words, which tell nothing about what a text is on. */
bool is_stop_word(const std::string_view& term);

}  // namespace siderail
