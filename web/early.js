// SPDX-License-Identifier: MIT
import { preload } from './engines.js';
import { fetchFeed, fetchJson } from './fetch.js';

/**
 * Sends for everything that the rails of the page name, and for the module, before any of them asks for it: each is a
 * round trip. Not for what the server has answered for, or what waits for a reader. A failure is left to the rail.
 */
export function fetchForRails() {
  const rails = Array.from(document.querySelectorAll('side-rail'));
  const wanting = rails.filter(needsModule);
  if (!rails.length) preload();
  for (const rail of wanting) {
    const [src, ...lists] = ['src', 'securities', 'quotes'].map((name) => rail.getAttribute(name));
    preload(...lists);
    if (src !== null) fetchFeed(src).catch(() => {});
    for (const url of lists) if (url !== null) fetchJson(url).catch(() => {});
  }
}

/** @param {Element} rail */
function needsModule(rail) {
  if (rail.hasAttribute('index')) return false;
  const isThere = rail.shadowRoot ?? rail.querySelector(':scope > [class^="siderail-"], template[shadowrootmode]');
  return rail.hasAttribute('for') || (!isThere && rail.getAttribute('loading') !== 'lazy');
}
