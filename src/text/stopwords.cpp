// SPDX-License-Identifier: MIT
#include "text/stopwords.h"

namespace siderail {

// Articles, pronouns, auxiliaries, prepositions, conjunctions, folded. Each word once: French "la" is Spanish, too.
// What one language can do without and another cannot is not here, such as German "war".
static constexpr char words[] =
    // German
    "aber alle als auch auf aus bei beim bis das dass dem den der des die diese dieser durch ein eine einem einen "
    "einer eines er es fur haben hatte ich ihr ihre im ist kann konnen mehr mit nach nicht noch nur oder schon sei "
    "sein seine seit sich sie sind sowie uber um und unter vom von vor wenn werden wie wieder wird wir wurde wurden "
    "zu zum zur zwischen "
    // English
    "about above after again against all also am an and any are around as at be because been before being below "
    "between both but by can cannot could did do does doing done dont down during each either else even ever every "
    "few for from further get got had has have having he her here hers herself him himself his how however if in "
    "into is it its itself just like may me might more most much must my neither no nor not now of off on once one "
    "only onto or other our ours out over own per rather said same say says she should since so some still such than "
    "that thats the their theirs them then there these they this those though through to too two under until up upon "
    "us very was we well were what when where whether which while who whom whose why will with within without would "
    "yet you your yours yourself "
    // French
    "ainsi apres au aux avec ce ces cette comme dans de deux du elle en est et etait ete etre fait il ils la le les "
    "leur leurs lui mais meme ne nous ont ou par pas peut pour qu que qui sa sans se ses selon sont sous sur tout un "
    "une vous "
    // Spanish
    "al ante cada como con cuando del desde donde dos el ella entre esta este esto fue ha hasta han hay las lo los "
    "mas muy ni otros para pero por porque ser si sobre su sus tambien tiene todo tras una uno ya "
    // Italian
    "agli ai alla anche che chi col cui da dai dal dalla degli dei della delle dello di dopo gli hanno loro ma nei "
    "nel nella nelle non ogni piu quando quella questa questo sono stata stato sua sugli sui sul sulla suo tra tutti "
    // Portuguese
    "ao aos ate com ela ele eles em essa esse foi isso ja na nas nao nem nos os pela pelo quem sao segundo sem seu "
    "seus tambem tem uma "
    // Dutch
    "aan bij dan dat deze dit door een geen haar heeft het hij hun ik maar meer met naar niet nog om omdat onder ook "
    "op te tot uit van veel voor wel werd wordt worden zich zij zijn zo zou";

StringView stop_words() { return words; }

StringView german_stop_words() {
  const StringView all = words;
  return all.substr(0, all.find(" about"));
}

}  // namespace siderail
