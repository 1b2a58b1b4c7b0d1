// SPDX-License-Identifier: MIT

/** Lets others have the thread, if it was kept for long. @typedef {() => Promise<void> | undefined} Pause */

// A frame at 60 Hz is 16 ms, and others want something of it.
const longest = 12;

// How many of a list are done between two looks at the clock, which take longer than some of them.
const atOnce = 8;

/** @returns {Pause} */
export function makePause() {
  let start = performance.now();
  return () => {
    if (performance.now() - start < longest) return undefined;
    return nextTask().then(() => void (start = performance.now()));
  };
}

/**
 * Does something with each of a list, one after the other, with pauses.
 * @template T
 * @param {T[]} list
 * @param {Pause} pause
 * @param {(each: T) => Promise<void> | void} act
 */
export async function forEach(list, pause, act) {
  for (let at = 0; at < list.length; at += 1) {
    const rest = act(list[at]) ?? (at % atOnce === 0 ? pause() : undefined);
    // To wait for nothing would cost a turn of the queue for each.
    if (rest) await rest;
  }
}

/** Not by a timer: from the fifth on, browsers let each wait for 4 ms. @returns {Promise<void>} */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
