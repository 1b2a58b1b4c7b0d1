// SPDX-License-Identifier: MIT
// What a rail fetches for a packed cloud. A page has a canvas, and the element the rest: so there is no metrics table
// here, no look at options and nothing that loads a module.
import { arrange } from './arrange.js';
import { measureByCanvas } from './canvas.js';
import { pack } from './pack.js';
import { makePause } from './pause.js';
/** @import {Rail} from '../rail.js' */
/** @import {CloudLayout, TagsOptions} from '../types.js' */

export { cloudCss } from './style.js';

/** @type {WeakMap<Element, CloudLayout>} */
const layouts = new WeakMap();

/**
 * The widget `tags` of an element as HTML, placed as a cloud: as wide as the element is, in its font, and with every word
 * that can stay where it was.
 * @param {HTMLElement} host
 * @param {WebAssembly.Module} module siderail.cloud.wasm
 * @param {Rail} rail
 * @param {TagsOptions} tags
 * @param {() => Promise<void>} nextTask see web/pace.js
 */
export async function packFor(host, module, rail, tags, nextTask) {
  const pause = makePause(nextTask);
  const previous = layouts.get(host);
  const { fontFamily } = getComputedStyle(host);
  const { html, layout } = await pack(rail, tags, previous?.width ?? host.clientWidth, (words, box) =>
    arrange(module, words, { ...box, fontFamily, fontWeight: 400, previous }, measureByCanvas, pause),
  );
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
