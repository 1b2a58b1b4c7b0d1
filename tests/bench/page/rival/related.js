// SPDX-License-Identifier: MIT
// Related articles: full-text cosine of logarithmic term frequencies, weighed by the root of how rare a term is.

const stopWords = new Set(
  (
    'about above after again against all also am an and any are around as at be because been before being below ' +
    'between both but by can cannot could did do does doing done dont down during each either else even ever every ' +
    'few for from further get got had has have having he her here hers herself him himself his how however if in ' +
    'into is it its itself just like may me might more most much must my neither no nor not now of off on once one ' +
    'only onto or other our ours out over own per rather said same say says she should since so some still such than ' +
    'that thats the their theirs them then there these they this those though through to too two under until up upon ' +
    'us very was we well were what when where whether which while who whom whose why will with within without would ' +
    'yet you your yours yourself a i'
  ).split(' '),
);

const least = 0.08;

/** How often each term is there: a word of the title counts twice, a tag three times. */
function termsOf({ title, summary, text, tags }) {
  const counts = new Map();
  const add = (term, count) => counts.set(term, (counts.get(term) ?? 0) + count);
  const words = (some, count) => {
    for (const word of some.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) if (!stopWords.has(word)) add(word, count);
  };
  words(title, 2);
  words(summary, 1);
  words(text, 1);
  for (const tag of tags) add(`#${tag.toLowerCase().replace(/[\W_]+/g, '')}`, 3);
  return counts;
}

/** The articles that are closest to one of them, the closest first. */
export function relatedTo(own, articles, limit) {
  const all = articles.map(termsOf);
  const frequency = new Map();
  for (const terms of all) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weights = new Map();
  for (const [term, df] of frequency)
    weights.set(term, Math.sqrt(Math.log(1 + (articles.length - df + 0.5) / (df + 0.5))));
  const weigh = (terms) => {
    let length = 0;
    for (const [term, count] of terms) {
      const weight = (1 + Math.log(count)) * weights.get(term);
      terms.set(term, weight);
      length += weight * weight;
    }
    return Math.sqrt(length);
  };
  const lengths = all.map(weigh);
  const at = articles.indexOf(own);
  const scoreOf = (terms, index) => {
    let sum = 0;
    for (const [term, weight] of all[at]) sum += weight * (terms.get(term) ?? 0);
    return sum / (lengths[at] * lengths[index]);
  };
  return articles
    .map((article, index) => ({ article, score: index === at ? 0 : scoreOf(all[index], index) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ article }) => article);
}
