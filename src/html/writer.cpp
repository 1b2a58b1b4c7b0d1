// SPDX-License-Identifier: MIT
#include "html/writer.h"

#include <utility>

#include "html/url.h"

namespace siderail::html {
namespace {

/** What stands for a character in text and attributes, or nullptr for the character itself. */
const char* safe_form(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\0':
      return "\xEF\xBF\xBD";
    default:
      return nullptr;
  }
}

}  // namespace

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

Writer& Writer::attribute(const char* name, StringView value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  escape(value);
  out_ += '"';
  return *this;
}

Writer& Writer::url(const char* name, StringView value) { return is_safe_url(value) ? attribute(name, value) : *this; }

Writer& Writer::text(StringView text) {
  finish_start_tag();
  escape(text);
  return *this;
}

String Writer::take() { return std::exchange(out_, {}); }

void Writer::finish_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

void Writer::escape(StringView text) {
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char* const safe = safe_form(text[at]);
    if (safe == nullptr) continue;
    out_.append(text.substr(written, at - written)).append(safe);
    written = at + 1;
  }
  out_.append(text.substr(written));
}

}  // namespace siderail::html
