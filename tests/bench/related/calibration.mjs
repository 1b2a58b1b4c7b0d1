// SPDX-License-Identifier: MIT
// Whether scores of related articles mean the same on feeds of every shape: how many of a hundred links with a score
// share a topic with their article, by tags that the ranker does not see.
import { Siderail } from 'siderail';
import { randomNumbers } from '../../lib/random.js';
import { mean } from './evaluation.mjs';

const edges = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.01];

/** @param {any[]} items @param {number} count */
function someOf(items, count) {
  const random = randomNumbers(3);
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** @param {number} length */
const cutTo =
  (length) =>
  ({ content_text: text = '', ...item }) => ({ ...item, content_text: text.slice(0, length) });

/** Feeds with fewer or shorter articles than the one given. @param {any[]} items */
const shapesOf = (items) => ({
  'all of it': items,
  '600 articles': someOf(items, 600),
  '200 articles': someOf(items, 200),
  '1,000 characters': items.map(cutTo(1000)),
  '400 characters': items.map(cutTo(400)),
  '200 of 400 chars': someOf(items, 200).map(cutTo(400)),
  'titles only': items.map(cutTo(0)),
});

/** Ten links for each of 250 articles: their scores, and whether they share a topic. @param {any[]} items */
async function linksOf(items, isPrepared) {
  const topics = new Map(items.map(({ id, tags }) => [String(id), tags]));
  const rail = await Siderail.load();
  rail.add('articles', JSON.stringify({ items: items.map((item) => ({ ...item, tags: [] })) }));
  if (isPrepared) await rail.prepare();
  return someOf(items, 250).flatMap(({ id, tags }) =>
    rail.query('related', { article: String(id), limit: 10, minScore: 0, duplicates: 'show' }).items.map((link) => ({
      score: link.score,
      isRelated: tags.some((topic) => topics.get(link.id).includes(topic)) ? 1 : 0,
    })),
  );
}

const percent = (/** @type {number} */ share) => (100 * share).toFixed(0).padStart(9);

/** Prints the table. @param {any} feed a JSON Feed with tags */
export async function printCalibration(feed) {
  const items = feed.items.filter(({ tags }) => tags?.length);
  const between = edges.slice(0, -1).map((from, at) => `${from}-${Math.min(edges[at + 1], 1)}`.padStart(9));
  console.log('links that share a topic, in a hundred; first of all of them, as scores say and as seen');
  console.log(`${''.padEnd(28)}     said     seen${between.join('')}`);
  for (const [name, shape] of Object.entries(shapesOf(items))) {
    for (const variant of ['lexical', 'prepared']) {
      const links = await linksOf(shape, variant === 'prepared');
      const cells = edges.slice(0, -1).map((from, at) => {
        const those = links.filter(({ score }) => score >= from && score < edges[at + 1]);
        return those.length < 20 ? '-'.padStart(9) : percent(mean(those.map(({ isRelated }) => isRelated)));
      });
      const all = [mean(links.map(({ score }) => score)), mean(links.map(({ isRelated }) => isRelated))].map(percent);
      console.log(`${name}, ${variant}`.padEnd(28) + all.join('') + cells.join(''));
    }
  }
}
