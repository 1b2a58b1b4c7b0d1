// SPDX-License-Identifier: MIT
#pragma once

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

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
  Writer& attribute(const char* name, StringView value);
  /** A link attribute; `value` must have passed is_safe_url(), or the attribute is left out. */
  Writer& url(const char* name, StringView value);
  /** Character data. */
  Writer& text(StringView text);

  /** The markup so far; empty if nothing was opened. Leaves the writer empty. */
  String take();

 private:
  void style(const char* names);
  void finish_start_tag();
  void escape(StringView text);

  String out_;
  List<const char*> open_tags_;
  bool in_start_tag_ = false;
};

}  // namespace siderail::html
