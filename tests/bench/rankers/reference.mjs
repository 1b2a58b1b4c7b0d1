// SPDX-License-Identifier: MIT
// What a site could write itself in an afternoon: the floor. Variants: "cosine", of logarithmic term frequencies;
// "terms", BM25 asked with the 25 heaviest terms of an article, as Lucene's MoreLikeThis does; "recent".
import { documentsOf } from './documents.mjs';

const mostTerms = 25;
const stopWords = new Set(
  'a about after all also an and are as at be been but by can for from had has have he her his if in into is it its more not of on one or other our out over she so some than that the their there they this to up was we were what when which who will with would you'.split(
    ' ',
  ),
);

const wordsOf = (text) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !stopWords.has(word));

function countsOf({ title, text }) {
  const counts = new Map();
  for (const word of [...wordsOf(title), ...wordsOf(title), ...wordsOf(text)])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** For each word, the articles that it is in, with `weigh(count, article)`. */
function invert(all, weigh) {
  const postings = new Map();
  all.forEach((counts, article) => {
    for (const [word, count] of counts) {
      if (!postings.has(word)) postings.set(word, []);
      postings.get(word).push([article, weigh(count, article)]);
    }
  });
  return postings;
}

function cosine(all) {
  const frequency = new Map();
  for (const counts of all) for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weigh = (word, count) => (1 + Math.log(count)) * Math.log(1 + all.length / frequency.get(word));
  const vectors = all.map((counts) => new Map([...counts].map(([word, count]) => [word, weigh(word, count)])));
  for (const vector of vectors) {
    const length = Math.hypot(...vector.values());
    for (const [word, weight] of vector) vector.set(word, weight / length);
  }
  return { postings: invert(vectors, (weight) => weight), terms: (article) => [...vectors[article]] };
}

function heaviestTerms(all) {
  const lengths = all.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / all.length;
  const saturate = (count, article) => (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * lengths[article]) / average));
  const postings = invert(all, saturate);
  const rarity = (word) => Math.log(1 + all.length / postings.get(word).length);
  const terms = (article) =>
    [...all[article]]
      .map(([word, count]) => ({ word, weight: rarity(word), order: count * rarity(word) }))
      .sort((a, b) => b.order - a.order)
      .slice(0, mostTerms)
      .map(({ word, weight }) => [word, weight]);
  return { postings, terms };
}

/** See siderail.mjs. */
export function build(bytes, { variant }) {
  const documents = documentsOf(bytes);
  const position = new Map(documents.map(({ id }, index) => [id, index]));
  if (variant === 'recent') {
    const newest = documents.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date)).map(({ id }) => id);
    return { related: (id, limit) => newest.filter((each) => each !== id).slice(0, limit) };
  }
  const { postings, terms } = (variant === 'cosine' ? cosine : heaviestTerms)(documents.map(countsOf));
  const related = (id, limit) => {
    const scores = new Float64Array(documents.length);
    for (const [word, weight] of terms(position.get(id)))
      for (const [article, share] of postings.get(word)) scores[article] += weight * share;
    scores[position.get(id)] = 0;
    const found = [...scores.keys()].filter((article) => scores[article] > 0);
    return found
      .sort((a, b) => scores[b] - scores[a])
      .slice(0, limit)
      .map((article) => documents[article].id);
  };
  return { related };
}
