// SPDX-License-Identifier: MIT
// Each option of related links, by what is shown with it and without it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { at } from '../lib/paths.js';
import { randomNumbers } from '../lib/random.js';

const words = (seed, count) => Array.from({ length: count }, (_, at) => `s${seed}w${at}`).join(' ');

const story = words(1, 40);
const articles = [
  { id: 'me', title: 'Ferry', text: story, date: '2024-03-01', tags: ['Harbour', 'News'] },
  { id: 'copy', title: 'Ferry', text: `${story} updated`, date: '2024-03-02' },
  { id: 'close', title: 'Boats', text: `${words(1, 20)} ${words(2, 12)}`, date: '2019-03-01' },
  { id: 'next', title: 'Ships', text: `${words(1, 16)} ${words(3, 12)}`, date: '2024-02-01' },
  { id: 'tagged', title: 'Cranes', text: words(4, 20), date: '2023-03-01', tags: ['harbour'] },
  { id: 'daily', title: 'Cheese', text: words(5, 60), date: '2023-02-01', tags: ['news'] },
].map((article) => ({ url: `/${article.id}`, ...article }));

async function shown(options, change = () => {}) {
  const rail = await Siderail.load();
  rail.add('articles', JSON.stringify(articles));
  change(rail);
  return rail
    .query('related', { article: 'me', minScore: 0.01, ...options })
    .items.map(({ id }) => id)
    .join(' ');
}

const cases = [
  [{}, 'close next tagged daily'],
  [{ limit: 1 }, 'close'],
  [{ minScore: 0.85 }, 'close'],
  [{ duplicates: 'show' }, 'copy close next tagged daily'],
  [{ pinned: ['daily'] }, 'daily close next tagged'],
  [{ exclude: ['close', '/next'] }, 'tagged daily'],
  [{ shown: ['close'] }, 'next tagged daily'],
  [{ before: '2024-01-01' }, 'close tagged daily'],
  [{ after: '2024-01-01' }, 'next'],
  [{ age: 'newer', duplicates: 'show' }, 'copy'],
  [{ age: 'older' }, 'close next tagged daily'],
  [{ ignoreTags: ['HARBOUR'] }, 'close next daily'],
  [{ ignoreTags: ['harbour', 'news'] }, 'close next'],
  [{ cardinality: 0.5 }, 'tagged close daily'],
  [{ cardinality: 0.1 }, ''],
  [{ recency: 1 }, 'next tagged close daily'],
  [{ article: { text: 'Unheard of' }, whenEmpty: 'recent', limit: 2 }, 'copy me'],
];
for (const [options, wanted] of cases) {
  test(`with ${JSON.stringify(options)}`, async () => assert.equal(await shown(options), wanted));
}

test('diversity prefers what is not shown yet', async () => {
  assert.equal(await shown({ duplicates: 'show', limit: 2 }), 'copy close');
  assert.equal(await shown({ duplicates: 'show', limit: 2, diversity: 0.9 }), 'copy tagged');
});

test('an article can be taken out', async () => {
  assert.equal(await shown({}, (rail) => rail.clear('articles', '/close')), 'next tagged daily');
  assert.equal(await shown({}, (rail) => rail.clear('articles', 'nobody')), 'close next tagged daily');
});

test('what ties two articles is said', async () => {
  const rail = await Siderail.load();
  rail.add('articles', JSON.stringify(articles));
  const { items } = rail.query('related', { article: 'me', minScore: 0.01 });
  assert.equal(items[0].why.terms.length, 5);
  assert.deepEqual(items[2].why, { terms: [], tags: ['Harbour'], tickers: [] });
});

test('once prepared, articles on a subject are found by other words, in slices of time', async () => {
  const rail = await Siderail.load();
  const random = randomNumbers(5);
  // Each has six of the sixty words of its subject: most pairs share none.
  const library = Array.from({ length: 480 }, (_, at) => ({
    id: `${at}`,
    url: `/${at}`,
    title: `Number${at}`,
    text: Array.from({ length: 6 }, () => `s${at % 8}w${Math.floor(random() * 60)}`).join(' '),
  }));
  rail.add('articles', JSON.stringify(library));
  const ask = () => rail.query('related', { article: '3', minScore: 0.3, limit: 100 }).items;
  const before = ask().length;
  await rail.prepare();
  const after = ask();
  assert.ok(after.length > before * 1.5, `${before} before, ${after.length} after`);
  assert.ok(after.every(({ id }) => id % 8 === 3));
});

test('a score says how many of a hundred links like it share a topic, however long the articles are', async () => {
  const { items } = JSON.parse(readFileSync(at('demo/archive/feed.json'), 'utf8'));
  const topics = new Map(items.map(({ id, tags }) => [String(id), new Set(tags)]));
  for (const length of [Infinity, 600]) {
    const rail = await Siderail.load();
    const shortened = items.map(({ id, url, title, content_html: body = '' }) => ({
      id: String(id),
      url,
      title,
      text: body.replace(/<[^>]*>/g, ' ').slice(0, length),
    }));
    rail.add('articles', JSON.stringify(shortened));
    const links = [...topics].flatMap(([id, own]) =>
      rail.query('related', { article: id, limit: 10, minScore: 0 }).items.map(({ id: other, score }) => {
        const isRelated = [...own].some((topic) => topics.get(other)?.has(topic));
        return { score, isRelated: isRelated ? 1 : 0 };
      }),
    );
    const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [said, seen] = [mean(links.map(({ score }) => score)), mean(links.map(({ isRelated }) => isRelated))];
    assert.ok(Math.abs(said - seen) < 0.15, `${said} said, ${seen} seen`);
    const closest = links.filter(({ score }) => score > 0.8);
    assert.ok(mean(closest.map(({ isRelated }) => isRelated)) > 0.8);
  }
});
