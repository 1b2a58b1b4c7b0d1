// SPDX-License-Identifier: MIT
// Pictures of related articles: none unless asked for, late where nobody looks, and with their room from the beginning.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { renderToString } from 'siderail/server';
import { openPage, settled } from './chromium.js';
import { assertAccessible, assertQuiet, pathsOf, stage, visitPage } from './stage.js';

const on = stage('lab', 'browser');

const images = ['/1.svg', '/2.svg?a=1&b="2"', 'javascript:alert(1)', undefined, 'data:image/svg+xml,<svg/>'];
const titles = [
  'Ferries return',
  'Ferries cost more',
  'Ferries stop at night',
  'Ferries and the storm',
  'Ferries are built',
];
const feed = JSON.stringify({
  items: images.map((image, at) => ({ id: `${at}`, url: `/${at}`, title: titles[at], tags: ['Ferries'], image })),
});

/** Has the lab serve all that, and the page `body`, whose URL it returns. */
function show(body) {
  on.lab.file('/images.json', feed);
  for (const name of ['/1.svg', '/2.svg'])
    on.lab.file(
      name,
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="400"><rect width="9" height="9"/></svg>',
    );
  return on.lab.show('/page', body);
}

/** The rail as the server renders it, or as it is asked for in the browser. @param {object} more */
async function fromServer(more) {
  const rail = await Siderail.load();
  rail.add('articles', feed);
  return renderToString(rail, { article: '3', show: ['related'], stylesheet: '/siderail/side-rail.css', ...more });
}

const pictures = (page) =>
  page.locator('side-rail img').evaluateAll((all) =>
    all.map((image) => {
      const { width, height } = image.getBoundingClientRect();
      return { src: image.getAttribute('src'), alt: image.alt, loading: image.loading, ratio: width / height };
    }),
  );

test('related articles have pictures where they are asked for, of safe addresses only', async () => {
  const body = (attribute) =>
    `<main><h1>One</h1><side-rail src="/images.json" article="3" show="related" ${attribute}></side-rail></main>`;
  const plain = await visitPage(on.browser, show(body('')));
  assert.deepEqual(await pictures(plain.page), []);
  const { page, log } = await visitPage(on.browser, show(body('images')));
  const found = await pictures(page);
  assert.deepEqual(found.map(({ src }) => src).sort(), ['/1.svg', '/2.svg?a=1&b="2"']);
  for (const { alt, loading, ratio } of found) {
    assert.deepEqual([alt, loading], ['', 'lazy']);
    assert.ok(Math.abs(ratio - 1.5) < 0.02, `${ratio}`);
  }
  assertQuiet(log);
  await assertAccessible(page);
  await page.evaluate(() => (document.querySelector('side-rail').images = false));
  await settled(page, 2);
  assert.deepEqual(await pictures(page), []);
});

for (const layout of ['list', 'cards']) {
  test(`${layout}: a picture that comes late moves nothing`, async () => {
    const html = await fromServer({ images: true, attributes: { layout } });
    let release = () => {};
    const held = new Promise((resolve) => (release = resolve));
    const prepare = (page) =>
      page.route('**/*.svg*', async (route) => {
        await held;
        await route.continue();
      });
    const url = show(`${html}<p id="below">Below</p>`);
    const opened = openPage(on.browser, url, { prepare });
    setTimeout(release, 1000);
    const { page } = await opened;
    await page.waitForFunction(() =>
      Array.from(document.querySelector('side-rail').shadowRoot.querySelectorAll('img')).every(
        (image) => image.naturalWidth,
      ),
    );
    assert.equal((await pictures(page)).length, 2);
    assert.equal(await page.evaluate(() => globalThis.shifted), 0);
  });
}

test('pictures far below are not requested, and nothing is where the server rendered them', async () => {
  const html = await fromServer({ images: true });
  const far = '<div class="far"></div><style>.far { block-size: 9000px }</style>';
  const { page, log } = await visitPage(on.browser, show(far + html));
  await page.waitForTimeout(300);
  assert.deepEqual(pathsOf(log).sort(), ['/page', '/siderail/side-rail.css', '/siderail/side-rail.js']);
  await page.evaluate(() => scrollTo(0, 9000));
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('1.svg')));
});
