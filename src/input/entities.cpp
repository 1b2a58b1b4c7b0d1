// SPDX-License-Identifier: MIT
#include "input/entities.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "part_data.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace siderail::input {
namespace {

/** The names of U+00A0 to U+00FF, in that order. Source: HTML 4.01, section 24.2. */
constexpr char latin_names[] =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring "
    "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
    "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
    "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
    "ugrave uacute ucirc uuml yacute thorn yuml ";

/** Others that texts have often. */
constexpr char common_names[] =
    "apos lt gt ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo hellip bull lsaquo rsaquo euro trade ";
constexpr std::array<std::uint16_t, 17> common_characters = {39,   60,   62,   8211, 8212, 8216, 8217, 8218, 8220,
                                                             8221, 8222, 8230, 8226, 8249, 8250, 8364, 8482};

/** All others of HTML 4.01, sections 24.3 and 24.4. */
SIDERAIL_PART_DATA(rest)
constexpr char rare_names[] =
    "OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa "
    "Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta "
    "theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih "
    "piv ensp emsp thinsp zwnj zwj lrm rlm dagger Dagger permil prime Prime oline frasl image weierp real "
    "alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni "
    "prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup "
    "nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams ";

/** What they stand for, in the same order. */
SIDERAIL_PART_DATA(rest)
constexpr std::array<std::uint16_t, 138> rare_characters = {
    338,  339,  352,  353,  376,  402,  710,  732,  913,  914,  915,  916,  917,  918,  919,  920,  921,  922,
    923,  924,  925,  926,  927,  928,  929,  931,  932,  933,  934,  935,  936,  937,  945,  946,  947,  948,
    949,  950,  951,  952,  953,  954,  955,  956,  957,  958,  959,  960,  961,  962,  963,  964,  965,  966,
    967,  968,  969,  977,  978,  982,  8194, 8195, 8201, 8204, 8205, 8206, 8207, 8224, 8225, 8240, 8242, 8243,
    8254, 8260, 8465, 8472, 8476, 8501, 8592, 8593, 8594, 8595, 8596, 8629, 8656, 8657, 8658, 8659, 8660, 8704,
    8706, 8707, 8709, 8711, 8712, 8713, 8715, 8719, 8721, 8722, 8727, 8730, 8733, 8734, 8736, 8743, 8744, 8745,
    8746, 8747, 8756, 8764, 8773, 8776, 8800, 8801, 8804, 8805, 8834, 8835, 8836, 8838, 8839, 8853, 8855, 8869,
    8901, 8968, 8969, 8970, 8971, 9001, 9002, 9674, 9824, 9827, 9829, 9830};

/** What the numbers 128 to 159 mean: the characters of Windows-1252. */
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/** The character of a name in a list; 0 if it is not there. */
char32_t find_in(StringView names, const std::uint16_t* characters, StringView name) {
  const std::size_t found = find_word(names, name);
  return found == StringView::npos ? 0 : characters[found];
}

/** Apart from the others, as few pages need it: see part_data.h. */
[[gnu::noinline]] char32_t named_rarely(StringView name) {
  return find_in(StringView(rare_names, sizeof(rare_names) - 1), rare_characters.data(), name);
}

char32_t named(StringView name) {
  if (name == "quot") return U'"';  // the three that make up most of all
  if (name == "amp") return U'&';
  if (name == "nbsp") return 0xA0;
  const std::size_t latin = find_word(StringView(latin_names, sizeof(latin_names) - 1), name);
  if (latin != StringView::npos) return static_cast<char32_t>(0xA0 + latin);
  const StringView common(common_names, sizeof(common_names) - 1);
  const char32_t character = find_in(common, common_characters.data(), name);
  return character != 0 ? character : named_rarely(name);
}

/** The value of a digit, or `base` for what is none. */
unsigned digit_value(char c, unsigned base) {
  const auto code = static_cast<unsigned char>(c);
  const unsigned letter = (code | 0x20U) - 'a';
  const unsigned value = utf8::is_digit(code) ? code - '0' : letter < 6 ? letter + 10 : base;
  return std::min(value, base);
}

/** Reads "&#8217;", "&#x2019;", and both without the semicolon. */
Entity read_number(StringView text) {
  const bool is_hex = text.size() > 2 && (text[2] | 0x20) == 'x';
  const unsigned base = is_hex ? 16 : 10;
  const std::size_t first = is_hex ? 3 : 2;
  char32_t value = 0;
  std::size_t at = first;
  for (; at < text.size() && digit_value(text[at], base) < base; ++at) {
    value = std::min<char32_t>(value * base + digit_value(text[at], base), 0x110000);
  }
  if (at == first) return {};
  const bool is_character = value != 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  if (value >= 128 && value <= 159) value = windows_1252[value - 128];
  return {is_character ? value : utf8::replacement, at + (text.substr(at).starts_with(';') ? 1U : 0U)};
}

}  // namespace

Entity read_entity(StringView text) {
  if (text.starts_with("&#")) return read_number(text);
  constexpr std::size_t longest = 10;  // "&thetasym;"
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == StringView::npos || end < 2) return {};
  const char32_t character = named(text.substr(1, end - 1));
  return character == 0 ? Entity{} : Entity{character, end + 1};
}

}  // namespace siderail::input
