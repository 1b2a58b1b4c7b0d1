// SPDX-License-Identifier: MIT
// How failed tests print the core's texts.
#pragma once

#include <ostream>
#include <string_view>

#include "text/string.h"

namespace siderail {

inline std::ostream& operator<<(std::ostream& out, StringView text) {
  return out << std::string_view(text.data(), text.size());
}
inline std::ostream& operator<<(std::ostream& out, const String& text) { return out << text.view(); }

}  // namespace siderail
