// SPDX-License-Identifier: MIT

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * Gives a document or a shadow root the style sheet of a text. All of a page share one sheet, which is parsed at its
 * first use.
 * @param {DocumentOrShadowRoot} root
 * @param {string} css
 */
export function adoptSheet(root, css) {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
