// SPDX-License-Identifier: MIT
import { html } from './html.mjs';
import { layout } from './layout.mjs';
/** @import {Archive} from '../archive.mjs' */

const ways = [
  {
    id: 'list',
    name: 'A list',
    says: 'What Siderail shows unless it is asked for a cloud: every word, by the alphabet.',
  },
  {
    id: 'packed',
    name: 'Packed by Siderail',
    says: 'The same words, every one a link. The box grows for all of them.',
  },
  { id: 'rival', name: 'd3-cloud', says: 'Version 1.2.9 with its usual spiral. What finds no place is left out.' },
];

/** Says nothing by itself. */
const fillers = new Set(
  'about after also been before could first from have into more other said says same should since some than that their them then there these they this those under were what when where which while will with would year years'.split(
    ' ',
  ),
);

/** The page on which a list, a packed cloud and d3-cloud show the same words. Its script is assets/clouds/main.js. */
export const cloudsPage = () =>
  layout({
    path: '/clouds.html',
    title: 'Three clouds',
    description: 'The same words as a list, as a packed cloud and by d3-cloud, laid out while you look.',
    kind: 'clouds-page',
    head: html`<script type="module" src="/clouds/main.js"></script> `,
    main: html`<header class="page-head">
        <h1 class="page-title">Three clouds</h1>
        <p class="page-count">The commonest words of this archive, laid out in your browser, while you look.</p>
        <noscript><p class="notice">Layouts need JavaScript. Siderail's server can make them, too.</p></noscript>
      </header>
      <form class="cloud-form" id="clouds">
        <label for="count">Words</label>
        <select id="count" name="count">
          ${[50, 100, 250, 1000].map((count) => html`<option${count === 100 && html` selected`}>${String(count)}</option>`)}
        </select>
      </form>
      ${ways.map(
        ({ id, name, says }) =>
          html`<section class="wide-sample" aria-labelledby="${id}-name">
            <h2 class="section-title" id="${id}-name">${name}</h2>
            <p class="notice">${says} <output id="${id}-figures" for="count"></output></p>
            <div class="cloud" id="${id}"></div>
          </section> `,
      )}`,
  });

/**
 * The words of the page as JSON: `[text, how often, an article that has it]`, the commonest first.
 * @param {Archive} archive
 */
export function cloudWords({ rail, stories }) {
  const words = new Map();
  for (const { id, url } of stories) {
    for (const [text] of (rail.article(id)?.text ?? '').matchAll(/\p{L}{4,}/gu)) {
      if (fillers.has(text.toLowerCase())) continue;
      const word = words.get(text) ?? { count: 0, url };
      words.set(text, { ...word, count: word.count + 1 });
    }
  }
  const sorted = [...words].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return JSON.stringify(sorted.slice(0, 1000).map(([text, { count, url }]) => [text, count, url]));
}
