// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "containers/list.h"

namespace siderail::html {

/**
 * Writes HTML, and is the only code in the core that does. Whatever is written goes through text(), attribute() or
 * url(), which escape; there is no way to write markup from a string. Elements nest as the calls do:
 *
 *     html.open("li", "tag").open("a", "link").url("href", href).text(name).close().close();
 *     <li class="siderail-tag" part="tag"><a class="siderail-link" part="link" href="/tag/x">X</a></li>
 */
class Writer {
 public:
  /** Opens an element. `tag` must outlive the writer: a literal. `names` are given to style(). */
  Writer& open(const char* tag, const char* names = "");
  /** Closes the element opened last. */
  Writer& close();
  /** An attribute of the element opened last, before any text or child. `name` is a literal of ours. */
  Writer& attribute(const char* name, const std::string_view& value);
  /** A link attribute; `value` must have passed is_safe_url(), or the attribute is left out. */
  Writer& url(const char* name, const std::string_view& value);
  /** Character data. */
  Writer& text(const std::string_view& text);

  /** The markup so far; empty if nothing was opened. Leaves the writer empty. */
  std::string take();

 private:
  void style(const char* names);
  void finish_start_tag();
  void escape(const std::string_view& text);

  std::string out_;
  List<const char*> open_tags_;
  bool in_start_tag_ = false;
};

}  // namespace siderail::html
