// SPDX-License-Identifier: MIT
// Where the module's bytes are in browsers, workers and bundles for them. wasm-bytes.node.js is the same for Node.

/**
 * The file of one build, its first part. All URLs are spelled out: bundlers look for this very form to find the asset.
 * @param {boolean} simd
 */
export const moduleUrl = (simd) =>
  simd ? new URL('./siderail.simd.wasm', import.meta.url) : new URL('./siderail.wasm', import.meta.url);

/** The other parts of that build, by name. @satisfies {Record<import('./parts.js').PartName, (simd: boolean) => URL>} */
export const partUrls = {
  tickers: (simd) =>
    simd
      ? new URL('./siderail.simd.tickers.wasm', import.meta.url)
      : new URL('./siderail.tickers.wasm', import.meta.url),
  rest: (simd) =>
    simd ? new URL('./siderail.simd.rest.wasm', import.meta.url) : new URL('./siderail.rest.wasm', import.meta.url),
};

/** The file that lays out clouds. */
export const cloudUrl = () => new URL('./siderail.cloud.wasm', import.meta.url);

/**
 * @param {URL} url
 * @returns {Promise<Response | Uint8Array<ArrayBuffer>>}
 */
export const openModule = (url) => fetch(url);
