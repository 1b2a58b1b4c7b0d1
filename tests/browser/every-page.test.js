// SPDX-License-Identifier: MIT
// Axe on every kind of page of the demonstration, in light and dark: those that demo.test.js and ways.test.js do not open,
// and rails in states that no page of it has.
import { test } from 'node:test';
import { makeWords } from '../lib/cloud-words.js';
import { assertAccessible, assertQuiet, schemes, stage, visitPage } from './stage.js';

const on = stage('lab', 'site', 'browser');

/** With how many rails each has. */
const pages = {
  '/tags/': 0,
  '/tags/openai.html': 1,
  '/quotes/': 0,
  '/quotes/TSLA.html': 0,
  '/embed/': 0,
  '/embed/themes.html': 4,
  '/embed/layouts.html': 3,
  '/embed/arabic.html': 1,
  '/embed/hebrew.html': 1,
  '/404.html': 0,
};

for (const [path, rails] of Object.entries(pages)) {
  test(`${path}: axe finds nothing in light and dark`, async () => {
    const { page, log } = await visitPage(on.browser, on.site.url + path, { rails });
    // Before axe comes: it tries to style the page, which the policy forbids.
    assertQuiet(log);
    await assertAccessible(page, schemes);
  });
}

test('the playground, with a sample and with what is wrong: axe finds nothing in light and dark', async () => {
  const { page } = await visitPage(on.browser, `${on.site.url}/playground.html`, { rails: 0 });
  const status = (/** @type {string} */ start) =>
    page.waitForFunction((wanted) => document.querySelector('#status').textContent.startsWith(wanted), start);
  await status('Up to date');
  await assertAccessible(page, schemes);
  await page.getByRole('button', { name: 'Broken JSON' }).click();
  await status('Nothing is shown');
  await assertAccessible(page, schemes);
});

test('tags packed as a cloud: axe finds nothing in light and dark', async () => {
  const tags = makeWords(40).map(({ text }) => text);
  on.lab.file('/many.json', JSON.stringify({ items: [{ id: '1', title: 'One', tags }] }));
  const head =
    '<meta name="color-scheme" content="light dark"><script type="module" src="/siderail/side-rail.js"></script>';
  const body = `<main><h1>Tags</h1><side-rail src="/many.json" article="" show="tags" tag-href="/tag/{slug}"
    tag-layout="packed"></side-rail></main>`;
  const { page } = await visitPage(on.browser, on.lab.show('/packed', body, { head }));
  await page.locator('side-rail .siderail-placed').waitFor();
  await assertAccessible(page, schemes);
});
