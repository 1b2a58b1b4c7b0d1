// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Siderail } from '../core.js';
import { renderToString } from '../server.js';
import { usageError } from './complaint.js';
import { addFile, explained, read } from './files.js';
import { packedFor } from './packed.js';
/** @import {Command, Values} from './help.js' */

const types = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

// As strict as a policy can be: what works here works on any page.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src *; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types siderail";

/** `siderail serve`: every article of a feed with its rail, to look at. @type {Command} */
export const serve = {
  usage: 'siderail serve --feed FILE [options]',
  summary: 'Shows every article of a feed with its rail, on this machine. Files are read anew for each page.',
  details: `  --feed FILE          the articles
  --securities FILE    companies and their tickers
  --quotes FILE        prices
  --port N             by default 8080; 0 for any that is free`,
  options: {
    feed: { type: 'string' },
    securities: { type: 'string' },
    quotes: { type: 'string' },
    port: { type: 'string' },
  },
  takesFile: false,

  async run(values) {
    if (values.feed === undefined) throw usageError('--feed FILE is missing: which articles?');
    const port = Number(values.port ?? 8080);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw usageError(`--port ${values.port} is not a port`);
    // What is wrong with the files is said now, and not first in a browser.
    await open(values);
    const server = createServer((request, response) => {
      send(values, request, response).catch((problem) =>
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(problem.message)),
      );
    });
    await new Promise((resolve, reject) => {
      server.once('error', (problem) => reject(usageError(problem.message)));
      server.listen(port, 'localhost', () => resolve(undefined));
    });
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`http://localhost:${address.port}/`);
    await new Promise((resolve) => server.once('close', resolve));
    return 0;
  },
};

/**
 * @param {Values} values
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function send(values, { url = '/', headers }, response) {
  const asked = new URL(url, 'http://localhost');
  const { status = 200, type, body } = await answer(values, asked);
  const packed = await packedFor(body, headers['accept-encoding'], status === 200 ? asked.pathname : undefined);
  response
    .writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy, ...packed.headers })
    .end(packed.body);
}

/** @typedef {{ status?: number, type: string, body: string | Uint8Array }} Answer */

/**
 * @param {Values} values
 * @param {URL} url
 * @returns {Promise<Answer>}
 */
async function answer(values, { pathname, searchParams }) {
  const data = /^\/(feed|securities|quotes)\.json$/.exec(pathname)?.[1];
  if (data && values[data] !== undefined) return { type: 'application/json', body: await read(values[data]) };
  const file = /^\/siderail\/([\w.-]+\.(js|css|wasm))$/.exec(pathname);
  if (file) {
    const body = await readFile(new URL(`../${file[1]}`, import.meta.url));
    return { type: types[/** @type {keyof typeof types} */ (file[2])], body };
  }
  if (pathname !== '/') return { status: 404, type: 'text/plain', body: 'There is nothing here.' };
  const rail = await open(values);
  const article = searchParams.get('article') ?? rail.ids()[0];
  return { type: 'text/html; charset=utf-8', body: explained('siderail', () => page(rail, values, article)) };
}

/** @param {Values} values */
async function open({ feed, securities, quotes }) {
  const rail = await Siderail.load();
  if (securities !== undefined) await addFile(rail, 'securities', securities);
  if (quotes !== undefined) await addFile(rail, 'quotes', quotes);
  await addFile(rail, 'articles', feed);
  return rail;
}

/**
 * @param {Siderail} rail
 * @param {Values} values
 * @param {string} key
 */
function page(rail, values, key) {
  const article = rail.article(key);
  const list = rail.ids().map((id) => {
    const href = `/?article=${encodeURIComponent(id)}`;
    return `<li><a href="${escape(href)}">${escape(rail.article(id)?.title || id)}</a></li>`;
  });
  const given = (/** @type {string} */ name) => (values[name] === undefined ? null : `/${name}.json`);
  const html = renderToString(rail, {
    article: key,
    now: new Date().toISOString(),
    stylesheet: '/siderail/side-rail.css',
    attributes: { src: '/feed.json', securities: given('securities'), quotes: given('quotes'), for: 'article' },
    related: { href: '/?article={id}' },
  });
  const paragraphs = (article?.text ?? '').split('\n').map((text) => `<p>${escape(text)}</p>`);
  return `<!doctype html>
<html lang="${escape(article?.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(article?.title ?? key)}</title>
<link rel="icon" href="data:,">
<script type="module" src="/siderail/side-rail.js"></script>
</head>
<body>
<article><h1>${escape(article?.title ?? key)}</h1>${paragraphs.join('')}</article>
${html}
<nav aria-label="All articles"><h2>All articles</h2><ol>${list.join('')}</ol></nav>
</body>
</html>
`;
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
