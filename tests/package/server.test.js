// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { SideRailElement } from 'siderail/element';
import { renderToString } from 'siderail/server';
import { thrownBy } from '../lib/errors.js';
import { withSample } from '../lib/snapshot.js';

test('what needs a page can be imported where there is none', async () => {
  assert.equal(typeof (await import('siderail/define')).SideRailElement, 'function');
  assert.equal(SideRailElement.define(), SideRailElement);
});

test('renderToString writes the rail around what render gives', async () => {
  const rail = withSample(await Siderail.load());
  const options = { article: '1', limit: 2, now: '2024-03-19T15:00:00Z' };
  const shown = [rail.render('related', options), rail.render('tags', { ...options, href: '/tag/{slug}' })].join('');
  assert.equal(
    renderToString(rail, {
      ...options,
      show: ['related', 'tags'],
      tagHref: '/tag/{slug}',
      stylesheet: '/side-rail.css',
      fallback: '<p>old</p>',
      attributes: { src: '/feed.json' },
    }),
    '<side-rail article="1" show="related tags" limit="2" tag-href="/tag/{slug}" src="/feed.json">' +
      `<template shadowrootmode="open"><link rel="stylesheet" href="/side-rail.css">${shown}</template><p>old</p></side-rail>`,
  );
});

test('the options of one widget are its own', async () => {
  const rail = withSample(await Siderail.load());
  const html = renderToString(rail, {
    article: '1',
    related: { whenEmpty: 'recent' },
    tags: { levels: 3, labels: { tags: 'Topics' } },
  });
  assert.ok(html.includes('>Topics</h2>'));
  assert.equal(thrownBy(() => renderToString(rail, { levels: 3 })).code, 'bad-option');
});

test('with nothing to show the children are shown', async () => {
  const rail = await Siderail.load();
  assert.equal(
    renderToString(rail, { fallback: 'later' }),
    '<side-rail><template shadowrootmode="open"><slot></slot></template>later</side-rail>',
  );
  assert.equal(thrownBy(() => renderToString(rail, { attributes: { 'a"b': 1 } })).code, 'bad-option');
});

test('the same bytes on every server, with SIMD and without', async () => {
  const [simd, scalar] = await Promise.all([true, false].map((simd) => Siderail.load({ simd })));
  assert.deepEqual([simd.simd, scalar.simd], [true, false]);
  const options = { article: '1', tickerHref: '/q/{symbol}' };
  assert.equal(renderToString(withSample(simd), options), renderToString(withSample(scalar), options));
});
