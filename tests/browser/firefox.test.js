// SPDX-License-Identifier: MIT
// Every kind of page of the demonstration in Firefox ESR: the rail shows there what it shows in Chromium.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { largeFeed } from '../lib/large-feed.js';
import { openLab } from './lab.js';
import { openSite } from './site.js';

let site;
let lab;
let browser;
before(async () => {
  site = await openSite();
  lab = await openLab();
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const executablePath = folders
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => path.join(folder, name)))
    .find(existsSync);
  if (!executablePath) throw new Error('There is no Firefox: node web/build/setup.mjs test');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
});
after(async () => {
  await browser?.close();
  await lab?.close();
  await site?.close();
});

/** Opens a page, waits for its rails, and returns what they show and what went wrong. */
async function visit(url) {
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    () => {
      const rails = Array.from(document.querySelectorAll('side-rail'));
      return rails.every((rail) => (rail.shadowRoot ?? rail).querySelector('nav, section'));
    },
    { timeout: 20_000 },
  );
  const shown = await page.evaluate(() => ({
    widgets: Array.from(document.querySelectorAll('side-rail'), (rail) =>
      Array.from((rail.shadowRoot ?? rail).querySelectorAll('nav, section'), ({ className }) =>
        className.slice(9),
      ).join(' '),
    ),
    links: Array.from(
      document.querySelectorAll('side-rail'),
      (rail) =>
        Array.from((rail.shadowRoot ?? rail).querySelectorAll('a')).filter((link) => link.checkVisibility()).length,
    ),
    isWide: document.documentElement.scrollWidth > innerWidth,
    locale: document.documentElement.lang,
  }));
  return { page, problems, ...shown };
}

/** Every page of the site by its path, but for those that work on once they are loaded; of tags and quotes, one in ten. */
const htmlFiles = () =>
  readdirSync(site.folder, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.split(path.sep).join('/')}`)
    .sort()
    .filter((name) => !['/playground.html', '/clouds.html'].includes(name))
    .filter((name, at) => !/^\/(tags|quotes)\/(?!index)/.test(name) || at % 10 === 0);

/** Notes in a page that is yet to be loaded which rails are done. */
function watchRails() {
  globalThis.done = [];
  for (const name of ['ready', 'error'])
    document.addEventListener(`side-rail:${name}`, ({ target }) => globalThis.done.push(target));
}

/**
 * Waits for the rails of a page, and returns what each shows and was asked to show, but for companies, of which an article
 * may have none.
 */
async function railsDone() {
  const rails = Array.from(document.querySelectorAll('side-rail'));
  for (let wait = 0; wait < 200 && !rails.every((rail) => globalThis.done.includes(rail)); wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  return rails.map((rail) => {
    const widgets = Array.from((rail.shadowRoot ?? rail).querySelectorAll('nav'), (nav) => nav.className.slice(9));
    return { widgets, wanted: (rail.show ?? 'tags related').split(' ').filter((name) => name !== 'tickers') };
  });
}

const all = 'tickers related tags';
const pages = {
  '/': ['tags'],
  '/articles/2024-03-19-musk-openai-altman.html': [all],
  '/tags/openai.html': ['tags'],
  '/embed/json-ld.html': ['tags related'],
  '/embed/feed.html': [all],
  '/embed/server.html': [all],
  '/embed/light.html': [all],
  '/embed/themes.html': [all, all, all, all],
  '/embed/layouts.html': ['related', 'related', 'related'],
  '/embed/arabic.html': [all],
  '/embed/hebrew.html': [all],
};
for (const [name, expected] of Object.entries(pages)) {
  test(`Firefox: ${name}`, async () => {
    const { page, problems, widgets, links, isWide } = await visit(site.url + name);
    assert.deepEqual(widgets, expected);
    assert.ok(
      links.every((count) => count >= 2),
      `${links}`,
    );
    assert.ok(!isWide, 'nothing is wider than the window');
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test('Firefox: every page there is has its widgets, and nothing to say in the console', async () => {
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.evaluateOnNewDocument(watchRails);
  const names = htmlFiles();
  for (const name of names) {
    await page.goto(site.url + name, { waitUntil: 'load' });
    const rails = await page.evaluate(railsDone);
    for (const { wanted, widgets } of rails) assert.deepEqual(widgets, wanted, name);
    if (/^\/(articles|tags)\/(?!index)/.test(name)) assert.equal(rails.length, 1, name);
  }
  assert.ok(names.length > 60, `${names.length} pages`);
  assert.deepEqual(problems, []);
  await page.close();
});

test('Firefox: a large feed is fetched and asked in a worker', async () => {
  const body = Buffer.from(largeFeed());
  lab.file('/large.json', body, { 'Content-Length': String(body.length) });
  const url = lab.show('/large', '<side-rail src="/large.json" article="1"></side-rail>');
  const { page, problems, widgets } = await visit(url);
  assert.match(widgets.join(), /related/);
  assert.deepEqual(problems, []);
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(
    names.some((name) => name.endsWith('/side-rail.worker.js')),
    names.join(),
  );
  await page.close();
});

test('Firefox: the playground reads the sample', async () => {
  const { page, problems } = await visit(`${site.url}/playground.html`);
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('Up to date'));
  assert.deepEqual(problems, []);
  await page.close();
});

test('Firefox: the three clouds have their words', async () => {
  const { page, problems } = await visit(`${site.url}/clouds.html`);
  await page.waitForFunction(() => document.body.dataset.laidOut === '100');
  assert.equal(await page.$$eval('#packed a[href]', (links) => links.length), 100);
  assert.deepEqual(problems, []);
  await page.close();
});

test('Firefox: badges stand in the text, and go with the rail', async () => {
  const story = '<div id="story"><p>Tesla <b>TSLA</b> and Ford (F) sail.</p></div>';
  const rail =
    '<side-rail src="/feed.json" article="1" securities="/securities.json" quotes="/quotes.json" for="#story"></side-rail>';
  const { page, problems } = await visit(lab.show('/firefox', story + rail));
  await page.waitForSelector('#story .siderail-badge');
  const texts = await page.evaluate(() => {
    const place = document.querySelector('#story');
    const before = place.querySelectorAll('.siderail-badge').length;
    document.querySelector('side-rail').remove();
    return [before, place.textContent];
  });
  assert.deepEqual(texts, [2, 'Tesla TSLA and Ford (F) sail.']);
  assert.deepEqual(problems, []);
  await page.close();
});
