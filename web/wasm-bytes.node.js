// SPDX-License-Identifier: MIT
// Where the module's bytes are in Node, whose fetch knows no file: URLs. wasm-bytes.web.js is the same for browsers.
import { readFile } from 'node:fs/promises';

/**
 * The file of one build, its first part, seen from dist/node. All URLs are spelled out: bundlers look for this very form to find the
 * asset.
 * @param {boolean} simd
 */
export const moduleUrl = (simd) =>
  simd ? new URL('../siderail.simd.wasm', import.meta.url) : new URL('../siderail.wasm', import.meta.url);

/** The other parts of that build, by name. @satisfies {Record<import('./parts.js').PartName, (simd: boolean) => URL>} */
export const partUrls = {
  tickers: (simd) =>
    simd
      ? new URL('../siderail.simd.tickers.wasm', import.meta.url)
      : new URL('../siderail.tickers.wasm', import.meta.url),
  rest: (simd) =>
    simd ? new URL('../siderail.simd.rest.wasm', import.meta.url) : new URL('../siderail.rest.wasm', import.meta.url),
};

/** The file that lays out clouds, seen from dist/node. */
export const cloudUrl = () => new URL('../siderail.cloud.wasm', import.meta.url);

/**
 * @param {URL} url
 * @returns {Promise<Response | Uint8Array<ArrayBuffer>>}
 */
export const openModule = async (url) => (url.protocol === 'file:' ? new Uint8Array(await readFile(url)) : fetch(url));
