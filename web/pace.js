// SPDX-License-Identifier: MIT

// A task of more than 50 ms keeps a reader waiting who touches the page. What is called next may take three times this.
const slice = 10;

/** @type {{ yield?: () => Promise<void> } | undefined} */
const scheduler = /** @type {any} */ (globalThis).scheduler;

/** Lets the page go on with its own: a message waits for less than a timeout, which browsers delay after some. */
export const nextTask = () =>
  scheduler?.yield?.() ??
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // Node would go on waiting for more.
      port1.close();
      resume(undefined);
    };
    port2.postMessage(null);
  });

/**
 * For work in steps: what it returns is called between two of them, and lets the page go on with its own, the first
 * time and whenever the last steps took long.
 */
export function pacer() {
  // How long the task has gone on already, nobody knows: the first pause is one in any case.
  let start = -slice;
  return async () => {
    if (performance.now() - start < slice) return;
    await nextTask();
    start = performance.now();
  };
}
