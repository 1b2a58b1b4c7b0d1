// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './folder.js';

/**
 * What was made of one article: the HTML of its widgets and, where it is wanted, their data.
 * @typedef {{ id: string, url?: string | null, html: string, data?: object }} Made
 */

/** How many articles are done at a time, and lost when a build is broken off. */
export const sliceSize = 64;

/**
 * @param {string} folder
 * @param {number} number
 */
const sliceFile = (folder, number) => path.join(folder, `slice-${String(number).padStart(6, '0')}.ndjson`);

/**
 * The numbers of the slices that are yet to be made.
 * @param {string} folder
 * @param {number} articles
 */
export const missingSlices = (folder, articles) =>
  Array.from({ length: Math.ceil(articles / sliceSize) }, (_, number) => number).filter(
    (number) => !existsSync(sliceFile(folder, number)),
  );

/**
 * @param {string} folder
 * @param {number} number
 * @param {Made[]} made
 */
export const writeSlice = (folder, number, made) =>
  writeWhole(sliceFile(folder, number), made.map((each) => `${JSON.stringify(each)}\n`).join(''));

/**
 * All that was made, in the order of the articles, one slice in memory at a time.
 * @param {string} folder
 * @param {number} articles
 * @returns {Generator<Made>}
 */
export function* readSlices(folder, articles) {
  for (let number = 0; number * sliceSize < articles; number++) {
    const lines = readFileSync(sliceFile(folder, number), 'utf8').split('\n');
    for (const line of lines) if (line) yield JSON.parse(line);
  }
}
