// SPDX-License-Identifier: MIT
import { cloudUrl } from '#wasm-bytes';
import { addPictures, fontsReady, hasCanvas, putAway, setUpEasel } from './canvas.js';
import { addBoxes, textExtent } from './metrics.js';
import { Packer } from './packer.js';
import { makePause } from './pause.js';
import { failure } from '../error.js';
import { loadModule } from '../module.js';
import { checkOptions } from '../options.js';
/** @import {Siderail} from '../core.js' */
/** @import {Bounds, Easel, Item} from './canvas.js' */
/** @import {Pause} from './pause.js' */
/** @import {CloudLayout, CloudOptions, CloudWord} from '../types.js' */

// How much of the box words without sizes of their own take, as tight boxes. Padding takes more, and gaps between words.
const fill = 0.5;

// How often sizes are divided anew until pictures fit as they are. Twice is common; each time they give way a little more.
const mostTries = 8;

const defaults = {
  width: 800,
  height: 500,
  fontFamily: 'sans-serif',
  fontWeight: /** @type {string | number} */ (400),
  padding: /** @type {CloudOptions['padding']} */ (undefined),
  rotate: [0],
  measure: 'auto',
  mask: /** @type {CloudOptions['mask']} */ (undefined),
  previous: /** @type {CloudOptions['previous']} */ (undefined),
  wasm: /** @type {CloudOptions['wasm']} */ (undefined),
};

/**
 * Lays words out as a cloud. Every word is placed, none overlap, and what is larger stays as much larger: where the box
 * is too small for the sizes asked for, all are divided by `scale`. The same words and options give the same layout.
 *
 * Long layouts are cut into slices of some milliseconds. Fails with 'bad-option', and as `Siderail.load` does.
 * @param {Siderail | null} _rail the engine in use: layouts of one page share what they can
 * @param {CloudWord[]} words
 * @param {CloudOptions} [options]
 * @returns {Promise<CloudLayout>}
 */
export async function layoutCloud(_rail, words, options = {}) {
  const settings = settingsOf(words, options);
  const packer = await Packer.of(await loadModule(settings.wasm ?? cloudUrl(), false));
  const pause = makePause();
  const wanted = itemsOf(words, settings);
  const order = wanted.map((_, at) => at).sort((a, b) => compare(wanted[a], wanted[b]) || a - b);
  const sorted = order.map((at) => wanted[at]);
  const easel = await easelFor(sorted, settings, pause);
  const result = await fit(sorted, packer, easel, settings, pause);
  packer.release();
  if (easel) putAway(easel);
  return layoutOf(result, order, settings);
}

/**
 * Lays items out at sizes at which all find room. Pictures have to fit as they are: at another size a browser draws
 * others. So they are drawn anew until no scale is left to be divided by; boxes may be scaled.
 * @param {Item[]} wanted
 * @param {Packer} packer
 * @param {Easel | undefined} easel
 * @param {Settings} settings
 * @param {Pause} pause
 */
async function fit(wanted, packer, easel, settings, pause) {
  const { width, height, mask, fontWeight } = settings;
  let divisor = easel ? Math.max(1, previousScale(settings), ...tooLarge(wanted, easel.bounds, settings)) : 1;
  for (let tries = 1; ; tries += 1) {
    const items = wanted.map((item) => shrunk(item, divisor, settings.padding));
    packer.begin(width, height, items[items.length >> 1]?.size ?? 0);
    if (mask) packer.keepTo(mask);
    if (easel) await addPictures(items, packer, easel, pause);
    else addBoxes(items, packer, fontWeight);
    const { scale, places } = await packer.pack(items.length, width, pause);
    if (!easel || scale === 1 || tries === mostTries) return { items, places, scale, divisor };
    divisor *= scale * (1 + 0.005 * (tries - 1));
  }
}

/** @typedef {Awaited<ReturnType<typeof fit>>} Fit */

/**
 * @param {Fit} result
 * @param {number[]} order
 * @param {Settings} settings
 * @returns {CloudLayout}
 */
function layoutOf({ items, places, scale, divisor }, order, { width, height }) {
  /** @type {CloudLayout['boxes']} */
  const boxes = [];
  items.forEach((item, rank) => {
    const { x, y, rotate } = places[rank];
    boxes[order[rank]] = {
      text: item.text,
      x: Math.floor(width / 2) + x / scale,
      y: Math.floor(height / 2) + y / scale,
      width: item.width / scale,
      height: item.height / scale,
      fontSize: item.size / scale,
      rotate,
      baseline: 'alphabetic',
    };
  });
  return { width, height, scale: scale * divisor, boxes, dropped: [] };
}

