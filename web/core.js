// SPDX-License-Identifier: MIT
import createGlue from '#glue';
import { failure, SiderailError } from './error.js';
import { instantiate } from './instance.js';
import { mapItems } from './map.js';
import { hasSimd } from './module.js';
import { checkOptions } from './options.js';
import { allParts, isSimd, loadParts } from './parts.js';
/** @import {Instance} from './instance.js' */
/** @import {AddOptions, Article, Json, Kind, LoadOptions, Options, Report, Results, WasmSource, WidgetName} from './types.js' */
/** @import {PartName, Parts} from './parts.js' */

export { SiderailError };

/**
 * An engine with the first part of the module and those named, for who can begin anew: it throws RestNeeded where they are
 * not enough. Fails as `Siderail.load` does.
 * @type {(wasm: WasmSource | undefined, names: PartName[]) => Promise<Siderail>}
 */
export let loadSome;

/**
 * An engine: articles go in as JSON, and tags, related articles and tickers come out, as data or as HTML.
 *
 * Every method throws a SiderailError when it fails, and leaves the engine as it was. The engine has no clock, no
 * locale and no randomness: the same bytes in give the same bytes out, in every browser and on every server.
 *
 *     const rail = await Siderail.load();
 *     rail.add('articles', await (await fetch('/feed.json')).arrayBuffer());
 *     aside.innerHTML = rail.render('related', { article: location.href });
 */
export class Siderail {
  #instance;
  #simd;

  /**
   * Use `Siderail.load`.
   * @private
   * @param {Instance} instance
   * @param {boolean} simd
   */
  constructor(instance, simd) {
    this.#instance = instance;
    this.#simd = simd;
  }

  /**
   * A new engine with memory of its own, which garbage collection frees. The module is compiled once per realm, however
   * many engines there are. Fails with 'wasm-unavailable' where there is no WebAssembly or a content security policy
   * forbids it, with 'wasm-load' when the module cannot be fetched or compiled, and with 'bad-option'.
   * @param {LoadOptions} [options]
   * @returns {Promise<Siderail>}
   */
  static async load(options = {}) {
    if (!__RAIL__) checkOptions(options, ['wasm', 'simd']);
    return Siderail.#start(await loadParts(options.wasm, options.simd ?? hasSimd(), allParts));
  }

  /** @param {Parts} parts */
  static async #start(parts) {
    return new Siderail(await instantiate(createGlue, parts), isSimd(parts.first));
  }

  static {
    loadSome = async (wasm, names) => this.#start(await loadParts(wasm, hasSimd(), names));
  }

  /**
   * Adds what is in a JSON text: by itself, one object a line (NDJSON), or in the CDATA section of a page's script. An
   * article with the id of one that is there takes its place. One bad item is skipped and reported; a text that is bad
   * as a whole fails with 'json-syntax', 'json-utf8', 'not-json', 'no-articles', 'too-large' or 'too-deep', and anything
   * that is neither bytes nor a string with 'bad-input'. Only with the option `map` is JSON parsed in JavaScript.
   * @param {Kind} kind
   * @param {Json} json bytes in UTF-8, or text
   * @param {AddOptions} [options]
   * @returns {Report}
   */
  add(kind, json, options = {}) {
    const payload = payloadOf(json);
    const map = options?.map; // JSON leaves a function out
    const items = __RAIL__ || map === undefined ? payload : mapItems(kind, payload, map);
    return this.#call({ call: 'add', kind, options }, items);
  }

  /**
   * What a widget has to show, as data. Fails with 'unknown-widget', 'unknown-article' or 'bad-option'.
   * @template {WidgetName} W
   * @param {W} widget
   * @param {Options[W]} [options]
   * @returns {Results[W]}
   */
  query(widget, options = /** @type {Options[W]} */ ({})) {
    return this.#call({ call: 'query', widget, options });
  }

  /**
   * What a widget has to show, as HTML that is safe to insert. Empty when there is nothing. Fails as `query` does.
   * @template {WidgetName} W
   * @param {W} widget
   * @param {Options[W]} [options]
   * @returns {string}
   */
  render(widget, options = /** @type {Options[W]} */ ({})) {
    return this.#instance.call({ call: 'render', widget, options });
  }

  /**
   * Finishes, in slices, what makes later answers better or faster. Answers before it are complete, too.
   * @returns {Promise<void>}
   */
  async prepare() {
    while (this.#call({ call: 'prepare' }) !== null) await new Promise((resume) => setTimeout(resume));
  }

  /**
   * The article as it was read, or null.
   * @param {string} idOrUrl
   * @returns {Article | null}
   */
  article(idOrUrl) {
    return this.#call({ call: 'article', key: idOrUrl });
  }

  /**
   * The ids of all articles, in the order they were added.
   * @returns {string[]}
   */
  ids() {
    return this.#call({ call: 'ids' });
  }

  /**
   * Forgets all of one kind, or one article, or everything. When an article goes, nothing else has to be read again.
   * @param {Kind} [kind]
   * @param {string} [idOrUrl] the one article; nothing happens if there is none
   * @returns {void}
   */
  clear(kind, idOrUrl) {
    this.#call({ call: 'clear', kind, key: idOrUrl });
  }

  /**
   * All securities as a prepared list, in UTF-8 when written to a file: `add('securities', ...)` reads it far faster than
   * JSON.
   * @returns {string}
   */
  securities() {
    return this.#instance.call({ call: 'securities' });
  }

  /** The names of the widgets there are. @returns {WidgetName[]} */
  get widgets() {
    return this.#call({ call: 'widgets' });
  }

  /** The version of this package. @returns {string} */
  get version() {
    return __VERSION__;
  }

  /** Whether the build with SIMD runs. @returns {boolean} */
  get simd() {
    return this.#simd;
  }

  /** Memory in use, in bytes. @returns {number} */
  get bytes() {
    return this.#instance.bytes;
  }

  /**
   * @param {object} request
   * @param {Uint8Array | string} [payload]
   */
  #call(request, payload) {
    return JSON.parse(this.#instance.call(request, payload));
  }
}

/**
 * By name and not by class: the bytes may come from another realm, such as a test runner's sandbox.
 * @param {unknown} json
 * @returns {Uint8Array | string}
 */
function payloadOf(json) {
  if (typeof json === 'string') return json;
  const type = Object.prototype.toString.call(json).slice(8, -1);
  if (type === 'Uint8Array') return /** @type {Uint8Array} */ (json);
  if (type === 'ArrayBuffer') return new Uint8Array(/** @type {ArrayBuffer} */ (json));
  throw failure('bad-input', `JSON is a Uint8Array, an ArrayBuffer or a string, not ${type}`);
}
