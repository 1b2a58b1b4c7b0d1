// SPDX-License-Identifier: MIT
// The module comes in two parts: what ordinary pages run, and the rest. The package loads both at once; the element of a
// page begins with the first alone, and where that comes to an end, with both from the beginning.
import { restUrl } from '#wasm-bytes';
import { loadModule } from './module.js';
/** @import {WasmSource} from './types.js' */

/** The two parts, compiled; `rest` is undefined for the first part alone. @typedef {{ first: WebAssembly.Module, rest?: WebAssembly.Module }} Parts */

/**
 * Both parts. The rest of a file that has the name that this package gives it is beside it; of anything else, it is the
 * file beside this package's own.
 * Fails as `loadModule` does.
 * @param {WasmSource | undefined} source of the first part
 * @param {boolean} simd which build to take where the source does not say
 * @returns {Promise<Parts>}
 */
export async function loadParts(source, simd) {
  const loading = loadModule(source, simd);
  const url = besideOf(source) ?? restUrl(source === undefined ? simd : isSimd(await loading));
  const [first, rest] = await Promise.all([loading, loadModule(url, simd)]);
  return { first, rest };
}

/** @param {WasmSource | undefined} source */
function besideOf(source) {
  if (typeof source !== 'string' && !(source instanceof URL)) return undefined;
  const [, name, ending] = /^([^?#]*\bsiderail(?:\.simd)?)(\.wasm.*)$/.exec(String(source)) ?? [];
  return name && `${name}.rest${ending}`;
}

/**
 * Which build a first part is of: the name that its memory has for the rest says so.
 * @param {WebAssembly.Module} first
 */
export const isSimd = (first) => WebAssembly.Module.exports(first).some(({ name }) => name.startsWith('simd'));

/**
 * An instance of the first part. Where there is a rest, that fills its places in the table of the first. Functions of the
 * first that it calls are those at the places of the table that its imports are named by. Fails when the two parts are not of
 * one build.
 * @param {Parts} parts
 * @param {WebAssembly.Imports} imports
 */
export async function instantiateParts({ first, rest }, imports) {
  const instance = await WebAssembly.instantiate(first, imports);
  if (!rest) return instance;
  const exported = /** @type {WebAssembly.ModuleImports} */ ({ ...instance.exports });
  const table = Object.values(exported).find((each) => each instanceof WebAssembly.Table);
  for (const { name, kind } of WebAssembly.Module.imports(rest))
    if (kind === 'function') exported[name] ??= table?.get(Number(name));
  await WebAssembly.instantiate(rest, { p: exported });
  return instance;
}
