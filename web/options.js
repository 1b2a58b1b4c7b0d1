// SPDX-License-Identifier: MIT
import { failure } from './error.js';

/**
 * Throws a 'bad-option' SiderailError for the first name in `given` that is not in `known`, and names the nearest that
 * is.
 * @param {object} given
 * @param {string[]} known
 */
export function checkOptions(given, known) {
  if (given === null || typeof given !== 'object') throw failure('bad-option', 'options are an object');
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw failure('bad-option', `unknown option "${unknown}"; did you mean "${nearest(unknown, known)}"?`);
}

/**
 * The name that takes the fewest edits to get to; of several, the first.
 * @param {string} word
 * @param {string[]} names
 */
export const nearest = (word, names) =>
  names.reduce((best, name) => (distance(word, name) < distance(word, best) ? name : best));

/**
 * Levenshtein distance: how many letters to insert, delete or replace.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
