// SPDX-License-Identifier: MIT
// The module comes in parts: what every page runs, what pages with ticker badges do besides, and the rest, which few need.
// The package loads all at once; the element of a page begins with those that it is likely to need, and where they come to
// an end, with all from the beginning.
import { partUrls } from '#wasm-bytes';
import { loadModule } from './module.js';
/** @import {WasmSource} from './types.js' */

/** What there is beside the first, in the order in which they are put together. @typedef {'tickers' | 'rest'} PartName */

/** Stands for a function of a part that is not there. It throws as WebAssembly does that comes to an empty place. */
const absent = () => {
  throw new WebAssembly.RuntimeError('a part of the module is not there');
};

/** Parts of a module, compiled. @typedef {{ first: WebAssembly.Module, more: WebAssembly.Module[] }} Parts */

/** @type {PartName[]} */
export const allParts = ['tickers', 'rest'];

/**
 * The first part, and those named. They stand beside a file that has the name that this package gives it; for anything else,
 * they are the files beside this package's own. Fails as `loadModule` does.
 * @param {WasmSource | undefined} source of the first part
 * @param {boolean} simd which build to take where the source does not say
 * @param {PartName[]} names in the order of `allParts`
 * @returns {Promise<Parts>}
 */
export async function loadParts(source, simd, names) {
  const loading = loadModule(source, simd);
  const load = async (/** @type {PartName} */ name) => {
    const url = besideOf(source, name) ?? partUrls[name](source === undefined ? simd : isSimd(await loading));
    return loadModule(url, simd);
  };
  const [first, ...more] = await Promise.all([loading, ...names.map(load)]);
  return { first, more };
}

/** @param {WasmSource | undefined} source @param {PartName} part */
function besideOf(source, part) {
  if (typeof source !== 'string' && !(source instanceof URL)) return undefined;
  const [, name, ending] = /^([^?#]*\bsiderail(?:\.simd)?)(\.wasm.*)$/.exec(String(source)) ?? [];
  return name && `${name}.${part}${ending}`;
}

/**
 * Which build a first part is of: the name that its memory has for the others says so.
 * @param {WebAssembly.Module} first
 */
export const isSimd = (first) => WebAssembly.Module.exports(first).some(({ name }) => name.startsWith('simd'));

/**
 * An instance of the first part. Each of the others fills its places in the table of the first. Functions that it calls are
 * those at the places of the table that its imports are named by. Fails when the parts are not of one build.
 * @param {Parts} parts
 * @param {WebAssembly.Imports} imports
 */
export async function instantiateParts({ first, more }, imports) {
  const instance = await WebAssembly.instantiate(first, imports);
  const exported = /** @type {WebAssembly.ModuleImports} */ ({ ...instance.exports });
  const table = Object.values(exported).find((each) => each instanceof WebAssembly.Table);
  for (const part of more) {
    for (const { name, kind } of WebAssembly.Module.imports(part))
      if (kind === 'function') exported[name] ??= table?.get(Number(name)) ?? absent;
    await WebAssembly.instantiate(part, { p: exported });
  }
  return instance;
}
