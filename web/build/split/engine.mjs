// SPDX-License-Identifier: MIT
/** @import {Glue} from '../../glue.js' */

const decoder = new TextDecoder();

/**
 * An engine, spoken to over the boundary that wasm/bindings.cpp describes.
 * @template {Glue} G
 * @param {G} glue
 * @returns {{ glue: G, call: (request: object, payload?: string | Uint8Array) => string }}
 */
export const engineOn = (glue) => ({
  glue,
  call: (request, payload = '') => exchange(glue, Buffer.from(JSON.stringify(request)), Buffer.from(payload)),
});

/**
 * @param {Glue} glue
 * @param {Uint8Array} request
 * @param {Uint8Array} payload
 */
function exchange(glue, request, payload) {
  const address = glue.reserve(request.length + payload.length);
  glue.HEAPU8.set(request, address);
  glue.HEAPU8.set(payload, address + request.length);
  const reply = glue.call(request.length, payload.length);
  const size = new DataView(glue.HEAPU8.buffer).getUint32(reply + 4, true);
  const body = decoder.decode(glue.HEAPU8.slice(reply + 8, reply + 8 + size));
  glue.release();
  return body;
}
