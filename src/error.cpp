// SPDX-License-Identifier: MIT
#include "error.h"

#include <algorithm>

#include "text/word_list.h"

namespace siderail {

StringView error_name(ErrorCode code) {
  return word_at(
      "json-syntax json-utf8 not-json no-articles no-securities no-quotes too-large too-deep unknown-call unknown-kind "
      "unknown-widget unknown-article bad-option",
      static_cast<std::size_t>(code));
}

Failure fail(ErrorCode code, String message, std::size_t offset, String pointer) {
  return std::make_unique<const Error>(Error{code, std::move(message), offset, std::move(pointer)});
}

String pointer_step(StringView name) {
  String step = "/";
  for (const char c : name) {
    if (c == '~' || c == '/') {
      step += c == '~' ? "~0" : "~1";
    } else {
      step += c;
    }
  }
  return step;
}

LineColumn locate(StringView text, std::size_t offset) {
  LineColumn place;
  for (const char byte : text.substr(0, std::min(offset, text.size()))) {
    const auto unit = static_cast<unsigned char>(byte);
    if (unit == '\n') {
      ++place.line;
      place.column = 1;
    } else if (unit >= 0xF0) {
      place.column += 2;  // outside the Basic Multilingual Plane: a surrogate pair
    } else if ((unit & 0xC0) != 0x80) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace siderail
