// SPDX-License-Identifier: MIT
// What a good developer writes without Siderail, for one site in English: the same tags, related articles and ticker badges
// out of the same feed or JSON-LD, in plain JavaScript, with a style. As a rail, it announces what it shows by an event.
import { pageArticles, readArticles } from './read.js';
import { relatedTo } from './related.js';
import { listOf, style } from './render.js';
import { tagsOf } from './tags.js';
import { badgesOf } from './tickers.js';

const rail = document.querySelector('#rail');

const fetchJson = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};

const widgets = {
  tickers: ({ own, securities }) =>
    listOf(
      'Companies in this article',
      'tickers',
      badgesOf(own, securities).map(({ symbol, name }) => ({
        href: `/quote/${encodeURIComponent(symbol)}`,
        text: symbol,
        note: name,
      })),
    ),
  related: ({ own, articles }) =>
    listOf(
      'Related articles',
      'related',
      relatedTo(own, articles, 5).map(({ url, title, date }) => ({ href: url, text: title, date })),
    ),
  tags: ({ own, articles }) =>
    listOf(
      'Tags',
      'tags',
      tagsOf(own, articles)
        .slice(0, 5)
        .map(({ name, slug, level, count }) => ({
          href: `/tag/${slug}`,
          text: name,
          level,
          hidden: `, ${count} articles`,
        })),
    ),
};

async function load() {
  const { src, securities: listed, show } = rail.dataset;
  const [data, securities] = await Promise.all([src ? fetchJson(src) : pageArticles(), listed && fetchJson(listed)]);
  const articles = readArticles(data);
  const { pathname } = new URL(document.querySelector('link[rel="canonical"]').href);
  const own = articles.find(({ url }) => url.pathname === pathname);
  if (!own) throw new Error(`no article ${pathname}`);
  const lists = show.split(' ').map((name) => widgets[name]({ own, articles, securities }));
  document.adoptedStyleSheets.push(style());
  rail.replaceChildren(...lists.filter(Boolean));
  document.dispatchEvent(new CustomEvent('side-rail:ready'));
}

// What stands in the element already is as good when something fails.
load().catch((error) => console.warn(error));
