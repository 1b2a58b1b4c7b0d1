// SPDX-License-Identifier: MIT
import { failure } from '../error.js';
/** @import {Item} from './canvas.js' */
/** @import {Pause} from './pause.js' */
/** @import {Box, Packer} from './packer.js' */

/**
 * A word on the sheet, at px `x` and `y`.
 * @typedef {{ item: Item, box: Box, turned: boolean, x: number, y: number }} Drawn
 */

/** A canvas on which words are drawn side by side, and read back as many at a time as fit. */
export class Sheet {
  #packer;
  /** @type {Drawn[]} */
  #drawn = [];
  #context;
  #fontOf;
  #fontSize = 0;
  // Where the next word goes: words of one line share a shelf, whose bottom is that of the highest.
  #x = 0;
  #y = 0;
  #bottom = 0;

  /**
   * @param {CanvasRenderingContext2D} context see contextOf()
   * @param {Packer} packer where words go when they are read back
   * @param {(size: number) => string} fontOf
   */
  constructor(context, packer, fontOf) {
    this.#fontOf = fontOf;
    this.#context = context;
    this.#packer = packer;
  }

  /** A larger one is empty, and has forgotten its settings. */
  get #size() {
    return this.#context.canvas;
  }

  /** Whether a word so large can be drawn before the next flush. @param {Box} box */
  hasRoom(box) {
    const [width, height] = this.#pixelsOf(box);
    if (this.#x + width > this.#size.width) [this.#x, this.#y] = [0, this.#bottom];
    return this.#x + width <= this.#size.width && this.#y + height <= this.#size.height;
  }

  /** @param {Box} box */
  #pixelsOf = ({ width, height }) => [width * this.#packer.fold, height * this.#packer.fold];

  /**
   * Draws a word that there is room for, or the first after a flush, however large: at its own size and from a whole
   * pixel on, as it will be drawn in the cloud. Browsers fit glyphs to pixels, so that a smaller picture has other ink.
   * @param {Item} item
   * @param {Box} box
   * @param {boolean} turned by 90 degrees clockwise
   */
  draw(item, box, turned) {
    const [width, height] = this.#pixelsOf(box);
    this.#growTo(width, height);
    const context = this.#context;
    // Browsers parse a font each time that it is set.
    if (item.size !== this.#fontSize) context.font = this.#fontOf((this.#fontSize = item.size));
    const x = this.#x - box.left * this.#packer.fold;
    const y = this.#y - box.top * this.#packer.fold;
    if (turned) context.setTransform(0, 1, -1, 0, x, y);
    context.fillText(item.text, turned ? 0 : x, turned ? 0 : y);
    if (turned) context.setTransform(1, 0, 0, 1, 0, 0);
    this.#drawn.push({ item, box, turned, x: this.#x, y: this.#y });
    this.#x += width;
    this.#bottom = Math.max(this.#bottom, this.#y + height);
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #growTo(width, height) {
    const size = this.#size;
    if (width <= size.width && height <= size.height) return;
    size.width = Math.max(width, size.width);
    size.height = Math.max(height, size.height);
    this.#context.textAlign = 'center';
    this.#fontSize = 0;
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
    for (const { item, x, y, box, turned } of this.#drawn) {
      this.#packer.add(item, address + y * stride + x * 4, stride, box, turned);
      const rest = pause();
      if (rest) await rest;
    }
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
