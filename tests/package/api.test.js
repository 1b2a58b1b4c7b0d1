// SPDX-License-Identifier: MIT
// The public interface, on the built package under its public name: what other programs are written against.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as siderail from 'siderail';
import { layoutCloud } from 'siderail/cloud';
import { at } from '../lib/paths.js';
import { rejectionOf, thrownBy } from '../lib/errors.js';
import { sample, snapshot, withSample } from '../lib/snapshot.js';

const { Siderail, SiderailError } = siderail;
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

test('the package exports these names and no others', () => {
  assert.deepEqual(Object.keys(siderail).sort(), ['Siderail', 'SiderailError']);
  const own = Object.getOwnPropertyNames(Siderail.prototype).filter((name) => name !== 'constructor');
  assert.deepEqual(own.sort(), [
    ...['add', 'article', 'bytes', 'clear', 'ids', 'prepare', 'query', 'render', 'securities', 'simd', 'version'],
    'widgets',
  ]);
});

test('an engine knows its widgets, version, build and memory', async () => {
  const rail = await Siderail.load();
  assert.deepEqual(rail.widgets, ['tags', 'related', 'tickers']);
  assert.equal(rail.version, version);
  assert.equal(rail.simd, true);
  assert.ok(Number.isInteger(rail.bytes) && rail.bytes > 0 && rail.bytes < 4 << 20, `${rail.bytes} bytes when empty`);
});

test('load takes a module from anywhere', async () => {
  const file = at('dist/siderail.wasm');
  const bytes = readFileSync(file);
  const sources = {
    bytes,
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    url: new URL(`file://${file}`),
    response: new Response(bytes, { headers: { 'content-type': 'application/wasm' } }),
    module: await WebAssembly.compile(bytes),
  };
  for (const [name, wasm] of Object.entries(sources)) {
    const rail = withSample(await Siderail.load({ wasm, simd: false }));
    assert.deepEqual(rail.ids(), ['1', '2'], name);
  }
});

test('load fails with a code that tells why', async () => {
  assert.equal(
    (await rejectionOf(Siderail.load({ wasm: new URL('file:///nowhere/siderail.wasm') }))).code,
    'wasm-load',
  );
  assert.equal((await rejectionOf(Siderail.load({ wasm: new Uint8Array(8) }))).code, 'wasm-load');
  assert.equal((await rejectionOf(Siderail.load({ wasm: 7 }))).code, 'bad-option');
  assert.match((await rejectionOf(Siderail.load({ smid: false }))).message, /"smid".*"simd"/);
});

test('the same bytes are compiled once', async () => {
  const bytes = readFileSync(at('dist/siderail.cloud.wasm'));
  const { compile } = WebAssembly;
  let compiled = 0;
  WebAssembly.compile = (given) => compile(given).finally(() => (compiled += 1));
  try {
    for (const wasm of [bytes, bytes, bytes.slice()]) await layoutCloud(null, [{ text: 'Tesla' }], { wasm });
  } finally {
    WebAssembly.compile = compile;
  }
  assert.equal(compiled, 2);
});

test('every load is an engine of its own', async () => {
  const [a, b] = await Promise.all([Siderail.load(), Siderail.load()]);
  withSample(a);
  assert.deepEqual(b.ids(), []);
  a.clear();
  withSample(b);
  assert.deepEqual([a.ids(), b.ids()], [[], ['1', '2']]);
});

test('add takes bytes, a buffer or a string, and they are the same', async () => {
  const text = sample.articles;
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(bytes.length + 9);
  padded.set(bytes, 4);
  const inputs = {
    text,
    bytes,
    buffer: bytes.buffer,
    view: padded.subarray(4, 4 + bytes.length),
    node: Buffer.from(text),
  };
  const states = [];
  for (const [name, json] of Object.entries(inputs)) {
    const rail = await Siderail.load();
    const report = rail.add('articles', json);
    assert.deepEqual(
      report,
      { kind: 'articles', format: 'json-feed', added: 2, replaced: 0, skipped: [], warnings: [] },
      name,
    );
    states.push(snapshot(rail));
  }
  for (const state of states) assert.deepEqual(state, states[0]);
  assert.equal(new TextDecoder().decode(bytes), text, 'what was given is not changed');
});

