// SPDX-License-Identifier: MIT
// How long related articles take from the bytes on, as multiples of JSON.parse(new TextDecoder().decode(bytes)) in the
// same process. Each run is a process of its own, with some rounds in one engine that is cleared before each.
//
// In the later rounds both have had the memory before, and their code is compiled. In the first round our code is compiled
// while it runs, and the system has yet to find and to clear each page of the engine's memory; what that costs differs
// between machines more than anything else here. JSON.parse is the median of its later rounds in both rows.
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
const roundCount = 4;
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

/** One answer to each of 500 articles. */
function queryMs(rail, ids) {
  const asked = Array.from({ length: 500 }, (_, index) => ids[(index * 7919) % ids.length]);
  return median(asked.map((article) => time(() => rail.query('related', { article }))));
}

/** From the bytes to the prepared index: what JSON.parse takes, and when each step of ours is done. */
async function runRound(rail, bytes, firstId) {
  const parse = time(() => JSON.parse(new TextDecoder().decode(bytes)));
  const start = performance.now();
  rail.add('articles', bytes);
  const steps = [performance.now() - start];
  for (let answers = 0; answers < 2; answers += 1) {
    rail.query('related', { article: firstId });
    steps.push(performance.now() - start);
  }
  const lexical = queryMs(rail, rail.ids());
  const ready = performance.now();
  await rail.prepare();
  steps.push(steps[2] + performance.now() - ready);
  return { parse, steps, lexical, prepared: queryMs(rail, rail.ids()), memory: rail.bytes };
}

async function runOnce(feed) {
  const [bytes, firstId] =
    feed === 'made' ? [madeFeed(), '0'] : [hideTags(readFeed(feed), 'all').bytes, String(readFeed(feed).items[0].id)];
  const rail = await Siderail.load();
  const rounds = [];
  for (let round = 0; round < roundCount; round += 1) {
    rail.clear();
    rounds.push(await runRound(rail, bytes, firstId));
  }
  return { size: bytes.length, rounds };
}

function printRow(label, rounds, parse) {
  const middle = (pick) => median(rounds.map(pick));
  const cells = [
    ...columns.map((_, at) => `${(middle(({ steps }) => steps[at]) / parse).toFixed(2)} x`),
    middle(({ lexical }) => lexical).toFixed(3),
    middle(({ prepared }) => prepared).toFixed(3),
    (middle(({ memory }) => memory) / 2 ** 20).toFixed(0),
  ];
  console.log(label.padEnd(34) + cells.map((cell) => cell.padStart(13)).join(''));
}

/**
 * Prints the medians of some runs on a feed and on a made one.
 * @param {string} feed
 */
export function printSpeed(feed) {
  const heads = [...columns, 'query ms', 'prepared', 'MB'];
  console.log(''.padEnd(34) + heads.map((head) => head.padStart(13)).join(''));
  for (const source of [feed, 'made']) {
    const all = Array.from({ length: runs }, () => {
      const { stdout } = spawnSync(process.execPath, [itself, source], { encoding: 'utf8' });
      return JSON.parse(stdout);
    });
    const later = all.flatMap(({ rounds }) => rounds.slice(1));
    const parse = median(later.map((round) => round.parse));
    const label = `${(all[0].size / 1e6).toFixed(1)} MB, parse ${parse.toFixed(0)} ms`;
    printRow(`${label}, later rounds`, later, parse);
    printRow(
      `${label}, first round`,
      all.map(({ rounds }) => rounds[0]),
      parse,
    );
  }
}

if (process.argv[1] === itself) {
  console.log(JSON.stringify(await runOnce(process.argv[2])));
  process.exit();
}
