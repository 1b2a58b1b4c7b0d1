// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { at } from '../lib/paths.js';
import { sample } from '../lib/snapshot.js';

const types = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

const files = {
  '/feed.json': sample.articles,
  '/securities.json': sample.securities,
  '/quotes.json': sample.quotes,
  '/broken.json': '[{"title": "A"},]',
  '/empty.json': '{"items": []}',
};

/**
 * A site of test pages: the built package under /siderail/, the sample under /feed.json and the like, and pages as a test gives
 * them. Anything else is a 404 in HTML, and /error.json is an HTML page that says 200.
 * @returns {Promise<{ url: string, file: (path: string, text: string | Uint8Array, headers?: Record<string, string>) => void, show: (path: string, body: string, options?: { head?: string, policy?: string }) => string, close: () => Promise<void> }>}
 */
export async function openLab() {
  const pages = new Map();
  const own = new Map();
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = pages.get(pathname);
    if (page) return response.writeHead(200, page.headers).end(page.html);
    if (pathname === '/error.json')
      return response.writeHead(200, { 'Content-Type': types['.html'] }).end('<h1>Oops</h1>');
    const given = own.get(pathname);
    const body =
      given?.body ?? files[pathname] ?? (pathname.startsWith('/siderail/') ? await fromPackage(pathname) : undefined);
    if (body === undefined) return response.writeHead(404, { 'Content-Type': types['.html'] }).end('<h1>404</h1>');
    return response.writeHead(200, { 'Content-Type': types[path.extname(pathname)], ...given?.headers }).end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${server.address().port}`;
  return {
    url: origin,
    /** Serves a text under a path. Its length goes without saying, unless a header says it. */
    file: (name, body, headers) => own.set(name, { body, headers }),
    show(name, body, { head = script, policy } = {}) {
      const headers = { 'Content-Type': types['.html'], ...(policy && { 'Content-Security-Policy': policy }) };
      pages.set(name, {
        headers,
        html: `<!doctype html><html lang="en"><head><title>Lab</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
      });
      return origin + name;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** What a page has in its head for rails to work. */
export const script = '<script type="module" src="/siderail/side-rail.js"></script>';

const fromPackage = (pathname) =>
  readFile(at('dist', path.posix.normalize(pathname).slice('/siderail/'.length))).catch(() => undefined);
