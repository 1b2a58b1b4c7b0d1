// SPDX-License-Identifier: MIT

/** Lets others have the thread, if it was kept for long. @typedef {() => Promise<void> | undefined} Pause */

// A frame at 60 Hz is 16 ms, and others want something of it.
const longest = 12;

/** @returns {Pause} */
export function makePause() {
  let start = performance.now();
  return () => {
    if (performance.now() - start < longest) return undefined;
    return nextTask().then(() => void (start = performance.now()));
  };
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
