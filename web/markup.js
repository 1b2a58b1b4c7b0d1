// SPDX-License-Identifier: MIT
import { failure } from './error.js';

/** The part of the Trusted Types API that is used here, which TypeScript does not know.
 * @typedef {{ createHTML(html: string): string }} Policy
 */

/** @type {Policy | undefined} */
let policy;

/**
 * The nodes of a piece of HTML that the core rendered, and of no other: it passes through Trusted Types unchecked, as
 * the core escapes everything it writes. Throws 'trusted-types' when the page's content security policy refuses that.
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function parseMarkup(html) {
  const template = document.createElement('template');
  policy ??= createPolicy();
  try {
    template.innerHTML = policy.createHTML(html);
  } catch (thrown) {
    throw failure('trusted-types', 'the page\'s policy has to allow "siderail" in trusted-types', thrown);
  }
  return template.content;
}

/** @returns {Policy} */
function createPolicy() {
  const unchanged = { createHTML: (/** @type {string} */ html) => html };
  const factory = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (globalThis);
  try {
    return factory.trustedTypes?.createPolicy('siderail', unchanged) ?? unchanged;
  } catch {
    // Refusing the name is no harm by itself: only a page that requires trusted types refuses the string, too.
    return unchanged;
  }
}
