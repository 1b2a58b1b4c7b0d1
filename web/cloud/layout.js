// SPDX-License-Identifier: MIT
import { cloudUrl } from '#wasm-bytes';
import { arrange } from './arrange.js';
import { canDraw, measureByCanvas } from './canvas.js';
import { measureByMetrics, textBounds } from './metrics.js';
import { makePause } from './pause.js';
import { asSiderailError, failure } from '../error.js';
import { loadModule } from '../module.js';
import { checkOptions } from '../options.js';
import { nextTask } from '../pace.js';
/** @import {Siderail} from '../core.js' */
/** @import {SizedWord} from './arrange.js' */
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
  const draws = settings.measure !== 'metrics' && canDraw();
  if (settings.measure === 'canvas' && !draws)
    throw failure('bad-option', 'measure: "canvas" needs a canvas, and "metrics" none');
  const pause = makePause(nextTask);
  await pause();
  const module = await loadModule(settings.wasm ?? cloudUrl(), false);
  try {
    const measure = draws ? measureByCanvas : measureByMetrics;
    return await arrange(module, sized(words, settings, draws), settings, measure, pause);
  } catch (thrown) {
    if (!(thrown instanceof WebAssembly.RuntimeError)) throw asSiderailError(thrown);
    throw failure('too-large', 'there is no memory for so large a cloud', thrown);
  }
}

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
 * Gives words without a size the one of their weight.
 * @param {CloudWord[]} words
 * @param {Settings} settings
 * @param {boolean} draws whether a browser draws them: Chromium takes sizes for the same that differ by less than a
 *     sixteenth of a px, and draws both at that which it met first
 * @returns {SizedWord[]}
 */
function sized(words, { width, height, fontWeight }, draws) {
  const areas = words.map(({ text, weight = 1, size }) =>
    size === undefined ? weight * Math.max(textBounds(text, fontWeight).advance, 0.5) * 0.75 : 0,
  );
  const total = areas.reduce((sum, area) => sum + area, 0);
  const unit = Math.sqrt((fill * width * height) / (total || 1));
  const sizeOf = (/** @type {number} */ weight) => Math.max(unit * Math.sqrt(weight), 1);
  const drawn = (/** @type {number} */ size) => (draws ? Math.round(size * 16) / 16 : size);
  return words.map(({ text, weight = 1, size = drawn(sizeOf(weight)) }) => ({ text, size }));
}
