// SPDX-License-Identifier: MIT
// Takes a module apart: what every page runs, and parts that some or most pages do without. All have one memory and one
// table. They call each other through places of the table, which are empty until the part is there: to call one is a trap,
// and web/instance.js knows what that means.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isFresh, write } from '../files.mjs';
import { exportsOf, fillTable, renameImports, sizesOf, withExports } from './binary.mjs';
import { engineOn } from './engine.mjs';
import { inPackedOrder } from './order.mjs';
import { addressWithin, moveData } from './segments.mjs';
import { moveTexts } from './texts.mjs';
import { runWorkload } from './workload.mjs';
/** @import {Segment} from './segments.mjs' */
/** @import {Pages} from './workload.mjs' */

const features = [
  ...['--enable-simd', '--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int'],
  '--enable-mutable-globals',
];

/** What parts import the first from, and what stands for a part in the table of the first. */
const names = { first: 'p', part: 's' };

/** Begins the names of exports that are only there for another part. */
const madeHere = '%';

/** What `pages` do without; `name` is that of its data. @typedef {{ name: string, file: string, pages: Pages }} Part */

/**
 * @typedef {object} Split
 * @property {string} module with the names of its functions
 * @property {string} build its name: all parts say of which build they are
 * @property {string} first file to write
 * @property {Part[]} parts files to write; each is taken out of what the one before it left
 */

/**
 * Writes all parts, unless they are newer than what they are made from.
 * @param {Split} split
 * @param {string} glue file of the module's own JavaScript
 * @param {string[]} sources what else they are made from
 */
