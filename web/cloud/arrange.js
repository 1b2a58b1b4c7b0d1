// SPDX-License-Identifier: MIT
// A layout from words with sizes, however they are measured: what a page needs of a packed cloud, and no more.
import { Packer } from './packer.js';
/** @import {Pause} from './pause.js' */
/** @import {CloudLayout, CloudOptions} from '../types.js' */

/**
 * Bounds of a text from its anchor, in em.
 * @typedef {{ advance: number, left: number, right: number, ascent: number, descent: number }} Bounds
 */

/**
 * A word on its way into a layout. Lengths are px at the size that it is tried at.
 * @typedef {object} Item
 * @property {string} text
 * @property {number} size
 * @property {Bounds} bounds
 * @property {number} padX px to a neighbour on the same line
 * @property {number} padY px to a neighbour above or below
 * @property {number} flags see `Entry` of wasm/cloud.cpp
 * @property {number} x of its anchor before, in px from the middle of the board
 * @property {number} y
 */

/**
 * What knows the forms of the words of one layout.
 * @typedef {object} Gauge
 * @property {Bounds[]} bounds
 * @property {boolean} draws whether forms are pictures, which have to fit as they are: boxes may be scaled
 * @property {(items: Item[], packer: Packer, turns: boolean, pause: Pause) => Promise<void> | void} add gives every word
 *     to the packer, in the order of the list
 */

/**
 * @typedef {object} Settings
 * @property {number} width of the box, in px
 * @property {number} height
 * @property {string} fontFamily
 * @property {string | number} fontWeight
 * @property {CloudOptions['padding']} [padding]
 * @property {number | number[]} [rotate]
 * @property {CloudOptions['mask']} [mask]
 * @property {CloudOptions['previous']} [previous]
 */

/** @typedef {{ text: string, size: number }} SizedWord */

/** @typedef {(texts: string[], settings: Settings, pause: Pause) => Promise<Gauge> | Gauge} Measure */

// How often sizes are divided anew until pictures fit as they are. Twice is common; each time they give way a little more.
const mostTries = 8;

/**
 * Lays words out. Where the box is too small for their sizes, all are divided by `scale`.
 * @param {WebAssembly.Module} module
 * @param {SizedWord[]} words
 * @param {Settings} settings
 * @param {Measure} measure
 * @param {Pause} pause
 * @returns {Promise<CloudLayout>}
 */
export async function arrange(module, words, settings, measure, pause) {
  const packer = await Packer.of(module);
  const order = words.map((_, at) => at).sort((a, b) => compare(words[a], words[b]) || a - b);
  const sorted = order.map((at) => words[at]);
  await pause();
  const gauge = await measure(
    sorted.map(({ text }) => text),
    settings,
    pause,
  );
  const result = await fit(sorted, packer, gauge, settings, pause);
  packer.release();
  return layoutOf(result, order, settings);
}

/**
 * Lays words out at sizes at which all find room. At another size a browser draws other pictures: so they are drawn anew
 * until no scale is left to be divided by.
 * @param {SizedWord[]} words
 * @param {Packer} packer
 * @param {Gauge} gauge
 * @param {Settings} settings
 * @param {Pause} pause
 */
async function fit(words, packer, gauge, settings, pause) {
  const { width, height, mask, rotate = 0 } = settings;
  const turns = !__RAIL__ && [rotate].flat().includes(90);
  let divisor = gauge.draws ? Math.max(1, previousScale(settings), ...tooLarge(words, gauge, settings)) : 1;
  for (let tries = 1; ; tries += 1) {
    await pause();
    const items = itemsOf(words, gauge, settings, divisor);
    packer.begin(width, height, items[items.length >> 1]?.size ?? 0);
    if (!__RAIL__ && mask) packer.keepTo(mask);
    await gauge.add(items, packer, turns, pause);
    const { scale, places } = await packer.pack(items.length, width, pause);
    if (!gauge.draws || scale === 1 || tries === mostTries) return { items, places, scale, divisor };
    divisor *= scale * (1 + 0.005 * (tries - 1));
  }
}

/**
 * @param {Awaited<ReturnType<typeof fit>>} result
 * @param {number[]} order
 * @param {Settings} settings
 * @returns {CloudLayout}
 */
function layoutOf({ items, places, scale, divisor }, order, { width, height }) {
  /** @type {CloudLayout['boxes']} */
  const boxes = [];
  items.forEach(({ text, size, bounds }, rank) => {
    const { x, y, rotate } = places[rank];
    const fontSize = size / scale;
    boxes[order[rank]] = {
      text,
      x: Math.floor(width / 2) + x / scale,
      y: Math.floor(height / 2) + y / scale,
      width: bounds.advance * fontSize,
      height: (bounds.ascent + bounds.descent) * fontSize,
      fontSize,
      rotate,
      baseline: 'alphabetic',
    };
  });
  return { width, height, scale: scale * divisor, boxes, dropped: [] };
}

/**
 * What words are divided by where each is alone in the box.
 * @param {SizedWord[]} words
 * @param {Gauge} gauge
 * @param {Settings} settings
 */
const tooLarge = (words, gauge, { width, height }) =>
  words.map(({ size }, at) => {
    const { left, right, ascent, descent } = gauge.bounds[at];
    return size * Math.max((left + right) / width, (ascent + descent) / height);
  });

/** A layout in the same box starts at the size that it had: so words can stay. @param {Settings} settings */
const previousScale = ({ previous, width, height }) =>
  previous?.width === width && previous.height === height ? previous.scale : 1;

/**
 * @param {SizedWord} a
 * @param {SizedWord} b
 */
const compare = (a, b) => b.size - a.size || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/**
 * @param {SizedWord[]} words
 * @param {Gauge} gauge
 * @param {Settings} settings
 * @param {number} divisor of their sizes; padding in px is not divided
 * @returns {Item[]}
 */
function itemsOf(words, gauge, { width, height, padding, previous }, divisor) {
  const px = typeof padding === 'number' ? padding : undefined;
  const shares = { inline: 0.2, block: 0.08, ...(typeof padding === 'object' ? padding : {}) };
  const kept = new Map(previous?.boxes.map((box) => [box.text, box]));
  const shrink = (previous?.scale ?? 1) / divisor;
  return words.map(({ text, size: wanted }, at) => {
    const box = kept.get(text);
    const size = wanted / divisor;
    return {
      text,
      size,
      bounds: gauge.bounds[at],
      padX: px ?? shares.inline * size,
      padY: px ?? shares.block * size,
      flags: (box ? 1 : 0) + (box?.rotate ? 2 : 0),
      x: box ? (box.x - Math.floor(width / 2)) * shrink : 0,
      y: box ? (box.y - Math.floor(height / 2)) * shrink : 0,
    };
  });
}
