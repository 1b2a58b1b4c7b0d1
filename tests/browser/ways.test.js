// SPDX-License-Identifier: MIT
// The four ways to put a rail on a page, as the demonstration has them: what is requested, what moves, and what a reader has
// when something is missing. Prints the figures of each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './chromium.js';
import {
  assertAccessible,
  assertQuiet,
  pathsOf,
  schemes,
  stage,
  visibleLinks,
  visitPage,
  withoutHash,
} from './stage.js';

const on = stage('site', 'browser');

/** Each with what its rail may request of the server, beside the script. */
const ways = {
  'json-ld': { widgets: ['tags', 'related'], requests: ['/siderail/siderail.simd.wasm'] },
  feed: {
    widgets: ['tickers', 'related', 'tags'],
    requests: [
      ...['/feed.json', '/quotes.sample.json', '/securities.json'],
      ...['/siderail/siderail.simd.tickers.wasm', '/siderail/siderail.simd.wasm', '/siderail/tickers.css.js'],
    ],
  },
  server: { widgets: ['tickers', 'related', 'tags'], requests: [] },
  light: { widgets: ['tickers', 'related', 'tags'], requests: [] },
};

const urlOf = (name) => `${on.site.url}/embed/${name}.html`;

/** Opens the page of a way and waits for its rail, unless there is no script. */
const visit = (name, options) => visitPage(on.browser, urlOf(name), options);

/** The markup of the widgets, wherever the rail has them. */
const markup = (page) =>
  page.evaluate(() => {
    const rail = document.querySelector('side-rail');
    return Array.from((rail.shadowRoot ?? rail).querySelectorAll('nav, section'), ({ outerHTML }) => outerHTML).join(
      '',
    );
  });

for (const [name, { widgets, requests }] of Object.entries(ways)) {
  test(`${name}: it shows what it should, requests what it names, and moves nothing`, async (t) => {
    const { page, log } = await visit(name);
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => globalThis.seen);
    assert.deepEqual(seen, [{ name: 'ready', widgets }]);
    assertQuiet(log);
    const all = pathsOf(log).map(withoutHash).sort();
    const known = [
      `/embed/${name}.html`,
      '/icon.svg',
      '/ledger.css',
      '/siderail/side-rail.css',
      '/siderail/side-rail.js',
    ];
    assert.deepEqual(
      all.filter((path) => !known.includes(path)),
      requests,
    );
    assert.equal(new Set(all).size, all.length, 'nothing is requested twice');
    const [shifted, longTasks] = await page.evaluate(() => [globalThis.shifted, globalThis.longTasks]);
    t.diagnostic(`${name}: CLS ${shifted}, ${all.length} requests, ${longTasks} long tasks`);
    assert.equal(shifted, 0);
  });

  test(`${name}: without JavaScript there are links`, async () => {
    const { page } = await visit(name, { javaScriptEnabled: false });
    assert.ok((await visibleLinks(page)) >= 3);
  });

  test(`${name}: axe finds nothing in light and dark, and with colours of the reader's own`, async () => {
    const { page } = await visit(name);
    await assertAccessible(page, [...schemes, { colorScheme: 'light', forcedColors: 'active' }]);
  });

  test(`${name}: it fits into a window of 320 pixels, and every link is 24 pixels high`, async () => {
    const { page } = await visit(name, { viewport: { width: 320, height: 600 } });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    const boxes = await page
      .locator('side-rail a:visible')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()));
    for (const { width, height } of boxes) assert.ok(width >= 24 && height >= 24, `${width} by ${height}`);
  });
}

for (const name of ['server', 'light']) {
  test(`${name}: the script leaves what the server sent as it was, node for node`, async () => {
    const sent = await visit(name, { javaScriptEnabled: false });
    const before = await markup(sent.page);
    const { page } = await visit(name);
    assert.equal(await markup(page), before);
    assert.ok(before.length > 1000);
  });
}

for (const name of ['json-ld', 'feed']) {
  const missing = {
    'the module': '**/*.wasm',
    'the script': '**/side-rail.js',
    ...(name === 'feed' && { 'the feed': '**/feed.json' }),
  };
  for (const [what, pattern] of Object.entries(missing)) {
    test(`${name}: without ${what} there are links, and nothing moves`, async () => {
      const context = await on.browser.newContext({ viewport: { width: 1280, height: 900 } });
      await context.route(pattern, (route) => route.fulfill({ status: 503, body: '' }));
      const page = await context.newPage();
      await page.goto(urlOf(name), { waitUntil: 'load' });
      await page.waitForTimeout(500);
      assert.ok((await visibleLinks(page)) >= 3);
    });
  }
}

test('where a policy forbids WebAssembly there are links, and one message says why', async () => {
  for (const name of Object.keys(ways)) {
    const context = await on.browser.newContext();
    await context.route('**/embed/*.html', async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'].replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    const page = await context.newPage();
    const warnings = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(urlOf(name), { waitUntil: 'networkidle' });
    assert.ok((await visibleLinks(page)) >= 3, name);
    const ours = warnings.filter((text) => text.startsWith('<side-rail>'));
    assert.deepEqual(
      ours.map((text) => /^<side-rail> wasm-unavailable: .*wasm-unsafe-eval/.test(text)),
      ways[name].requests.length ? [true] : [],
      `${ours}`,
    );
  }
});

test('injected by innerHTML, what the server rendered is shown all the same', async () => {
  const { page, log } = await visit('server');
  const html = await (await page.request.get(urlOf('server'))).text();
  const rail = /<side-rail[^]*<\/side-rail>/.exec(html)[0];
  log.requests.length = 0;
  await page.evaluate((markup) => {
    const policy = globalThis.trustedTypes.createPolicy('ledger', { createHTML: (text) => text });
    const place = document.querySelector('#story');
    place.innerHTML = policy.createHTML(markup);
  }, rail);
  await settled(page, 2);
  assert.ok((await page.locator('#story side-rail a:visible').count()) > 5);
  assert.deepEqual(
    pathsOf(log).filter((path) => !path.endsWith('.css')),
    [],
  );
});
