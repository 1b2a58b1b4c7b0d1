// SPDX-License-Identifier: MIT
import css from '#css';

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * Gives a document or a shadow root the style of rails, or of a part of them. All of a page share one sheet of a text,
 * which is parsed at its first use.
 * @param {DocumentOrShadowRoot} root
 * @param {string} [text]
 */
export function adoptStyle(root, text = css) {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The style of badges, which only pages that may have some fetch; empty where it cannot be had. @returns {Promise<string>} */
export const badgeStyle = () =>
  import('#css/tickers').then(
    (module) => module.default,
    () => '',
  );
