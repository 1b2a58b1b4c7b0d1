// SPDX-License-Identifier: MIT
import { preloadForRails } from './early.js';
import { SideRailElement, SiderailError } from './element.js';

export { SideRailElement, SiderailError };

if (globalThis.customElements) {
  preloadForRails();
  SideRailElement.define();
}
