// SPDX-License-Identifier: MIT
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

// What Playwright turns off goes with it, as Chromium heeds the last such switch; none of that matters here.
const spareNothing = '--disable-features=SpareRendererForSitePerProcess,PaintHolding,MediaRouter,OptimizationHints';
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Starts the Chromium that this machine has.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export function launchChromium(options = {}) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const executablePath = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  if (!executablePath) throw new Error('There is no Chromium: node web/build/setup.mjs test');
  // Chromium's sandbox needs rights that containers and root do not have.
  // Nor is a process made ahead for a page that may come.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', spareNothing, ...(options.args ?? [])];
  return chromium.launch({ ...options, executablePath, args });
}

/** Keeps every event of Siderail, every shift of the layout and every long task where a test can ask for it. */
function watchPage() {
  globalThis.seen = [];
  globalThis.shifted = 0;
  globalThis.longTasks = 0;
  new PerformanceObserver((list) => (globalThis.longTasks += list.getEntries().length)).observe({
    type: 'longtask',
    buffered: true,
  });
  for (const name of ['ready', 'error', 'navigate']) {
    document.addEventListener(`side-rail:${name}`, ({ detail }) =>
      globalThis.seen.push({ name, ...detail, ...(detail.error && { error: detail.error.code }) }),
    );
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Opens a page and writes down what it does.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('playwright-core').BrowserContextOptions & { prepare?: (page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => Promise<unknown> }} [options]
 *   `prepare` is called with the page that is yet to be loaded
 */
export async function openPage(browser, url, { prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  const log = { requests: [], problems: [], warnings: [] };
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('pageerror', (error) => log.problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') log.problems.push(`${message.text()} (${message.location().url})`);
    if (message.type() === 'warning') log.warnings.push(message.text());
  });
  await prepare?.(page, context);
  await page.goto(url, { waitUntil: 'load' });
  return { page, context, log };
}

/** Closes every page of a browser. @param {import('playwright-core').Browser} browser */
export const closePages = (browser) => Promise.all(browser.contexts().map((context) => context.close()));

/** Waits until so many rails have said that they are ready, or that something failed. */
export const settled = (page, count = 1) =>
  page.waitForFunction((wanted) => globalThis.seen.filter(({ name }) => name !== 'navigate').length >= wanted, count, {
    timeout: 10_000,
  });

/** Lays words out as a cloud in a page of the lab. */
export const layIn = (page, words, options) =>
  page.evaluate(
    async ([list, settings]) => {
      const { layoutCloud: lay } = await import('/siderail/cloud.js');
      return lay(null, list, settings);
    },
    [words, options],
  );
