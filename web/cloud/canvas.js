// SPDX-License-Identifier: MIT
import { forEach } from './pause.js';
import { makeContext } from './pixels.js';
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
  const fonts = __RAIL__ ? document.fonts : (globalThis.document?.fonts ?? /** @type {any} */ (globalThis).fonts);
  // To look for a font takes milliseconds: fonts of the system are there.
  if (!fonts?.size) return;
  // A font that does not load is replaced by another, for the page as for the canvas.
  await fonts.load(font, texts.join('')).catch(() => {});
  await fonts.ready;
}

/**
 * Canvases that nobody draws on: one keeps the fonts that it had, and they are half of the work.
 * @typedef {{ width: number, height: number, idle: (CanvasRenderingContext2D | null | undefined)[] }} Canvases
 */

/** @type {Canvases} */
const sheets = { width: 1024, height: 256, idle: [] };

/** For a line of letters: to read so much of a large canvas takes as long as all of it. @type {Canvases} */
const lines = { width: 320, height: 8, idle: [] };

/** Whether there is a canvas to draw on, as in browsers and their workers. */
export const canDraw = () => Boolean((sheets.idle[0] ??= makeContext(sheets.width, sheets.height)));

/**
 * Lends a canvas to draw on.
 * @template T
 * @param {Canvases} canvases
 * @param {(context: CanvasRenderingContext2D) => Promise<T>} use
 */
async function withContext({ width, height, idle }, use) {
  const context = /** @type {CanvasRenderingContext2D} */ (idle.pop() ?? makeContext(width, height));
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
  await withContext(sheets, async (context) => {
    const ruler = makeRuler(context, fontOf);
    await pause();
    await forEach(texts, pause, (text) => void bounds.push(ruler(text)));
  });
  await pause();
  const isPlain = !(await hasColours(fontOf, texts.join(''), pause));
  return {
    bounds,
    draws: true,
    add: (items, packer, turns, rest) =>
      withContext(sheets, (context) => addPictures(items, packer, turns, new Sheet(context, fontOf, isPlain), rest)),
  };
}

// Characters that emoji have.
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u;

/**
 * Whether letters come in colours of their own, as emoji do and those of colour fonts: some that are drawn in red tell.
 * @param {(size: number) => string} fontOf
 * @param {string} text
 * @param {Pause} pause
 */
async function hasColours(fontOf, text, pause) {
  if (emoji.test(text)) return true;
  const { width, height } = lines;
  return withContext(lines, async (context) => {
    context.font = fontOf(height);
    context.fillStyle = '#f00';
    context.clearRect(0, 0, width, height);
    await pause();
    context.fillText([...new Set(text)].slice(0, 40).join(''), 0, height);
    await pause();
    const { data } = context.getImageData(0, 0, width, height);
    await pause();
    return new Uint32Array(data.buffer).some((pixel) => pixel & 0xffff00);
  });
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
  /** @type {Bounds[]} */
  const letters = [];
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
    let [advance, over, ascent, descent] = [0, 0, 0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const letter = (letters[text.charCodeAt(at)] ??= measure(text[at]));
      advance += letter.advance;
      // How far ink reaches over the advance: in a text that may be another letter's.
      over = Math.max(over, Math.max(letter.left, letter.right) - letter.advance / 2);
      ascent = Math.max(ascent, letter.ascent);
      descent = Math.max(descent, letter.descent);
    }
    const half = over + advance / 2 + 0.01 * text.length;
    return { advance, left: half, right: half, ascent, descent };
  };
}
