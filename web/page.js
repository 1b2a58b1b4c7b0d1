// SPDX-License-Identifier: MIT
// What a rail without attributes takes from the page it is on.
import { nextTask } from './pace.js';

/**
 * Settles when the whole page is parsed, since what a rail needs may come after it, and in a task of its own: the one
 * that reads the script takes long enough on a phone.
 */
export const pageParsed = () => (parsed ??= parse());

/** @type {Promise<void> | undefined} */
let parsed;

async function parse() {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  await nextTask();
}

/** The page's JSON-LD, one text for each script element. */
export const pageJsonLd = () =>
  Array.from(document.querySelectorAll('script[type="application/ld+json"]'), (script) => script.textContent ?? '');

/** The URLs that the page's article may be known by, the best one first. */
export function pageUrls() {
  const { origin, pathname, search } = location;
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel~="canonical"][href]'));
  return [...(canonical ? [canonical.href] : []), origin + pathname + search, origin + pathname];
}
