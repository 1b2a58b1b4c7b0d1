// SPDX-License-Identifier: MIT
#include "widgets/tickers/letters.h"

#include "text/utf8.h"

namespace siderail::tickers {

bool is(StringView text, std::size_t at, unsigned kinds) { return is(at_or_nul(text, at), kinds); }

char at_or_nul(StringView text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool skip_word_letter(StringView text, std::size_t& at) {
  if (at >= text.size()) return false;
  if (is(text[at], word_letter)) return ++at, true;
  std::size_t behind = at;
  if (!is(text[at], foreign) || !utf8::is_word(utf8::decode(text, behind))) return false;
  at = behind;
  return true;
}

bool is_same_but_for_case(StringView a, StringView b) {
  if (a.empty() || a.size() != b.size()) return false;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] != b[at] && (!is(a[at], capital | small) || (a[at] ^ b[at]) != 0x20)) return false;
  }
  return true;
}

}  // namespace siderail::tickers
