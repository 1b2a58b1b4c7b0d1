// SPDX-License-Identifier: MIT
import { preload } from './engines.js';
import { SideRailElement, SiderailError } from './element.js';

export { SideRailElement, SiderailError };

if (globalThis.customElements) {
  // The module is on its way before any rail asks for it, unless the server has answered for every rail of the page.
  const rails = Array.from(document.querySelectorAll('side-rail'));
  if (!rails.length || rails.some((rail) => !rail.shadowRoot)) preload();
  SideRailElement.define();
}
