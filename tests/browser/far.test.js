// SPDX-License-Identifier: MIT
// A feed of more than a megabyte is worked in a worker. What a reader gets is the same as without one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../lib/snapshot.js';
import { settled } from './chromium.js';
import { assertQuiet, pathsOf, stage, visitPage, withoutHash } from './stage.js';

const on = stage('lab', 'browser');

const worker = '/siderail/side-rail.worker.js';
const ways = (log) => pathsOf(log).map(withoutHash);
const workers = (log) => ways(log).filter((name) => name === worker).length;
const events = (page) => page.evaluate(() => globalThis.seen);
const htmlOf = (page) => page.evaluate(() => document.querySelector('side-rail').shadowRoot.innerHTML);

/** The sample, and behind it so many posts that it is a large feed. */
function largeFeed() {
  const feed = JSON.parse(sample.articles);
  const filler = Array.from({ length: 1200 }, (_, number) => ({
    id: `post-${number}`,
    url: `https://news.example/posts/${number}`,
    title: `Post ${number} of the harbour`,
    content_text: `Boat ${number} and the wall of the harbour. `.repeat(24),
    date_published: '2020-01-01',
  }));
  const items = [...(Array.isArray(feed) ? feed : feed.items), ...filler];
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Large', items });
}

/** Takes workers away before the page begins. */
const withoutWorkers = (page) => page.addInitScript(() => delete globalThis.Worker);

function visit(attributes, prepare, body = '') {
  on.lab.file('/large.json', largeFeed());
  const rail = `${body}<side-rail src="/large.json" ${attributes}>fallback</side-rail>`;
  return visitPage(on.browser, on.lab.show('/page', rail), { prepare });
}

const everything = {
  'all widgets': 'article="1"',
  badges: 'article="1" securities="/securities.json" quotes="/quotes.json"',
  pictures: 'article="1" show="related" images',
  'a cloud of the archive': 'article="" show="tags" tag-layout="packed"',
};
for (const [what, attributes] of Object.entries(everything)) {
  test(`${what}: as without a worker`, async () => {
    const far = await visit(attributes);
    assertQuiet(far.log);
    assert.equal(workers(far.log), 1);
    const near = await visit(attributes, withoutWorkers);
    assertQuiet(near.log);
    assert.equal(workers(near.log), 0);
    assert.deepEqual(await events(far.page), await events(near.page));
    assert.ok((await events(far.page))[0].widgets.length > 0);
    assert.equal(await htmlOf(far.page), await htmlOf(near.page));
  });
}

test('a small feed needs no worker, nor what talks to one', async () => {
  const { log } = await visitPage(
    on.browser,
    on.lab.show('/page', '<side-rail src="/feed.json" article="1"></side-rail>'),
  );
  assert.deepEqual(
    ways(log).filter((name) => /worker|far/.test(name)),
    [],
  );
});

test('rails with the same feed share a worker, those with other lists have one each, and all are right', async () => {
  const plain = '<side-rail src="/large.json" article="1" show="related"></side-rail>';
  const listed = plain.replace('show="related"', 'show="related" securities="/securities.json"');
  on.lab.file('/large.json', largeFeed());
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', plain + plain + listed), { rails: 3 });
  assertQuiet(log);
  assert.deepEqual(await events(page), Array(3).fill({ name: 'ready', widgets: ['related'] }));
});

test('badges in the text, and quotes that come later', async () => {
  const { page, log } = await visit(
    'for="#story" article="1" securities="/securities.json"',
    undefined,
    '<p id="story">Shares of Tesla (TSLA) rose.</p>',
  );
  assertQuiet(log);
  const badge = page.locator('#story .siderail-badge');
  await badge.waitFor();
  await page.evaluate(() => {
    const quotes = '[{"symbol": "TSLA", "price": 91.5, "previousClose": 183, "currency": "USD"}]';
    document.querySelector('side-rail').quotes = new TextEncoder().encode(quotes);
  });
  await settled(page, 2);
  assert.match(await badge.innerText(), /50\.00%/);
  await page.evaluate(() => (document.querySelector('side-rail').quotes = new Uint8Array([123])));
  await settled(page, 4);
  const { name, error } = (await events(page)).find((event) => event.name === 'error');
  assert.deepEqual({ name, error }, { name: 'error', error: 'json-syntax' });
  assert.match(await badge.innerText(), /50\.00%/);
});

test('what is wrong with a large feed is said as of any other, with its place', async () => {
  on.lab.file('/bad.json', `${largeFeed().slice(0, -2)},]}`);
  const rail = '<side-rail src="/bad.json" article="1">fallback</side-rail>';
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail), {
    prepare: (page) =>
      page.addInitScript(() =>
        addEventListener('side-rail:error', ({ detail }) => (globalThis.details = { ...detail.error })),
      ),
  });
  assert.equal(workers(log), 1);
  const { code, offset, line } = await page.evaluate(() => globalThis.details);
  assert.deepEqual({ code, line }, { code: 'json-syntax', line: 1 });
  assert.ok(offset > 1_000_000);
  assert.ok(await page.getByText('fallback').isVisible());
});

test('where the policy of the page forbids workers, all is done in the page', async () => {
  on.lab.file('/large.json', largeFeed());
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; img-src data:";
  const rail = '<side-rail src="/large.json" article="1"></side-rail>';
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail, { policy }));
  assert.equal(workers(log), 0);
  const [{ name, widgets }] = await events(page);
  assert.equal(name, 'ready');
  assert.ok(widgets.includes('related'));
});
