// SPDX-License-Identifier: MIT
// How long Siderail takes to read and rank, beside what a page would do without it, in one process and in turn.
//
//     npm run bench [-- FEED.json]
//     npm run bench -- input [FEED.json...]         see input.mjs
//     npm run bench -- related FEED.json            see related.mjs
//     npm run bench -- tickers SECURITIES.json      see tickers.mjs
//     npm run bench -- cloud [RUNS]                 see cloud.mjs
//     npm run bench -- page                         see page.mjs
//
// The rival reads the same bytes: TextDecoder and JSON.parse, nothing more. Times are medians of the runs and, since
// machines are noisy, to be read as ratios. Without a feed, one is made from the demo's archive, 40 times over.
import { readFileSync } from 'node:fs';
import { Siderail } from 'siderail';
import { benchTickers } from './tickers.mjs';
import { median, time } from './timing.mjs';

if (process.argv[2] === 'tickers') {
  await benchTickers(process.argv[3]);
  process.exit();
}

if (['cloud', 'input', 'page', 'related'].includes(process.argv[2])) {
  await import(`./${process.argv[2]}.mjs`);
  process.exit();
}

const runs = 9;

function madeFeed() {
  const archive = new URL('../../demo/archive/feed.json', import.meta.url);
  const feed = JSON.parse(readFileSync(archive, 'utf8'));
  const copies = Array.from({ length: 40 }, (_, copy) =>
    feed.items.map((item) => ({ ...item, id: `${item.id}-${copy}`, url: `${item.url}?copy=${copy}` })),
  );
  return new TextEncoder().encode(JSON.stringify({ ...feed, items: copies.flat() }));
}

const bytes = process.argv[2] ? readFileSync(process.argv[2]) : madeFeed();
const parse = () => JSON.parse(new TextDecoder().decode(bytes));
/** @type {Record<string, number[]>} */
const times = { 'JSON.parse': [], add: [], 'first related': [], 'next related': [], 'tags of the archive': [] };

let rail = await Siderail.load();
for (let run = 0; run <= runs; run += 1) {
  rail = await Siderail.load();
  const round = {
    'JSON.parse': time(parse),
    add: time(() => rail.add('articles', bytes)),
    'first related': time(() => rail.query('related', { article: rail.ids()[0] })),
    'next related': time(() => rail.query('related', { article: rail.ids()[1] })),
    'tags of the archive': time(() => rail.query('tags')),
  };
  // The first run warms up.
  if (run > 0) for (const [name, ms] of Object.entries(round)) times[name].push(ms);
}

const base = median(times['JSON.parse']);
console.log(`${rail.ids().length} articles, ${(bytes.length / 1e6).toFixed(1)} MB, medians of ${runs} runs`);
for (const [name, all] of Object.entries(times)) {
  const ms = median(all);
  console.log(`${name.padEnd(22)}${ms.toFixed(2).padStart(10)} ms ${(ms / base).toFixed(2).padStart(8)} x JSON.parse`);
}
