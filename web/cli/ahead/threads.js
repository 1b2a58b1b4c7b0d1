// SPDX-License-Identifier: MIT
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Complaint } from '../complaint.js';
import { missingSlices } from './slices.js';
/** @import {Given, Said} from './worker.js' */

/**
 * How many threads there are when nobody says: one for each core, but no more than half of the memory has room for, as each
 * has an engine with all articles.
 * @param {number} bytes of the input
 */
export const defaultJobs = (bytes) =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / (8 * bytes + 2 ** 26))));

/**
 * Makes the slices that are missing. Ends the program when a thread does.
 * @param {Given} given
 * @param {number} jobs
 * @param {(articles: number, notes: string[]) => void} onReady called once, when the articles are counted
 * @param {(missing: number) => void} onSlice called with how many are yet to come
 * @returns {Promise<number>} the bytes of the largest engine
 */
export async function makeSlices(given, jobs, onReady, onSlice) {
  /** @type {number[] | undefined} */
  let queue;
  let open = 0;
  let largest = 0;
  const threads = Array.from(
    { length: jobs },
    // Of the package: both files are in dist/node.
    () => new Worker(new URL('./build-worker.js', import.meta.url), { workerData: given }),
  );
  /** @type {(thread: Worker, said: Said) => boolean} whether all is done */
  const hear = (thread, said) => {
    if ('failed' in said) throw new Complaint(said.failed, said.exitCode);
    if ('ready' in said && !queue) {
      onReady(said.ready, said.notes);
      queue = missingSlices(given.folder, said.ready);
      open = queue.length;
    } else if ('slice' in said) {
      largest = Math.max(largest, said.bytes);
      onSlice(--open);
    }
    const next = queue?.shift();
    if (next !== undefined) thread.postMessage(next);
    return open === 0;
  };
  try {
    await new Promise((resolve, reject) => {
      for (const thread of threads) {
        thread.on('error', reject);
        thread.on('message', (said) => {
          try {
            if (hear(thread, said)) resolve(undefined);
          } catch (thrown) {
            reject(thrown);
          }
        });
      }
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return largest;
}
