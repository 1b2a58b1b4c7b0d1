// SPDX-License-Identifier: MIT
/** @import {RailProperties} from './types/rail.js' */

/** Every attribute that changes what the element shows. */
export const attributeNames = [
  ...['src', 'index', 'article', 'show', 'securities', 'quotes', 'refresh'],
  ...['tag-href', 'tag-layout', 'ticker-href', 'limit', 'for', 'heading-level', 'labels', 'images'],
];

// Node, where a server imports the element without showing it, has no HTMLElement.
const Base = globalThis.HTMLElement ?? class {};

/**
 * The attributes of `<side-rail>` as properties: what each attribute says, null without one. Setting null removes it.
 * @type {new () => HTMLElement & RailProperties}
 */
export const RailAttributes = /** @type {any} */ (class extends Base {});

for (const name of [...attributeNames, 'loading', 'mode']) {
  Object.defineProperty(RailAttributes.prototype, propertyOf(name), {
    /** @this {HTMLElement} */
    get() {
      const value = this.getAttribute(name);
      if (name === 'images') return value !== null;
      const isNumber = /^(limit|refresh|heading-level)$/.test(name) && value !== null;
      return isNumber ? (/^\s*\d+\s*$/.test(value) ? Number(value) : NaN) : value;
    },
    /** @this {HTMLElement & { pushQuotes(bytes: object): void }} */
    set(value) {
      const isObject = value && typeof value === 'object';
      if (name === 'images') this.toggleAttribute(name, Boolean(value));
      else if (name === 'quotes' && isObject) this.pushQuotes(value);
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, name === 'labels' && isObject ? JSON.stringify(value) : String(value));
    },
  });
}

/**
 * The property of an attribute.
 * @param {string} attribute
 */
function propertyOf(attribute) {
  return attribute.replace(/-./, (letter) => letter[1].toUpperCase());
}

/**
 * Hands over to an element what was set on it before it was one.
 * @param {any} rail
 */
export function upgradeProperties(rail) {
  for (const name of Object.keys(rail)) {
    if (!(name in RailAttributes.prototype)) continue;
    const value = rail[name];
    delete rail[name];
    rail[name] = value;
  }
}
