// SPDX-License-Identifier: MIT
import { failure } from '../error.js';
/** @import {CloudLayout} from '../types.js' */

/** @param {unknown} text */
const escape = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {number} number */
const short = (number) => Math.round(number * 100) / 100;

/**
 * A cloud as SVG: text that can be selected and found, and links where there are any. Fails with 'bad-option' for a link
 * that is neither relative nor http(s).
 * @param {CloudLayout} layout
 * @param {{ fontFamily?: string, fontWeight?: string | number, hrefs?: (string | null)[] }} [options] `hrefs`: where
 *     each word leads, in the order of the boxes
 */
export function cloudSvg({ width, height, boxes }, { fontFamily = 'sans-serif', fontWeight = 400, hrefs = [] } = {}) {
  const words = boxes.map(({ text, x, y, fontSize, rotate }, at) => {
    const turn = rotate ? ` transform="rotate(${rotate} ${short(x)} ${short(y)})"` : '';
    const word = `<text x="${short(x)}" y="${short(y)}" font-size="${short(fontSize)}"${turn}>${escape(text)}</text>`;
    const href = hrefs[at];
    if (!href) return word;
    if (/^[^/?#]*:/.test(href) && !/^https?:/i.test(href))
      throw failure('bad-option', `"${href}" is no link to follow`);
    return `<a href="${escape(href)}">${word}</a>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${escape(fontFamily)}" ` +
    `font-weight="${escape(fontWeight)}" text-anchor="middle" fill="currentColor">${words.join('')}</svg>`
  );
}
