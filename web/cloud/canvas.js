// SPDX-License-Identifier: MIT
import { forEach } from './pause.js';
import { addPictures, Sheet } from './sheet.js';
/** @import {Bounds, Gauge, Settings} from './arrange.js' */
/** @import {Pause} from './pause.js' */

/**
 * Waits for the fonts that words are drawn in: those of the page, and one that only they use.
 * @param {string} font
 * @param {string[]} texts
 */
async function fontsReady(font, texts) {
  /** @type {FontFaceSet | undefined} */
  const fonts = globalThis.document?.fonts ?? /** @type {any} */ (globalThis).fonts;
  // To look for a font takes milliseconds: fonts of the system are there.
  if (!fonts?.size) return;
  // A font that does not load is replaced by another, for the page as for the canvas.
  await fonts.load(font, texts.join('')).catch(() => {});
  await fonts.ready;
}

/**
 * Canvases that nobody draws on: one keeps the fonts that it had, and they are half of the work.
 * @type {CanvasRenderingContext2D[]}
 */
const idle = [];

/** @returns {CanvasRenderingContext2D | null | undefined} */
function makeContext() {
  const size = { width: 1024, height: 256 };
  const canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(size.width, size.height)
      : globalThis.document && Object.assign(document.createElement('canvas'), size);
  return /** @type {any} */ (canvas?.getContext('2d', { willReadFrequently: true }));
}

/** Whether there is a canvas to draw on, as in browsers and their workers. */
export function canDraw() {
  const context = idle[0] ?? makeContext();
  if (context && context !== idle[0]) idle.push(context);
  return Boolean(context);
}

/**
 * Lends a canvas to draw on.
 * @template T
 * @param {(context: CanvasRenderingContext2D) => Promise<T>} use
 */
async function withContext(use) {
  const context = /** @type {CanvasRenderingContext2D} */ (idle.pop() ?? makeContext());
  const result = await use(context);
  idle.push(context);
  return result;
}

/**
 * Measures words as this browser draws them.
 * @param {string[]} texts
 * @param {Settings} settings
 * @param {Pause} pause
 * @returns {Promise<Gauge>}
 */
export async function measureByCanvas(texts, { fontFamily, fontWeight }, pause) {
  const fontOf = (/** @type {number} */ size) => `${fontWeight} ${size}px ${fontFamily}`;
  await fontsReady(fontOf(16), texts);
  /** @type {Bounds[]} */
  const bounds = [];
  const isPlain = await withContext(async (context) => {
    const ruler = makeRuler(context, fontOf);
    await forEach(texts, pause, (text) => void bounds.push(ruler(text)));
    return !hasColours(context, fontOf, texts.join(''));
  });
  return {
    bounds,
    draws: true,
    add: (items, packer, turns, rest) =>
      withContext((context) => addPictures(items, packer, turns, new Sheet(context, fontOf, isPlain), rest)),
  };
}

// Characters that emoji have.
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u;

/**
 * Whether letters come in colours of their own, as emoji do and those of colour fonts: some that are drawn in red tell.
 * @param {CanvasRenderingContext2D} context
 * @param {(size: number) => string} fontOf
 * @param {string} text
 */
function hasColours(context, fontOf, text) {
  if (emoji.test(text)) return true;
  const [size, most] = [8, 40];
  context.font = fontOf(size);
  context.fillStyle = '#f00';
  context.fillText([...new Set(text.slice(0, 200))].slice(0, most).join(''), (size * most) / 2, size);
  const { data } = context.getImageData(0, 0, size * most, size);
  context.clearRect(0, 0, size * most, 2 * size);
  return new Uint32Array(data.buffer).some((pixel) => (pixel & 0xffff00) !== 0);
}

// Scripts in which a text is as wide as its letters one by one, but for kerning.
const simple = /^[ -\u024f\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2026]*$/;

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
    sum.left += half;
    sum.right += half;
    return sum;
  };
}
