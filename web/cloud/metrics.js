// SPDX-License-Identifier: MIT
// How large text is where nothing can draw it: for servers. The figures are at least those of common fonts, of DejaVu
// Sans and DejaVu Serif in particular, which are wide. Scripts that shape their letters get room for the widest forms.
import { turnedBox } from './sheet.js';
/** @import {Bounds, Gauge, Item, Settings} from './arrange.js' */
/** @import {Packer} from './packer.js' */

/**
 * Advance widths of letters from a code point on, in twentieths of an em: digits of base 36. Letters with marks are as
 * wide as without.
 * @type {[from: number, widths: string][]}
 */
const tables = [
  [0x20, '78ahdji688ah7877dddddddddd77hhhbkffggfegi88felihehgeehflfee878haaddcdd8dd77d7kddddab8dciccbd7dh'],
  [0x391, 'ffeffeih8fflifhiecfeehfih8eebd8dedcdbbdd8ddddcdedcecdedgh'],
  [0x410, 'gffehfndiighlihiegefifignnhkegohddcbedjbeeddgededccciceejjfgcciddddbcb777iiddece'],
];

const marks = /\p{M}/u;
const low = /^[acemnorsuvwxz.,:;_-]+$/;
const deep = /[^\0-~]|[gjpqyQ,;()[\]{}|@$_/\\]/;

/**
 * Where the ink of a letter may be: above the baseline, below it, and how far it moves on, all in em.
 * @typedef {{ width: number, ascent: number, descent: number }} Extent
 */

/**
 * @param {string} letter a code point
 * @returns {Extent}
 */
function extentOf(letter) {
  const [base, ...added] = letter.normalize('NFD');
  const code = /** @type {number} */ (base.codePointAt(0));
  const digit = tables.map(([from, widths]) => widths[code - from]).find(Boolean);
  if (!digit) return extentOfScript(code, marks.test(letter));
  const ascent = added.length ? 1.05 : low.test(base) ? 0.58 : 0.8;
  return { width: parseInt(digit, 36) / 20, ascent, descent: added.length || deep.test(base) ? 0.25 : 0.03 };
}

/**
 * @param {number} code
 * @param {boolean} isMark
 * @returns {Extent}
 */
function extentOfScript(code, isMark) {
  if (isMark) return { width: code < 0x590 ? 0 : 0.6, ascent: 1.1, descent: 0.45 };
  if (code < 0x590) return { width: 1.1, ascent: 0.95, descent: 0.25 };
  // Ideographs, kana and Hangul fill a square; anything else may be an emoji, or half a line of calligraphy.
  if (code >= 0x2e80 && code < 0xfb00) return { width: 1, ascent: 1, descent: 0.25 };
  return { width: code < 0x2000 ? 1 : 1.4, ascent: 1.15, descent: 0.5 };
}

/** @type {Map<string, Extent>} */
const known = new Map();

/**
 * Where the ink of a text may be.
 * @param {string} text
 * @param {string | number} weight as in CSS
 * @returns {Bounds}
 */
export function textBounds(text, weight) {
  const bold = weight === 'bold' || Number(weight) > 500 ? 0.085 : 0;
  const sum = { advance: 0, left: 0, right: 0, ascent: 0, descent: 0 };
  for (const letter of text) {
    const extent = known.get(letter) ?? extentOf(letter);
    known.set(letter, extent);
    sum.advance += extent.width + (extent.width && bold);
    sum.ascent = Math.max(sum.ascent, extent.ascent);
    sum.descent = Math.max(sum.descent, extent.descent);
  }
  sum.left = sum.right = sum.advance / 2;
  return sum;
}

/**
 * Measures words where nothing draws them, or as if nothing did.
 * @param {string[]} texts
 * @param {Settings} settings
 * @returns {Gauge}
 */
export const measureByMetrics = (texts, { fontWeight }) => ({
  bounds: texts.map((text) => textBounds(text, fontWeight)),
  draws: false,
  add: addBoxes,
});

/**
 * Gives every word, as a box, to the packer, in the order of the list.
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {boolean} turns
 */
function addBoxes(items, packer, turns) {
  for (const item of items) {
    const { left, ascent, descent } = item.bounds;
    const em = item.size / packer.fold;
    const half = Math.ceil(left * em);
    const top = -Math.ceil(ascent * em);
    const box = { left: -half, top, width: 2 * half, height: Math.ceil(descent * em) - top };
    packer.add(item, 0, 0, box, false);
    if (turns) packer.add(item, 0, 0, turnedBox(box), true);
  }
}
