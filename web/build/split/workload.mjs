// SPDX-License-Identifier: MIT
// What ordinary pages have an engine do, from first to last. What this runs is in the part of the module that every page
// fetches; all else is in the other one. See web/element.js, web/engines.js and web/inline.js for who asks what.
import { readFileSync } from 'node:fs';
import { firstArticle } from '../../first-article.js';
import { at } from '../files.mjs';
import { jsonFeed, jsonLd } from './ordinary.mjs';

/** @typedef {(request: object, payload?: string | Uint8Array) => string} Call runs one request and returns the reply */

const now = '2024-03-20T12:00:00Z';
const labels = { related: 'Mehr zum Thema' };

/**
 * Has engines do all of it, one after the other.
 * @param {() => Promise<Call>} open makes an engine
 */
export async function runWorkload(open) {
  const data = (/** @type {string} */ name) => readFileSync(at('demo', name));
  const lists = { securities: data('data/securities.json'), quotes: data('data/quotes.sample.json') };
  await readPage(await open(), [data('archive/feed.json')], lists);
  await readPage(await open(), [JSON.stringify(jsonFeed(), null, 2)], lists);
  await readPage(
    await open(),
    jsonLd().map((text) => `\n${JSON.stringify(text)}\n`),
    {},
  );
}

/**
 * A page from its first request to the last: opening a rail, showing it, badges in the text, and newer prices.
 * @param {Call} call
 * @param {(string | Uint8Array)[]} texts
 * @param {{ securities?: Uint8Array, quotes?: Uint8Array }} lists
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
  for (const article of JSON.parse(call({ call: 'ids' }))) {
    showRail(call, article);
    markText(call, article);
  }
  if (!quotes) return;
  call({ call: 'add', kind: 'quotes', options: {} }, quotes);
  call({ call: 'render', widget: 'tickers', options: { now, href: '/q/{symbol}' } });
}

/** @param {Call} call */
function showArchive(call) {
  call({ call: 'render', widget: 'tags', options: { now, locale: 'en', labels: {}, href: '/tag/{slug}' } });
  call({ call: 'render', widget: 'tags', options: { scope: 'archive', now, limit: 20 } });
}

/**
 * @param {Call} call
 * @param {string} article
 */
function showRail(call, article) {
  const own = { article, now, locale: 'en-GB', labels: {} };
  const { url } = JSON.parse(call({ call: 'article', key: article }));
  call({ call: 'article', key: `${url}?utm_source=x` });
  call({ call: 'article', key: 'https://example.org/not-there' });
  const variants = [
    { ...own, limit: 5, headingLevel: 3 },
    { ...own, locale: 'de', labels },
  ];
  for (const options of variants) {
    call({ call: 'render', widget: 'tags', options: { ...options, href: '/tag/{slug}' } });
    call({ call: 'render', widget: 'related', options });
    call({ call: 'query', widget: 'related', options });
    call({ call: 'render', widget: 'tickers', options: { ...options, href: '/quote/{symbol}' } });
  }
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
