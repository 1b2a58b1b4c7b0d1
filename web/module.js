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

/** Whether this engine runs WebAssembly's SIMD instructions. */
export const hasSimd = () => typeof WebAssembly === 'object' && WebAssembly.validate(simdProbe);

/**
 * The compiled module. What comes from a URL is compiled once per realm.
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
    return memo(compiled, url.href, () => open(url).then(compile));
  }
  if (__RAIL__ || isResponse(given) || ArrayBuffer.isView(given) || isArrayBuffer(given))
    return compile(/** @type {Response | BufferSource} */ (given));
  throw failure('bad-option', 'option "wasm" is a URL, a Response, bytes or a WebAssembly.Module');
}

/** @param {URL} url */
async function open(url) {
  try {
    return await openModule(url);
  } catch (thrown) {
    throw failure('wasm-load', `${url.href} could not be read: ${messageOf(thrown)}`, thrown);
  }
}

/** @param {Response | BufferSource} source */
async function compile(source) {
  const name = isResponse(source) ? source.url || 'the response given' : 'the bytes given';
  if (isResponse(source) && !source.ok) throw failure('wasm-load', `${name} answered ${statusOf(source)}`);
  try {
    if (!isResponse(source)) return await WebAssembly.compile(source);
    // Streaming is refused for any other type, and some servers do not know this one.
    const streams = source.headers.get('content-type') === 'application/wasm' && WebAssembly.compileStreaming;
    return await (streams ? streams(source) : source.arrayBuffer().then(WebAssembly.compile));
  } catch (thrown) {
    const message = messageOf(thrown);
    if (/unsafe-eval|content security|disallowed by embedder|blocked by csp/i.test(message)) {
      throw failure('wasm-unavailable', "the page's policy forbids WebAssembly: it needs 'wasm-unsafe-eval'", thrown);
    }
    throw failure('wasm-load', `${name} is not a module that can be compiled: ${message}`, thrown);
  }
}

// By form and not by class: the value may come from another realm, such as a test runner's sandbox.

/** @param {unknown} value @returns {value is Response} */
const isResponse = (value) =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'headers' in value;

/** @param {unknown} value @returns {value is ArrayBuffer} */
const isArrayBuffer = (value) => Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** @param {unknown} thrown */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
