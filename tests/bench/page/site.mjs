// SPDX-License-Identifier: MIT
// The pages of the benchmark, served as a good server would: packed as small as Brotli can, before anybody asks.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { at } from '../../lib/paths.js';

const feed = readFileSync(at('demo/archive/feed.json'));
const securities = readFileSync(at('demo/data/securities.json'));
const { items } = JSON.parse(String(feed));
const story = items.find(({ id }) => id === '2024-03-19-musk-openai-altman');
const graph = {
  '@context': 'https://schema.org',
  '@graph': [story, ...items.filter((item) => item !== story).slice(0, 24)].map((item) => ({
    '@type': 'NewsArticle',
    url: item.url,
    headline: item.title,
    description: item.summary,
    datePublished: item.date_published,
    keywords: item.tags,
  })),
};

const early = (url, more = '') => `<link rel="preload" as="fetch" crossorigin ${more} href="${url}">`;
const moduleOf = (name) => early(`/siderail/${name}.wasm`, 'type="application/wasm"');
const wasm = moduleOf('siderail.simd');
const jsonLd = `<script type="application/ld+json">${JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>`;
const ours = '<script type="module" src="/siderail/side-rail.js"></script>';
const rival = '<script type="module" src="/rival.js"></script>';

const files = early('/feed.json') + early('/securities.json');
const badgeStyle = `<link rel="modulepreload" href="/siderail/${readdirSync(at('dist')).find((name) => name.startsWith('tickers.css-'))}">`;
const more = 'limit="5" tag-href="/tag/{slug}" ticker-href="/quote/{symbol}"';

/** The two ways to get articles, each with Siderail and without. */
export const pages = {
  '/feed/siderail': [
    ours + badgeStyle + wasm + moduleOf('siderail.simd.tickers') + files,
    `<side-rail src="/feed.json" securities="/securities.json" show="tickers related tags" ${more}></side-rail>`,
  ],
  '/feed/rival': [
    rival + files,
    '<div id="rail" data-src="/feed.json" data-securities="/securities.json" data-show="tickers related tags"></div>',
  ],
  '/json-ld/siderail': [ours + wasm + jsonLd, `<side-rail show="related tags" ${more}></side-rail>`],
  '/json-ld/rival': [rival + jsonLd, '<div id="rail" data-show="related tags"></div>'],
};

/** @param {string[]} parts */
const pageOf = ([
  head,
  body,
]) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${story.title}</title>
<link rel="icon" href="data:,"><link rel="canonical" href="${story.url}"><meta name="viewport" content="width=device-width">${head}
<style>:is(side-rail, #rail) { display: block; min-block-size: 40rem }</style></head>
<body><article><h1>${story.title}</h1>${story.content_html}</article><aside>${body}</aside></body></html>`;

const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

/** @param {string} pathname */
function contentOf(pathname) {
  if (pages[pathname]) return pageOf(pages[pathname]);
  if (pathname === '/feed.json') return feed;
  if (pathname === '/securities.json') return securities;
  if (pathname === '/rival.js') return readFileSync(at('build/test/rival.js'));
  return /^\/siderail\/[\w.-]+$/.test(pathname) ? readFileSync(at('dist', path.basename(pathname))) : undefined;
}

/** Serves the pages on this machine. @returns {Promise<{ url: string, close: () => void }>} */
export async function serveBench() {
  const packed = new Map();
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (!packed.has(pathname)) {
      const content = contentOf(pathname);
      packed.set(pathname, content === undefined ? null : brotliCompressSync(content));
    }
    const body = packed.get(pathname);
    if (!body) return response.writeHead(404).end();
    const type = types[path.extname(pathname)] ?? 'text/html; charset=utf-8';
    response
      .writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': body.length })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}
