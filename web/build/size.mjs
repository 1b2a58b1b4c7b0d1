// SPDX-License-Identifier: MIT
// Prints what a page fetches for a rail: the script with all that it imports before it runs, and the first part of one of
// the two modules; and what comes to that with a packed cloud, with ticker badges, and where the rest is needed. Fails above
// the limits, which hold what was reached; `goal` is what is aimed at, and how far off we are is printed, too.
//
//     node web/build/size.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { at } from './files.mjs';

const limit = 48_000;
const badgesLimit = 69_900;
const restLimit = 14_200;
const goal = 50_000;
const cloudGoal = 58_000;
// What a packed cloud adds.
const cloudPartsLimit = 8_400;

/** @param {string} name */
function measure(name) {
  const bytes = readFileSync(at('dist', name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { name, raw: bytes.length, brotli: brotli.length };
}

/**
 * A script and, once each, the files that it imports statically.
 * @param {string} name
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const code = readFileSync(at('dist', name), 'utf8');
  const imports = [...code.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)].map((match) => match[1]);
  return [name, ...imports.flatMap((each) => withImports(each, seen))];
}

/** @param {{ name: string, raw: number, brotli: number }} row */
const print = ({ name, raw, brotli }) =>
  console.log(`${name.padEnd(30)}${String(raw).padStart(9)} raw${String(brotli).padStart(9)} brotli`);

/** @param {string[]} names */
function printSum(names) {
  const rows = names.map(measure);
  for (const row of rows) print(row);
  return rows.reduce((sum, row) => sum + row.brotli, 0);
}

/**
 * @param {string} what
 * @param {number} brotli
 * @param {number} most
 */
function compare(what, brotli, most) {
  const over = brotli > most ? `${brotli - most} over` : `${most - brotli} under`;
  console.log(`  ${what}: ${brotli} brotli, ${over} the goal of ${most}`);
}

const script = printSum(withImports('side-rail.js'));
const cloud = printSum(['side-rail.cloud.js', 'siderail.cloud.wasm']);
check('a packed cloud fetches', cloud, cloudPartsLimit);
const badgeScript = printSum(readdirSync(at('dist')).filter((name) => /^tickers\.css-.*\.js$/.test(name)));
for (const name of ['siderail.simd', 'siderail']) {
  const brotli = script + printSum([`${name}.wasm`]);
  compare('a page', brotli, goal);
  compare('with a packed cloud', brotli + cloud, cloudGoal);
  const badges = brotli + badgeScript + printSum([`${name}.tickers.wasm`]);
  compare('with ticker badges', badges, goal);
  const rest = printSum([`${name}.rest.wasm`]);
  check('a page fetches', brotli, limit);
  check('a page with ticker badges fetches', badges, badgesLimit);
  check('a page that needs the rest fetches, for that,', rest, restLimit);
}

/**
 * @param {string} what
 * @param {number} brotli
 * @param {number} most
 */
function check(what, brotli, most) {
  if (brotli <= most) return;
  console.error(`${what} ${brotli - most} bytes more than the ${most} it may`);
  process.exitCode = 1;
}
