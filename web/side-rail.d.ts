// SPDX-License-Identifier: MIT
// What `import 'siderail/define'` gives, and what it adds to a page.

import type { SideRailElement, SiderailError } from './element.js';

export * from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'side-rail': SideRailElement;
  }

  interface GlobalEventHandlersEventMap {
    /** A rail shows all there is. `widgets`: the ones that have something to show. */
    'side-rail:ready': CustomEvent<{ widgets: string[] }>;
    /** Something failed. Cancel it to keep it out of the console. */
    'side-rail:error': CustomEvent<{ error: SiderailError }>;
    /** A link is about to be followed in this tab. Cancel it to stay on the page. */
    'side-rail:navigate': CustomEvent<{ href: string; widget: string }>;
  }
}
