// SPDX-License-Identifier: MIT
import { contextOf, Sheet } from './sheet.js';
/** @import {Pause} from './pause.js' */
/** @import {Packer} from './packer.js' */

/**
 * A word on its way into a layout. Font sizes are px, and not yet divided by the scale of the layout.
 * @typedef {object} Item
 * @property {string} text
 * @property {number} size
 * @property {number} padX px to a neighbour on the same line
 * @property {number} padY px to a neighbour above or below
 * @property {number} flags see `word` of wasm/cloud.cpp
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
 * @param {string} text
 */
export async function fontsReady(font, text) {
  /** @type {FontFaceSet | undefined} */
  const fonts = globalThis.document?.fonts ?? /** @type {any} */ (globalThis).fonts;
  // To look for a font takes milliseconds: fonts of the system are there.
  if (!fonts?.size) return;
  // A font that does not load is replaced by another, for the page as for the canvas.
  await fonts.load(font, text).catch(() => {});
  await fonts.ready;
}

/**
 * Canvases that no layout has in use: one keeps the fonts that it had, and they are half of the work.
 * @type {CanvasRenderingContext2D[]}
 */
const idle = [];

/**
 * Gives every word, as a picture, to the packer, in the order of the list.
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {(size: number) => string} fontOf
 * @param {Pause} pause
 */
export async function addPictures(items, packer, fontOf, pause) {
  const context = idle.pop() ?? contextOf();
  const ruler = makeRuler(context, fontOf);
  /** @type {Bounds[]} */
  const measured = [];
  for (const { text } of items) {
    measured.push(ruler(text));
    await pause();
  }
  const sheet = new Sheet(context, packer);
  for (const [at, item] of items.entries()) {
    const { advance, ascent, descent } = measured[at];
    item.width = advance * item.size;
    item.height = (ascent + descent) * item.size;
    const box = boxOf(measured[at], item.size * packer.cells);
    if (!sheet.hasRoom(box)) await sheet.flush(pause);
    sheet.draw(item, fontOf(item.size), box);
    await pause();
  }
  await sheet.flush(pause);
  idle.push(context);
}

/**
 * The cells that a picture of a word takes, from its anchor. One more on each side is for what is rounded otherwise at
 * its size.
 * @param {Bounds} bounds
 * @param {number} em in cells
 */
function boxOf({ left, right, ascent, descent }, em) {
  const [x, y] = [-Math.ceil(left * em) - 1, -Math.ceil(ascent * em) - 1];
  return { left: x, top: y, width: Math.ceil(right * em) + 1 - x, height: Math.ceil(descent * em) + 1 - y };
}

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
