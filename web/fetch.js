// SPDX-License-Identifier: MIT
import { failure, statusOf } from './error.js';
import { memo } from './memo.js';

/** What was fetched, by URL. @type {Map<string, Promise<Uint8Array>>} */
const files = new Map();

/** The same of feeds; for a large one, its URL. @type {Map<string, Promise<Uint8Array | URL>>} */
const feeds = new Map();

/** What was taken. @type {WeakSet<Uint8Array>} */
const taken = new WeakSet();

/** Articles of more bytes than this take long enough, one way or another, to keep a reader waiting. */
export const mostBytesHere = 1_000_000;

/** @param {string} url */
const absolute = (url) => new URL(url, globalThis.document?.baseURI).href;

/** @param {Response} response */
const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());

/**
 * The bytes at a URL. Throws 'fetch-failed', also for a page of HTML, as servers answer for what is not there.
 * @param {string} url absolute, or relative to the page
 * @returns {Promise<Uint8Array>}
 */
export function fetchJson(url) {
  const href = absolute(url);
  return memo(files, href, async () => bytesOf(await responseOf(href)));
}

/**
 * The bytes at a URL, or, where their number is said to be large and none of them was read, the URL. Fails as `fetchJson`.
 * @param {string} url
 * @returns {Promise<Uint8Array | URL>}
 */
export function fetchFeed(url) {
  const href = absolute(url);
  return memo(feeds, href, async () => {
    const response = await responseOf(href);
    if (!isLarge(response.headers)) return bytesOf(response);
    response.body?.cancel();
    return new URL(href);
  });
}

/** @param {Headers} headers */
function isLarge(headers) {
  // What is sent packed is about four times as large as it says.
  const factor = headers.has('content-encoding') ? 4 : 1;
  return Number(headers.get('content-length')) * factor > mostBytesHere;
}

/** @param {string} href */
async function responseOf(href) {
  const response = await fetch(href).catch((thrown) => {
    throw failure('fetch-failed', `${href}: ${thrown.message}`, thrown);
  });
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.ok && !isPage) return response;
  throw failure('fetch-failed', `${href} answered ${statusOf(response)}, ${isPage ? 'an HTML page' : 'no JSON'}`);
}

/**
 * Bytes that `fetchFeed` gave, for good: whoever asks for the URL from now on has it fetched anew. So does who finds that
 * somebody else has taken them. Fails as `fetchJson` does.
 * @param {string} url
 * @param {Uint8Array} bytes
 */
export async function takeFeed(url, bytes) {
  const own = taken.has(bytes) ? bytesOf(await responseOf(absolute(url))) : bytes;
  taken.add(bytes);
  feeds.delete(absolute(url));
  return own;
}
