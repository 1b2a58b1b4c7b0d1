// SPDX-License-Identifier: MIT
import { forEach } from './pause.js';
import { copyRows } from './pixels.js';
/** @import {Bounds, Item} from './arrange.js' */
/** @import {Pause} from './pause.js' */
/** @import {Box, Packer} from './packer.js' */

/**
 * A word's picture: its box in cells, and where on the sheet it begins: the byte of a pixel, and one of its channels.
 * @typedef {{ item: Item, box: Box, turned: boolean, at: number, channel: number }} Picture
 */

/**
 * Gives every word, as a picture, to the packer, in the order of the list.
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {boolean} turns whether words are drawn turned as well
 * @param {Sheet} sheet
 * @param {Pause} pause
 */
export async function addPictures(items, packer, turns, sheet, pause) {
  const pictures = items.flatMap((item) => {
    const box = boxOf(item.bounds, item.size, packer.fold);
    const upright = { item, box, turned: false, at: 0, channel: 0 };
    return turns ? [upright, { ...upright, box: turnedBox(box), turned: true }] : upright;
  });
  sheet.begin(pictures, packer);
  await pause();
  await forEach(pictures, pause, (picture) => {
    if (!sheet.hasRoom(picture.box)) return sheet.flush(pause).then(() => sheet.draw(picture));
    sheet.draw(picture);
    return sheet.settle(pause);
  });
  await sheet.flush(pause);
}

/**
 * The cells that a picture of a word takes, from its anchor. One more px on each side is for what is rounded otherwise
 * at its size.
 * @param {Bounds} bounds
 * @param {number} size px
 * @param {number} fold
 * @returns {Box}
 */
function boxOf({ left, right, ascent, descent }, size, fold) {
  const cells = (/** @type {number} */ em) => Math.ceil((Math.ceil(em * size) + 1) / fold);
  const [x, y] = [-cells(left), -cells(ascent)];
  return { left: x, top: y, width: cells(right) - x, height: cells(descent) - y };
}

/**
 * The same by 90 degrees clockwise about the anchor.
 * @param {Box} box
 * @returns {Box}
 */
export const turnedBox = ({ left, top, width, height }) => ({
  left: -(top + height),
  top: left,
  width: height,
  height: width,
});

// What layers are drawn in: one each in red, green and blue.
const colours = ['#f00', '#0f0', '#00f'];

// Where ink is looked for if there is but one layer, in whatever colour.
const alpha = 3;

// Browsers draw when they are asked for pixels: that is to take about so many milliseconds at once, also where letters are
// new or the computer slow.
const drawingAtOnce = 4;

// So many words are drawn first, to see how long it takes.
const wordsAtFirst = 4;

/**
 * A canvas on which words are drawn side by side, and read back as many at a time as fit. To read takes as long as all
 * drawing: so words lie on one another in layers, which are told apart by their colour.
 */
export class Sheet {
  #context;
  #canvas;
  #fontOf;
  #layers;
  /** @type {Packer} */
  #packer = /** @type {any} */ (null);
  /** @type {Picture[]} */
  #drawn = [];
  #fontSize = 0;
  #layer = 0;
  // Where the next word goes: words of one line share a shelf, whose bottom is that of the highest.
  #x = 0;
  #y = 0;
  #bottom = 0;
  // How many rows a layer may have, and how many the highest has.
  #most = 0;
  #rows = 0;
  // How many words are to be drawn before the next look, and how many since the one before.
  #piece = wordsAtFirst;
  #waiting = 0;

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {(size: number) => string} fontOf
   * @param {boolean} isPlain whether words have no colours of their own
   */
  constructor(context, fontOf, isPlain) {
    this.#context = context;
    this.#canvas = context.canvas;
    this.#fontOf = fontOf;
    this.#layers = isPlain ? colours.length : 1;
  }

  /**
   * @param {Picture[]} pictures that will be drawn, for layers that are about as high: a fifth of their room stays empty
   * @param {Packer} packer where they go when they are read back
   */
  begin(pictures, packer) {
    this.#packer = packer;
    const area = pictures.reduce((sum, { box }) => sum + box.width * box.height, 0) * packer.fold ** 2;
    const highest = Math.max(...pictures.map(({ box }) => box.height)) * packer.fold;
    this.#most = Math.max(highest, (1.25 * area) / this.#canvas.width / this.#layers);
    this.#reset();
  }

