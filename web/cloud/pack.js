// SPDX-License-Identifier: MIT
import { layoutCloud } from './layout.js';
import { textExtent } from './metrics.js';
import { classesOf, ratios } from './style.js';
/** @import {Siderail} from '../core.js' */
/** @import {CloudLayout, CloudOptions, TagsOptions} from '../types.js' */

export { cloudCss } from './style.js';

// In px at the width that the cloud is laid out for: nothing is too small to read, and nothing shouts.
const smallest = 13;
const spread = 21;

// How much of a box tags are to fill: the rest is padding and what no word fits in.
const density = 0.8;

/**
 * The widget `tags` as HTML, its list of links placed as a cloud. Positions are shares of the box: it scales with its
 * container, and is the list that it was for readers of the text and of the keyboard.
 * @param {Siderail} rail
 * @param {TagsOptions} tags
 * @param {CloudOptions} [options] `width` is that of the container, `height` follows
 * @returns {Promise<{ html: string, layout: CloudLayout | undefined }>}
 */
export async function packTags(rail, tags, options = {}) {
  const packed = /** @type {TagsOptions} */ ({ ...tags, layout: 'packed' });
  const html = rail.render('tags', packed);
  const words = rail
    .query('tags', packed)
    .tags.map(({ name, weight }) => ({ text: name, size: smallest + spread * weight }));
  if (words.length === 0) return { html, layout: undefined };
  const width = Math.max(options.width ?? 640, 200);
  const area = words.reduce((sum, { text, size }) => sum + textExtent(text, 400).width * size * size, 0);
  let ratio = ratios.findIndex((each) => (width * width) / each >= area / density);
  if (ratio < 0) ratio = ratios.length - 1;
  const lay = () => layoutCloud(rail, words, { ...options, width, height: Math.round(width / ratios[ratio]) });
  let layout = await lay();
  for (; layout.scale > 1 && ratio + 1 < ratios.length; layout = await lay()) ratio += 1;
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

/** @type {WeakMap<Element, CloudLayout>} */
const layouts = new WeakMap();

/**
 * The same for an element on a page, in the style `cloudCss`: as wide as it is, in its font, and with every word that can
 * stay where it was.
 * @param {HTMLElement} host
 * @param {Siderail} rail
 * @param {TagsOptions} tags
 */
export async function packFor(host, rail, tags) {
  const before = layouts.get(host);
  const { fontFamily } = getComputedStyle(host);
  const width = before?.width ?? host.clientWidth;
  const { html, layout } = await packTags(rail, tags, { width, fontFamily, previous: before });
  if (layout) layouts.set(host, layout);
  return html;
}

/**
 * Notes where words are. What it returns lets those that have moved since glide there, unless the reader wants less
 * motion.
 * @param {ParentNode} root
 */
export function noteWords(root) {
  const places = () =>
    Array.from(
      root.querySelectorAll('.siderail-placed > .siderail-tag'),
      (tag) => /** @type {const} */ ([tag, tag.getBoundingClientRect()]),
    );
  const before = new Map(places().map(([tag, place]) => [tag.textContent, place]));
  return () => {
    if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [tag, { left, top }] of places()) {
      const old = before.get(tag.textContent);
      if (!old || (Math.abs(old.left - left) < 1 && Math.abs(old.top - top) < 1)) continue;
      const from = `translate(${old.left - left}px, ${old.top - top}px)`;
      tag.animate([{ transform: from }, { transform: 'none' }], { duration: 300, easing: 'ease-out' });
    }
  };
}
