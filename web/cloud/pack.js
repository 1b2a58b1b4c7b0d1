// SPDX-License-Identifier: MIT
import { classesOf, ratios } from './style.js';
/** @import {SizedWord} from './arrange.js' */
/** @import {Rail} from '../rail.js' */
/** @import {CloudLayout, TagsOptions} from '../types.js' */

// In px at the width that the cloud is laid out for: nothing is too small to read, and nothing shouts.
const smallest = 13;
const spread = 21;

// How much of a box tags are to fill: the rest is padding and what no word fits in.
const density = 0.8;

/** About how wide letters and ideographs are, in em. @param {string} text */
const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.6 : 1), 0);

/**
 * The widget `tags` as HTML, its list of links placed as a cloud. Positions are shares of the box: it scales with its
 * container, and is the list that it was for readers of the text and of the keyboard.
 * @param {Rail} rail
 * @param {TagsOptions} options
 * @param {number} width of the container, in px
 * @param {(words: SizedWord[], box: { width: number, height: number }) => Promise<CloudLayout>} lay
 * @returns {Promise<{ html: string, layout: CloudLayout | undefined }>}
 */
export async function pack(rail, options, width, lay) {
  const packed = /** @type {TagsOptions} */ ({ ...options, layout: 'packed' });
  const html = await rail.render('tags', packed);
  const { tags } = await rail.query('tags', packed);
  const words = tags.map(({ name, weight }) => ({ text: name, size: smallest + spread * weight }));
  if (words.length === 0) return { html, layout: undefined };
  width = Math.max(width, 200);
  const area = words.reduce((sum, { text, size }) => sum + widthOf(text) * size * size, 0);
  let ratio = ratios.findIndex((each) => (width * width) / each >= area / density);
  if (ratio < 0) ratio = ratios.length - 1;
  const layNow = () => lay(words, { width, height: Math.round(width / ratios[ratio]) });
  let layout = await layNow();
  for (; layout.scale > 1 && ratio + 1 < ratios.length; layout = await layNow()) ratio += 1;
  return { html: place(html, layout, ratio), layout };
}

/**
 * @param {string} html
 * @param {CloudLayout} layout
 * @param {number} ratio
 */
function place(html, { width, height, boxes }, ratio) {
  let at = 0;
  return html
    .replace('<ul class="', `<ul class="siderail-placed r${ratio} `)
    .replaceAll('<li class="siderail-tag', (tag) => {
      const { x, y, fontSize } = boxes[at++];
      return tag + classesOf(x / width, 1 - y / height, fontSize / width);
    });
}
