// SPDX-License-Identifier: MIT
// A feed of more than a megabyte is worked in a worker. What a reader gets is the same as without one.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { largeFeed } from '../lib/large-feed.js';
import { settled } from './chromium.js';
import { assertQuiet, pathsOf, stage, visitPage, withoutHash } from './stage.js';

const on = stage('lab', 'browser');

const worker = '/siderail/side-rail.worker.js';
const ways = (log) => pathsOf(log).map(withoutHash);
const workers = (log) => ways(log).filter((name) => name === worker).length;
const feeds = (log) => ways(log).filter((name) => name === '/large.json').length;
const events = (page) => page.evaluate(() => globalThis.seen);
const htmlOf = (page) => page.evaluate(() => document.querySelector('side-rail').shadowRoot.innerHTML);

/** Takes workers away before the page begins. */
const withoutWorkers = (page) => page.addInitScript(() => delete globalThis.Worker);

/** Serves a feed with its length in the head, as it is or packed. */
function serve(name, text, isPacked = false) {
  const body = isPacked ? gzipSync(text) : Buffer.from(text);
  const headers = { 'Content-Length': String(body.length), ...(isPacked && { 'Content-Encoding': 'gzip' }) };
  on.lab.file(name, body, headers);
  return body.length;
}

const serveLarge = () => serve('/large.json', largeFeed());

/** A server that sends a text as it comes says nothing of its length. */
const streamLarge = () => on.lab.file('/large.json', largeFeed());

function visit(attributes, prepare, body = '', give = serveLarge) {
  give();
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

/** Notes the sizes of all that the page reads of answers. */
const notePieces = (page) =>
  page.addInitScript(() => {
    globalThis.pieces = [];
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function () {
      const piece = await read.call(this);
      globalThis.pieces.push(piece.value?.length ?? 0);
      return piece;
    };
  });

test('a feed that is said to be large is read by the worker alone', async () => {
  const { page, log } = await visit('article="1"', notePieces);
  assertQuiet(log);
  assert.equal(workers(log), 1);
  assert.equal(feeds(log), 2);
  assert.equal(ways(log).filter((name) => name === '/siderail/siderail.simd.wasm').length, 1);
  assert.deepEqual(await page.evaluate(() => globalThis.pieces), []);
  assert.equal((await events(page))[0].name, 'ready');
});

test('of a feed that nobody says is large, the page reads no more than shows that it is', async () => {
  const { page, log } = await visit('article="1"', notePieces, '', streamLarge);
  assertQuiet(log);
  assert.equal(workers(log), 1);
  assert.equal(feeds(log), 2);
  const pieces = await page.evaluate(() => globalThis.pieces);
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  assert.ok(sum(pieces) > 1_000_000 && sum(pieces.slice(0, -1)) <= 1_000_000, pieces.join());
  assert.equal((await events(page))[0].name, 'ready');
});

test('what is sent packed is larger than it says', async () => {
  const digests = Array.from({ length: 8000 }, (_, number) => createHash('sha256').update(`${number}`).digest('hex'));
  const items = digests.map((digest, id) => ({
    id,
    title: 'Harbour',
    content_text: `${digest} ${'harbour '.repeat(30)}`,
  }));
  const length = serve('/packed.json', JSON.stringify(items), true);
  assert.ok(length > 250_000 && length < 1_000_000, `${length}`);
  const rail = '<side-rail src="/packed.json" article="1"></side-rail>';
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail), { prepare: notePieces });
  assertQuiet(log);
  assert.equal(ways(log).filter((name) => name === '/packed.json').length, 2);
  assert.deepEqual(await page.evaluate(() => globalThis.pieces), []);
});

test('rails with the same feed share a worker, those with other lists have one each, and all are right', async () => {
  const plain = '<side-rail src="/large.json" article="1" show="related"></side-rail>';
  const listed = plain.replace('show="related"', 'show="related" securities="/securities.json"');
  for (const give of [serveLarge, streamLarge]) {
    give();
    const { page, log } = await visitPage(on.browser, on.lab.show('/page', plain + plain + listed), { rails: 3 });
    assertQuiet(log);
    assert.equal(workers(log), 2);
    assert.deepEqual(await events(page), Array(3).fill({ name: 'ready', widgets: ['related'] }));
  }
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

test('a large feed that the worker cannot fetch fails as any other', async () => {
  let times = 0;
  const failLater = (page) => page.route('**/large.json', (route) => (++times > 1 ? route.abort() : route.continue()));
  const { page } = await visit('article="1"', failLater);
  const [{ name, error }] = await events(page);
  assert.deepEqual({ name, error }, { name: 'error', error: 'fetch-failed' });
});

for (const [size, body, count] of [
  ['a large', Buffer.from(largeFeed()), 1],
  ['a small', Buffer.from('[{"id": "1", "title": "A"}]'), 0],
])
  test(`${size} feed that ends too early fails as one that is not there`, async () => {
    on.lab.file('/cut.json', body, { 'Content-Length': String(body.length + 1), Connection: 'close' });
    const rail = '<side-rail src="/cut.json" article="1">fallback</side-rail>';
    const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail));
    assert.equal(workers(log), count);
    const [{ name, error }] = await events(page);
    assert.deepEqual({ name, error }, { name: 'error', error: 'fetch-failed' });
    assert.ok(await page.getByText('fallback').isVisible());
  });

test('where the policy of the page forbids workers, all is done in the page', async () => {
  serveLarge();
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; img-src data:";
  const rail = '<side-rail src="/large.json" article="1"></side-rail>';
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail, { policy }));
  assert.equal(workers(log), 0);
  const [{ name, widgets }] = await events(page);
  assert.equal(name, 'ready');
  assert.ok(widgets.includes('related'));
});
