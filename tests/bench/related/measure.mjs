// SPDX-License-Identifier: MIT
// One ranker in a process of its own, so that no other's garbage is in its times: related.mjs starts it with
//
//     node --expose-gc measure.mjs '{ "feed", "ranker", "variant", "rivals", "seeds", "queries", "hidden", "showsRest" }'
//
// and reads what it measured as JSON from the last line.
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { median, time } from '../timing.mjs';
import { Evaluation, hideTags, readFeed } from './evaluation.mjs';

const { feed: file, ranker, variant, rivals, seeds, queries, hidden, showsRest } = JSON.parse(process.argv[2]);
const feed = readFeed(file);
const { topics, bytes } = hideTags(feed, hidden, showsRest);

function memory() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What the build is compared with: the median, since one parse alone takes now half, now twice as long. */
const parseMs = () => median(Array.from({ length: 7 }, () => time(() => JSON.parse(new TextDecoder().decode(bytes)))));

const module = await import(`../rankers/${ranker}.mjs`);
await module.warmup?.();
const load = createRequire(path.join(rivals, 'package.json'));
const parse = parseMs();
const before = memory();
const start = performance.now();
const built = await module.build(bytes, { variant, load });
const build = performance.now() - start;
const kept = memory() - before;

const evaluation = new Evaluation(feed.items, topics);
const times = [];
const scores = {};
for (const seed of seeds) {
  scores[seed] = [];
  for (const id of evaluation.queries(queries, seed)) {
    const asked = performance.now();
    const related = await built.related(id, 10);
    times.push(performance.now() - asked);
    scores[seed].push(evaluation.score(id, related));
  }
}
const stored = built.serialize ? gzipSync(await built.serialize()).length : undefined;
console.log(
  JSON.stringify({
    parse,
    build,
    kept: built.info?.bytes ?? kept,
    query: median(times),
    stored,
    scores,
    info: built.info,
  }),
);
process.exit();
