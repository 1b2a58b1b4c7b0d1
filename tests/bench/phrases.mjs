// SPDX-License-Identifier: MIT
// How well the phrases that Siderail finds in articles without tags match the tags that people gave the same articles:
// the tags are taken away, and precision and recall are those of the five strongest phrases of each article.
//
//     node tests/bench/phrases.mjs FEED.json[.gz]      a JSON Feed whose articles have tags
//
// People tag out of a list that readers of the text do not see, and often with words that are not in it: `in the text`
// is the recall that nobody who only reads could pass.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Siderail } from 'siderail';

const file = process.argv[2];
if (!file) throw new Error('node tests/bench/phrases.mjs FEED.json');
const bytes = readFileSync(file);
const feed = JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
const keyOf = (name) =>
  name
    .toLowerCase()
    .replace(/[\s\-_.'’]/g, '')
    .replace(/([^sui])s$/, '$1');

const rail = await Siderail.load();
const start = performance.now();
rail.add('articles', JSON.stringify({ ...feed, items: feed.items.map(({ tags: _, ...item }) => item) }));
const totals = { found: 0, given: 0, right: 0, readable: 0 };
for (const { id, title, content_text: text = '', tags = [] } of feed.items) {
  if (tags.length === 0) continue;
  const given = new Set(tags.map(keyOf));
  const { tags: phrases } = rail.query('tags', { article: id, scope: 'article', order: 'weight', limit: 5 });
  const whole = keyOf(`${title} ${text}`);
  totals.found += phrases.length;
  totals.given += given.size;
  totals.right += phrases.filter(({ name }) => given.has(keyOf(name))).length;
  totals.readable += [...given].filter((key) => whole.includes(key)).length;
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`${feed.items.length} articles, ${((performance.now() - start) / 1000).toFixed(1)} s`);
console.log(`precision at 5  ${percent(totals.right, totals.found)}`);
console.log(`recall at 5     ${percent(totals.right, totals.given)}`);
console.log(`in the text     ${percent(totals.readable, totals.given)}`);
