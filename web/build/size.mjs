// SPDX-License-Identifier: MIT
// Prints what a page fetches for a rail: the script and one of the two modules. Fails when that is more than it was: the
// limit only ever goes down. The goal is `goal`, and how far off it we are is printed, too.
//
//     node web/build/size.mjs
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { at } from './files.mjs';

const limit = 83_000;
const goal = 28_000;

/** @param {string} name */
function measure(name) {
  const bytes = readFileSync(at('dist', name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { name, raw: bytes.length, brotli: brotli.length };
}

/** @param {{ name: string, raw: number, brotli: number }} row */
const print = ({ name, raw, brotli }) =>
  console.log(`${name.padEnd(30)}${String(raw).padStart(9)} raw${String(brotli).padStart(9)} brotli`);

const script = measure('side-rail.js');
print(script);
for (const file of ['siderail.simd.wasm', 'siderail.wasm']) {
  const module = measure(file);
  print(module);
  const brotli = script.brotli + module.brotli;
  print({ name: '  with the script', raw: script.raw + module.raw, brotli });
  if (brotli > goal) console.log(`  ${brotli - goal} bytes over the goal of ${goal}`);
  if (brotli > limit) {
    console.error(`a page fetches ${brotli - limit} bytes more than the ${limit} it may`);
    process.exitCode = 1;
  }
}
