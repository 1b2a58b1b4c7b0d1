// SPDX-License-Identifier: MIT
#include "text/stopwords.h"

#include <algorithm>

#include "containers/string_table.h"

namespace siderail {
namespace {

/** Articles, pronouns, auxiliaries, prepositions, conjunctions. */
constexpr std::string_view english =
    "about above after again against all also am an and any are around as at be because been before being below "
    "between both but by can cannot could did do does doing done dont down during each either else even ever "
    "every few for from further get got had has have having he her here hers herself him himself his how however "
    "if in into is it its itself just like may me might more most much must my neither no nor not now of off on "
    "once one only onto or other our ours out over own per rather said same say says she should since so some "
    "still such than that thats the their theirs them then there these they this those though through to too two "
    "under until up upon us very was we well were what when where whether which while who whom whose why will "
    "with within without would yet you your yours yourself";

}  // namespace

std::uint32_t add_stop_words(StringTable& terms) {
  for (std::string_view rest = english; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    terms.add(word);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return static_cast<std::uint32_t>(terms.size());
}

}  // namespace siderail
