// SPDX-License-Identifier: MIT
import { forEach } from './pause.js';
/** @import {Bounds, Item} from './arrange.js' */
/** @import {Pause} from './pause.js' */
/** @import {Box, Packer} from './packer.js' */

/**
 * A word's picture: its box in cells, and where it is on the sheet, in px.
 * @typedef {{ item: Item, box: Box, turned: boolean, x: number, y: number }} Picture
 */

/**
 * Gives every word, as a picture, to the packer, in the order of the list.
 * @param {Item[]} items
 * @param {Packer} packer
 * @param {boolean} turns whether words are drawn turned as well
 * @param {CanvasRenderingContext2D} context
 * @param {(size: number) => string} fontOf
 * @param {Pause} pause
 */
export async function addPictures(items, packer, turns, context, fontOf, pause) {
  const sheet = new Sheet(context, packer, fontOf);
  const draw = (/** @type {Item} */ item, /** @type {Box} */ box, turned = false) => {
    if (sheet.hasRoom(box)) return sheet.draw(item, box, turned);
    return sheet.flush(pause).then(() => sheet.draw(item, box, turned));
  };
  await forEach(items, pause, (item) => {
    const box = boxOf(item.bounds, item.size, packer.fold);
    const drawn = draw(item, box);
    if (!turns) return drawn;
    return Promise.resolve(drawn).then(() => draw(item, turnedBox(box), true));
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

/** A canvas on which words are drawn side by side, and read back as many at a time as fit. */
class Sheet {
  #packer;
  /** @type {Picture[]} */
  #drawn = [];
  #context;
  #canvas;
  #fontOf;
  #fontSize = 0;
  // Where the next word goes: words of one line share a shelf, whose bottom is that of the highest.
  #x = 0;
  #y = 0;
  #bottom = 0;

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Packer} packer where words go when they are read back
   * @param {(size: number) => string} fontOf
   */
  constructor(context, packer, fontOf) {
    this.#fontOf = fontOf;
    this.#context = context;
    this.#canvas = context.canvas;
    this.#packer = packer;
  }

  /** Whether a word so large can be drawn before the next flush. @param {Box} box */
  hasRoom({ width, height }) {
    const { fold } = this.#packer;
    if (this.#x + width * fold > this.#canvas.width) [this.#x, this.#y] = [0, this.#bottom];
    return this.#x + width * fold <= this.#canvas.width && this.#y + height * fold <= this.#canvas.height;
  }

  /**
   * Draws a word that there is room for, or the first after a flush, however large: at its own size and from a whole
   * pixel on, as it will be drawn in the cloud. Browsers fit glyphs to pixels, so that a smaller picture has other ink.
   * @param {Item} item
   * @param {Box} box
   * @param {boolean} turned by 90 degrees clockwise
   */
  draw(item, box, turned) {
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
    this.#drawn.push({ item, box, turned, x: this.#x, y: this.#y });
    this.#x += box.width * fold;
    this.#bottom = Math.max(this.#bottom, this.#y + box.height * fold);
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
    this.#context.textAlign = 'center';
    this.#fontSize = 0;
  }

  /**
   * Reads back what is drawn, gives it to the packer in the order it was drawn in, and clears the sheet.
   * @param {Pause} pause
   */
  async flush(pause) {
    const { width } = this.#canvas;
    if (this.#drawn.length === 0) return;
    const { data } = this.#context.getImageData(0, 0, width, this.#bottom);
    const address = this.#packer.write(data);
    await forEach(this.#drawn, pause, ({ item, x, y, box, turned }) =>
      this.#packer.add(item, address + (y * width + x) * 4, width * 4, box, turned),
    );
    this.#context.clearRect(0, 0, width, this.#bottom);
    this.#drawn = [];
    this.#x = this.#y = this.#bottom = 0;
  }
}
