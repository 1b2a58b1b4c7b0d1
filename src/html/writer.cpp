// SPDX-License-Identifier: MIT
#include "html/writer.h"

#include <utility>

#include "html/url.h"

namespace siderail::html {

Writer& Writer::open(const char* tag, const char* names) {
  finish_start_tag();
  out_ += '<';
  out_ += tag;
  open_tags_.push_back(tag);
  in_start_tag_ = true;
  if (*names != 0) style(names);
  return *this;
}

/** `names` are blank-separated; each becomes a class with our prefix, and all of them together the shadow parts. */
void Writer::style(const char* names) {
  constexpr const char* prefix = "siderail-";
  out_ += " class=\"";
  out_ += prefix;
  for (const char* c = names; *c != 0; ++c) {
    out_ += *c;
    if (*c == ' ') out_ += prefix;
  }
  out_ += '"';
  attribute("part", names);
}

Writer& Writer::close() {
  finish_start_tag();
  out_ += "</";
  out_ += open_tags_.back();
  out_ += '>';
  open_tags_.pop_back();
  return *this;
}

Writer& Writer::attribute(const char* name, const std::string_view& value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escape(value);
  out_ += '"';
  return *this;
}

Writer& Writer::url(const char* name, const std::string_view& value) {
  return is_safe_url(value) ? attribute(name, value) : *this;
}

Writer& Writer::text(const std::string_view& text) {
  finish_start_tag();
  escape(text);
  return *this;
}

std::string Writer::take() { return std::exchange(out_, {}); }

void Writer::finish_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

void Writer::escape(const std::string_view& text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      case '\'':
        out_ += "&#39;";
        break;
      case '\0':
        out_ += "\xEF\xBF\xBD";
        break;
      default:
        out_ += c;
    }
  }
}

}  // namespace siderail::html
