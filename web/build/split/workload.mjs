// SPDX-License-Identifier: MIT
// What ordinary pages have an engine do, from first to last. What this runs without securities is in the part of the module
// that every page fetches, what it runs with them in another, all else in a third. See web/element.js, web/engines.js and web/inline.js for who asks what.
import { readFileSync } from 'node:fs';
import { firstArticle } from '../../first-article.js';
import { labelsFor } from '../../labels.js';
import { at } from '../files.mjs';
import { jsonFeed, jsonLd } from './ordinary.mjs';
import { describedPages, flatLists, postLists } from './publishers.mjs';
import { wireFeed, wireSecurities } from './wire.mjs';
import { worldFeeds } from './world.mjs';
import { feedOf, graphOf, preparedSecurities, quotesOf } from './variety.mjs';

/** @typedef {(request: object, payload?: string | Uint8Array) => string} Call runs one request and returns the reply */

/** Which pages: all, or those that name no securities, and so have no badges. @typedef {'all' | 'without securities'} Pages */

/** @typedef {{ securities?: string | Uint8Array, quotes?: string | Uint8Array }} Lists */

const now = '2024-03-20T12:00:00Z';
const locales = ['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'pl'];

/**
 * Has engines do all of it, one after the other.
 * @param {Pages} pages
 * @param {() => Promise<Call>} open makes an engine
 */
export async function runWorkload(pages, open) {
  const readPage = async (/** @type {string[]} */ texts, /** @type {Lists} */ lists) =>
    read(await open(), texts, pages === 'all' ? lists : {});
  const data = (/** @type {string} */ name) => readFileSync(at('demo', name), 'utf8');
  const lists = { securities: data('data/securities.json'), quotes: data('data/quotes.sample.json') };
  await readPage([data('archive/feed.json')], lists);
  await readPage([JSON.stringify(jsonFeed(), null, 2)], lists);
  await readPage(jsonLd().map(inScript), {});
  for (const [index, size] of [40, 12, 5, 3, 2, 1, 1].entries()) {
    const quotes = JSON.stringify(quotesOf(['NVDA', 'AAPL', 'TSLA', 'GOOGL', 'SPCE', 'F', 'MSFT', 'GE', 'V'], index));
    const securities = index % 2 ? lists.securities : preparedSecurities;
    await readPage([JSON.stringify(feedOf(index, size))], { securities, quotes });
    await readPage([escaped(feedOf(index + 10, size))], index % 3 ? lists : {});
    await readPage([inScript(graphOf(index, size))], index % 3 ? {} : lists);
  }
  await readPage([JSON.stringify(wireFeed())], lists);
  for (const securities of [preparedSecurities, wireSecurities])
    await readPage([JSON.stringify(wireFeed())], { ...lists, securities });
  for (const feed of worldFeeds()) await readPage([JSON.stringify(feed)], {});
  for (const texts of describedPages()) await readPage(texts, {});
  for (const text of [...postLists(), ...flatLists()]) await readPage([text], {});
}

/** JSON as PHP writes it: in ASCII, with escaped slashes. @param {object} value */
const escaped = (value) =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON as pages have it in their script elements. @param {object} value */
const inScript = (value) => `\n  ${JSON.stringify(value, null, 2).replaceAll('</', '<\\/')}\n`;

/**
 * A page from its first request to the last: opening a rail, showing it, badges in the text, and newer prices.
 * @param {Call} call
 * @param {(string | Uint8Array)[]} texts
 * @param {Lists} lists
 */
function read(call, texts, { securities, quotes }) {
  call({ call: 'clear' });
  call({ call: 'add', kind: 'articles', options: {} }, firstArticle);
  call({ call: 'clear' });
  if (securities) call({ call: 'add', kind: 'securities', options: {} }, securities);
  for (const text of texts) call({ call: 'add', kind: 'articles', options: {} }, text);
  if (quotes) call({ call: 'add', kind: 'quotes', options: {} }, quotes);
  call({ call: 'widgets' });
  showArchive(call);
  for (const [index, article] of JSON.parse(call({ call: 'ids' })).entries()) {
    const own = { article, now, locale: locales[index % locales.length] };
    showRail(call, { ...own, labels: labelsFor(own.locale) }, securities !== undefined);
    if (securities) markText(call, article);
  }
  if (!securities || !quotes) return;
  call({ call: 'add', kind: 'quotes', options: {} }, quotes);
  const [article] = JSON.parse(call({ call: 'ids' }));
  call({ call: 'render', widget: 'tickers', options: { now, article, href: '/q/{symbol}' } });
}

/** @param {Call} call */
function showArchive(call) {
  call({ call: 'render', widget: 'tags', options: { now, locale: 'en', labels: {}, href: '/tag/{slug}' } });
  call({ call: 'render', widget: 'tags', options: { scope: 'archive', now, limit: 20 } });
}

/**
 * @param {Call} call
 * @param {{ article: string, now: string, locale: string, labels: object }} own
 * @param {boolean} hasBadges
 */
function showRail(call, own, hasBadges) {
  const { url } = JSON.parse(call({ call: 'article', key: own.article }));
  for (const key of [`${url}?utm_source=x`, `${url}#top`, 'https://example.org/not-there', '/'])
    call({ call: 'article', key });
  for (const options of [{ ...own, limit: 5, headingLevel: 3 }, own]) {
    call({ call: 'render', widget: 'tags', options: { ...options, href: '/tag/{slug}' } });
    call({ call: 'render', widget: 'tags', options });
    call({ call: 'render', widget: 'related', options });
    if (!hasBadges) continue;
    call({ call: 'render', widget: 'tickers', options: { ...options, href: '/quote/{symbol}' } });
    call({ call: 'render', widget: 'tickers', options });
  }
  // With pictures.
  call({ call: 'query', widget: 'related', options: own });
}

/**
 * @param {Call} call
 * @param {string} key
 */
function markText(call, key) {
  const { title, published, text } = JSON.parse(call({ call: 'article', key }));
  const options = { now, article: { title, published, text }, href: '/quote/{symbol}' };
  call({ call: 'query', widget: 'tickers', options });
  call({ call: 'render', widget: 'tickers', options });
}
