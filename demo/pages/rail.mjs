// SPDX-License-Identifier: MIT
import { renderToString } from 'siderail/server';
import { hrefs } from '../archive.mjs';
import { html, trusted } from './html.mjs';
import { linkList } from './lists.mjs';
/** @import {Archive, Story} from '../archive.mjs' */

/** The element's style sheet, as the site serves it. */
export const stylesheet = '/siderail/side-rail.css';

/** What a page with a rail has in its head. */
export const railHead = html`<link rel="stylesheet" href="${stylesheet}" />
  <script type="module" src="/siderail/side-rail.js"></script> `;

/**
 * The tags of the whole archive.
 * @param {Archive} archive
 * @param {{ name: string, href: string }[]} links shown where nothing of Siderail arrives
 */
export const tagRail = ({ rail, now }, links) =>
  trusted(
    renderToString(rail, {
      show: ['tags'],
      limit: 40,
      tagHref: hrefs.tags,
      now,
      stylesheet,
      attributes: { src: '/feed.json', article: '' },
      fallback: linkList(links).text,
    }),
  );

/**
 * Everything that stands beside an article.
 * @param {Archive} archive
 * @param {Story} story
 */
export const storyRail = ({ rail, now }, story) =>
  trusted(
    renderToString(rail, {
      article: story.url,
      show: ['tickers', 'related', 'tags'],
      limit: 5,
      tagHref: hrefs.tags,
      tickerHref: hrefs.tickers,
      now,
      stylesheet,
      attributes: {
        src: '/feed.json',
        securities: '/securities.json',
        quotes: '/quotes.sample.json',
        for: '#story',
      },
      fallback: linkList(story.tags).text,
    }),
  );
