// SPDX-License-Identifier: MIT
#include "html/url.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::html {
namespace {

bool is_unreserved(char c) {
  const auto code = static_cast<unsigned char>(c);
  return utf8::is_ascii_letter(code) || utf8::is_digit(code) || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

bool is_safe_url(StringView url) {
  char scheme[8];  // one that is cut off is none of those below
  std::size_t size = 0;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= 0x20) continue;
    if (c == ':') return has_word_any_case("http https mailto", {scheme, size});
    if (c == '/' || c == '?' || c == '#') return true;
    if (size < sizeof scheme) scheme[size++] = c;
  }
  return size > 0;
}

String encode_component(StringView text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  String out;
  for (const char c : text) {
    if (is_unreserved(c)) {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.push_back('%');
      out.push_back(digits[byte >> 4]);
      out.push_back(digits[byte & 15]);
    }
  }
  return out;
}

String fill_template(StringView url_template, const TemplateValues& values) {
  String out;
  for (std::size_t at = 0; at < url_template.size();) {
    const std::size_t close = url_template[at] == '{' ? url_template.find('}', at) : StringView::npos;
    const auto name = close == StringView::npos ? StringView() : url_template.substr(at + 1, close - at - 1);
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
    if (name.empty() || found == values.end()) {
      out.push_back(url_template[at++]);
    } else {
      out += encode_component(found->second);
      at = close + 1;
    }
  }
  return out;
}

}  // namespace siderail::html
