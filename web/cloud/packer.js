// SPDX-License-Identifier: MIT
/** @import {Item} from './arrange.js' */
/** @import {Pause} from './pause.js' */

/**
 * What wasm/cloud.cpp exports.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} reserve
 * @property {(width: number, height: number, fold: number) => void} begin
 * @property {(rgba: number, width: number, height: number) => void} shape
 * @property {(entries: number, count: number) => void} words
 * @property {(tests: number) => number} pack
 * @property {() => number} results
 */

// Tests of 56 places: about a millisecond of work.
const testsAtOnce = 10_000;

// More cells than this make a layout slower, and hardly better.
const mostCells = 400_000;

// Words are handed over so many at a time: what is called often from JavaScript is compiled for that, for a millisecond.
const wordsAtOnce = 32;

/** See `Entry` of wasm/cloud.cpp. */
const numbersOfWord = 12;

// An instance that has more memory is not kept for the next cloud.
const mostMemory = 1 << 24;

/**
 * Instances that no layout has in use: what is new has to be given memory page by page.
 * @type {WeakMap<WebAssembly.Module, WebAssembly.Instance[]>}
 */
const idle = new WeakMap();

/** Cells from a word's anchor. @typedef {{ left: number, top: number, width: number, height: number }} Box */

/** One layout, which has an instance of the module to itself until `release` is called. */
export class Packer {
  #module;
  #instance;
  /** @type {Exports} */
  #core;
  #address = 0;
  #room = 0;
  #entries = 0;
  /** @type {number[]} */
  #waiting = [];
  /** A cell of the board is so many px wide and high. */
  fold = 1;

  /**
   * @param {WebAssembly.Module} module
   * @param {WebAssembly.Instance} instance of it
   */
  constructor(module, instance) {
    this.#module = module;
    this.#instance = instance;
    this.#core = /** @type {any} */ (instance.exports);
  }

  /** @param {WebAssembly.Module} module */
  static async of(module) {
    return new Packer(module, idle.get(module)?.pop() ?? (await WebAssembly.instantiate(module, {})));
  }

  /** Leaves the instance to the next layout. */
  release() {
    if (this.#core.memory.buffer.byteLength > mostMemory) return;
    const others = idle.get(this.#module);
    if (others) others.push(this.#instance);
    else idle.set(this.#module, [this.#instance]);
  }

  /**
   * Begins anew.
   * @param {number} width of the box, in px
   * @param {number} height
   * @param {number} size px, of an average word
   */
  begin(width, height, size) {
    // A word needs so many cells to be told from its box.
    const pixels = Math.min(Math.floor(size / 5), 3);
    this.fold = Math.max(1, pixels, Math.ceil(Math.sqrt((width * height) / mostCells) - 0.25));
    this.#room = 0;
    this.#core.begin(Math.floor(width / this.fold), Math.floor(height / this.fold), this.fold);
    this.#entries = this.#core.reserve(wordsAtOnce * numbersOfWord * 4);
  }

  /**
   * Makes room for pixels in the instance's memory, and returns where: until words are added and there is other room.
   * @param {number} size bytes
   */
  makeRoom(size) {
    this.#send();
    if (size > this.#room) this.#address = this.#core.reserve((this.#room = size));
    return this.#address;
  }

  /**
   * Bytes of the instance's memory, until it grows.
   * @param {number} address
   * @param {number} size
   */
  bytesAt(address, size) {
    return new Uint8Array(this.#core.memory.buffer, address, size);
  }

  /** Keeps words to the opaque pixels of a picture. @param {{ width: number, height: number, data: Uint8ClampedArray }} shape */
  keepTo({ width, height, data }) {
    const address = this.makeRoom(data.length);
    this.bytesAt(address, data.length).set(data);
    this.#core.shape(address, width, height);
  }

  /**
   * Adds a word, or, if `turned`, lets the word added last be turned by 90 degrees clockwise.
   * @param {Item} item
   * @param {number} address of the channel of its first pixel in memory, or 0 for a box
   * @param {number} stride
   * @param {Box} box
   * @param {boolean} turned
   */
  add(item, address, stride, { left, top, width, height }, turned) {
    const { fold } = this;
    const padX = Math.ceil(item.padX / fold - 1e-6);
    const padY = Math.ceil(item.padY / fold - 1e-6);
    const gap = Math.floor((item.size / fold) * 0.3);
    const flags = turned ? 4 : item.flags;
    const [x, y] = [Math.round(item.x / fold), Math.round(item.y / fold)];
    const count = this.#waiting.push(address, stride, left, top, width, height, padX, padY, gap, flags, x, y);
    if (count === wordsAtOnce * numbersOfWord) this.#send();
  }

  #send() {
    const { length } = this.#waiting;
    new Int32Array(this.#core.memory.buffer, this.#entries, length).set(this.#waiting);
    this.#core.words(this.#entries, length / numbersOfWord);
    this.#waiting = [];
  }

  /**
   * Lays all words, and returns where their anchors are: px from the middle of a board that is `scale` times as large
   * as the box. Throws a WebAssembly.RuntimeError where memory is short, as all others do.
   * @param {number} count how many words were added
   * @param {number} width of the box, in px
   * @param {Pause} pause
   */
  async pack(count, width, pause) {
    this.#send();
    // First it only clears its board, which is much memory.
    for (let tests = 0; this.#core.pack(tests) > 0; tests = testsAtOnce) await pause();
    // Asking for the results may replace the memory.
    const address = this.#core.results();
    const numbers = new Int32Array(this.#core.memory.buffer, address, 1 + 3 * count);
    const half = Math.floor(Math.floor(width / this.fold) / 2);
    const places = Array.from({ length: count }, (_, at) => ({
      x: numbers[1 + 3 * at] * this.fold,
      y: numbers[2 + 3 * at] * this.fold,
      rotate: numbers[3 + 3 * at] * 90,
    }));
    return { scale: Math.max(1, numbers[0] / Math.max(half, 1)), places };
  }
}