export async function splitModule({ module, build, first, parts }, glue, sources) {
  const files = [first, ...parts.map(({ file }) => file)];
  if (isFresh(files, [module, ...sources])) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'siderail-split-'));
  try {
    const { default: createGlue } = await import(glue);
    /** @type {Uint8Array[]} */
    const made = [readFileSync(module)];
    for (const { name, pages } of parts) {
      const profile = await profilePages(made[0], pages, folder, createGlue);
      const all = pages === 'all' ? profile : await profilePages(made[0], 'all', folder, createGlue);
      const [whole, ...others] = made;
      const { left, part, data } = takeOut(whole, keepSmall(profile, all, sizesOf(whole)), name, folder);
      for (const other of [left, ...others]) refuseUse(disassemble(other, folder), data, name);
      made.splice(0, 1, left, part);
    }
    // What was taken out first stands last.
    made.push(...made.splice(1).reverse());
    const small = madeOfOneBuild(made, build).map((part) => optimized(part, folder));
    const written = moveTexts(small, (part) => disassemble(part, folder)).map(inPackedOrder);
    for (const [index, part] of written.entries()) write(files[index], part);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Which functions pages run, as wasm-split writes it.
 * @param {Uint8Array} module
 * @param {Pages} pages
 * @param {string} folder
 * @param {(options: object) => Promise<any>} createGlue
 */
async function profilePages(module, pages, folder, createGlue) {
  const at = (/** @type {string} */ name) => path.join(folder, name);
  writeFileSync(at('whole.wasm'), module);
  run('wasm-split', '--instrument', ...features, at('whole.wasm'), '-o', at('counted.wasm'));
  const counted = await WebAssembly.compile(readFileSync(at('counted.wasm')));
  /** @type {{ glue: any, exports: any }[]} */
  const opened = [];
  await runWorkload(pages, async () => {
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
  return readFileSync(at('profile'));
}

/**
 * A profile with the small functions that no page runs. They are mostly branches that few articles take: to leave them out
 * saves little, and it takes but one of them to need another part.
 * @param {Buffer} profile
 * @param {Buffer} all that of all pages, for the same module
 * @param {number[]} sizes
 */
function keepSmall(profile, all, sizes) {
  const [headerSize, most, first] = [8, 16, 1];
  if (profile.length !== headerSize + 4 * sizes.length)
    throw new Error('a profile of another form than Binaryen 108 has');
  const marks = Buffer.from(profile);
  for (const [index, size] of sizes.entries()) {
    const place = headerSize + 4 * index;
    if (size <= most && all.readUInt32LE(place) === 0) marks.writeUInt32LE(first, place);
  }
  return marks;
}

/**
 * A module without the functions that are not in the profile, these, and the data that went with them. They are given functions of the first by their
 * places in the table: exports with names of their own would make the first larger by a hundredth.
 * @param {Uint8Array} module
 * @param {Uint8Array} profile
 * @param {string} name of the part
 * @param {string} folder
 */
function takeOut(module, profile, name, folder) {
  const at = (/** @type {string} */ file) => path.join(folder, file);
  const files = [at('left.wasm'), at('part.wasm')];
  writeFileSync(at('whole.wasm'), module);
  writeFileSync(at('profile'), profile);
  run(
    ...['wasm-split', '--split', '-g', ...features, at('whole.wasm'), '--profile', at('profile')],
    ...['-o1', files[0], '-o2', files[1]],
    ...[`--import-namespace=${names.first}`, `--placeholder-namespace=${names.part}`, `--export-prefix=${madeHere}`],
  );
  const [left, part] = files.map((file) => new Uint8Array(readFileSync(file)));
  const [shared, kept] = [true, false].map((isShared) =>
    exportsOf(left).filter(({ name, kind }) => (kind === 'function' && name.startsWith(madeHere)) === isShared),
  );
  const { module: filled, placeOf } = fillTable(
    left,
    names.part,
    shared.map(({ index }) => index),
  );
  const places = new Map(shared.map(({ name, index }) => [name, String(placeOf(index))]));
  const { from, to, moved } = moveData(
    withExports(filled, kept),
    renameImports(part, (entry) => places.get(entry.name) ?? entry.name),
    name,
  );
  writeFileSync(files[0], from);
  // Without the imports that stood for what was taken out.
  run('wasm-opt', '--remove-unused-module-elements', '-g', ...features, files[0], '-o', files[0]);
  return { left: readFileSync(files[0]), part: to, data: moved };
}

/**
 * Fails where code names an address of data that another part has.
 * @param {string} text of the code
 * @param {Segment[]} data
 * @param {string} name of that part
 */
function refuseUse(text, data, name) {
  const address = addressWithin(text, data);
  if (address !== undefined)
    throw new Error(`data at ${address} is said to be of the part "${name}", and others use it`);
}

/**
 * The same parts, the first of which exports its memory under a name, too, that only they know: no others belong together.
 * @param {Uint8Array[]} parts
 * @param {string} build
 */
function madeOfOneBuild([first, ...others], build) {
  const hash = createHash('sha256');
  for (const part of [first, ...others]) hash.update(part);
  const id = `${build}-${hash.digest('hex').slice(0, 6)}`;
  const exported = exportsOf(first);
  const memory = exported.find(({ kind }) => kind === 'memory');
  if (!memory) throw new Error('the first part exports no memory');
  return [
    withExports(first, [...exported, { ...memory, name: id }]),
    ...others.map((part) => renameImports(part, ({ name, kind }) => (kind === 'memory' ? id : name))),
  ];
}

/**
 * A part without names, and with what has one caller in it. To take control flow apart and put it together again, twice,
 * and to optimize twice after that, saves a hundredth. Below 1024 there is nothing but the last that the stack may grow to.
 * @param {Uint8Array} part
 * @param {string} folder
 */
function optimized(part, folder) {
  const file = path.join(folder, 'part.wasm');
  writeFileSync(file, part);
  const again = ['--flatten', '--rereloop', '-Oz'];
  run('wasm-opt', '--low-memory-unused', ...again, ...again, '-Oz', ...features, file, '-o', file);
  return readFileSync(file);
}

/** @param {Uint8Array} part @param {string} folder */
function disassemble(part, folder) {
  const [binary, text] = ['part.wasm', 'part.wat'].map((name) => path.join(folder, name));
  writeFileSync(binary, part);
  run('wasm-dis', ...features, binary, '-o', text);
  return readFileSync(text, 'utf8');
}

/** @param {string} program @param {...string} words */
const run = (program, ...words) => execFileSync(program, words, { stdio: 'inherit' });
