// SPDX-License-Identifier: MIT
// What every test of the browser starts with: servers and Chromium before, a page for each test, and all of them gone after.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import axe from 'axe-core';
import { closePages, launchChromium, openPage, settled } from './chromium.js';
import { openLab } from './lab.js';
import { openSite } from './site.js';

const makers = { lab: openLab, site: openSite, browser: () => launchChromium() };

/**
 * Starts what is named before the tests of a file, closes every page after each of them, and all of it at the end.
 * @template {keyof typeof makers} Name
 * @param {...Name} names
 * @returns {{ [Part in Name]: Awaited<ReturnType<typeof makers[Part]>> }} filled before the first test
 */
export function stage(...names) {
  const parts = /** @type {any} */ ({});
  before(() => Promise.all(names.map(async (name) => (parts[name] = await makers[name]()))));
  afterEach(() => parts.browser && closePages(parts.browser));
  after(() => Promise.all(names.map((name) => parts[name]?.close())));
  return parts;
}

/**
 * Opens a page and waits until so many rails are done, unless it has no JavaScript.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {Parameters<typeof openPage>[2] & { rails?: number }} [options]
 */
export async function visitPage(browser, url, { rails = 1, ...options } = {}) {
  const visited = await openPage(browser, url, options);
  if (options.javaScriptEnabled !== false && rails > 0) await settled(visited.page, rails);
  return visited;
}

/** The paths of the requests of a page, without the server's name. @param {{ requests: string[] }} log */
export const pathsOf = (log) => log.requests.map((url) => new URL(url).pathname);

/** The path of a part of the script without what tells its builds apart. */
export const withoutHash = (path) => path.replace(/-[A-Z0-9]{8}(?=\.js$)/, '');

/** What a reader can follow in the rails of a page. @param {import('playwright-core').Page} page */
export const visibleLinks = (page) => page.locator('side-rail a:visible').count();

/**
 * Fails with all that axe finds on a page, as it is and as readers with other preferences see it.
 * @param {import('playwright-core').Page} page
 * @param {Parameters<import('playwright-core').Page['emulateMedia']>[0][]} [appearances]
 */
export async function assertAccessible(page, appearances = [{}]) {
  await page.evaluate(axe.source);
  for (const appearance of appearances) {
    await page.emulateMedia(appearance);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
    );
    assert.deepEqual({ appearance, found }, { appearance, found: [] });
  }
}

/** Light and dark. */
export const schemes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }];

/** Fails unless a page was quiet: nothing uncaught, no error and no warning. @param {{ problems: string[], warnings: string[] }} log */
export const assertQuiet = ({ problems, warnings }) =>
  assert.deepEqual({ problems, warnings }, { problems: [], warnings: [] });
