// SPDX-License-Identifier: MIT
import { preload } from './engines.js';
import { SideRailElement, SiderailError } from './element.js';

export { SideRailElement, SiderailError };

if (globalThis.customElements) {
  // The module is on its way before any rail asks for it, unless the server has answered for every rail of the page, or
  // they wait for a reader.
  const rails = Array.from(document.querySelectorAll('side-rail'));
  if (!rails.length || rails.some(needsModule)) preload();
  SideRailElement.define();
}

/** @param {Element} rail */
function needsModule(rail) {
  if (rail.hasAttribute('index')) return false;
  const isThere = rail.shadowRoot ?? rail.querySelector(':scope > [class^="siderail-"], template[shadowrootmode]');
  return rail.hasAttribute('for') || (!isThere && rail.getAttribute('loading') !== 'lazy');
}
