// SPDX-License-Identifier: MIT
// Quotes that change while a page is open: when they are looked at, and what that touches.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './chromium.js';
import { stage, visitPage } from './stage.js';

const on = stage('lab', 'browser');

const listed = 'src="/feed.json" article="1" securities="/securities.json" ticker-href="/q/{symbol}"';
const story = '<div id="story"><p>Tesla <b>TSLA</b> and Ford (F) sail. <a href="/x">Sail</a> on.</p></div>';
const quotes = (price) =>
  JSON.stringify([
    { symbol: 'TSLA', price, previousClose: 183.57, currency: 'USD' },
    { symbol: 'F', price: 12, previousClose: 12.5, currency: 'USD' },
  ]);

/** Opens a page whose quotes are what `answer` says, whose clock stands still, and which counts the looks at the quotes. */
async function visit(body, answer, rails = 1) {
  const looks = [];
  const prepare = async (page) => {
    await page.route('**/quotes.json*', async (route) => {
      looks.push(route.request());
      await route.fulfill({ contentType: 'application/json', ...(await answer(looks.length)) });
    });
    await page.clock.install();
  };
  return { ...(await visitPage(on.browser, on.lab.show('/page', body), { rails, prepare })), looks };
}

/** Lets so many seconds pass, and what comes of it happen. */
async function pass(page, seconds) {
  await page.clock.runFor(seconds * 1000);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  await new Promise((resolve) => setTimeout(resolve, 150));
}

const changes = (page) => page.locator('side-rail .siderail-change').allInnerTexts();

/** Writes down what is changed from now on, and where. */
const watch = (page) =>
  page.evaluate(() => {
    globalThis.touched = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        globalThis.touched.push(
          element.closest('li, .siderail-inline')?.querySelector('[data-symbol]').dataset.symbol ?? element.outerHTML,
        );
      }
    });
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    for (const rail of document.querySelectorAll('side-rail')) observer.observe(rail.shadowRoot, options);
    observer.observe(document.body, options);
  });

test('a new price changes its badges and touches nothing else', async () => {
  const { page, looks } = await visit(
    `${story}<side-rail ${listed} quotes="/quotes.json" refresh="10" for="#story"></side-rail>`,
    (look) => ({ body: quotes(look === 1 ? 187.42 : 164.1), headers: { ETag: `"${look}"` } }),
  );
  await page.locator('#story .siderail-badge').first().focus();
  await watch(page);
  await page.waitForTimeout(300);
  await page.evaluate(() => (globalThis.shifted = 0));
  await pass(page, 11);
  assert.equal(looks.length, 2);
  await page.waitForFunction(() => globalThis.touched.length > 0);
  const touched = await page.evaluate(() => [...new Set(globalThis.touched)]);
  assert.deepEqual(touched, ['TSLA']);
  assert.match((await changes(page)).join(), /10\.61%/);
  assert.match(await page.locator('#story').innerText(), /10\.61%/);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.symbol), 'TSLA', 'the reader keeps the focus');
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => globalThis.shifted), 0);
});

test('rails that show the same quotes look at them together', async () => {
  const rail = `<side-rail ${listed} quotes="/quotes.json" refresh="10"></side-rail>`;
  const { page, looks } = await visit(rail + rail, (look) => ({ body: quotes(look === 1 ? 187.42 : 164.1) }), 2);
  await pass(page, 11);
  assert.equal(looks.length, 2);
  assert.equal((await changes(page)).filter((text) => text.includes('10.61%')).length, 2);
  await page.evaluate(() => document.querySelectorAll('side-rail').forEach((each) => each.remove()));
  await pass(page, 60);
  assert.equal(looks.length, 2, 'nobody looks for rails that are gone');
});

test('the same entity tag is the same quotes', async () => {
  const { page, looks } = await visit(`<side-rail ${listed} quotes="/quotes.json" refresh="10"></side-rail>`, () => ({
    body: quotes(187.42),
    headers: { ETag: '"same"' },
  }));
  await pass(page, 11);
  await watch(page);
  for (let look = 0; look < 3; look++) await pass(page, 11);
  assert.equal(looks.length, 5);
  assert.deepEqual(await page.evaluate(() => globalThis.touched), []);
});

