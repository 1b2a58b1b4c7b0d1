// SPDX-License-Identifier: MIT
#include "text/names.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace siderail {
namespace {

/** Whether a new word starts at `c`, between `before` and `after`: aB, 4B, or the B of "ABc". */
bool starts_hump(char32_t before, char32_t c, char32_t after) {
  if (!utf8::is_upper(c)) return false;
  const bool after_is_small = after != 0 && !utf8::is_upper(after) && !utf8::is_digit(after);
  return !utf8::is_upper(before) || after_is_small;
}

bool is_joint(char32_t c) { return utf8::is_space(c) || c == '-' || c == '_' || c == '.' || c == '\'' || c == 0x2019; }

}  // namespace

String spaced_form(StringView joined) {
  String spaced;
  char32_t before = 0;
  bool parted = false;
  for (std::size_t at = 0; at < joined.size();) {
    const char32_t c = utf8::decode(joined, at);
    if (!utf8::is_word(c)) return {};
    std::size_t next = at;
    const char32_t after = at < joined.size() ? utf8::decode(joined, next) : 0;
    if (before != 0 && starts_hump(before, c, after)) {
      spaced.push_back(' ');
      parted = true;
    }
    utf8::append(spaced, c);
    before = c;
  }
  return parted ? spaced : String();
}

std::size_t count_whole(StringView text, StringView word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != StringView::npos; at = text.find(word, at + 1)) {
    std::size_t before = at == 0 ? 0 : utf8::previous(text, at);
    std::size_t behind = at + word.size();
    const bool starts = at == 0 || !utf8::is_word(utf8::decode(text, before));
    const bool ends = behind == text.size() || !utf8::is_word(utf8::decode(text, behind));
    count += starts && ends ? 1 : 0;
  }
  return count;
}

void NameEvidence::read(StringView lower_text, StringView lower_spaced, StringView lower_joined) {
  spaced += count_whole(lower_text, lower_spaced);
  joined += count_whole(lower_text, lower_joined);
}

String merge_key(StringView name) {
  const String letters = lower(name);
  String key = letters;
  char* out = key.data();
  for (std::size_t at = 0; at < letters.size();) {
    const char32_t c = utf8::decode(letters, at);
    if (!is_joint(c)) out = utf8::write(out, c);
  }
  key.resize(static_cast<std::size_t>(out - key.data()));
  return key.empty() ? letters : key;
}

String slug(StringView name) {
  String out;
  bool gap = false;
  const auto put = [&](StringView part) {
    if (part.empty()) return;
    if (gap && !out.empty()) out.push_back('-');
    gap = false;
    out += part;
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::decode(name, at);
    if (utf8::is_word(c)) {
      put(fold(name.substr(start, at - start)));
    } else if (c == '+' || c == '#' || c == '&') {
      gap = true;
      put(c == '+' ? "plus" : c == '#' ? "sharp" : "and");
      gap = true;
    } else if (c != '\'' && c != 0x2019) {
      gap = true;
    }
  }
  return out;
}

}  // namespace siderail
