// SPDX-License-Identifier: MIT

/**
 * The middle of some times.
 * @param {number[]} times
 */
export const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/**
 * How long some work takes, in milliseconds.
 * @param {() => unknown} work
 */
export function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
