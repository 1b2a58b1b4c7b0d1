// SPDX-License-Identifier: MIT
import { fetchForRails } from './early.js';
import { SideRailElement, SiderailError } from './element.js';

export { SideRailElement, SiderailError };

if (globalThis.customElements) {
  fetchForRails();
  SideRailElement.define();
}
