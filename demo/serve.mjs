// SPDX-License-Identifier: MIT
// The demonstration: builds the site, and serves it.
//
//     node demo/serve.mjs [--build-only]        PORT=8080, or the next that is free
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packedFor } from '../web/cli/packed.js';
import { buildSite, siteFolder } from './build.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

// As strict as a policy can be that lets a page run WebAssembly: Siderail works under it, and so does this site.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types siderail ledger',
].join('; ');

const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0 for any that is free
 * @property {string} [folder] a site that is built already; without it, it is built now
 */

/**
 * Serves the site on this machine only.
 * @param {ServeOptions} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite({ port = 8080, folder } = {}) {
  const root = folder ?? (await buildSite()).folder;
  const files = await listFiles(root);
  const server = createServer((request, response) => {
    answer({ files, url: urlOf(server) }, request, response).catch((problem) => response.destroy(problem));
  });
  await listen(server, port);
  return {
    url: urlOf(server),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((problem) => (problem ? reject(problem) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * Every file of the site by its path in a URL. Nothing else is ever opened, so no path can lead out of the folder.
 * @param {string} root
 * @returns {Promise<Map<string, string>>}
 */
async function listFiles(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = `/${path.relative(root, file).split(path.sep).join('/')}`;
    files.set(name, file);
    if (entry.name === 'index.html') files.set(name.slice(0, -entry.name.length), file);
  }
  return files;
}

/**
 * The address that a server has. Only once it listens it has one.
 * @param {import('node:http').Server} server
 */
const urlOf = (server) => `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

/**
 * @param {{ files: Map<string, string>, url: string }} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer({ files, url }, request, response) {
  const name = pathOf(request.url ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
  }
  if (name !== null && !files.has(name) && files.has(`${name}/`)) {
    return response.writeHead(301, { ...headers, Location: encodeURI(`${name}/`) }).end();
  }
  const found = name === null ? undefined : files.get(name);
  const file = found ?? /** @type {string} */ (files.get('/404.html'));
  const content = await readFile(file);
  const { body, headers: own } = await packedFor(
    file.endsWith('.html') ? withCanonical(`${content}`, url) : content,
    request.headers['accept-encoding'],
    file,
  );
  response.writeHead(found ? 200 : 404, { ...headers, 'Content-Type': typeOf(file), ...own });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Search engines want a whole URL for a canonical one, and only who serves a page knows where.
 * @param {string} page
 * @param {string} url
 */
const withCanonical = (page, url) => page.replace(/(<link rel="canonical" href=")(?=\/)/, `$1${url}`);

/**
 * The path of a request's URL, decoded; null for one that cannot be decoded.
 * @param {string} url
 */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
}

/** @param {string} file */
const typeOf = (file) =>
  path.basename(file) === 'feed.json'
    ? 'application/feed+json; charset=utf-8'
    : (types[path.extname(file)] ?? 'application/octet-stream');

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Serves on the first port that is free, out of twenty.
 * @param {number} first
 * @param {string} folder
 */
async function serveOnFreePort(first, folder) {
  for (let port = first; ; port++) {
    try {
      return await serveSite({ port, folder });
    } catch (problem) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (problem);
      if (code !== 'EADDRINUSE' || first === 0 || port >= first + 19) throw problem;
    }
  }
}

async function main() {
  const { values } = parseArgs({ options: { 'build-only': { type: 'boolean' } } });
  const { pages } = await buildSite();
  console.log(`Built ${pages} pages in ${path.relative(process.cwd(), siteFolder) || '.'}`);
  if (values['build-only']) return;
  const { url } = await serveOnFreePort(Number(process.env.PORT ?? 8080), siteFolder);
  console.log(`The Siderail Ledger is at ${url}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
