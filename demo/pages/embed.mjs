// SPDX-License-Identifier: MIT
import { renderToString } from 'siderail/server';
import { hrefs } from '../archive.mjs';
import { inScript } from './article.mjs';
import { longDate } from './dates.mjs';
import { html, trusted } from './html.mjs';
import { layout } from './layout.mjs';
import { linkList } from './lists.mjs';
import { railHead, stylesheet } from './rail.mjs';
/** @import {Archive, Story} from '../archive.mjs' */

/**
 * A way to put a rail on a page.
 * @typedef {object} Way
 * @property {string} name of its file, below /embed/
 * @property {string} title
 * @property {string} says what it takes and what it gives
 * @property {(archive: Archive, story: Story) => { head: unknown, rail: string }} make
 */

const script = html`<script type="module" src="/siderail/side-rail.js"></script> `;

/** @param {string[]} urls */
const early = (...urls) => html`
  ${['siderail.simd', ...(urls.length ? ['siderail.simd.tickers'] : [])].map(
    (name) =>
      html`<link rel="preload" as="fetch" type="application/wasm" crossorigin href="/siderail/${name}.wasm" /> `,
  )}
  ${urls.map((url) => html`<link rel="preload" as="fetch" crossorigin href="${url}" /> `)}
`;

/** @type {Way[]} */
export const ways = [
  {
    name: 'json-ld',
    title: 'One script, one element',
    says: 'No attribute at all: the rail reads the JSON-LD that the page has for search engines, and the canonical URL says which of its articles this is.',
    make: (archive, story) => ({
      head: html`${script} ${early()}
        <script type="application/ld+json">
          ${trusted(inScript(graph(archive, story)))}
        </script> `,
      rail: `<side-rail>\n  ${linkList(story.tags).text}\n</side-rail>`,
    }),
  },
  {
    name: 'feed',
    title: 'From a feed',
    says: 'The feed and the module are requested at the same time; until both are here, the reader has the links inside the element.',
    make: (archive, story) => ({
      head: html`${script} ${early('/feed.json', '/securities.json', '/quotes.sample.json')}`,
      rail:
        '<side-rail src="/feed.json" securities="/securities.json" quotes="/quotes.sample.json" ' +
        `show="tickers related tags" tag-href="${hrefs.tags}" ticker-href="${hrefs.tickers}">\n  ${linkList(story.tags).text}\n</side-rail>`,
    }),
  },
  {
    name: 'server',
    title: 'From the server',
    says: 'renderToString wrote declarative shadow DOM. It is there with the page, without JavaScript, too; the script takes it over as it is and requests nothing.',
    make: (archive, story) => ({ head: railHead, rail: rendered(archive, story, { stylesheet }) }),
  },
  {
    name: 'light',
    title: 'From the server, as plain HTML',
    says: 'The same as children of the element: links for every crawler, in the reach of the style sheet of the page.',
    make: (archive, story) => ({
      head: html`${script} <link rel="stylesheet" href="${stylesheet}" />`,
      rail: rendered(archive, story, { mode: 'light' }),
    }),
  },
];

/**
 * @param {Archive} archive
 * @param {Story} story
 * @param {object} options
 */
const rendered = ({ rail, now }, story, options) =>
  renderToString(rail, {
    article: story.url,
    show: ['tickers', 'related', 'tags'],
    tagHref: hrefs.tags,
    tickerHref: hrefs.tickers,
    now,
    ...options,
  });

/**
 * What a page tells search engines: its article, and those it links to.
 * @param {Archive} archive
 * @param {Story} story
 */
const graph = ({ stories }, story) => ({
  '@context': 'https://schema.org',
  '@graph': [story, ...stories.filter(({ id }) => id !== story.id).slice(0, 24)].map(
    ({ url, title, summary, published, tags }) => ({
      '@type': 'NewsArticle',
      url,
      headline: title,
      description: summary,
      datePublished: published,
      keywords: tags.map(({ name, href }) => ({ '@type': 'DefinedTerm', name, url: href })),
    }),
  ),
});

/**
 * The page of one way.
 * @param {Archive} archive
 * @param {Way} way
 */
export function wayPage(archive, way) {
  const story = archive.stories.find(({ id }) => id === '2024-03-19-musk-openai-altman');
  const { head, rail } = way.make(archive, story);
  return layout({
    path: `/embed/${way.name}.html`,
    title: way.title,
    description: `A way to put Siderail on a page: ${way.says}`,
    kind: 'embed-page',
    canonical: story.url,
    head,
    main: html`<div class="with-rail">
      <article class="column">
        <header class="story-head">
          <p class="kicker"><a href="/embed/">Ways to embed</a></p>
          <h1 class="headline">${way.title}</h1>
          <p class="standfirst">${way.says}</p>
        </header>
        <pre
          class="output wrapped"
          tabindex="0"
          role="region"
          aria-label="The element, as HTML"
        ><code>${shortened(rail)}</code></pre>
        <h2 class="section-title">${story.title}</h2>
        <p class="dateline">${longDate(story.published)}</p>
        <div class="story" id="story">${trusted(story.content)}</div>
      </article>
      <aside class="rail" aria-label="Beside this article">${trusted(rail)}</aside>
    </div>`,
  });
}

/**
 * The element as it is written, without most of what is in it.
 * @param {string} rail
 */
const shortened = (rail) => {
  const text = rail.replace(/\s*\n\s*/g, '\n');
  return text.length > 420 ? `${text.slice(0, 360)}\n...\n${text.slice(text.lastIndexOf('</ul>'))}` : text;
};

/** Where all of them are named. @param {{ href: string, name: string, says: string }[]} more pages of the kind */
export const embedIndexPage = (more) =>
  layout({
    path: '/embed/',
    title: 'Ways to embed',
    description: 'Four ways to put Siderail on a page, its themes, and two languages that run from right to left.',
    main: html`<header class="page-head">
        <h1 class="page-title">Ways to embed</h1>
        <p class="page-count">The same article four times over, and what else a page may ask of its rail.</p>
      </header>
      <ul class="ledger" role="list">
        ${[...ways.map(({ name, title, says }) => ({ href: `/embed/${name}.html`, name: title, says })), ...more].map(
          ({ href, name, says }) =>
            html`<li class="way">
              <h2 class="teaser-title"><a href="${href}">${name}</a></h2>
              <p class="teaser-summary">${says}</p>
            </li> `,
        )}
      </ul>`,
  });
