// SPDX-License-Identifier: MIT

/** Lets others have the thread, if it was kept for long. @typedef {() => Promise<void> | undefined} Pause */

// A frame at 60 Hz is 16 ms, and others want something of it.
const longest = 8;

// A look at the clock takes longer than what it is to time: so there are at most so many steps between two.
const mostSteps = 16;

/**
 * @param {() => Promise<void>} nextTask see web/pace.js
 * @returns {Pause}
 */
export function makePause(nextTask) {
  // How long the task has gone on already, nobody knows: the first pause is one in any case.
  let start = -longest;
  return () => {
    if (performance.now() - start < longest) return undefined;
    return nextTask().then(() => void (start = performance.now()));
  };
}

/**
 * Does something with each of a list, one after the other, with pauses. What takes long is timed each time.
 * @template T
 * @param {T[]} list
 * @param {Pause} pause
 * @param {(each: T) => Promise<void> | void} act
 */
export async function forEach(list, pause, act) {
  let [steps, next, last] = [1, 0, 0];
  for (let at = 0; at < list.length; at += 1) {
    let rest = act(list[at]);
    if (!rest && at >= next) {
      const now = performance.now();
      steps = now - last < 0.5 ? Math.min(2 * steps, mostSteps) : 1;
      next = at + steps;
      last = now;
      rest = pause();
    }
    // To wait for nothing would cost a turn of the queue for each.
    if (rest) await rest;
  }
}
