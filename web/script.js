// SPDX-License-Identifier: MIT
// What a page's script element loads. As the browser finishes its own work on the page in the task that reads the last
// script, the element is registered in another one; whoever imports this waits for it.
import { fetchForRails } from './early.js';
import { SideRailElement, SiderailError } from './element.js';
import { nextTask } from './pace.js';

export { SideRailElement, SiderailError };

if (globalThis.customElements) {
  fetchForRails();
  await nextTask();
  SideRailElement.define();
}
