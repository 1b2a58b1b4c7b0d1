// SPDX-License-Identifier: MIT
// A rail out of the files of `siderail build`. Fetched only where a rail has `index`; it imports nothing that the element
// has, as that would be one more file.
import { namesOf, shardFile, shardOfKey, urlKey } from './url-key.js';
/** @import {ErrorCode} from './types.js' */

/**
 * What the element lends.
 * @typedef {object} Tools
 * @property {(url: string) => Promise<Uint8Array>} fetchJson
 * @property {(code: ErrorCode, message: string) => Error} failure
 */

/** A shard: HTML by name, or in an array the name of a URL that has the HTML. @typedef {Record<string, string | [string]>} Shard */

/**
 * The HTML of an article's widgets; empty when they have nothing to show. Throws 'fetch-failed', 'bad-option' for an index
 * without a count, and 'unknown-article'.
 * @param {string} index URL of the folder, with `?shards=` if the page knows how many there are
 * @param {string[]} keys ids or URLs of the article, the best one first
 * @param {Tools} tools
 * @returns {Promise<string>}
 */
export async function htmlFromIndex(index, keys, tools) {
  const { folder, shards } = await openIndex(index, tools);
  const read = async (/** @type {string} */ key) => {
    const { href } = new URL(shardFile(shardOfKey(key, shards)), folder);
    return /** @type {Shard} */ (parse(await tools.fetchJson(href), href, tools));
  };
  for (const key of keys) {
    const found = entryOf(await read(urlKey(key)), namesOf(key));
    if (typeof found === 'string') return found;
    const html = found && entryOf(await read(found[0]), found);
    if (typeof html === 'string') return html;
  }
  throw tools.failure('unknown-article', `no article "${keys[0] ?? ''}" in ${folder.href}`);
}

/**
 * @param {string} index
 * @param {Tools} tools
 */
async function openIndex(index, tools) {
  const folder = new URL(index, document.baseURI);
  const given = folder.searchParams.get('shards');
  folder.search = folder.hash = '';
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const { href } = new URL('manifest.json', folder);
  const shards = Number(given ?? parse(await tools.fetchJson(href), href, tools)?.shards);
  if (Number.isInteger(shards) && shards > 0) return { folder, shards };
  throw tools.failure(
    'bad-option',
    `${given === null ? href : `index="${index}"`} does not say how many shards there are`,
  );
}

/**
 * @param {Shard} shard
 * @param {string[]} names
 */
function entryOf(shard, names) {
  const name = names.find((each) => Object.hasOwn(shard, each));
  return name === undefined ? undefined : shard[name];
}

/**
 * @param {Uint8Array} bytes
 * @param {string} href
 * @param {Tools} tools
 */
function parse(bytes, href, { failure }) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw failure('fetch-failed', `${href} is no JSON`);
  }
}
