// SPDX-License-Identifier: MIT
import { cloudUrl } from '#wasm-bytes';
import { addPictures, fontsReady, hasCanvas } from './canvas.js';
import { addBoxes, textExtent } from './metrics.js';
import { Packer } from './packer.js';
import { makePause } from './pause.js';
import { failure } from '../error.js';
import { loadModule } from '../module.js';
import { checkOptions } from '../options.js';
/** @import {Siderail} from '../core.js' */
/** @import {Item} from './canvas.js' */
/** @import {CloudLayout, CloudOptions, CloudWord} from '../types.js' */

// How much of the box words without sizes of their own take, as tight boxes. Padding takes more, and gaps between words.
const fill = 0.5;

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
  const { width, height } = settings;
  const instance = await WebAssembly.instantiate(await loadModule(settings.wasm ?? cloudUrl(), false), {});
  const pause = makePause();
  const items = itemsOf(words, settings);
  const order = items.map((_, at) => at).sort((a, b) => compare(items[a], items[b]) || a - b);
  const sorted = order.map((at) => items[at]);
  const packer = new Packer(instance, width, height, sorted[sorted.length >> 1]?.size ?? 0);
  if (settings.mask) packer.keepTo(settings.mask);
  await measure(sorted, packer, settings, pause);
  const { scale, places } = await packer.pack(sorted.length, width, pause);
  /** @type {CloudLayout['boxes']} */
  const boxes = [];
  sorted.forEach((item, rank) => {
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
  return { width, height, scale, boxes, dropped: [] };
}

/**
 * @param {Item} a
 * @param {Item} b
 */
const compare = (a, b) => b.size - a.size || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/**
 * @param {CloudWord[]} words
 * @param {CloudOptions} options
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
 * @param {typeof defaults} settings
 * @returns {Item[]}
 */
function itemsOf(words, { width, height, padding, rotate, previous, fontWeight }) {
  const areas = words.map(({ text, weight = 1 }) => weight * Math.max(textExtent(text, fontWeight).width, 0.5) * 0.75);
  const total = areas.reduce((sum, area) => sum + area, 0);
  const unit = Math.sqrt((fill * width * height) / (total || 1));
  const shares = { inline: 0.2, block: 0.08, ...(typeof padding === 'object' ? padding : {}) };
  const px = typeof padding === 'number' ? padding : undefined;
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
      flags: ([rotate].flat().includes(90) ? 1 : 0) + (box ? 2 : 0) + (box?.rotate ? 4 : 0),
      ...place,
      width: 0,
      height: 0,
    };
  });
}

/**
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {typeof defaults} settings
 * @param {import('./pause.js').Pause} pause
 */
async function measure(items, packer, { measure: way, fontFamily, fontWeight }, pause) {
  if (way === 'metrics' || (way === 'auto' && !hasCanvas())) return addBoxes(items, packer, fontWeight);
  const fontOf = (/** @type {number} */ size) => `${fontWeight} ${size}px ${fontFamily}`;
  await fontsReady(fontOf(16), items.map(({ text }) => text).join(''));
  return addPictures(items, packer, fontOf, pause);
}
