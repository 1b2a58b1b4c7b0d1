// SPDX-License-Identifier: MIT
import { contextOf, Sheet } from './sheet.js';
/** @import {Pause} from './pause.js' */
/** @import {Box, Packer} from './packer.js' */

/**
 * A word on its way into a layout. Lengths are px at the size that it is tried at.
 * @typedef {object} Item
 * @property {string} text
 * @property {number} size
 * @property {number} padX px to a neighbour on the same line
 * @property {number} padY px to a neighbour above or below
 * @property {number} flags see `word` of wasm/cloud.cpp
 * @property {boolean} turns whether it may be turned
 * @property {number} x of its anchor before, in px from the middle of the board
 * @property {number} y
 * @property {number} width advance width, in px
 * @property {number} height of the ink, in px
 */

/** Whether there is a canvas to draw on, as in browsers and their workers. */
export const hasCanvas = () => typeof OffscreenCanvas === 'function' || typeof document === 'object';

/**
 * Waits for the fonts that words are drawn in: those of the page, and one that only they use.
 * @param {string} font
 * @param {string[]} texts
 */
export async function fontsReady(font, texts) {
  /** @type {FontFaceSet | undefined} */
  const fonts = globalThis.document?.fonts ?? /** @type {any} */ (globalThis).fonts;
  // To look for a font takes milliseconds: fonts of the system are there.
  if (!fonts?.size) return;
  // A font that does not load is replaced by another, for the page as for the canvas.
  await fonts.load(font, texts.join('')).catch(() => {});
  await fonts.ready;
}

/**
 * Canvases that no layout has in use: one keeps the fonts that it had, and they are half of the work.
 * @type {CanvasRenderingContext2D[]}
 */
const idle = [];

/**
 * A canvas for one layout, and what it says of texts.
 * @typedef {object} Easel
 * @property {CanvasRenderingContext2D} context
 * @property {Bounds[]} bounds of the words
 * @property {(size: number) => string} fontOf
 */

/**
 * Measures texts. Each easel is handed back to `putAway`.
 * @param {string[]} texts
 * @param {(size: number) => string} fontOf
 * @param {Pause} pause
 * @returns {Promise<Easel>}
 */
export async function setUpEasel(texts, fontOf, pause) {
  const context = idle.pop() ?? contextOf();
  const ruler = makeRuler(context, fontOf);
  /** @type {Bounds[]} */
  const bounds = [];
  for (const text of texts) {
    bounds.push(ruler(text));
    const rest = pause();
    if (rest) await rest;
  }
  return { context, bounds, fontOf };
}

/** @param {Easel} easel */
export const putAway = ({ context }) => void idle.push(context);

/**
 * Gives every word, as a picture, to the packer, in the order of the list.
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {Easel} easel
 * @param {Pause} pause
 */
export async function addPictures(items, packer, { context, bounds, fontOf }, pause) {
  const sheet = new Sheet(context, packer, fontOf);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    const { advance, ascent, descent } = bounds[at];
    item.width = advance * item.size;
    item.height = (ascent + descent) * item.size;
    const upright = boxOf(bounds[at], item.size, packer.fold);
    for (const turned of item.turns ? [false, true] : [false]) {
      const box = turned ? turnedBox(upright) : upright;
      if (!sheet.hasRoom(box)) await sheet.flush(pause);
      sheet.draw(item, box, turned);
    }
    const rest = pause();
    if (rest) await rest;
  }
  await sheet.flush(pause);
}

/**
 * The cells that a picture of a word takes, from its anchor. One more px on each side is for what is rounded otherwise
 * at its size.
 * @param {Bounds} bounds
 * @param {number} size px
 * @param {number} fold
 * @returns {Box}
 */
function boxOf({ left, right, ascent, descent }, size, fold) {
  const cells = (/** @type {number} */ em) => Math.ceil((Math.ceil(em * size) + 1) / fold);
  const [x, y] = [-cells(left), -cells(ascent)];
  return { left: x, top: y, width: cells(right) - x, height: cells(descent) - y };
}

/**
 * The same by 90 degrees clockwise about the anchor.
 * @param {Box} box
 * @returns {Box}
 */
export const turnedBox = ({ left, top, width, height }) => ({
  left: -(top + height),
  top: left,
  width: height,
  height: width,
});

// Scripts in which a text is as wide as its letters one by one, but for kerning.
const simple = /^[ -\u024f\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2026]*$/;

/**
 * Bounds of a text from its anchor, in em.
 * @typedef {{ advance: number, left: number, right: number, ascent: number, descent: number }} Bounds
 */

/**
 * Measures texts, as generously as needed to find all their ink when they are drawn. Having the browser measure each
 * would take longer than all the rest: it measures each letter once, where letters do not change with their neighbours.
 * @param {CanvasRenderingContext2D} context
 * @param {(size: number) => string} fontOf
 * @returns {(text: string) => Bounds}
 */
function makeRuler(context, fontOf) {
  const em = 100;
  context.textAlign = 'center';
  context.font = fontOf(em);
  /** @type {Map<string, Bounds>} */
  const letters = new Map();
  const measure = (/** @type {string} */ text) => {
    const metrics = context.measureText(text);
    return {
      advance: metrics.width / em,
      left: metrics.actualBoundingBoxLeft / em,
      right: metrics.actualBoundingBoxRight / em,
      ascent: metrics.actualBoundingBoxAscent / em,
      descent: metrics.actualBoundingBoxDescent / em,
    };
  };
  return (text) => {
    if (!simple.test(text)) return measure(text);
    const sum = { advance: 0, left: 0, right: 0, ascent: 0, descent: 0 };
    for (const letter of text) {
      let bounds = letters.get(letter);
      if (!bounds) letters.set(letter, (bounds = measure(letter)));
      sum.advance += bounds.advance;
      // How far ink reaches over the advance: to the left and to the right it may be another letter's.
      sum.left = Math.max(sum.left, bounds.left - bounds.advance / 2);
      sum.right = Math.max(sum.right, bounds.right - bounds.advance / 2);
      sum.ascent = Math.max(sum.ascent, bounds.ascent);
      sum.descent = Math.max(sum.descent, bounds.descent);
    }
    const half = (sum.advance + 0.02 * text.length) / 2;
    return { ...sum, left: half + sum.left, right: half + sum.right };
  };
}
