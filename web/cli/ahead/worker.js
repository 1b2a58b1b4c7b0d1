// SPDX-License-Identifier: MIT
// One thread of `siderail build`: an engine of its own over bytes that all share, which makes one slice after another.
import { parentPort, workerData } from 'node:worker_threads';
import { Siderail } from '../../core.js';
import { Complaint } from '../complaint.js';
import { explained } from '../files.js';
import { optionsFor } from './asks.js';
import { sliceSize, writeSlice } from './slices.js';
/** @import {Kind} from '../../types.js' */
/** @import {Asks} from './asks.js' */

/** What a thread is given. @typedef {{ inputs: { kind: Kind, file: string, bytes: Uint8Array }[], asks: Asks, folder: string }} Given */

/**
 * What a thread says: first how many articles there are, then each slice that is written, or what went wrong.
 * @typedef {{ ready: number, notes: string[] } | { slice: number, bytes: number } | { failed: string, exitCode: 1 | 2 }} Said
 */

const { inputs, asks, folder } = /** @type {Given} */ (workerData);
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const say = (/** @type {Said} */ said) => port.postMessage(said);

/**
 * @param {Siderail} rail
 * @returns {string[]} what was left out
 */
function addAll(rail) {
  return inputs.flatMap(({ kind, file, bytes }) => {
    const { replaced, skipped } = explained(file, () => rail.add(kind, bytes));
    if (kind === 'articles' && replaced > 0)
      throw new Complaint(`${file}: duplicate ids: ${replaced} articles have the id of one before them`, 1);
    return skipped.length ? [`${file}: ${skipped.length} skipped; siderail check tells which`] : [];
  });
}

/**
 * @param {Siderail} rail
 * @param {string} id
 */
function make(rail, id) {
  const all = asks.show.map((name) => ({ name, options: { ...optionsFor(rail, asks, name), article: id } }));
  const html = all.map(({ name, options }) => rail.render(name, options)).join('');
  if (asks.pages !== 'json') return { id, url: rail.article(id)?.url, html };
  const data = all.map(({ name, options }) => [name, rail.query(name, options)]);
  return { id, url: rail.article(id)?.url, html, data: Object.fromEntries(data) };
}

/** @param {() => Promise<void> | void} action */
async function guarded(action) {
  try {
    await action();
  } catch (thrown) {
    if (thrown instanceof Complaint) return say({ failed: thrown.message, exitCode: thrown.exitCode });
    const { message, code } = /** @type {NodeJS.ErrnoException} */ (thrown);
    say({ failed: code ? `cannot be written: ${message}` : `internal: ${message}`, exitCode: 1 });
  }
}

await guarded(async () => {
  const rail = await Siderail.load();
  const notes = addAll(rail);
  if (asks.prepare) await rail.prepare();
  const ids = rail.ids();
  port.on('message', (/** @type {number} */ slice) =>
    guarded(() => {
      const own = ids.slice(slice * sliceSize, (slice + 1) * sliceSize);
      const made = explained('siderail', () => own.map((id) => make(rail, id)));
      writeSlice(folder, slice, made);
      say({ slice, bytes: rail.bytes });
    }),
  );
  say({ ready: ids.length, notes });
});
