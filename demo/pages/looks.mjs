// SPDX-License-Identifier: MIT
import { renderToString } from 'siderail/server';
import { hrefs } from '../archive.mjs';
import { html, trusted } from './html.mjs';
import { layout } from './layout.mjs';
import { railHead, stylesheet } from './rail.mjs';
/** @import {Archive} from '../archive.mjs' */

/** A page that is named on the page of all ways. @typedef {{ href: string, name: string, says: string, page: unknown }} Extra */

// Rails of one page have words of their own: whoever goes from landmark to landmark must be able to tell them apart.

const themes = [
  {
    name: 'newspaper',
    says: 'Serif headlines under a double rule.',
    labels: { tickers: 'In the news', related: 'Read on', tags: 'Subjects' },
  },
  {
    name: 'terminal',
    says: 'Figures on a dark ground, on light pages, too.',
    labels: { tickers: 'Instruments', related: 'Earlier stories', tags: 'Keywords' },
  },
  {
    name: 'minimal',
    says: 'The links, and nothing drawn around them.',
    labels: { tickers: 'Companies', related: 'Related', tags: 'Topics' },
  },
];

const layouts = [
  { layout: undefined, name: 'A list', says: 'What there is without the attribute.', labels: {} },
  {
    layout: 'cards',
    name: 'Cards',
    says: 'As many beside one another as the place has room for.',
    labels: { related: 'More on this subject' },
  },
  {
    layout: 'line',
    name: 'One line',
    says: 'For a place above or below an article.',
    labels: { related: 'Read on' },
  },
];

/**
 * The themes, and the ways related articles can stand.
 * @param {Archive} archive
 * @returns {Extra[]}
 */
export const looksPages = (archive) => [themesPage(archive), layoutsPage(archive)];

/**
 * @param {Archive} archive
 * @param {object} attributes
 * @param {string[]} show
 * @param {object} labels
 */
const railWith = ({ rail, now, stories }, attributes, show, labels) =>
  trusted(
    renderToString(rail, {
      article: stories.find(({ id }) => id === '2022-06-10-meta-new-symbol').url,
      show: /** @type {any} */ (show),
      limit: 4,
      headingLevel: 3,
      labels,
      tagHref: hrefs.tags,
      tickerHref: hrefs.tickers,
      now,
      stylesheet,
      attributes,
    }),
  );

/** @param {Archive} archive @returns {Extra} */
function themesPage(archive) {
  const href = '/embed/themes.html';
  const says = 'Three style sheets to link, each for rails of its class: newspaper, finance terminal, minimal.';
  const head = html`${railHead}${themes.map(({ name }) => html`<link rel="stylesheet" href="/siderail/themes/${name}.css" /> `)}`;
  const main = html`<header class="page-head">
      <h1 class="page-title">Themes</h1>
      <p class="page-count">${says}</p>
    </header>
    <div class="samples">
      ${[
        { name: 'Without a theme', says: 'What the rail takes from the page.', own: '', labels: {} },
        ...themes.map((theme) => ({ ...theme, own: `siderail-${theme.name}` })),
      ].map(
        ({ name, says: text, own, labels }) =>
          html`<section class="sample" aria-label="${name}">
            <h2 class="section-title">${name[0].toUpperCase() + name.slice(1)}</h2>
            <p class="notice">${text}</p>
            ${railWith(archive, own ? { class: own } : {}, ['tickers', 'related', 'tags'], labels)}
          </section> `,
      )}
    </div>`;
  const page = layout({ path: href, title: 'Themes', description: says, kind: 'embed-page', head, main });
  return { href, name: 'Themes', says, page };
}

/** @param {Archive} archive @returns {Extra} */
function layoutsPage(archive) {
  const href = '/embed/layouts.html';
  const says = 'Related articles as a list, as cards, or one after the other.';
  const main = html`<header class="page-head">
      <h1 class="page-title">Layouts</h1>
      <p class="page-count">${says}</p>
    </header>
    ${layouts.map(
      ({ layout: kind, name, says: text, labels }) =>
        html`<section class="wide-sample" aria-label="${name}">
          <h2 class="section-title">${name}</h2>
          <p class="notice">${text}</p>
          ${railWith(archive, { layout: kind }, ['related'], labels)}
        </section> `,
    )}`;
  const page = layout({ path: href, title: 'Layouts', description: says, kind: 'embed-page', head: railHead, main });
  return { href, name: 'Layouts', says, page };
}
