// SPDX-License-Identifier: MIT
// A rail that was rendered ahead of time: what it requests, and what it does when its article or a file is missing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { at } from '../lib/paths.js';
import { sample } from '../lib/snapshot.js';
import { assertQuiet, pathsOf, stage, visibleLinks, visitPage } from './stage.js';

const on = stage('lab', 'browser');
const program = at(JSON.parse(readFileSync(at('package.json'), 'utf8')).bin.siderail);

const folder = mkdtempSync(path.join(tmpdir(), 'siderail-index-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'feed.json'), sample.articles);
const words = ['build', 'feed.json', '--out', 'rail', '--show', 'related,tags', '--quiet'];
assert.equal(spawnSync(process.execPath, [program, ...words], { cwd: folder }).status, 0);

/** A page, beside what was built. */
function show(name, body) {
  for (const file of ['manifest.json', 'shards/0000.json'])
    on.lab.file(`/rail/${file}`, readFileSync(path.join(folder, 'rail', file), 'utf8'));
  on.lab.file('/moved/manifest.json', '{"shards": 1}');
  return on.lab.show(name, body);
}

const rail = (attributes) => `<side-rail ${attributes}><a href="/latest">Latest</a></side-rail>`;
const seen = (page) => page.evaluate(() => globalThis.seen);
const chunk = () => `/siderail/${readdirSync(at('dist')).find((name) => name.startsWith('shard-'))}`;

test('it requests the script, its part for an index and one shard', async () => {
  const url = show('/1', rail('index="/rail/?shards=1"'));
  const { page, log } = await visitPage(on.browser, url);
  await page.waitForTimeout(200);
  assert.deepEqual(await seen(page), [{ name: 'ready', widgets: ['related', 'tags'] }]);
  assert.deepEqual(pathsOf(log), ['/1', '/siderail/side-rail.js', chunk(), '/rail/shards/0000.json']);
  assert.equal(await page.locator('side-rail a[href="/2"]:visible').count(), 1);
  assertQuiet(log);
});

test('without a count it reads the manifest; an id finds the article, in light mode, too', async () => {
  const body = rail('index="/rail" article="2"') + rail('index="/rail/" article="2" mode="light"');
  const { page, log } = await visitPage(on.browser, show('/two', body), { rails: 2 });
  const files = pathsOf(log).filter((each) => each.startsWith('/rail'));
  assert.deepEqual(files, ['/rail/manifest.json', '/rail/shards/0000.json']);
  assert.equal(await page.locator('side-rail a[href="/1"]:visible').count(), 2);
  assertQuiet(log);
});

test('an article set later is shown, and one that is not there gives the fallback', async () => {
  const { page } = await visitPage(on.browser, show('/none', rail('index="/rail/?shards=1"')));
  assert.deepEqual(await seen(page), [{ name: 'error', error: 'unknown-article' }]);
  assert.equal(await visibleLinks(page), 1);
  await page.evaluate(() => (document.querySelector('side-rail').article = '1'));
  await page.waitForFunction(() => globalThis.seen.length === 2);
  assert.deepEqual((await seen(page))[1], { name: 'ready', widgets: ['related', 'tags'] });
});

for (const [name, attributes] of Object.entries({
  'no manifest': 'index="/nowhere/" article="1"',
  'no shard': 'index="/moved/" article="1"',
})) {
  test(`${name}: fetch-failed, and the fallback`, async () => {
    const { page } = await visitPage(on.browser, show('/failing', rail(attributes)));
    assert.deepEqual(await seen(page), [{ name: 'error', error: 'fetch-failed' }]);
    assert.equal(await visibleLinks(page), 1);
  });
}

test('a count that is none is a bad option', async () => {
  const { page } = await visitPage(on.browser, show('/odd', rail('index="/rail/?shards=many" article="1"')));
  assert.deepEqual(await seen(page), [{ name: 'error', error: 'bad-option' }]);
});
