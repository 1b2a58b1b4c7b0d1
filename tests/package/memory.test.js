// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { thrownBy } from '../lib/errors.js';
import { sample, snapshot, withSample } from '../lib/snapshot.js';

const item = (index) => ({
  id: `${index}`,
  url: `/${index}`,
  title: `Title ${index}`,
  text: `word${index} `.repeat(50),
});
const feed = new TextEncoder().encode(JSON.stringify(Array.from({ length: 50 }, (_, index) => item(index))));

test('memory does not grow over 2,000 cycles of add, query and clear', async () => {
  const rail = await Siderail.load();
  const cycle = () => {
    withSample(rail);
    rail.add('articles', feed);
    rail.query('related', { article: '1' });
    rail.render('tags');
    rail.clear();
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) cycle();
  const before = rail.bytes;
  for (let count = 0; count < 2000; count++) cycle();
  assert.equal(rail.bytes, before);
});

test('memory does not grow over 2,000 failing calls', async () => {
  const rail = withSample(await Siderail.load());
  const state = snapshot(rail);
  const cut = feed.subarray(0, feed.length - 2);
  const fail = () => {
    thrownBy(() => rail.add('articles', cut));
    thrownBy(() => rail.add('quotes', sample.articles));
    thrownBy(() => rail.query('related', { article: 'gone' }));
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) fail();
  const before = rail.bytes;
  for (let count = 0; count < 2000; count++) fail();
  assert.equal(rail.bytes, before);
  assert.deepEqual(snapshot(rail), state);
});

test('adding a feed 1,000 times takes no more room than once', async () => {
  const rail = await Siderail.load();
  for (let warmUp = 0; warmUp < 20; warmUp++) rail.add('articles', feed);
  const before = rail.bytes;
  for (let count = 0; count < 1000; count++) rail.add('articles', feed);
  assert.equal(rail.bytes, before);
  assert.equal(rail.ids().length, 50);
});
