// SPDX-License-Identifier: MIT
// Only rails with pictures fetch this file, so that it imports nothing.
/** @import {RelatedResult} from './types.js' */

/** The style of pictures: what a page's own style sheet has of it is in siderail/side-rail.css. */
export const imagesCss = `.siderail-pictured {
  position: relative;
  display: grid;
  grid-template: auto 1fr / minmax(3.5em, 28%) 1fr;
  column-gap: 0.875em;
}

.siderail-image {
  grid-row: 1 / span 2;
  inline-size: 100%;
  block-size: auto;
  aspect-ratio: var(--siderail-image-ratio, 3 / 2);
  object-fit: cover;
  background: var(--siderail-rule, color-mix(in srgb, currentColor 12%, transparent));
}

.siderail-pictured > :not(.siderail-image) {
  grid-column: 2;
}

.siderail-pictured > a.siderail-link::after {
  content: '';
  position: absolute;
  inset: 0;
}

:host([layout='cards']) .siderail-pictured,
side-rail[layout='cards'] .siderail-pictured {
  grid-template: auto auto 1fr / 1fr;
}

:host([layout='cards']) .siderail-pictured > *,
side-rail[layout='cards'] .siderail-pictured > * {
  grid-area: auto / 1;
}

:host([layout='cards']) .siderail-image,
side-rail[layout='cards'] .siderail-image {
  margin-block-end: 0.5em;
}

:host([layout='line']) .siderail-pictured,
side-rail[layout='line'] .siderail-pictured {
  display: block;
}

:host([layout='line']) .siderail-image,
side-rail[layout='line'] .siderail-image {
  display: none;
}
`;

// Any base will do: it only tells a relative URL from one that has a scheme.
const base = 'https://relative.invalid/';

/**
 * The widget `related` as HTML, with the picture of each article that has one: it says nothing that the headline does not,
 * is fetched when a reader is near, and has its room from the beginning.
 * @param {string} html as it is without
 * @param {RelatedResult['items']} items what is in it, in order
 */
export function addImages(html, items) {
  let at = 0;
  return html.replace(/<li class="siderail-item"([^>]*)>/g, (start, more) => {
    const { image } = items[at++];
    return image && isSafe(image) ? `<li class="siderail-item siderail-pictured"${more}>${picture(image)}` : start;
  });
}

// Browsers keep the ratio of the two numbers free until a style sheet says another.
const picture = (/** @type {string} */ url) =>
  `<img class="siderail-image" part="image" src="${escape(url)}" alt="" width="300" height="200" loading="lazy" decoding="async">`;

/** @param {string} url */
function isSafe(url) {
  try {
    return /^https?:$/.test(new URL(url, base).protocol);
  } catch {
    return false;
  }
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
