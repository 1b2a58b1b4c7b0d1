// SPDX-License-Identifier: MIT
import { failure, statusOf } from './error.js';
import { memo } from './memo.js';

/** What was fetched, by URL. @type {Map<string, Promise<Uint8Array>>} */
const files = new Map();

/** What was taken. @type {WeakSet<Uint8Array>} */
const taken = new WeakSet();

/** @param {string} url */
const absolute = (url) => new URL(url, document.baseURI).href;

/**
 * The bytes at a URL. Throws 'fetch-failed', also for a page of HTML, as servers answer for what is not there.
 * @param {string} url absolute, or relative to the page
 * @returns {Promise<Uint8Array>}
 */
export function fetchJson(url) {
  const href = absolute(url);
  return memo(files, href, async () => {
    const response = await fetch(href).catch((thrown) => {
      throw failure('fetch-failed', `${href}: ${thrown.message}`, thrown);
    });
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && !isPage) return new Uint8Array(await response.arrayBuffer());
    throw failure('fetch-failed', `${href} answered ${statusOf(response)}, ${isPage ? 'an HTML page' : 'no JSON'}`);
  });
}

/**
 * Bytes that `fetchJson` gave, for good: whoever asks for the URL from now on has it fetched anew. So does who finds that
 * somebody else has taken them. Fails as `fetchJson` does.
 * @param {string} url
 * @param {Uint8Array} bytes
 */
export async function takeJson(url, bytes) {
  let own = bytes;
  while (taken.has(own)) own = await fetchJson(url);
  taken.add(own);
  files.delete(absolute(url));
  return own;
}