  #reset() {
    this.#drawn = [];
    this.#rows = 0;
    this.#setLayer(0);
  }

  /** @param {number} layer */
  #setLayer(layer) {
    this.#layer = layer;
    this.#x = this.#y = this.#bottom = 0;
    // A canvas may be new, or one that words were but measured on.
    this.#context.textAlign = 'center';
    this.#context.fillStyle = colours[layer];
    // Faster than 'lighter', where there is nothing yet.
    this.#context.globalCompositeOperation = layer ? 'lighter' : 'source-over';
  }

  /** Whether a word so large can be drawn before the next flush. @param {Box} box */
  hasRoom(box) {
    if (this.#fits(box)) return true;
    this.#x = 0;
    this.#y = this.#bottom;
    if (this.#fits(box)) return true;
    if (this.#layer + 1 === this.#layers) return false;
    this.#setLayer(this.#layer + 1);
    return this.#fits(box);
  }

  /** @param {Box} box */
  #fits({ width, height }) {
    const { fold } = this.#packer;
    const most = Math.min(this.#canvas.height, this.#layer + 1 < this.#layers ? this.#most : Infinity);
    return this.#x + width * fold <= this.#canvas.width && this.#y + height * fold <= most;
  }

  /**
   * Draws a word that there is room for, or the first after a flush, however large: at its own size and from a whole
   * pixel on, as it will be drawn in the cloud. Browsers fit glyphs to pixels, so that a smaller picture has other ink.
   * @param {Picture} picture
   */
  draw(picture) {
    const { item, box, turned } = picture;
    const { fold } = this.#packer;
    const context = this.#context;
    this.#growTo(box.width * fold, box.height * fold);
    // Browsers parse a font each time that it is set.
    if (item.size !== this.#fontSize) context.font = this.#fontOf((this.#fontSize = item.size));
    const x = this.#x - box.left * fold;
    const y = this.#y - box.top * fold;
    if (turned) context.setTransform(0, 1, -1, 0, x, y);
    context.fillText(item.text, turned ? 0 : x, turned ? 0 : y);
    if (turned) context.setTransform(1, 0, 0, 1, 0, 0);
    picture.at = 4 * (this.#y * this.#canvas.width + this.#x);
    picture.channel = this.#layers > 1 ? this.#layer : alpha;
    this.#drawn.push(picture);
    this.#x += box.width * fold;
    this.#bottom = Math.max(this.#bottom, this.#y + box.height * fold);
    this.#rows = Math.max(this.#rows, this.#bottom);
  }

  /**
   * Has the browser draw what it was told to, if that is much: as much as it does in a short time.
   * @param {Pause} pause
   */
  settle(pause) {
    return (this.#waiting += 1) < this.#piece ? undefined : this.#settleNow(pause);
  }

  /** @param {Pause} pause */
  async #settleNow(pause) {
    this.#waiting = 0;
    await pause();
    const start = performance.now();
    this.#context.getImageData(0, 0, 1, 1);
    this.#piece = Math.ceil(this.#piece * Math.min(drawingAtOnce / (performance.now() - start), 16));
    await pause();
  }

  /**
   * A larger canvas is empty, and has forgotten its settings.
   * @param {number} width
   * @param {number} height
   */
  #growTo(width, height) {
    const canvas = this.#canvas;
    if (width <= canvas.width && height <= canvas.height) return;
    canvas.width = Math.max(width, canvas.width);
    canvas.height = Math.max(height, canvas.height);
    this.#fontSize = 0;
    this.#setLayer(0);
  }

  /**
   * Reads back what is drawn, gives it to the packer in the order it was drawn in, and clears the sheet.
   * @param {Pause} pause
   */
  async flush(pause) {
    const { width } = this.#canvas;
    if (this.#drawn.length > 0) {
      const packer = this.#packer;
      const address = packer.makeRoom(4 * width * this.#rows);
      const bytesAt = (/** @type {number} */ offset, /** @type {number} */ size) =>
        packer.bytesAt(address + offset, size);
      const order = await copyRows(this.#context, this.#rows, bytesAt, pause);
      await forEach(this.#drawn, pause, ({ item, at, channel, box, turned }) =>
        packer.add(item, address + at + order[channel], 4 * width, box, turned),
      );
      this.#context.clearRect(0, 0, width, this.#rows);
    }
    this.#reset();
  }
}
