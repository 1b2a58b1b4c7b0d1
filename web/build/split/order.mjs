// SPDX-License-Identifier: MIT
// Functions in an order that packs well: each behind the one that it has most in common with. What a packer has seen before
// it names by how far back that is, in fewer bits if it is near. Nothing else changes, as functions are called by number.
import { brotliCompressSync } from 'node:zlib';
import { exportsOf, importsOf, inSection, number, tableOf, vector } from './binary.mjs';
import { withExports, withSection, withTable } from './binary.mjs';
import { withoutCalls } from './code.mjs';

/** How many bytes in a row have to be the same: the fewest that a packer can name by where they stood. */
const least = 4;

/** In so many orders a module is packed, to take the best of them: they differ by a half per cent. */
const tries = 24;

/** @typedef {ReturnType<typeof withoutCalls>} Body */

/**
 * The same module with its functions in another order.
 * @param {Uint8Array} module without names
 */
export function inPackedOrder(module) {
  const bodies = inSection(module, 'code', (reader) => withoutCalls(reader.take(reader.number())));
  const likeness = likenessOf(bodies.map(({ pieces }) => Buffer.concat(pieces)));
  const step = Math.ceil(bodies.length / tries);
  const ordered = bodies.flatMap((_, start) =>
    start % step === 0 ? [withOrder(module, bodies, chainFrom(start, likeness))] : [],
  );
  const sizes = ordered.map((each) => brotliCompressSync(each).length);
  return ordered[sizes.indexOf(Math.min(...sizes))];
}

/**
 * @param {Uint8Array} module
 * @param {Body[]} bodies of its functions
 * @param {number[]} order
 */
function withOrder(module, bodies, order) {
  const imported = importsOf(module).filter(({ kind }) => kind === 'function').length;
  const types = inSection(module, 'function', (reader) => reader.number());
  const places = new Map(order.map((index, place) => [index + imported, place + imported]));
  const moved = (/** @type {number} */ index) => places.get(index) ?? index;
  const code = order.map((index) => joined(bodies[index], moved));
  const withCode = withSection(module, 'code', () => vector(code.map((body) => [...number(body.length), ...body])));
  const withTypes = withSection(withCode, 'function', () => vector(order.map((index) => number(types[index]))));
  const withStart = withSection(withTypes, 'start', (reader) => number(moved(reader.number())));
  const entries = tableOf(module).map(({ index, place }) => ({ index: moved(index), place }));
  const named = exportsOf(module).map((own) => (own.kind === 'function' ? { ...own, index: moved(own.index) } : own));
  return withExports(withTable(withStart, entries), named);
}

/**
 * @param {Body} body
 * @param {(index: number) => number} moved
 */
const joined = ({ pieces, called }, moved) =>
  pieces.flatMap((piece, at) => [...piece, ...(at < called.length ? number(moved(called[at])) : [])]);

/**
 * How alike any two functions are: the cosine of which pieces of some bytes they have.
 * @param {Buffer[]} bodies
 */
function likenessOf(bodies) {
  const pieces = bodies.map(
    (body) => new Set(Array.from({ length: Math.max(0, body.length - least + 1) }, (_, at) => body.readUInt32LE(at))),
  );
  /** Which functions have a piece. @type {Map<number, number[]>} */
  const having = new Map();
  for (const [index, own] of pieces.entries()) {
    for (const piece of own) {
      const others = having.get(piece);
      if (others) others.push(index);
      else having.set(piece, [index]);
    }
  }
  const shared = bodies.map(() => new Float64Array(bodies.length));
  for (const some of having.values()) for (const a of some) for (const b of some) shared[a][b]++;
  return shared.map((row, a) => row.map((count, b) => count / (Math.sqrt(pieces[a].size * pieces[b].size) + 1)));
}

/**
 * From a function always on to the one that is most like it, of those that are left.
 * @param {number} start
 * @param {Float64Array[]} likeness
 */
function chainFrom(start, likeness) {
  const left = new Set(likeness.keys());
  const order = [start];
  while (left.delete(order[order.length - 1]) && left.size) {
    const row = likeness[order[order.length - 1]];
    order.push([...left].reduce((best, other) => (row[other] > row[best] ? other : best)));
  }
  return order;
}
