// SPDX-License-Identifier: MIT
#include "input/rich_text.h"

#include "article/article.h"
#include "input/html_text.h"
#include "input/slot_values.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

constexpr int max_depth = 40;

void append(JsonValue node, int depth, String& out) {
  if (depth > max_depth) return;
  for (const JsonValue element : node.elements()) append(element, depth + 1, out);
  const StringView type = any_of(node, "nodeType _type type").raw();
  const JsonValue inside = any_of(node, "children content content_elements items nodes body");
  const bool is_tree = inside.is_array() || inside.is_object();
  const JsonValue run = any_of(node, "text value");
  const bool is_inline = has_word("span link hyperlink entry-hyperlink a", type) ||
                         (run.is_string() && !is_tree && (type.empty() || type == "text"));
  if (node.is_object() && !is_inline && !out.empty() && out.back() != '\n') out += '\n';
  if (is_tree) return append(inside, depth + 1, out);
  if (is_inline) {
    out += run.text();
    return;
  }
  TextNotes notes;
  const StringView block = any_of(node, "content bodyHtml html body text value").text();
  const std::size_t size = out.size();
  out.resize(size + block.size());
  out.resize(static_cast<std::size_t>(write_text(out.data() + size, block, guess_markup(block), notes) - out.data()));
}

}  // namespace

String rich_text(JsonValue tree) {
  String out;
  append(tree, 0, out);
  return out;
}

}  // namespace siderail::input
