// SPDX-License-Identifier: MIT
// The worker of rails with a large feed: an engine that answers one question after the other, in their order.
import { Siderail } from './core.js';
import { asSiderailError } from './error.js';
import { fetchJson } from './fetch.js';
/** @import {ErrorDetails, Kind} from './types.js' */

/** @typedef {'load' | 'add' | 'fetch' | 'clear' | 'query' | 'render' | 'article' | 'ids'} Method */

/** @typedef {{ method: Method, values: any[] }} Question */

/** @typedef {{ value?: unknown, error?: ErrorDetails }} Answer */

/** Settles when all that was asked is answered. */
let before = Promise.resolve();

/** @type {Siderail} */
let rail;

/** What it does beside what an engine does. */
const own = {
  /**
   * @param {any} wasm
   * @param {string} feed a URL that will be fetched next
   */
  async load(wasm, feed) {
    fetchJson(feed).catch(() => {}); // It fails where it is asked for.
    rail = await Siderail.load({ wasm });
    return rail.widgets;
  },

  /**
   * @param {Kind} kind
   * @param {string} url
   */
  fetch: async (kind, url) => rail.add(kind, await fetchJson(url)),
};

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer({ method, values }) {
  try {
    return { value: await /** @type {any} */ (method in own ? own : rail)[method](...values) };
  } catch (thrown) {
    const error = asSiderailError(thrown);
    // Its details alone: what it was thrown for need not be something that can be sent.
    return { error: { ...error, message: error.message } };
  }
}

addEventListener('message', ({ data }) => {
  before = before.then(async () => postMessage(await answer(data)));
});
