// SPDX-License-Identifier: MIT
// Where an article stands in the shards that `siderail build` writes. Both who writes and who looks up go by this, and it
// finds what the core finds: src/article/url_key.h and Archive::find have the same rules.
//
//     id "42", url "https://www.example.org/a/?utm_source=x"    shard of "/a":  { "example.org/a": "<nav ...",
//                                                               shard of "42":    "#42": ["example.org/a"] }
//
// A key with a host stands where its path alone would, so that one shard answers for both.

/**
 * What two URLs of one page share: no scheme, no "www.", host in lower case, no fragment, no utm_ parameters, no final "/"
 * or "/index.html".
 * @param {string} url
 */
export function urlKey(url) {
  const [, start, query] = /** @type {RegExpExecArray} */ (/^([^?#]*)([^#]*)/.exec(url));
  const [, host, path] = /** @type {RegExpExecArray} */ (/^([^/]*)([^]*)$/.exec(start.replace(/^(?:[^/]*:)?\/\//, '')));
  const end = path.replace(/\/index\.html$/, '').replace(/\/$/, '');
  return lower(host).replace(/^www\./, '') + end + keptOf(query);
}

/**
 * The path and query of a urlKey: from its first "/" on.
 * @param {string} key
 */
export const pathOfKey = (key) => (key.includes('/') ? key.slice(key.indexOf('/')) : '');

/**
 * The names that an article may have in its shard, the first one there being right.
 * @param {string} idOrUrl
 */
export function namesOf(idOrUrl) {
  const key = urlKey(idOrUrl);
  return [idName(idOrUrl), key, pathOfKey(key)].filter(Boolean);
}

/**
 * What an id is called in a shard: no urlKey has a "#".
 * @param {string} id
 */
export const idName = (id) => `#${id}`;

/**
 * The number of the shard that an id or URL is in.
 * @param {string} idOrUrl
 * @param {number} shards how many there are
 */
export const shardOf = (idOrUrl, shards) => shardOfKey(urlKey(idOrUrl), shards);

/**
 * The number of the shard that a urlKey is in: FNV-1a of its path in UTF-8. The key of a key may be another.
 * @param {string} key
 * @param {number} shards how many there are
 */
export const shardOfKey = (key, shards) => hash(pathOfKey(key) || key) % shards;

/**
 * The path of a shard below the index.
 * @param {number} number
 */
export const shardFile = (number) => `shards/${String(number).padStart(4, '0')}.json`;

/**
 * FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/
 * @param {string} text
 */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

// Letter by letter, as the core does: a whole word's last sigma would become another.
/** @param {string} text */
const lower = (text) => Array.from(text, (letter) => letter.toLowerCase()).join('');

/** @param {string} query with its "?", or empty */
function keptOf(query) {
  const kept = query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !parameter.startsWith('utm_'));
  return kept.length ? `?${kept.join('&')}` : '';
}
