// SPDX-License-Identifier: MIT
/** @import {Pause} from './pause.js' */

/**
 * @param {number} width
 * @param {number} height
 * @returns {CanvasRenderingContext2D | null | undefined} none where there are no canvases
 */
export function makeContext(width, height) {
  const canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(width, height)
      : globalThis.document && Object.assign(document.createElement('canvas'), { width, height });
  return /** @type {any} */ (canvas?.getContext('2d', { willReadFrequently: true }));
}

/** Where a pixel has its red, green, blue and alpha: bytes from its first. @typedef {number[]} Order */

/** That of `getImageData`. @type {Order} */
const rgba = [0, 1, 2, 3];

// So many rows are read at once.
const rowsAtOnce = 64;

/**
 * A picture of a canvas whose bytes are copied as they are, to where there is memory already. `getImageData` has new
 * memory made each time, for pixels that it converts: that takes Chromium 20 to 100 times as long.
 * @param {CanvasRenderingContext2D} context
 */
const frameOf = ({ canvas }) => new VideoFrame(canvas, { timestamp: 0 });

/**
 * Looks at a frame whose channels differ. Frames are of use only where they are pixels that are copied at once: Firefox
 * takes longer to hand them over than for `getImageData`.
 * @returns {Order | undefined} nothing where they are not
 */
function orderOfFrames() {
  const side = 2;
  const colour = [255, 153, 51, 255];
  const pixels = new Uint8Array(4 * side * side);
  try {
    const context = /** @type {CanvasRenderingContext2D} */ (makeContext(side, side));
    context.fillStyle = `rgb(${colour.slice(0, 3)})`;
    context.fillRect(0, 0, side, side);
    const frame = frameOf(context);
    frame.copyTo(pixels).catch(() => {});
    frame.close();
  } catch {
    // There are none.
  }
  return [rgba, [2, 1, 0, 3]].find((order) => pixels.every((value, at) => value === colour[order[at % 4]]));
}

/** Where frames have their channels. @type {Order | undefined | null} */
let ofFrames = null;

/**
 * Copies the first rows of a canvas. Colours are those that alpha is multiplied into, or not: in both, what is empty is 0,
 * and nothing else is.
 * @param {CanvasRenderingContext2D} context
 * @param {number} rows
 * @param {(offset: number, size: number) => Uint8Array} bytesAt where some of them go
 * @param {Pause} pause
 * @returns {Promise<Order>} of the channels
 */
export async function copyRows(context, rows, bytesAt, pause) {
  if (ofFrames === null) ofFrames = orderOfFrames();
  const order = ofFrames;
  await pause();
  const frame = order && frameOf(context);
  await pause();
  const { width } = context.canvas;
  try {
    for (let y = 0; y < rows; y += rowsAtOnce) {
      const height = Math.min(rowsAtOnce, rows - y);
      const bytes = bytesAt(4 * width * y, 4 * width * height);
      if (frame) await frame.copyTo(bytes, { rect: { x: 0, y, width, height } });
      else bytes.set(context.getImageData(0, y, width, height).data);
      await pause();
    }
  } finally {
    frame?.close();
  }
  return order ?? rgba;
}
