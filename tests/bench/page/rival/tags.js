// SPDX-License-Identifier: MIT
// The tags of an article in seven sizes, each name in its best spelling: "ElonMusk" and "elon musk" are one.

const levels = 7;

const keyOf = (tag) => tag.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** "Elon Musk" rather than "ElonMusk", and capitals rather than none. */
const merit = (name) => (name.includes(' ') ? 2 : 0) + (/\p{Lu}/u.test(name) ? 1 : 0);

/** "RichardBranson" in the two words that some text has. */
function takenApart(name, articles) {
  const words = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return words !== name && articles.some(({ text, summary }) => text.includes(words) || summary.includes(words))
    ? words
    : name;
}

export function tagsOf(own, articles) {
  const known = new Map();
  for (const { tags } of articles) {
    for (const [key, name] of new Map(tags.map((tag) => [keyOf(tag), tag]))) {
      const tag = known.get(key) ?? { count: 0, spellings: new Map() };
      tag.count += 1;
      tag.spellings.set(name, (tag.spellings.get(name) ?? 0) + 1);
      known.set(key, tag);
    }
  }
  const counts = Array.from(known.values(), ({ count }) => Math.log(count));
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return [...new Set(own.tags.map(keyOf))]
    .map((key) => {
      const { count, spellings } = known.get(key);
      const [best] = [...spellings].sort(([a, x], [b, y]) => merit(b) - merit(a) || y - x)[0];
      const name = best.includes(' ') ? best : takenApart(best, articles);
      const level = 1 + Math.round(high > low ? ((Math.log(count) - low) / (high - low)) * (levels - 1) : 0);
      return { name, slug: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), count, level };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
