// SPDX-License-Identifier: MIT
import css from '#css';

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * Gives a document or a shadow root the one sheet that all rails of a page share. It is parsed at the first use.
 * @param {DocumentOrShadowRoot} root
 */
export function adoptStyle(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
