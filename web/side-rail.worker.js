// SPDX-License-Identifier: MIT
// The worker of rails with a large feed: an engine that answers one question after the other, in their order.
import { Siderail } from './core.js';
import { asSiderailError } from './error.js';
/** @import {ErrorDetails} from './types.js' */

/** @typedef {'load' | 'add' | 'clear' | 'query' | 'render' | 'article' | 'ids'} Method */

/** @typedef {{ method: Method, values: any[] }} Question */

/** @typedef {{ value?: unknown, error?: ErrorDetails }} Answer */

/** Settles when all that was asked is answered. */
let before = Promise.resolve();

/** @type {Siderail} */
let rail;

/** @param {any} wasm */
async function load(wasm) {
  rail = await Siderail.load({ wasm });
  return rail.widgets;
}

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer({ method, values }) {
  try {
    return { value: await (method === 'load' ? load(values[0]) : /** @type {any} */ (rail)[method](...values)) };
  } catch (thrown) {
    const error = asSiderailError(thrown);
    // Its details alone: what it was thrown for need not be something that can be sent.
    return { error: { ...error, message: error.message } };
  }
}

addEventListener('message', ({ data }) => {
  before = before.then(async () => postMessage(await answer(data)));
});
