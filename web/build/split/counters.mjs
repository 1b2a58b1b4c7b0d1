// SPDX-License-Identifier: MIT
// Counts what pages run, with a module that clang put counters into, for the compiler of the modules that are shipped:
// see cmake/page_profile.cmake.
//
// The counters as LLVM 14 lays them out, in numbers of 32 bits but for the first two (compiler-rt, InstrProfData.inc):
//
//     record:  | MD5 of the name: u64 | hash of the form: u64 | counters, seen from here | - | - | how many | - |
//     names:   | size: LEB128 | size when packed, 0: LEB128 | names, a byte 1 between two of them |
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { write } from '../files.mjs';
import { Reader } from './binary.mjs';
import { engineOn } from './engine.mjs';
import { runWorkload } from './workload.mjs';
/** @import {Glue} from '../../glue.js' */
/** @import {Pages} from './workload.mjs' */

/** The counts of each function, by its name and the hash of its form. @typedef {Map<string, bigint[]>} Counts */

// LLVM reckons with branch weights of one more than was counted. A multiple makes that one small, and 2^31 is the most
// that may still not be "hot".
const scale = 200n;

/**
 * Writes what pages run, unless the file says so already: then nothing has to be compiled again.
 * @param {string} script siderail.mjs of the module with counters; siderail.wasm is beside it
 * @param {string} profile file to write, as clang reads it
 */
export async function countPages(script, profile) {
  const { default: createGlue } = await import(script);
  const module = await WebAssembly.compile(readFileSync(script.replace(/\.mjs$/, '.wasm')));
  const open = () => createGlue({ wasm: module });
  const [all, plain] = [await countsOf('all', open), await countsOf('without securities', open)];
  // What never ran is taken out of a function: of one that all pages run, what only those with securities do.
  const counts = new Map([...all, ...[...plain].filter(([, [entries]]) => entries > 0n)]);
  const bytes = indexed(profileText(counts));
  if (!existsSync(profile) || !readFileSync(profile).equals(bytes)) write(profile, bytes);
}

/**
 * @param {Pages} pages
 * @param {() => Promise<Glue & { counters: () => number }>} open
 * @returns {Promise<Counts>}
 */
async function countsOf(pages, open) {
  /** @type {(Glue & { counters: () => number })[]} */
  const opened = [];
  await runWorkload(pages, async () => {
    const glue = await open();
    opened.push(glue);
    return engineOn(glue).call;
  });
  const counts = new Map();
  for (const glue of opened) addCounts(counts, glue);
  return counts;
}

/**
 * @param {Counts} counts
 * @param {Glue & { counters: () => number }} glue
 */
function addCounts(counts, glue) {
  const summary = glue.counters();
  const memory = new DataView(glue.HEAPU8.buffer);
  const [records, recordCount, names, nameCount] = [0, 4, 8, 12].map((at) => memory.getUint32(summary + at, true));
  const nameOf = new Map(placesAt(memory, names, nameCount).flatMap((place) => namesAt(glue.HEAPU8, place)));
  // A function of a header has one record, which each file registers.
  for (const start of new Set(placesAt(memory, records, recordCount).map((place) => place.start))) {
    const name = nameOf.get(memory.getBigUint64(start, true));
    if (name === undefined) throw new Error('a record of counters is of another form than that of LLVM 14');
    const key = `${name}\n${memory.getBigUint64(start + 8, true)}`;
    const counters = start + memory.getInt32(start + 16, true);
    const own = Array.from({ length: memory.getUint32(start + 28, true) }, (_, index) =>
      memory.getBigUint64(counters + 8 * index, true),
    );
    counts.set(
      key,
      counts.get(key)?.map((/** @type {bigint} */ count, /** @type {number} */ index) => count + own[index]) ?? own,
    );
  }
}

/**
 * What wasm/profile.cpp has at an address, as it is there.
 * @param {DataView} memory
 * @param {number} address
 * @param {number} count
 */
const placesAt = (memory, address, count) =>
  Array.from({ length: count }, (_, index) => ({
    start: memory.getUint32(address + 8 * index, true),
    size: memory.getUint32(address + 8 * index + 4, true),
  }));

/**
 * The names of a file's functions, each behind the hash that stands for it.
 * @param {Uint8Array} memory
 * @param {{ start: number, size: number }} place
 * @returns {[bigint, string][]}
 */
function namesAt(memory, { start, size }) {
  const reader = new Reader(memory.subarray(start, start + size));
  const length = reader.number();
  if (reader.number() !== 0) throw new Error('names are packed');
  return Buffer.from(reader.take(length))
    .toString()
    .split('\x01')
    .map((name) => [createHash('md5').update(name).digest().readBigUInt64LE(0), name]);
}

/** @param {Counts} counts */
const profileText = (counts) =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => `${key}\n${own.length}\n${own.map((count) => `${count * scale}\n`).join('')}\n`)
    .join('');

/** A profile in the form that clang reads. @param {string} text */
function indexed(text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'siderail-profile-'));
  try {
    const [from, to] = ['text', 'indexed'].map((name) => path.join(folder, name));
    writeFileSync(from, text);
    execFileSync('llvm-profdata-14', ['merge', from, '-o', to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
