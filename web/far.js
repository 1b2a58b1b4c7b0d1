// SPDX-License-Identifier: MIT
// Only rails with a large feed fetch this file, so that it imports nothing.
/** @import {Answer, Method} from './side-rail.worker.js' */
/** @import {FarRail} from './rail.js' */
/** @import {WasmSource} from './types.js' */

/** @typedef {typeof import('./error.js').SiderailError} ErrorClass */

/**
 * An engine in a worker, where even the largest archive keeps no reader waiting. Fails where the page's policy or the
 * place that its scripts come from forbid workers, and as `Siderail.load` does.
 * @param {WasmSource | undefined} wasm a URL or a module
 * @param {ErrorClass} SiderailError
 * @param {URL} feed one that it will be asked to add: it is fetched meanwhile
 * @returns {Promise<FarRail>}
 */
export async function farRail(wasm, SiderailError, feed) {
  const worker = new Worker(new URL('./side-rail.worker.js', import.meta.url), { type: 'module' });
  const ask = asking(worker, SiderailError);
  const isUrl = typeof wasm === 'string' || wasm instanceof URL;
  const widgets = await ask('load', [isUrl ? new URL(wasm, document.baseURI).href : wasm, feed.href]);
  return {
    widgets,
    add: (kind, json) => (json instanceof URL ? ask('fetch', [kind, json.href]) : ask('add', [kind, json])),
    clear: () => ask('clear'),
    query: (widget, options) => ask('query', [widget, options]),
    render: (widget, options) => ask('render', [widget, options]),
    article: (key) => ask('article', [key]),
    ids: () => ask('ids'),
  };
}

/**
 * What sends a question to a worker and returns its answer. One that does not start fails all that it is asked.
 * @param {Worker} worker
 * @param {ErrorClass} SiderailError
 * @returns {(method: Method, values?: unknown[]) => Promise<any>}
 */
function asking(worker, SiderailError) {
  /** @type {((answer: Answer) => void)[]} */
  const waiting = [];
  worker.onmessage = ({ data }) => waiting.shift()?.(data);
  worker.onerror = (event) => {
    event.preventDefault();
    const message = event.message || 'the worker does not start';
    for (const settle of waiting.splice(0)) settle({ error: { code: 'internal', message } });
  };
  return (method, values = []) =>
    new Promise((resolve, reject) => {
      waiting.push(({ value, error }) => (error ? reject(new SiderailError(error)) : resolve(value)));
      worker.postMessage({ method, values });
    });
}
