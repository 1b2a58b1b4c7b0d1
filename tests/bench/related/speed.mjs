// SPDX-License-Identifier: MIT
// How long related articles take from the bytes on, as multiples of JSON.parse(new TextDecoder().decode(bytes)) in the
// same process. Each run is a process of its own, as a page is: nothing is compiled yet when the feed comes.
//
//     node tests/bench/related/speed.mjs FEED.json[.gz] | made     one run, as JSON in one line
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Siderail } from 'siderail';
import { at } from '../../lib/paths.js';
import { randomNumbers } from '../../lib/random.js';
import { median, time } from '../timing.mjs';
import { hideTags, readFeed } from './evaluation.mjs';

const itself = fileURLToPath(import.meta.url);
const runs = 5;
const columns = ['add', 'first links', 'whole index', 'prepared'];

/** 20,000 articles of a kilobyte, of the words of the demo's archive, each as often as there. */
function madeFeed() {
  const archive = readFileSync(at('demo/archive/feed.json'), 'utf8');
  const words = archive.replace(/<[^>]+>|\\./g, ' ').match(/[A-Za-z]{2,}/g);
  const random = randomNumbers(1);
  const below = (count) => Math.floor(random() * count);
  const several = (count) => Array.from({ length: count }, () => words[below(words.length)]).join(' ');
  const paragraph = () => Array.from({ length: 5 }, () => `${several(8 + below(16))}.`).join(' ');
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    id: String(index),
    url: `https://news.example/${index}`,
    title: several(7),
    content_text: `${paragraph()}\n\n${paragraph()}`,
    date_published: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
  }));
  return new TextEncoder().encode(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Made', items }),
  );
}

async function runOnce(feed) {
  const bytes = feed === 'made' ? madeFeed() : hideTags(readFeed(feed), 'all').bytes;
  const parse = median(Array.from({ length: 7 }, () => time(() => JSON.parse(new TextDecoder().decode(bytes)))));
  const rail = await Siderail.load();
  const start = performance.now();
  const since = () => (performance.now() - start) / parse;
  rail.add('articles', bytes);
  const times = [since()];
  const ids = rail.ids();
  for (let answers = 0; answers < 2; answers += 1) {
    rail.query('related', { article: ids[0] });
    times.push(since());
  }
  const query = () => {
    const asked = Array.from({ length: 500 }, (_, index) => ids[(index * 7919) % ids.length]);
    return median(asked.map((article) => time(() => rail.query('related', { article }))));
  };
  const lexical = query();
  const ready = performance.now();
  await rail.prepare();
  times.push(times[2] + (performance.now() - ready) / parse);
  return { size: bytes.length, parse, times, lexical, prepared: query(), memory: rail.bytes };
}

/**
 * Prints the medians of some runs on a feed and on a made one.
 * @param {string} feed
 */
export function printSpeed(feed) {
  const heads = [...columns, 'query ms', 'prepared', 'MB'];
  console.log(''.padEnd(28) + heads.map((head) => head.padStart(13)).join(''));
  for (const source of [feed, 'made']) {
    const all = Array.from({ length: runs }, () => {
      const { stdout } = spawnSync(process.execPath, [itself, source], { encoding: 'utf8' });
      return JSON.parse(stdout);
    });
    const middle = (pick) => median(all.map(pick));
    const ratios = columns.map((_, index) => `${middle(({ times }) => times[index]).toFixed(2)} x`);
    const queries = [middle(({ lexical }) => lexical).toFixed(3), middle(({ prepared }) => prepared).toFixed(3)];
    const memory = (middle((run) => run.memory) / 2 ** 20).toFixed(0);
    const label = `${(all[0].size / 1e6).toFixed(1)} MB, parse ${middle(({ parse }) => parse).toFixed(0)} ms`;
    console.log(label.padEnd(28) + [...ratios, ...queries, memory].map((cell) => cell.padStart(13)).join(''));
  }
}

if (process.argv[1] === itself) {
  console.log(JSON.stringify(await runOnce(process.argv[2])));
  process.exit();
}
