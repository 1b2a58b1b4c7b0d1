// SPDX-License-Identifier: MIT
// How good related articles are, how long they take and how large they are: Siderail beside the search libraries that
// sites use for them, and beside what a site could write itself.
//
//     npm run bench -- related FEED.json[.gz] [--seeds 1,77,4242] [--queries 600] [--ablation | --calibration | --speed]
//
// FEED is a JSON Feed with tags. Rankers never see them: an article is related as far as it shares tags, rare ones
// counting more (nDCG@10, and P@5: how many of five share any). `+-` is the standard error over the queries of a seed.
// Times are those of one process for each ranker, as multiples of JSON.parse(new TextDecoder().decode(bytes)) in it.
//
// With --ablation, half of all tags stay hidden and count, and the other half is there to rank by: what words, tags and
// the semantic layer add, each with the standard error of the difference, query by query, to the first line.
//
// With --calibration, whether scores mean the same on feeds of other sizes and lengths.
//
// With --speed, how long it takes until the first links, all of the index and the semantic layer are there, on FEED and
// on 20,000 made articles of a kilobyte.
//
// Rivals are fetched once, into build/rivals/related.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { write } from '../../web/build/files.mjs';
import { at } from '../lib/paths.js';
import { printCalibration } from './related/calibration.mjs';
import { mean, readFeed, standardError } from './related/evaluation.mjs';
import { printSpeed } from './related/speed.mjs';

const folder = at('build/rivals/related');
const packages = {
  minisearch: { minisearch: '7.2.0' },
  lunr: { lunr: '2.3.9' },
  flexsearch: { flexsearch: '0.8.212' },
  orama: { '@orama/orama': '3.1.18' },
  wink: { 'wink-bm25-text-search': '3.1.2', 'wink-nlp-utils': '2.1.0' },
};
const contenders = [
  ['siderail', 'prepared'],
  ['siderail', 'lexical'],
  ['minisearch', 'title'],
  ['lunr', 'title'],
  ['flexsearch', 'title'],
  ['orama', 'title'],
  ['wink', 'title'],
  ['reference', 'cosine'],
  ['reference', 'terms'],
  ['reference', 'recent'],
  // Asked with whole articles, it takes longer than all others together: a tenth of the queries, and the error says so.
  ['minisearch', 'full', 10],
];
const ablations = [
  ['words', 'lexical', false],
  ['words, tags', 'lexical', true],
  ['words, semantic', 'prepared', false],
  ['words, tags, semantic', 'prepared', true],
];

const words = process.argv.slice(3);
/** The value behind an option. */
const option = (name, otherwise) => (words.includes(name) ? words[words.indexOf(name) + 1] : otherwise);
const feed = words.find((word, index) => !word.startsWith('--') && !/^--(seeds|queries)$/.test(words[index - 1] ?? ''));
const seeds = option('--seeds', '1').split(',').map(Number);
const queries = Number(option('--queries', '600'));
if (!feed || !existsSync(feed) || seeds.some(Number.isNaN) || !queries) {
  console.error(
    'npm run bench -- related FEED.json[.gz] [--seeds 1,77,4242] [--queries 600] [--ablation | --calibration | --speed]',
  );
  process.exit(2);
}

/** Whether a rival is there; fetched one by one, so that one that cannot be had costs no other. */
function install(ranker) {
  const wanted = packages[ranker] ?? {};
  const missing = Object.keys(wanted).filter((name) => !existsSync(path.join(folder, 'node_modules', name)));
  if (!missing.length) return true;
  const names = missing.map((name) => `${name}@${wanted[name]}`);
  const settings = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  return spawnSync('npm', ['install', ...settings, ...names], { cwd: folder }).status === 0;
}

function measure(ranker, variant, hidden, more = {}) {
  const settings = { feed: path.resolve(feed), ranker, variant, rivals: folder, seeds, queries, hidden, ...more };
  const program = ['--expose-gc', at('tests/bench/related/measure.mjs'), JSON.stringify(settings)];
  const output = execFileSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(output.trim().split('\n').at(-1));
}

const brotli = (bytes) => brotliCompressSync(bytes).length;

