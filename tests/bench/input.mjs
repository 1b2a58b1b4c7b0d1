// SPDX-License-Identifier: MIT
// How long it takes from the bytes of a feed to its articles, text extracted: both modules and the native core, beside
// what a page does before it can look at a feed at all, JSON.parse(new TextDecoder().decode(bytes)).
//
//     npm run bench -- input [FEED.json[.gz]...]      or the files in SIDERAIL_FEEDS, with colons between
//
// The modules and JSON.parse take turns in one process; the native runs are those of one process more. All work in
// memory that their earlier runs have had: an engine is cleared before it reads again, as JavaScript's heap and the native
// one are used again. "New memory" is the SIMD module in a new engine each time, of which every page is one that the
// system has yet to find and to clear; what that costs is the system's, and differs between machines more than anything
// else here. Times are medians and minima, to be read as ratios. Two feeds are made: of plain text, and of HTML.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Siderail } from 'siderail';
import { at } from '../lib/paths.js';
import { plainFeed, wordpressFeed } from './feeds.mjs';
import { median, time } from './timing.mjs';

const warmUps = 4;
const runs = 15;

function buildNative() {
  execFileSync('cmake', ['--preset', 'native'], { cwd: at(), stdio: 'ignore' });
  execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'siderail_bench'], {
    cwd: at(),
    stdio: 'ignore',
  });
}

/** @returns {number[][]} milliseconds: to add, to index alone, to check all besides */
function timeNatively(bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'siderail-'));
  const file = path.join(folder, 'feed.json');
  writeFileSync(file, bytes);
  const program = at('build/native/tests/bench/native/siderail_bench');
  const lines = execFileSync(program, [file, String(warmUps + runs)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  rmSync(folder, { recursive: true });
  const rows = lines.slice(warmUps).map((line) => line.split(' ').map(Number));
  return [0, 1, 2].map((column) => rows.map((row) => row[column]));
}

/** @param {Uint8Array} bytes */
async function measure(bytes) {
  const [simd, scalar] = [await Siderail.load({ simd: true }), await Siderail.load({ simd: false })];
  /** @type {Record<string, number[]>} */
  const times = { 'JSON.parse': [], SIMD: [], scalar: [], 'new memory': [] };
  for (let run = 0; run < warmUps + runs; run += 1) {
    for (const engine of [simd, scalar]) engine.clear();
    const fresh = await Siderail.load({ simd: true });
    const round = {
      'JSON.parse': time(() => JSON.parse(new TextDecoder().decode(bytes))),
      SIMD: time(() => simd.add('articles', bytes)),
      scalar: time(() => scalar.add('articles', bytes)),
      'new memory': time(() => fresh.add('articles', bytes)),
    };
    if (run >= warmUps) for (const [name, ms] of Object.entries(round)) times[name].push(ms);
  }
  const [native, index, check] = timeNatively(bytes);
  return { articles: simd.ids().length, times: { ...times, native }, index, check };
}

async function print(label, bytes) {
  const { articles, times, index, check } = await measure(bytes);
  console.log(`\n${label}: ${articles} articles, ${(bytes.length / 1e6).toFixed(2)} MB, ${runs} runs`);
  console.log(`${''.padEnd(12)}median ms    MB/s  x JSON.parse     min ms  x JSON.parse`);
  const [base, least] = [median(times['JSON.parse']), Math.min(...times['JSON.parse'])];
  for (const [name, all] of Object.entries(times)) {
    const [ms, min] = [median(all), Math.min(...all)];
    const speed = (ratio) => `${ratio.toFixed(2)} as fast`.padStart(14);
    const rate = (bytes.length / ms / 1000).toFixed(0).padStart(8);
    const cells = [name.padEnd(12), ms.toFixed(2).padStart(9), rate, speed(base / ms)];
    console.log(`${cells.join('')}${min.toFixed(2).padStart(11)}${speed(least / min)}`);
  }
  // That every value is checked, those included that nobody reads, and can be reached in any order.
  const [all, found, checked] = [times.native, index, check].map(median);
  const share = (((checked - found) / all) * 100).toFixed(0);
  console.log(
    `natively, checking all of it takes ${(checked - found).toFixed(2)} ms more than stage 1: ${share} % of all`,
  );
}

const files =
  process.argv.length > 3 ? process.argv.slice(3) : (process.env.SIDERAIL_FEEDS ?? '').split(':').filter(Boolean);
buildNative();
await print('made JSON Feed, plain text', plainFeed(1000));
await print('made WordPress posts, HTML', wordpressFeed(1000));
if (!files.length) console.log('\nno feed given: no real one was read');
for (const file of files) {
  if (!existsSync(file)) {
    console.log(`\n${path.basename(file)}: is not there, skipped`);
    continue;
  }
  const bytes = readFileSync(file);
  await print(path.basename(file), file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
