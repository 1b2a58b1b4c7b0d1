// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import createGlue from '../../build/web/glue.mjs';
import { allParts, instantiateParts } from '../../web/parts.js';
import { at } from '../lib/paths.js';

const names = { simd: 'siderail.simd', scalar: 'siderail' };

/**
 * The parts of one of the two builds, compiled.
 * @param {'simd' | 'scalar'} build
 */
export async function compileParts(build) {
  const compile = (ending) => WebAssembly.compile(readFileSync(at('dist', names[build] + ending)));
  const [first, ...more] = await Promise.all(['.wasm', ...allParts.map((part) => `.${part}.wasm`)].map(compile));
  return { first, more };
}

/**
 * An instance of one of the two builds, spoken to over the boundary itself: what the package makes of it is not in between.
 * @param {'simd' | 'scalar'} build
 */
export const openModule = async (build) => openParts(await compileParts(build));

/**
 * The same, of the parts given.
 * @param {import('../../web/parts.js').Parts} parts
 * @returns {Promise<(request: object, payload?: Uint8Array) => { failed: boolean, body: Buffer }>}
 */
export async function openParts(parts) {
  const glue = await createGlue({ instantiate: (imports) => instantiateParts(parts, imports) });
  return (request, payload = new Uint8Array()) => call(glue, Buffer.from(JSON.stringify(request)), payload);
}

function call(glue, request, payload) {
  const room = glue.reserve(request.length + payload.length);
  glue.HEAPU8.set(request, room);
  glue.HEAPU8.set(payload, room + request.length);
  const reply = glue.call(request.length, payload.length);
  const header = new DataView(glue.HEAPU8.buffer, reply, 8);
  const body = Buffer.from(glue.HEAPU8.slice(reply + 8, reply + 8 + header.getUint32(4, true)));
  const failed = header.getUint32(0, true) === 1;
  glue.release();
  return { failed, body };
}
