// SPDX-License-Identifier: MIT
// Takes a module in two: what ordinary pages run, and the rest. Both have one memory and one table. The first calls the
// rest through places of the table, which are empty until the rest is there: to call one is a trap, and web/instance.js
// knows what that means.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isFresh, write } from '../files.mjs';
import { exportsOf, fillTable, renameImports, sizesOf, withExports } from './binary.mjs';
import { engineOn } from './engine.mjs';
import { runWorkload } from './workload.mjs';

const features = [
  ...['--enable-simd', '--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int'],
  '--enable-mutable-globals',
];

/** What the rest imports from, and what stands for the rest in the table of the first part. */
const names = { first: 'p', rest: 's' };

/** Begins the names of exports that are only there for the rest. */
const madeHere = '%';

/**
 * @typedef {object} Split
 * @property {string} module with the names of its functions
 * @property {string} build its name: both parts say of which build they are
 * @property {string} first file to write
 * @property {string} rest file to write
 */

/**
 * Writes the two parts, unless they are newer than what they are made from.
 * @param {Split} split
 * @param {string} glue file of the module's own JavaScript
 * @param {string[]} sources what else they are made from
 */
export async function splitModule({ module, build, first, rest }, glue, sources) {
  if (isFresh([first, rest], [module, ...sources])) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'siderail-split-'));
  try {
    const profile = await profilePages(module, folder, (await import(glue)).default);
    const parts = takeInTwo(module, profile, build, folder);
    write(first, optimized(parts[0]));
    write(rest, optimized(parts[1]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Which functions pages run, in a file for wasm-split.
 * @param {string} module
 * @param {string} folder
 * @param {(options: object) => Promise<any>} createGlue
 */
async function profilePages(module, folder, createGlue) {
  const at = (/** @type {string} */ name) => path.join(folder, name);
  run('wasm-split', '--instrument', ...features, module, '-o', at('counted.wasm'));
  const counted = await WebAssembly.compile(readFileSync(at('counted.wasm')));
  /** @type {{ glue: any, exports: any }[]} */
  const opened = [];
  await runWorkload(async () => {
    /** @type {any} */
    let instance;
    const instantiate = async (/** @type {WebAssembly.Imports} */ imports) =>
      (instance = await WebAssembly.instantiate(counted, imports));
    const glue = await createGlue({ instantiate });
    opened.push({ glue, exports: instance.exports });
    return engineOn(glue).call;
  });
  const files = opened.map(({ glue, exports }, index) => {
    const size = exports.__write_profile(0, 0);
    const address = glue.reserve(size);
    exports.__write_profile(address, size);
    writeFileSync(at(`${index}.profile`), glue.HEAPU8.slice(address, address + size));
    return at(`${index}.profile`);
  });
  run('wasm-split', '--merge-profiles', ...files, '-o', at('profile'));
  keepSmall(at('profile'), sizesOf(readFileSync(module)));
  return at('profile');
}

/**
 * Adds the small functions to a profile. They are mostly branches that few articles take: to leave them out saves little, and
 * it takes but one of them to need the rest.
 * @param {string} profile
 * @param {number[]} sizes
 */
function keepSmall(profile, sizes) {
  const [headerSize, most, first] = [8, 16, 1];
  const marks = readFileSync(profile);
  if (marks.length !== headerSize + 4 * sizes.length)
    throw new Error('a profile of another form than Binaryen 108 has');
  for (const [index, size] of sizes.entries()) if (size <= most) marks.writeUInt32LE(first, headerSize + 4 * index);
  writeFileSync(profile, marks);
}

/**
 * Writes both parts as files, and returns where. The rest is given functions of the first by their places in the table:
 * exports with names of their own would make the first larger by a hundredth.
 * @param {string} module
 * @param {string} profile
 * @param {string} build
 * @param {string} folder
 */
function takeInTwo(module, profile, build, folder) {
  const files = ['first.wasm', 'rest.wasm'].map((name) => path.join(folder, name));
  run(
    ...['wasm-split', '--split', '-g', ...features, '--profile', profile, module, '-o1', files[0], '-o2', files[1]],
    ...[`--import-namespace=${names.first}`, `--placeholder-namespace=${names.rest}`, `--export-prefix=${madeHere}`],
  );
  const [first, rest] = files.map((file) => new Uint8Array(readFileSync(file)));
  const [shared, kept] = [true, false].map((isShared) =>
    exportsOf(first).filter(({ name, kind }) => (kind === 'function' && name.startsWith(madeHere)) === isShared),
  );
  const { module: filled, firstPlace } = fillTable(
    first,
    names.rest,
    shared.map(({ index }) => index),
  );
  const places = new Map(shared.map(({ name }, index) => [name, String(firstPlace + index)]));
  // No other two belong together: the memory has a name that only these know.
  const id = `${build}-${createHash('sha256').update(first).update(rest).digest('hex').slice(0, 6)}`;
  const memory = kept.find(({ kind }) => kind === 'memory');
  if (!memory) throw new Error('the first part exports no memory');
  writeFileSync(files[0], withExports(filled, [...kept, { ...memory, name: id }]));
  writeFileSync(
    files[1],
    renameImports(rest, ({ name, kind }) => (kind === 'memory' ? id : (places.get(name) ?? name))),
  );
  return files;
}

/** A part without names, and with what has one caller in it. @param {string} file */
function optimized(file) {
  run('wasm-opt', '-Oz', ...features, file, '-o', file);
  return readFileSync(file);
}

/** @param {string} program @param {...string} words */
const run = (program, ...words) => execFileSync(program, words, { stdio: 'inherit' });
