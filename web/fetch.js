// SPDX-License-Identifier: MIT
import { failure, statusOf } from './error.js';
import { memo } from './memo.js';

/** What was fetched, by URL. @type {Map<string, Promise<Uint8Array>>} */
const files = new Map();

/** The same of feeds; for a large one, its URL. @type {Map<string, Promise<Uint8Array | URL>>} */
const feeds = new Map();

// Articles of more bytes than this take long enough, one way or another, to keep a reader waiting.
const mostBytesHere = 1_000_000;

/** @param {string} url */
const absolute = (url) => new URL(url, globalThis.document?.baseURI).href;

/**
 * The bytes at a URL. Throws 'fetch-failed', also for a page of HTML, as servers answer for what is not there.
 * @param {string} url absolute, or relative to the page
 * @returns {Promise<Uint8Array>}
 */
export function fetchJson(url) {
  const href = absolute(url);
  return memo(files, href, async () => /** @type {Uint8Array} */ (await read(href, Infinity)));
}

/**
 * The bytes at a URL, or, where there are many, the URL: no more of them is read than shows that. Fails as `fetchJson` does.
 * @param {string} url
 * @returns {Promise<Uint8Array | URL>}
 */
export function fetchFeed(url) {
  const href = absolute(url);
  return memo(feeds, href, async () => (await read(href, mostBytesHere)) ?? new URL(href));
}

/**
 * @param {string} href
 * @param {number} most
 * @returns {Promise<Uint8Array | undefined>} nothing if there are more bytes than `most`
 */
async function read(href, most) {
  const fail = (/** @type {Error} */ thrown) => {
    throw failure('fetch-failed', `${href}: ${thrown.message}`, thrown);
  };
  const response = await fetch(href).catch(fail);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage)
    throw failure('fetch-failed', `${href} answered ${statusOf(response)}, ${isPage ? 'an HTML page' : 'no JSON'}`);
  const reader = response.body?.getReader();
  const pieces = [];
  for (let size = sizeOf(response.headers, most); size <= most;) {
    const piece = (await reader?.read().catch(fail))?.value;
    if (!piece) return join(pieces);
    pieces.push(piece);
    size += piece.length;
  }
  // Where the rest does not come, nobody misses it.
  reader?.cancel().catch(() => {});
  return undefined;
}

/**
 * What is known of a size before the first byte: that it is more than `most`, or nothing.
 * @param {Headers} headers
 * @param {number} most
 */
function sizeOf(headers, most) {
  // What is sent packed is about four times as large as it says.
  const size = Number(headers.get('content-length')) * (headers.has('content-encoding') ? 4 : 1);
  return size > most ? size : 0;
}

/** @param {Uint8Array[]} pieces */
function join(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let end = 0;
  for (const piece of pieces) whole.set(piece, (end += piece.length) - piece.length);
  return whole;
}
