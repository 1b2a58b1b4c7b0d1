// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/string_view.h"

namespace siderail::input {

/** The first eight letters of an element's name in one number, so that names compare at once; in lower case. */
constexpr std::uint64_t packed_name(std::string_view name) {
  std::uint64_t packed = 0;
  for (const char c : name.substr(0, 8)) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

/** A tag, comment, declaration or processing instruction of HTML. */
struct HtmlTag {
  std::uint64_t name = 0;  ///< packed_name() of a tag; 0: it is something else
  bool is_end = false;
  const char* end = nullptr;  ///< behind its '>'; nullptr when the '<' starts nothing of the kind
};

/** Reads what starts with the '<' at `at`. What is never closed goes to the end of the text. */
HtmlTag read_tag(const char* at, const char* end);

/** Behind the end tag of an element whose start tag ends at `at`. */
const char* skip_element(std::uint64_t name, const char* at, const char* end);

/** Elements that run on in a line. Every other one breaks it. */
bool is_inline(std::uint64_t name);

/** Elements of which nothing is read. */
bool is_unread_element(std::uint64_t name);

/** Elements that tell HTML from a text with a few angle brackets in it, such as a ticker's: <F.N>. */
bool is_block_element(std::uint64_t name);

}  // namespace siderail::input