test('errors double the time to the next look, and leave the badges alone', async () => {
  const { page, looks } = await visit(`<side-rail ${listed} quotes="/quotes.json" refresh="10"></side-rail>`, (look) =>
    look === 1 || look > 4 ? { body: quotes(187.42) } : { status: 503, body: 'down' },
  );
  const counts = [];
  for (let step = 0; step < 15; step++) {
    await pass(page, 10);
    counts.push(looks.length);
  }
  // After 10 s, then 20, 40 and 80.
  assert.deepEqual(counts, [2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5]);
  assert.match((await changes(page)).join(), /2\.10%/);
});

test('a page that is hidden or offline does not look, and does so as soon as it can', async () => {
  const { page, context, looks } = await visit(
    `<side-rail ${listed} quotes="/quotes.json" refresh="10"></side-rail>`,
    (look) => ({ body: quotes(100 + look) }),
  );
  const hide = (hidden) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await pass(page, 100);
  assert.equal(looks.length, 1);
  await hide(false);
  await pass(page, 1);
  assert.equal(looks.length, 2);
  await context.setOffline(true);
  await pass(page, 100);
  assert.equal(looks.length, 2);
  await context.setOffline(false);
  await pass(page, 1);
  assert.equal(looks.length, 3);
});

test('a slow answer is waited for: looks do not pile up', async () => {
  let release = () => {};
  const answer = async (count) => {
    if (count === 2) await new Promise((resolve) => (release = resolve));
    return { body: quotes(187.42) };
  };
  const { page, looks } = await visit(`<side-rail ${listed} quotes="/quotes.json" refresh="2"></side-rail>`, answer);
  await pass(page, 3);
  for (let step = 0; step < 3; step++) await pass(page, 3);
  assert.equal(looks.length, 2);
  release();
  await pass(page, 1);
  await pass(page, 3);
  assert.equal(looks.length, 3);
});

test('the page can push quotes as bytes, before the element is defined, too', async () => {
  const head = `<script>
    addEventListener('DOMContentLoaded', () => {
      document.querySelector('side-rail').quotes = new TextEncoder().encode('[{"symbol":"TSLA","price":200,"previousClose":100}]');
    });
  </script>`;
  const { page, log } = await openPage(
    on.browser,
    on.lab.show('/page', `<side-rail ${listed} quotes="/quotes.json"></side-rail>`, {
      head: `${head}<script type="module" src="/siderail/side-rail.js"></script>`,
    }),
  );
  await page.waitForFunction(() => document.querySelector('side-rail').shadowRoot?.textContent.includes('+100.00%'));
  await page.evaluate(() => {
    const rail = document.querySelector('side-rail');
    rail.quotes = new TextEncoder().encode('[{"symbol":"TSLA","price":50,"previousClose":100}]').buffer;
  });
  await page.waitForFunction(() => document.querySelector('side-rail').shadowRoot.textContent.includes('50.00%'));
  assert.equal(await page.evaluate(() => document.querySelector('side-rail').quotes), '/quotes.json');
  await page.evaluate(() => (document.querySelector('side-rail').quotes = new Uint8Array([123])));
  await page.waitForTimeout(200);
  assert.match(log.warnings.join(), /json-syntax/);
  assert.ok(await page.locator('side-rail .siderail-badge').first().isVisible());
});

test('a rail of the server takes over new prices, and no more than prices', async () => {
  const { page } = await visit(
    `<side-rail ${listed} quotes="/quotes.json" refresh="10"><template shadowrootmode="open"><nav class="siderail-related"><a href="/own">Own</a></nav><section class="siderail-tickers"><ul><li><a class="siderail-badge" data-symbol="TSLA">TSLA</a></li></ul></section></template></side-rail>`,
    () => ({ body: quotes(164.1) }),
  );
  assert.equal(await page.locator('side-rail .siderail-change').count(), 0);
  await pass(page, 11);
  await page.locator('side-rail .siderail-change').first().waitFor();
  assert.match((await changes(page)).join(), /10\.61%/);
  assert.equal(await page.locator('side-rail .siderail-related').innerHTML(), '<a href="/own">Own</a>');
});
