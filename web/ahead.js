// SPDX-License-Identifier: MIT
import { fetchJson } from './fetch.js';
import { failure } from './error.js';
import { pageUrls } from './page.js';
/** @import {RailProperties} from './types/rail.js' */

/**
 * The HTML that `siderail build` wrote for a rail's article: neither module nor feed is needed. Throws 'fetch-failed',
 * 'bad-option' and 'unknown-article'.
 * @param {RailProperties} rail
 * @param {string} index
 */
export async function htmlAhead({ article }, index) {
  const keys = article === null ? pageUrls() : [article].filter(Boolean);
  const { htmlFromIndex } = await import('./shard.js').catch((thrown) => {
    throw failure('fetch-failed', `index: ${thrown.message}`, thrown);
  });
  return htmlFromIndex(index, keys, { fetchJson, failure });
}
