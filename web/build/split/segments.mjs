// SPDX-License-Identifier: MIT
// The data of a module, and moving what only one part reads into that part. src/part_data.h says in the sources what that
// is; the linker puts it into segments of that name, which Binaryen may divide: "part_rest", "part_rest.1".
// https://webassembly.github.io/spec/core/binary/modules.html#data-section
import { each, inSection, number, Reader, signed, vector, withDataSection, withSection } from './binary.mjs';

const [activeInMemory0, i32Const, end] = [0, 0x41, 0x0b];

/** The subsection of the custom section "name" that has the names of segments. */
const namesOfData = 9;

/** @typedef {{ start: number, content: Uint8Array }} Piece what is at an address */
/** @typedef {Piece & { size: number, bytes: Uint8Array }} Segment `bytes`: as it is written, with where it goes */

/** @param {Reader} reader @returns {Segment} */
export function readSegment(reader) {
  let [start, size] = [0, 0];
  /** @type {Uint8Array} */
  let content = new Uint8Array();
  const bytes = reader.past(() => {
    const isPlain = reader.number() === activeInMemory0 && reader.byte() === i32Const;
    start = reader.number();
    if (!isPlain || reader.byte() !== end) throw new Error('a segment of data is of another form than LLVM writes');
    size = reader.number();
    content = reader.take(size);
  });
  return { start, size, content, bytes };
}

/** @param {Piece} piece */
export const writeSegment = ({ start, content }) => [
  ...[activeInMemory0, i32Const, ...signed(start), end],
  ...[...number(content.length), ...content],
];

/**
 * Rewrites the names of segments, each a number and a text.
 * @param {Uint8Array} module
 * @param {(names: Map<number, string>) => Map<number, string>} rewrite
 */
const withNames = (module, rewrite) =>
  withSection(module, 'custom', (reader) => {
    const start = reader.at;
    if (reader.text() !== 'name') return [...reader.bytes];
    const parts = [...reader.bytes.subarray(start, reader.at)];
    while (reader.at < reader.bytes.length) {
      const kind = reader.byte();
      const body = reader.take(reader.number());
      const own = kind === namesOfData ? writeNames(rewrite(readNames(new Reader(body)))) : [...body];
      parts.push(kind, ...number(own.length), ...own);
    }
    return parts;
  });

/** @param {Reader} reader */
const readNames = (reader) => new Map(each(reader, () => [reader.number(), reader.text()]));

/** @param {Map<number, string>} names */
const writeNames = (names) =>
  vector(
    [...names].map(([index, name]) => [...number(index), ...number(Buffer.byteLength(name)), ...Buffer.from(name)]),
  );

/**
 * Moves the data of a part out of the module that it was taken from.
 * @param {Uint8Array} from with the names of its segments
 * @param {Uint8Array} to
 * @param {string} part its name
 * @returns {{ from: Uint8Array, to: Uint8Array, moved: Segment[] }}
 */
export function moveData(from, to, part) {
  /** @type {Map<number, string>} */
  let names = new Map();
  withNames(from, (found) => (names = found));
  const segments = inSection(from, 'data', readSegment);
  const isMoved = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    new RegExp(`^part_${part}(\\.\\d+)?$`).test(names.get(index) ?? '');
  const moved = segments.filter(isMoved);
  const kept = segments.filter((segment, index) => !isMoved(segment, index));
  const keptNames = [...names].filter(([index]) => !isMoved(undefined, index)).map(([, name]) => name);
  const written = (/** @type {Segment[]} */ some) => vector(some.map(({ bytes }) => [...bytes]));
  const counted = withSection(from, 'dataCount', () => number(kept.length));
  const without = withSection(counted, 'data', () => written(kept));
  return {
    from: withNames(without, () => new Map(keptNames.entries())),
    to: withDataSection(to, written(moved)),
    moved,
  };
}

/**
 * Where the code of a module, as text, names an address within one of the segments; undefined if it does nowhere. A view of
 * a text is one number of 64 bits, the address in the lower half.
 * @param {string} text as wasm-dis writes it
 * @param {Segment[]} segments
 */
export const addressWithin = (text, segments) =>
  [...text.matchAll(/(?:i32\.const |i64\.const |offset=)(\d+)/g)]
    .map(([, digits]) => Number(BigInt.asUintN(32, BigInt(digits))))
    .find((address) => segments.some(({ start, size }) => address >= start && address < start + size));
