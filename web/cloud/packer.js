// SPDX-License-Identifier: MIT
import { failure } from '../error.js';
/** @import {Item} from './canvas.js' */
/** @import {Pause} from './pause.js' */

/**
 * What wasm/cloud.cpp exports.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} reserve
 * @property {(width: number, height: number) => void} begin
 * @property {(rgba: number, width: number, height: number) => void} shape
 * @property {(...numbers: number[]) => void} word
 * @property {(tests: number) => number} pack
 * @property {() => number} results
 */

// Tests of 56 places: about a millisecond of work.
const testsAtOnce = 10_000;

// More cells than this make a layout slower, and hardly better.
const mostCells = 400_000;

/** Cells from a word's anchor. @typedef {{ left: number, top: number, width: number, height: number }} Box */

/** One layout: an instance of the module, which is garbage afterwards. */
export class Packer {
  /** @type {Exports} */
  #core;
  #address = 0;
  #room = 0;
  /** Cells of the board in a CSS px. @type {number} */
  cells;

  /**
   * @param {WebAssembly.Instance} instance
   * @param {number} width of the box, in px
   * @param {number} height
   * @param {number} size px, of an average word
   */
  constructor(instance, width, height, size) {
    this.#core = /** @type {any} */ (instance.exports);
    // A word needs so many cells to be told from its box.
    const pixels = Math.min(Math.floor(size / 9), 3);
    this.cells = 1 / Math.max(1, pixels, Math.ceil(Math.sqrt((width * height) / mostCells) - 0.25));
    this.#core.begin(Math.floor(width * this.cells), Math.floor(height * this.cells));
  }

  /**
   * Copies pixels into the instance's memory and returns where they are, until the next call.
   * @param {Uint8ClampedArray} pixels
   */
  write(pixels) {
    if (pixels.length > this.#room) {
      this.#room = pixels.length;
      this.#address = this.#core.reserve(this.#room);
    }
    new Uint8Array(this.#core.memory.buffer).set(pixels, this.#address);
    return this.#address;
  }

  /** Keeps words to the opaque pixels of a picture. @param {{ width: number, height: number, data: Uint8ClampedArray }} shape */
  keepTo({ width, height, data }) {
    this.#core.shape(this.write(data), width, height);
  }

  /**
   * Adds a word: a picture of it in memory, or 0 for a box.
   * @param {Item} item
   * @param {number} address
   * @param {number} stride
   * @param {Box} box
   */
  add(item, address, stride, { left, top, width, height }) {
    const { cells } = this;
    const padX = Math.ceil(item.padX * cells - 1e-6);
    const padY = Math.ceil(item.padY * cells - 1e-6);
    const gap = Math.floor(item.size * cells * 0.3);
    const [x, y] = [Math.round(item.x * cells), Math.round(item.y * cells)];
    this.#core.word(address, stride, left, top, width, height, padX, padY, gap, item.flags, x, y);
  }

  /**
   * Lays all words, and returns where their anchors are: px from the middle of a board that is `scale` times as large
   * as the box.
   * @param {number} count how many words were added
   * @param {number} width of the box, in px
   * @param {Pause} pause
   */
  async pack(count, width, pause) {
    try {
      while (this.#core.pack(testsAtOnce) > 0) {
        await pause();
      }
    } catch (thrown) {
      throw failure('too-large', 'there is no memory for so large a cloud', thrown);
    }
    // Asking for the results may replace the memory.
    const address = this.#core.results();
    const numbers = new Int32Array(this.#core.memory.buffer, address, 1 + 3 * count);
    const half = Math.floor(Math.floor(width * this.cells) / 2);
    const places = Array.from({ length: count }, (_, at) => {
      const [x, y, turned] = numbers.subarray(1 + 3 * at);
      return { x: x / this.cells, y: y / this.cells, rotate: turned * 90 };
    });
    return { scale: Math.max(1, numbers[0] / Math.max(half, 1)), places };
  }
}
