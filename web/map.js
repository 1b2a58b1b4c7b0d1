// SPDX-License-Identifier: MIT
import { failure } from './error.js';
/** @import {AddOptions} from './types.js' */

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === 'object' && value !== null;

/**
 * A JSON text with every item replaced by what `map` makes of it. Items are the members of the first list of objects in
 * it, from the outside in; where there is none, the document is the item. A text that is no JSON comes back as it is,
 * for the core to say what is wrong with it. Throws 'bad-option' when `map` is no function or throws.
 * @param {Uint8Array | string} payload
 * @param {NonNullable<AddOptions['map']>} map
 * @returns {Uint8Array | string}
 */
export function mapItems(payload, map) {
  if (typeof map !== 'function') throw failure('bad-option', 'option "map" must be a function');
  const document = parse(typeof payload === 'string' ? payload : new TextDecoder().decode(payload));
  if (document === undefined) return payload;
  try {
    const list = listIn(document);
    if (!list) return JSON.stringify(map(/** @type {any} */ (document), 0) ?? null);
    const mapped = list.flatMap((item, index) => map(/** @type {any} */ (item), index) ?? []);
    list.length = 0;
    for (const item of mapped) list.push(item);
    return JSON.stringify(document);
  } catch (thrown) {
    throw failure('bad-option', `option "map" failed: ${thrown instanceof Error ? thrown.message : thrown}`, thrown);
  }
}

/**
 * The value of what the core reads, too: JSON by itself, in a CDATA section or a comment, or a line each.
 * @param {string} text
 * @returns {unknown} undefined for anything else
 */
function parse(text) {
  const inside = text.replace(/^[\s/*]*<!(\[CDATA\[|--)[\s/*]*|[\s/*]*(\]\]|--)>[\s/*]*$/g, '').trim();
  for (const json of [inside, `[${inside.replace(/\s*\n\s*/g, ',')}]`]) {
    try {
      return JSON.parse(json);
    } catch {
      // The other form is tried, or nothing is.
    }
  }
  return undefined;
}

/**
 * @param {unknown} document
 * @returns {unknown[] | undefined}
 */
function listIn(document) {
  for (let level = [document].filter(isObject); level.length;) {
    const list = level.find((value) => Array.isArray(value) && value.some(isObject));
    if (list) return /** @type {unknown[]} */ (list);
    level = level.flatMap((value) => Object.values(value)).filter(isObject);
  }
  return undefined;
}
