// SPDX-License-Identifier: MIT
import { moduleUrl, openModule } from '#wasm-bytes';
import { failure, statusOf } from './error.js';
import { memo } from './memo.js';
/** @import {WasmSource} from './types.js' */

// A function that returns a v128, the type that SIMD brought: `i8x16.popcnt(i8x16.splat(0))`.
const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/** Of bytes that were given: whoever lays out ten clouds gives them ten times. @type {WeakMap<BufferSource, Promise<WebAssembly.Module>>} */
const compiledBytes = new WeakMap();

/** Whether this engine runs WebAssembly's SIMD instructions. */
export const hasSimd = () => typeof WebAssembly === 'object' && WebAssembly.validate(simdProbe);

/**
 * The compiled module. What comes from a URL is compiled once per realm, and so are the same bytes.
 * Throws 'wasm-unavailable', 'wasm-load' or, for a source of another type, 'bad-option'.
 * @param {WasmSource | undefined} source by default, the file beside this package's own
 * @param {boolean} simd which of the two files that is
 * @returns {Promise<WebAssembly.Module>}
 */
export async function loadModule(source, simd) {
  if (typeof WebAssembly !== 'object') throw failure('wasm-unavailable', 'there is no WebAssembly here');
  const given = source ?? moduleUrl(simd);
  if (given instanceof WebAssembly.Module) return given;
  if (typeof given === 'string' || given instanceof URL) {
    const url = new URL(given, globalThis.document?.baseURI ?? import.meta.url);
    return memo(compiled, url.href, () => compile(openModule(url), url.href));
  }
  if (__RAIL__ || isResponse(given)) return compile(/** @type {Response} */ (given));
  if (isBytes(given)) return memo(compiledBytes, given, () => compile(given));
  throw failure('bad-option', 'option "wasm" is a URL, a Response, bytes or a WebAssembly.Module');
}

/**
 * @param {Response | BufferSource | Promise<Response | BufferSource>} source
 * @param {string} [name] for messages
 */
async function compile(source, name = 'the module given') {
  try {
    const given = await source;
    if (!isResponse(given)) return await WebAssembly.compile(given);
    if (!given.ok) throw new Error(statusOf(given));
    // Streaming is refused for any other type, and some servers do not know this one.
    const streams = given.headers.get('content-type') === 'application/wasm' && WebAssembly.compileStreaming;
    return await (streams ? streams(given) : given.arrayBuffer().then(WebAssembly.compile));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : thrown;
    if (/unsafe-eval|content security|disallowed by embedder|blocked by csp/i.test(`${message}`)) {
      throw failure('wasm-unavailable', "the page's policy forbids WebAssembly: it needs 'wasm-unsafe-eval'", thrown);
    }
    throw failure('wasm-load', `${name}: ${message}`, thrown);
  }
}

// By form and not by class: the value may come from another realm, such as a test runner's sandbox.

/** @param {unknown} value @returns {value is Response} */
const isResponse = (value) =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'headers' in value;

/** @param {unknown} value @returns {value is BufferSource} */
const isBytes = (value) =>
  ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
