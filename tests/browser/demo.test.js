// SPDX-License-Identifier: MIT
// The demonstration site in Chromium: what readers get, with JavaScript and without, and what it does behind their backs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertQuiet, schemes, stage, visitPage } from './stage.js';

const pages = {
  front: '/',
  article: '/articles/2022-06-10-meta-new-symbol.html',
  seed: '/articles/2024-03-19-musk-openai-altman.html',
};

const on = stage('site', 'browser');

/** Opens a page of the site and waits for its rail, if it has JavaScript. */
const visit = (name, options) => visitPage(on.browser, on.site.url + pages[name], options);

/** What there is of Siderail on a page, in the rail and in the text. */
const seen = (page) =>
  page.evaluate(() => {
    const rail = document.querySelector('side-rail');
    const texts = (root, selector) =>
      Array.from(root.querySelectorAll(selector), (element) => element.textContent.trim());
    return {
      events: globalThis.seen ?? [],
      tags: texts(rail.shadowRoot, '.siderail-tags a'),
      related: texts(rail.shadowRoot, '.siderail-related a'),
      badges: texts(rail.shadowRoot, '.siderail-tickers .siderail-symbol'),
      inline: texts(document, '#story .siderail-inline .siderail-symbol'),
    };
  });

test('the front page shows the tags of the archive', async () => {
  const { page } = await visit('front');
  const { tags, related, badges } = await seen(page);
  assert.ok(tags.length >= 20, `${tags.length} tags`);
  assert.ok(tags.some((tag) => tag.startsWith('Elon Musk')) && !tags.some((tag) => tag.startsWith('ElonMusk')));
  assert.deepEqual([related, badges], [[], []]);
});

test('an article shows its companies, related articles and tags, and badges in the text', async () => {
  const { page } = await visit('article');
  const { tags, related, badges, inline } = await seen(page);
  assert.ok(tags.length > 0 && related.length > 0, `${tags.length} tags, ${related.length} related`);
  assert.ok(badges.includes('META'), `badges ${badges}`);
  assert.deepEqual([...inline].sort(), [...badges].sort());
});

test('the seed page has no badge for SPCE, but one for Tesla', async () => {
  const { page } = await visit('seed');
  const { tags, related, badges, inline } = await seen(page);
  assert.ok(badges.includes('TSLA') && inline.includes('TSLA'), `badges ${badges}, in the text ${inline}`);
  assert.equal(await page.locator('[data-symbol="SPCE"]').count(), 0);
  assert.match(await page.locator('#story').innerText(), /SpaceX SPCE/);
  for (const tag of ['Elon Musk', 'OpenAI', 'Sam Altman'])
    assert.ok(
      tags.some((shown) => shown.startsWith(tag)),
      tag,
    );
  assert.ok(related.length > 0);
});

test('each page says where it is, by the whole URL', async () => {
  for (const path of Object.values(pages)) {
    const html = await (await fetch(on.site.url + path)).text();
    assert.equal(/<link rel="canonical" href="([^"]*)"/.exec(html)[1], on.site.url + path);
  }
});

test('what is served is packed for who takes it', async () => {
  const sizes = await Promise.all(
    ['br', 'identity'].map(async (accepted) => {
      const file = await fetch(`${on.site.url}/siderail/side-rail.js`, { headers: { 'Accept-Encoding': accepted } });
      await file.arrayBuffer();
      return [file.headers.get('content-encoding'), Number(file.headers.get('content-length'))];
    }),
  );
  assert.deepEqual(
    sizes.map(([encoding]) => encoding),
    ['br', null],
  );
  assert.ok(sizes[0][1] * 2 < sizes[1][1], `${sizes}`);
});

test('every link of the rail leads to a page that is there', async () => {
  const { page } = await visit('seed');
  const links = await page.locator('side-rail a').evaluateAll((all) => all.map(({ href }) => href));
  assert.ok(links.length > 5);
  for (const link of new Set(links)) assert.equal((await page.request.get(link)).status(), 200, link);
});

for (const name of Object.keys(pages)) {
  test(`${name}: without JavaScript the server's markup is there, and visible`, async () => {
    const { page } = await visit(name, { javaScriptEnabled: false });
    const { tags } = await seen(page);
    assert.ok(tags.length > 0);
    assert.ok(await page.getByRole('navigation', { name: 'Tags' }).first().isVisible());
    assert.ok(await page.locator('side-rail .siderail-tags a').first().isVisible());
  });

  test(`${name}: what the server sent is what the browser makes of it`, async () => {
    const [sent, made] = await Promise.all([visit(name, { javaScriptEnabled: false }), visit(name)]);
    const html = (page) =>
      page.evaluate(
        () => document.querySelector('side-rail').shadowRoot.querySelector('nav, section').parentNode.innerHTML,
      );
    assert.equal(await html(made.page), await html(sent.page));
  });

  test(`${name}: nothing fails, nothing is fetched from elsewhere, nothing is stored, nothing moves`, async () => {
    const { page, context, log } = await visit(name);
    await page.waitForTimeout(300);
    assertQuiet(log);
    assert.deepEqual(
      log.requests.filter((url) => new URL(url).origin !== on.site.url),
      [],
    );
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
    ]);
    assert.deepEqual(stored, [0, 0, 0, '']);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => globalThis.shifted), 0);
  });

  test(`${name}: axe finds nothing in light and dark`, async () => {
    const { page } = await visit(name);
    await assertAccessible(page, schemes);
  });

  for (const width of [360, 768]) {
    test(`${name}: nothing is wider than a window of ${width} pixels`, async () => {
      const { page } = await visit(name, { viewport: { width, height: 800 } });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });
  }
}

test('a reader who asks for text of double size gets it', async () => {
  const { page } = await visit('seed');
  const size = () =>
    page
      .locator('side-rail .siderail-related a')
      .first()
      .evaluate((link) => parseFloat(getComputedStyle(link).fontSize));
  const before = await size();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  assert.ok((await size()) > before * 1.7);
});

test('the page of three clouds: every word in the list and in the packed cloud, as a link', async () => {
  const { page, log } = await visitPage(on.browser, `${on.site.url}/clouds.html`, { rails: 0 });
  await page.waitForFunction(() => document.body.dataset.laidOut === '100');
  for (const id of ['list', 'packed']) {
    assert.equal(await page.locator(`#${id} a[href]`).count(), 100);
    assert.match(await page.locator(`#${id}-figures`).innerText(), /^100 of 100 words, \d+ ms\.$/);
  }
  assert.ok((await page.locator('#rival text').count()) > 0);
  await assertAccessible(page);
  await page.locator('#count').selectOption('250');
  await page.waitForFunction(() => document.body.dataset.laidOut === '250');
  assert.equal(await page.locator('#packed a[href]').count(), 250);
  assertQuiet(log);
});
