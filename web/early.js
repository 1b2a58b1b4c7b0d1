// SPDX-License-Identifier: MIT
import { preload } from './engines.js';
import { nextTask } from './pace.js';

/**
 * Sends for the module before any rail asks for it, unless the server has answered for every rail of the page, or they
 * wait for a reader. The request is made in a task of its own: the one that reads a script is long enough.
 */
export function preloadForRails() {
  const rails = Array.from(document.querySelectorAll('side-rail'));
  if (!rails.length || rails.some(needsModule)) void nextTask().then(preload);
}

/** @param {Element} rail */
function needsModule(rail) {
  if (rail.hasAttribute('index')) return false;
  const isThere = rail.shadowRoot ?? rail.querySelector(':scope > [class^="siderail-"], template[shadowrootmode]');
  return rail.hasAttribute('for') || (!isThere && rail.getAttribute('loading') !== 'lazy');
}