test('add refuses what is neither, and what it does not know', async () => {
  const rail = withSample(await Siderail.load());
  const before = snapshot(rail);
  for (const json of [null, undefined, 7, {}, [], new DataView(new ArrayBuffer(2)), new Uint16Array(2)]) {
    assert.equal(thrownBy(() => rail.add('articles', json)).code, 'bad-input');
  }
  assert.equal(thrownBy(() => rail.add('article', '[]')).code, 'unknown-kind');
  assert.equal(thrownBy(() => rail.clear('everything')).code, 'unknown-kind');
  assert.deepEqual(snapshot(rail), before);
});

test('strings of any characters and any length go in whole', async () => {
  const rail = await Siderail.load();
  const title = 'ﬁ—🚢é\u0000'.replace('\u0000', '');
  for (const repeats of [1, 300_000]) {
    rail.add('articles', JSON.stringify([{ id: 'x', title, text: '🚢 '.repeat(repeats) }]));
    assert.equal(rail.article('x').title, title);
    assert.equal(rail.article('x').text.trim().length, repeats * 3 - 1);
  }
  rail.add('articles', '[{"id":"lone","title":"\ud83d!"}]');
  assert.equal(rail.article('lone').title, '\ufffd!');
});

test('article and ids answer, and clear forgets', async () => {
  const rail = withSample(await Siderail.load());
  assert.equal(rail.article('https://any.example/2').id, '2');
  assert.equal(rail.article('3'), null);
  assert.deepEqual(Object.keys(rail.article('1')), [
    ...['id', 'url', 'title', 'summary', 'text', 'published', 'updated', 'authors', 'section', 'tags', 'tickers'],
    ...['image', 'lang'],
  ]);
  assert.equal(rail.clear('quotes'), undefined);
  assert.equal('quote' in rail.query('tickers', { article: '1' }).badges[0], false);
  rail.clear('securities');
  assert.deepEqual(rail.query('tickers', { article: '1' }), { badges: [], flagged: [] });
  rail.clear();
  assert.deepEqual(rail.ids(), []);
  assert.equal(thrownBy(() => rail.query('tags', { article: '1' })).code, 'unknown-article');
});

test('prepare changes no answer of a small archive', async () => {
  const rail = withSample(await Siderail.load());
  const before = snapshot(rail);
  assert.equal(await rail.prepare(), undefined);
  assert.deepEqual(snapshot(rail), before);
});

test('options of undefined are no options, and what is no JSON is refused', async () => {
  const rail = withSample(await Siderail.load());
  assert.deepEqual(rail.query('tags', { limit: undefined, article: undefined }), rail.query('tags'));
  const circle = {};
  circle.circle = circle;
  assert.equal(thrownBy(() => rail.query('tags', { labels: circle })).code, 'bad-option');
  assert.equal(thrownBy(() => rail.query('tags', { limit: 3n })).code, 'bad-option');
});

test('an unknown option names the nearest one', async () => {
  const rail = withSample(await Siderail.load());
  const wrong = { tags: ['limitt', 'limit'], related: ['minscore', 'minScore'], tickers: ['artcle', 'article'] };
  for (const [widget, [written, nearest]] of Object.entries(wrong)) {
    const error = thrownBy(() => rail.query(widget, { [written]: 1 }));
    assert.equal(error.code, 'bad-option');
    assert.equal(error.pointer, `/${written}`);
    assert.match(error.message, new RegExp(`"${written}".*"${nearest}"`));
  }
  assert.equal(thrownBy(() => rail.query('ticker')).code, 'unknown-widget');
});

test('an error is an Error with the details that are known', async () => {
  const rail = await Siderail.load();
  const error = thrownBy(() => rail.add('articles', '[\n  {"title": "é🚢", oops}]'));
  assert.deepEqual({ ...error }, { name: 'SiderailError', code: 'json-syntax', offset: 24, line: 2, column: 20 });
  assert.ok(error instanceof SiderailError && error.stack.includes('api.test.js'));
});
