// SPDX-License-Identifier: MIT
import { failure } from '../error.js';
/** @import {Item} from './canvas.js' */
/** @import {Pause} from './pause.js' */
/** @import {Box, Packer} from './packer.js' */

/** A canvas on which words are drawn side by side, and read back as many at a time as fit. */
export class Sheet {
  #packer;
  /** @type {{ item: Item, x: number, y: number, box: Box }[]} */
  #drawn = [];
  #context;
  #font = '';
  // Where the next word goes: words of one line share a shelf, whose bottom is that of the highest.
  #x = 0;
  #y = 0;
  #bottom = 0;

  /**
   * @param {CanvasRenderingContext2D} context see contextOf()
   * @param {Packer} packer where words go when they are read back
   */
  constructor(context, packer) {
    this.#context = context;
    this.#packer = packer;
  }

  /** A larger one is empty, and has forgotten its settings. */
  get #size() {
    return this.#context.canvas;
  }

  /** Whether a word so large can be drawn before the next flush. @param {Box} box */
  hasRoom({ width, height }) {
    if (this.#x + width > this.#size.width) [this.#x, this.#y] = [0, this.#bottom];
    return this.#x + width <= this.#size.width && this.#y + height <= this.#size.height;
  }

  /**
   * Draws a word that there is room for, or the first after a flush, however large.
   * @param {Item} item
   * @param {string} font
   * @param {Box} box
   */
  draw(item, font, box) {
    const size = this.#size;
    if (box.width > size.width || box.height > size.height) {
      size.width = Math.max(box.width, size.width);
      size.height = Math.max(box.height, size.height);
      this.#font = '';
    }
    if (font !== this.#font) this.#context.font = this.#font = font;
    this.#context.textAlign = 'center';
    const { cells } = this.#packer;
    this.#context.setTransform(cells, 0, 0, cells, this.#x - box.left, this.#y - box.top);
    this.#context.fillText(item.text, 0, 0);
    this.#drawn.push({ item, x: this.#x, y: this.#y, box });
    this.#x += box.width;
    this.#bottom = Math.max(this.#bottom, this.#y + box.height);
  }

  /**
   * Reads back what is drawn, gives it to the packer in the order it was drawn in, and clears the sheet.
   * @param {Pause} pause
   */
  async flush(pause) {
    if (this.#drawn.length === 0) return;
    const { data } = this.#context.getImageData(0, 0, this.#size.width, this.#bottom);
    const address = this.#packer.write(data);
    const stride = this.#size.width * 4;
    for (const { item, x, y, box } of this.#drawn) {
      this.#packer.add(item, address + y * stride + x * 4, stride, box);
      await pause();
    }
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.#size.width, this.#bottom);
    this.#drawn = [];
    this.#x = this.#y = this.#bottom = 0;
  }
}

/** A canvas to draw words on, side by side. Throws 'bad-option' where there is none. */
export function contextOf() {
  const size = { width: 1024, height: 256 };
  const canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(size.width, size.height)
      : globalThis.document && Object.assign(document.createElement('canvas'), size);
  const context = /** @type {CanvasRenderingContext2D | null | undefined} */ (
    canvas?.getContext('2d', { willReadFrequently: true })
  );
  if (!context) throw failure('bad-option', 'measure: "canvas" needs a canvas, and "metrics" none');
  return context;
}
