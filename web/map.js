// SPDX-License-Identifier: MIT
import { failure } from './error.js';
/** @import {AddOptions, Kind} from './types.js' */

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === 'object' && value !== null;

/** Lists under such names are of no articles. */
const others = /author|categor|creator|keyword|link|tag|user/i;

/**
 * A JSON text with every item replaced by what `map` makes of it. Items are the members of the longest list of objects
 * in it; where there is none, the document is the item. A text that is no JSON comes back as it is, for the core to say
 * what is wrong with it. Throws 'bad-option' when `map` is no function or throws.
 * @param {Kind} kind under whose name the items then are, beside what else the document says
 * @param {Uint8Array | string} payload
 * @param {NonNullable<AddOptions['map']>} map
 * @returns {Uint8Array | string}
 */
export function mapItems(kind, payload, map) {
  if (typeof map !== 'function') throw failure('bad-option', 'option "map" must be a function');
  const document = parse(typeof payload === 'string' ? payload : new TextDecoder().decode(payload));
  if (document === undefined) return payload;
  const list = longestList(document);
  try {
    const mapped = (list ?? [document]).flatMap((item, index) => map(/** @type {any} */ (item), index) ?? []);
    const hasMore = list && !Array.isArray(document);
    return JSON.stringify(hasMore ? { .../** @type {object} */ (document), [kind]: mapped } : mapped);
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
function longestList(document) {
  /** @type {unknown[] | undefined} */
  let longest;
  for (let level = [document]; level.length;) {
    for (const value of level) {
      if (Array.isArray(value) && value.some(isObject) && value.length > (longest?.length ?? 0)) longest = value;
    }
    // The members of a list are items, whatever lists they have.
    level = level
      .filter((value) => isObject(value) && !Array.isArray(value))
      .flatMap((value) => Object.entries(/** @type {object} */ (value)))
      .flatMap(([name, value]) => (others.test(name) ? [] : [value]));
  }
  return longest;
}