/**
 * What items are divided by where each is alone in the box.
 * @param {Item[]} items
 * @param {Bounds[]} bounds
 * @param {Settings} settings
 */
const tooLarge = (items, bounds, { width, height }) =>
  items.map(({ size }, at) => {
    const { left, right, ascent, descent } = bounds[at];
    return size * Math.max((left + right) / width, (ascent + descent) / height);
  });

/** A layout in the same box starts at the size that it had: so words can stay. @param {Settings} settings */
const previousScale = ({ previous, width, height }) =>
  previous?.width === width && previous.height === height ? previous.scale : 1;

/**
 * @param {Item} item at the size asked for
 * @param {number} divisor
 * @param {CloudOptions['padding']} padding in px, it is not divided
 * @returns {Item}
 */
function shrunk(item, divisor, padding) {
  const [size, pad] = [item.size / divisor, typeof padding === 'number' ? 1 : divisor];
  return { ...item, size, padX: item.padX / pad, padY: item.padY / pad, x: item.x / divisor, y: item.y / divisor };
}

/**
 * @param {Item} a
 * @param {Item} b
 */
const compare = (a, b) => b.size - a.size || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** @typedef {typeof defaults} Settings */

/**
 * @param {CloudWord[]} words
 * @param {CloudOptions} options
 * @returns {Settings}
 */
function settingsOf(words, options) {
  checkOptions(options, Object.keys(defaults));
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings = { ...defaults, .../** @type {Partial<typeof defaults>} */ (Object.fromEntries(given)) };
  const check = (/** @type {boolean} */ right, /** @type {string} */ rule) => {
    if (!right) throw failure('bad-option', rule);
  };
  check(Array.isArray(words) && words.every((word) => typeof word?.text === 'string'), 'words are [{ text, weight? }]');
  for (const side of [settings.width, settings.height])
    check(side >= 16 && side <= 4096, 'a box is 16 to 4096 px wide and high');
  check(
    [settings.rotate].flat().every((angle) => angle === 0 || angle === 90),
    'option "rotate" is [0] or [0, 90]',
  );
  check(['auto', 'canvas', 'metrics'].includes(settings.measure), 'option "measure" is "auto", "canvas" or "metrics"');
  for (const { size = 1, weight = 1 } of words)
    check(
      size > 0 && size <= 2048 && weight >= 0 && weight < Infinity,
      'sizes are up to 2048 px, weights not negative',
    );
  return settings;
}

/**
 * @param {CloudWord[]} words
 * @param {Settings} settings
 * @returns {Item[]}
 */
function itemsOf(words, { width, height, padding, rotate, previous, fontWeight }) {
  const areas = words.map(({ text, weight = 1, size }) =>
    size === undefined ? weight * Math.max(textExtent(text, fontWeight).width, 0.5) * 0.75 : 0,
  );
  const total = areas.reduce((sum, area) => sum + area, 0);
  const unit = Math.sqrt((fill * width * height) / (total || 1));
  const shares = { inline: 0.2, block: 0.08, ...(typeof padding === 'object' ? padding : {}) };
  const px = typeof padding === 'number' ? padding : undefined;
  const turns = [rotate].flat().includes(90);
  const kept = new Map(previous?.boxes.map((box) => [box.text, box]));
  return words.map(({ text, weight = 1, size = Math.max(unit * Math.sqrt(weight), 1) }) => {
    const box = kept.get(text);
    const place = { x: 0, y: 0 };
    if (box) {
      place.x = (box.x - Math.floor(width / 2)) * /** @type {CloudLayout} */ (previous).scale;
      place.y = (box.y - Math.floor(height / 2)) * /** @type {CloudLayout} */ (previous).scale;
    }
    return {
      text,
      size,
      padX: px ?? shares.inline * size,
      padY: px ?? shares.block * size,
      flags: (box ? 1 : 0) + (box?.rotate ? 2 : 0),
      turns,
      ...place,
      width: 0,
      height: 0,
    };
  });
}

/**
 * What words are drawn on, unless they are measured by metrics.
 * @param {Item[]} items
 * @param {Settings} settings
 * @param {Pause} pause
 */
async function easelFor(items, { measure, fontFamily, fontWeight }, pause) {
  if (measure === 'metrics' || (measure === 'auto' && !hasCanvas())) return undefined;
  const fontOf = (/** @type {number} */ size) => `${fontWeight} ${size}px ${fontFamily}`;
  const texts = items.map(({ text }) => text);
  await fontsReady(fontOf(16), texts);
  return setUpEasel(texts, fontOf, pause);
}
