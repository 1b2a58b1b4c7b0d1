// SPDX-License-Identifier: MIT
// The code of functions, as far as it takes to find what they call.
// https://webassembly.github.io/spec/core/binary/instructions.html
import { Reader } from './binary.mjs';

/** Goes past what stands behind the first byte of an instruction. @typedef {(reader: Reader) => void} Skip */

/** @type {Skip} */
const number = (reader) => void reader.number();

/** Of all values that are not addresses, signed ones too. @type {Skip} */
const twoNumbers = (reader) => void [reader.number(), reader.number()];

/** @param {number} size @returns {Skip} */
const bytes = (size) => (reader) => void reader.take(size);

/** @type {Skip} */
const branches = (reader) => {
  for (let left = reader.number() + 1; left > 0; left--) reader.number();
};

/** Copying and filling memory, the only ones that have more than a number that says which. @type {Skip} */
const prefixedFC = (reader) => {
  const which = reader.number();
  if (which >= 8) bytes(which === 11 ? 1 : 2)(reader);
};

/** @type {Skip} */
const prefixedFD = (reader) => {
  const which = reader.number();
  const isAccess = which <= 11 || (which >= 84 && which <= 93);
  if (isAccess) twoNumbers(reader);
  if (which === 12 || which === 13) reader.take(16);
  else if ((which >= 21 && which <= 34) || (which >= 84 && which <= 91)) reader.byte();
};

const callCode = 0x10;

/** By the first and the last of the instructions that are alike. @type {[number, number, Skip][]} */
const forms = [
  [0x02, 0x04, number],
  [0x0c, 0x0d, number],
  [0x0e, 0x0e, branches],
  [0x11, 0x11, twoNumbers],
  [0x20, 0x24, number],
  [0x28, 0x3e, twoNumbers],
  [0x3f, 0x42, number],
  [0x43, 0x43, bytes(4)],
  [0x44, 0x44, bytes(8)],
  [0xfc, 0xfc, prefixedFC],
  [0xfd, 0xfd, prefixedFD],
];

/** @type {Map<number, Skip>} */
const skips = new Map(
  forms.flatMap(([from, to, skip]) => Array.from({ length: to - from + 1 }, (_, index) => [from + index, skip])),
);

/** Those that would name a function or a type in another way than by a call. */
const unknown = [0x12, 0x13, 0x1c, 0xd0, 0xd2];

/**
 * A function with the calls taken out: its bytes up to each of them, the index of what is called, and what comes behind.
 * @param {Uint8Array} body
 * @returns {{ pieces: Uint8Array[], called: number[] }} a piece more than there are calls
 */
export function withoutCalls(body) {
  const reader = new Reader(body);
  for (let left = reader.number(); left > 0; left--) twoNumbers(reader);
  /** @type {Uint8Array[]} */
  const pieces = [];
  /** @type {number[]} */
  const called = [];
  let start = 0;
  while (reader.at < body.length) {
    const code = reader.byte();
    if (unknown.includes(code)) throw new Error(`an instruction ${code}, which LLVM 14 does not write`);
    if (code !== callCode) skips.get(code)?.(reader);
    else {
      pieces.push(body.subarray(start, reader.at));
      called.push(reader.number());
      start = reader.at;
    }
  }
  return { pieces: [...pieces, body.subarray(start)], called };
}
