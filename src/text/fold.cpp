// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include "text/utf8.h"

namespace siderail {
namespace {

/** Base letters of U+00C0 to U+017F (Latin-1 and Latin Extended-A); '*' marks a letter without one. */
constexpr char latin_bases[] =
    "aaaaaa*ceeeeiiii*nooooo*ouuuuy**aaaaaa*ceeeeiiii*nooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssss"
    "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(sizeof(latin_bases) - 1 == 0x180 - 0xC0);

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char32_t lower_latin(char32_t c) {
  if (within(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
  if (c == 0x130) return U'i';
  if (c == 0x178) return 0xFF;
  const bool capital_is_odd = within(c, 0x139, 0x148) || within(c, 0x179, 0x17E);
  if (within(c, 0x100, 0x17E) && c != 0x138 && c != 0x149) return (c & 1) == (capital_is_odd ? 1U : 0U) ? c + 1 : c;
  if (within(c, 0x1E96, 0x1E9F)) return c == 0x1E9E ? 0xDF : c;
  if (within(c, 0x218, 0x21B) || within(c, 0x1E00, 0x1EFF) || c == 0x1A0) return c | 1;
  return c == 0x1AF ? 0x1B0 : c;
}

char32_t lower_greek(char32_t c) {
  if (within(c, 0x391, 0x3AB)) return c + 32;
  if (within(c, 0x388, 0x38A)) return c + 37;
  switch (c) {
    case 0x386:
      return 0x3AC;
    case 0x38C:
      return 0x3CC;
    case 0x38E:
      return 0x3CD;
    case 0x38F:
      return 0x3CE;
    default:
      return c;
  }
}

char32_t without_accent(char32_t c) {
  if (within(c, 0xC0, 0x17F)) {
    const char base = latin_bases[c - 0xC0];
    return base == '*' ? c : static_cast<char32_t>(base);
  }
  if (within(c, 0x1EA0, 0x1EF9)) {  // Vietnamese
    return c < 0x1EB8 ? U'a' : c < 0x1EC8 ? U'e' : c < 0x1ECC ? U'i' : c < 0x1EE4 ? U'o' : c < 0x1EF2 ? U'u' : U'y';
  }
  if (within(c, 0x300, 0x36F)) return 0;
  switch (c) {
    case 0x1A1:
      return U'o';
    case 0x1B0:
      return U'u';
    case 0x219:
      return U's';
    case 0x21B:
      return U't';
    case 0x3AC:
      return 0x3B1;
    case 0x3AD:
      return 0x3B5;
    case 0x3AE:
      return 0x3B7;
    case 0x390:
    case 0x3AF:
    case 0x3CA:
      return 0x3B9;
    case 0x3B0:
    case 0x3CB:
      return 0x3C5;
    case 0x3C2:
      return 0x3C3;
    case 0x3CC:
      return 0x3BF;
    case 0x3CD:
      return 0x3C5;
    case 0x3CE:
      return 0x3C9;
    default:
      return c;
  }
}

/** Maps every code point; `map` only sees those that are not ASCII, which is mapped to small letters. */
String map_code_points(StringView text, char32_t (*map)(char32_t)) {
  String mapped(text.size() + 4, '\0');
  char* out = mapped.data();
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      *out++ = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
      ++at;
      continue;
    }
    const char32_t c = map(utf8::decode(text, at));
    if (c == 0) continue;
    const auto size = static_cast<std::size_t>(out - mapped.data());
    // What stands for a malformed byte is longer than that.
    if (mapped.size() - size < text.size() - at + 4) mapped.resize(size + text.size() - at + 64);
    out = utf8::write(mapped.data() + size, c);
  }
  mapped.resize(static_cast<std::size_t>(out - mapped.data()));
  return mapped;
}

}  // namespace

char32_t lower(char32_t c) {
  if (c < 0x80) return within(c, U'A', U'Z') ? c + 32 : c;
  if (c < 0x370 || within(c, 0x1E00, 0x1EFF)) return lower_latin(c);
  if (c < 0x400) return lower_greek(c);
  if (c < 0x410) return c + 80;
  if (c < 0x430) return c + 32;
  if (within(c, 0x460, 0x481) || within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F)) return c | 1;
  if (within(c, 0x531, 0x556)) return c + 48;
  return within(c, 0xFF21, 0xFF3A) ? c + 32 : c;
}

char32_t fold(char32_t c) {
  if (within(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;
  c = lower(c);
  return c < 0xC0 ? c : without_accent(c);
}

String lower(StringView text) { return map_code_points(text, lower); }

String fold(StringView text) { return map_code_points(text, fold); }

}  // namespace siderail
