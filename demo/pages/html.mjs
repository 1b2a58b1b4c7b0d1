// SPDX-License-Identifier: MIT

/** Markup, which is not escaped again. */
export class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

/**
 * Takes text for markup. Only for what the archive's own editors or Siderail wrote.
 * @param {string} text
 */
export const trusted = (text) => new Html(text);

/** @param {string} text */
export const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A template for markup: everything put into it is escaped, unless it is markup already. Lists are joined, and null, undefined
 * and false are nothing.
 *
 *     html`<p>${'1 < 2'}</p>` gives <p>1 &#60; 2</p>
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export const html = (strings, ...values) =>
  new Html(strings.reduce((before, string, index) => before + write(values[index - 1]) + string));

/**
 * @param {unknown} value
 * @returns {string}
 */
function write(value) {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(write).join('');
  return value instanceof Html ? value.text : escape(String(value));
}