/** What a page would fetch, minified and compressed. */
async function codeSize(ranker) {
  if (ranker === 'reference') return brotli(readFileSync(at('tests/bench/rankers/reference.mjs')));
  const names = ranker === 'siderail' ? [at('dist/index.js')] : Object.keys(packages[ranker]);
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: names.map((name, index) => `export * as m${index} from '${name}';`).join(''),
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const module = ranker === 'siderail' ? brotli(readFileSync(at('dist/siderail.simd.wasm'))) : 0;
  return module + brotli(outputFiles[0].contents);
}

const figure = (value) => value.toFixed(3).replace(/^(-?)0/, '$1');
const withError = (values) => `${figure(mean(values))} +-${figure(standardError(values))}`;
const ndcgs = (scores, seed) => scores[seed].map(({ ndcg }) => ndcg);
const precisions = (scores, seed) => scores[seed].map(({ precision }) => precision);
const cells = (texts, widths) => texts.map((text, index) => String(text).padStart(widths[index])).join('');

function qualityCells({ scores }) {
  const all = seeds.flatMap((seed) => scores[seed]);
  const sum = (name) => all.reduce((total, score) => total + score[name], 0);
  const duplicates = `${((100 * sum('duplicates')) / sum('slots')).toFixed(1)}%`;
  const perSeed = seeds.flatMap((seed) => [withError(ndcgs(scores, seed)), figure(mean(precisions(scores, seed)))]);
  return cells([...perSeed, duplicates], [...seeds.flatMap(() => [14, 7]), 7]);
}

async function compare() {
  const heads = seeds.flatMap((seed) => [`nDCG@10, ${seed}`, 'P@5']);
  const costs = ['build ms', 'x parse', 'query ms', 'MB', 'stored KB', 'code KB'];
  const widths = [10, 9, 10, 8, 11, 9];
  console.log(''.padEnd(20) + cells([...heads, 'dup.'], [...seeds.flatMap(() => [14, 7]), 7]) + cells(costs, widths));
  const skipped = [];
  for (const [ranker, variant, part = 1] of contenders) {
    if (!install(ranker)) {
      skipped.push(ranker);
      continue;
    }
    const result = measure(ranker, variant, 'all', { queries: Math.ceil(queries / part) });
    const { build, parse, query, kept, stored } = result;
    const [speed, size] = [[build.toFixed(0), (build / parse).toFixed(1), query.toFixed(3)], await codeSize(ranker)];
    const sizes = [(kept / 2 ** 20).toFixed(1), stored ? (stored / 1024).toFixed(0) : '-', (size / 1024).toFixed(1)];
    console.log(`${ranker} ${variant}`.padEnd(20) + qualityCells(result) + cells([...speed, ...sizes], widths));
  }
  if (skipped.length) console.log(`not to be had, and so skipped: ${[...new Set(skipped)].join(', ')}`);
}

function ablate() {
  console.log('half of the tags hidden; the other half is there to rank by where a line says tags');
  const heads = seeds.flatMap((seed) => [`nDCG@10, ${seed}`, 'P@5', 'gain']);
  const widths = seeds.flatMap(() => [14, 7, 15]);
  console.log(''.padEnd(24) + cells(heads, widths));
  let first;
  for (const [label, variant, showsTags] of ablations) {
    const { scores } = measure('siderail', variant, 'half', { showsRest: showsTags });
    first ??= scores;
    const texts = seeds.flatMap((seed) => {
      const [ours, base] = [ndcgs(scores, seed), ndcgs(first, seed)];
      const gain = scores === first ? '-' : withError(ours.map((value, index) => value - base[index]));
      return [withError(ours), figure(mean(precisions(scores, seed))), gain];
    });
    console.log(label.padEnd(24) + cells(texts, widths));
  }
}

const manifest = path.join(folder, 'package.json');
if (!existsSync(manifest)) write(manifest, '{ "private": true }');
if (words.includes('--speed')) {
  printSpeed(path.resolve(feed));
  process.exit();
}
console.log(`${path.basename(feed)}, ${queries} queries for each of the seeds ${seeds.join(', ')}`);
if (words.includes('--ablation')) ablate();
else if (words.includes('--calibration')) await printCalibration(readFeed(feed));
else await compare();
