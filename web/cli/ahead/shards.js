// SPDX-License-Identifier: MIT
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { idName, pathOfKey, shardFile, shardOfKey, urlKey } from '../../url-key.js';
import { Complaint } from '../complaint.js';
/** @import {Made} from './slices.js' */

/** One line of a shard: `home` is the key that its shard is found by; an alias stands in the place of HTML. @typedef {{ article: number, home: string, name: string, size: number, alias?: string }} Entry */

// A shard is one packet train for a reader, and a row of powers of two lets the count stay when an archive grows a little.
const mostBytes = 29_000;
const averageBytes = 20_000;

// Shards are put together so many bytes at a time.
const batchBytes = 64 * 2 ** 20;

/**
 * The lines of all shards, in the order of the articles, and how many articles have the URL of one before them: those are
 * found by their ids alone, as in the engine.
 * @param {Iterable<Made>} made
 * @returns {{ entries: Entry[], shadowed: number }}
 */
export function listEntries(made) {
  /** @type {Map<string, number>} */
  const owners = new Map();
  const articles = Array.from(made, ({ id, url, html }, at) => {
    const key = urlKey(url ?? '');
    if (key && !owners.has(key)) owners.set(key, at);
    return { id, key, size: Buffer.byteLength(JSON.stringify(html)) };
  });
  const find = (/** @type {string} */ key) => owners.get(key) ?? owners.get(pathOfKey(key));
  const entries = articles.flatMap(({ id, key, size }, article) => {
    const own = owners.get(key) === article;
    const byUrl = own ? [entry({ article, home: key, name: key }, size)] : [];
    if (find(urlKey(id)) === article) return byUrl;
    const alias = own ? key : undefined;
    const byId = { article, home: urlKey(id), name: idName(id), ...(own && { alias }) };
    return [...byUrl, entry(byId, alias === undefined ? size : Buffer.byteLength(JSON.stringify([alias])))];
  });
  return { entries, shadowed: articles.filter(({ key }, at) => key && owners.get(key) !== at).length };
}

/**
 * @param {Omit<Entry, 'size'>} given
 * @param {number} valueSize
 * @returns {Entry}
 */
const entry = (given, valueSize) => ({ ...given, size: valueSize + Buffer.byteLength(JSON.stringify(given.name)) + 3 });

/**
 * How many bytes each shard has, of the fewest shards that are all small enough. Ends the program when one article alone is
 * too large.
 * @param {Entry[]} entries
 */
export function sizesOf(entries) {
  const largest = entries.reduce((most, { size }) => Math.max(most, size), 0);
  if (largest + 4 > mostBytes) {
    const { name } = /** @type {Entry} */ (entries.find(({ size }) => size === largest));
    throw new Complaint(`${name}: its widgets are ${largest} bytes, more than a shard may have: lower --limit`, 1);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  for (let count = 2 ** Math.ceil(Math.log2(Math.max(1, total / averageBytes))); ; count *= 2) {
    const sizes = new Array(count).fill(4);
    for (const { home, size } of entries) sizes[shardOfKey(home, count)] += size;
    if (Math.max(...sizes) <= mostBytes) return sizes;
  }
}

/**
 * Writes the shards, a batch of them at a time.
 * @param {string} folder
 * @param {Entry[]} entries
 * @param {number[]} sizes of the shards
 * @param {() => Iterable<Made>} made
 */
export function writeShards(folder, entries, sizes, made) {
  const homes = entries.map(({ home }) => shardOfKey(home, sizes.length));
  for (let start = 0; start < sizes.length;) {
    let end = start;
    for (let bytes = 0; end < sizes.length && (end === start || bytes + sizes[end] <= batchBytes); end++)
      bytes += sizes[end];
    const lines = linesOf(entries, homes, start, end, made());
    for (let number = start; number < end; number++) {
      const text = lines[number - start].join(',\n');
      writeFileSync(path.join(folder, path.basename(shardFile(number))), `{\n${text}\n}`);
    }
    start = end;
  }
}

/**
 * The lines of some shards.
 * @param {Entry[]} entries
 * @param {number[]} homes the shard of each
 * @param {number} start
 * @param {number} end
 * @param {Iterable<Made>} made
 */
function linesOf(entries, homes, start, end, made) {
  /** @type {string[][]} */
  const lines = Array.from({ length: end - start }, () => []);
  let next = 0;
  let article = 0;
  for (const { html } of made) {
    for (; next < entries.length && entries[next].article === article; next++) {
      const { name, alias } = entries[next];
      const value = alias === undefined ? html : [alias];
      lines[homes[next] - start]?.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    }
    article++;
  }
  return lines;
}
