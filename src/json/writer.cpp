// SPDX-License-Identifier: MIT
#include "json/writer.h"

#include <utility>

namespace siderail::json {

Writer& Writer::begin_object() {
  separate();
  out_ += '{';
  needs_comma_ = false;
  return *this;
}

Writer& Writer::end_object() {
  out_ += '}';
  needs_comma_ = true;
  return *this;
}

Writer& Writer::begin_array() {
  separate();
  out_ += '[';
  needs_comma_ = false;
  return *this;
}

Writer& Writer::end_array() {
  out_ += ']';
  needs_comma_ = true;
  return *this;
}

Writer& Writer::key(const char* name) {
  separate();
  quote(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

Writer& Writer::string(StringView value) {
  separate();
  quote(value);
  return *this;
}

Writer& Writer::integer(std::int64_t value) {
  separate();
  out_.append_number(value);
  return *this;
}

Writer& Writer::decimal(Decimal value) {
  separate();
  out_ += to_string(value);
  return *this;
}

Writer& Writer::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

Writer& Writer::null() {
  separate();
  out_ += "null";
  return *this;
}

Writer& Writer::optional(const char* name, StringView value) {
  key(name);
  return value.empty() ? null() : string(value);
}

String Writer::take() {
  needs_comma_ = false;
  return std::exchange(out_, {});
}

void Writer::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void Writer::quote(StringView text) {
  static constexpr char digits[] = "0123456789abcdef";
  char* out = out_.room(text.size() + 2);
  *out++ = '"';
  for (const char* at = text.begin(); at != text.end(); ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    const bool is_mark = *at == '"' || *at == '\\';
    if (byte >= 0x20 && !is_mark) {
      *out++ = *at;
      continue;
    }
    out_.keep(out);
    out_ += '\\';
    if (is_mark || *at == '\n') {
      out_ += is_mark ? *at : 'n';
    } else {
      out_.append("u00").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    out = out_.room(static_cast<std::size_t>(text.end() - at));
  }
  *out++ = '"';
  out_.keep(out);
}

}  // namespace siderail::json
