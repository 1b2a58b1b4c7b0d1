// SPDX-License-Identifier: MIT
// What ordinary pages have an engine do, from first to last. What this runs is in the part of the module that every page
// fetches; all else is in the other one. See web/element.js, web/engines.js and web/inline.js for who asks what.
import { readFileSync } from 'node:fs';
import { firstArticle } from '../../first-article.js';
import { labelsFor } from '../../labels.js';
import { at } from '../files.mjs';
import { jsonFeed, jsonLd } from './ordinary.mjs';
import { feedOf, graphOf, preparedSecurities, quotesOf } from './variety.mjs';

/** @typedef {(request: object, payload?: string | Uint8Array) => string} Call runs one request and returns the reply */

const now = '2024-03-20T12:00:00Z';
const locales = ['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'pl'];

/**
 * Has engines do all of it, one after the other.
 * @param {() => Promise<Call>} open makes an engine
 */
export async function runWorkload(open) {
  const data = (/** @type {string} */ name) => readFileSync(at('demo', name));
  const lists = { securities: data('data/securities.json'), quotes: data('data/quotes.sample.json') };
  await readPage(await open(), [data('archive/feed.json')], lists);
  await readPage(await open(), [JSON.stringify(jsonFeed(), null, 2)], lists);
  await readPage(await open(), jsonLd().map(inScript), {});
  for (const [index, size] of [40, 12, 5, 3, 2, 1, 1].entries()) {
    const quotes = JSON.stringify(quotesOf(['NVDA', 'AAPL', 'TSLA', 'GOOGL', 'SPCE', 'F', 'MSFT', 'GE', 'V'], index));
    const securities = index % 2 ? lists.securities : preparedSecurities;
    await readPage(await open(), [JSON.stringify(feedOf(index, size))], { securities, quotes });
    await readPage(await open(), [escaped(feedOf(index + 10, size))], index % 3 ? lists : {});
    await readPage(await open(), [inScript(graphOf(index, size))], index % 3 ? {} : lists);
  }
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
 * @param {{ securities?: string | Uint8Array, quotes?: string | Uint8Array }} lists
 */
function readPage(call, texts, { securities, quotes }) {
  call({ call: 'clear' });
  call({ call: 'add', kind: 'articles', options: {} }, firstArticle);
  call({ call: 'clear' });
  if (securities) call({ call: 'add', kind: 'securities', options: {} }, securities);
  for (const text of texts) call({ call: 'add', kind: 'articles', options: {} }, text);
  if (quotes) call({ call: 'add', kind: 'quotes', options: {} }, quotes);
  call({ call: 'widgets' });
  showArchive(call);
  for (const [index, article] of JSON.parse(call({ call: 'ids' })).entries()) {
    showRail(call, article, locales[index % locales.length]);
    markText(call, article);
  }
  if (!quotes) return;
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
 * @param {string} article
 * @param {string} locale
 */
function showRail(call, article, locale) {
  const { url } = JSON.parse(call({ call: 'article', key: article }));
  for (const key of [`${url}?utm_source=x`, `${url}#top`, 'https://example.org/not-there', '/'])
    call({ call: 'article', key });
  const own = { article, now, locale, labels: labelsFor(locale) };
  for (const options of [{ ...own, limit: 5, headingLevel: 3 }, own]) {
    call({ call: 'render', widget: 'tags', options: { ...options, href: '/tag/{slug}' } });
    call({ call: 'render', widget: 'tags', options });
    call({ call: 'render', widget: 'related', options });
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
