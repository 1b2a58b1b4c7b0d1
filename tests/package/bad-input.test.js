// SPDX-License-Identifier: MIT
// Whatever comes in, the answer is a SiderailError with a documented code and a place, and the engine is as it was.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Siderail } from 'siderail';
import { thrownBy } from '../lib/errors.js';
import { sample, snapshot, withSample } from '../lib/snapshot.js';

/** @type {Siderail} */
let rail;
let state;
before(async () => {
  rail = withSample(await Siderail.load());
  state = snapshot(rail);
});

/** What adding throws, after which the engine has to be as it was. */
function refused(json, kind = 'articles') {
  const error = thrownBy(() => rail.add(kind, json));
  assert.deepEqual(snapshot(rail), state);
  return error;
}

for (const kind of ['articles', 'securities', 'quotes']) {
  test(`${kind} cut off at every byte`, () => {
    const bytes = new TextEncoder().encode(sample[kind]);
    for (let length = 0; length < bytes.length; length++) {
      const error = refused(bytes.subarray(0, length), kind);
      const codes = length === 0 ? ['not-json'] : ['json-syntax', 'json-utf8'];
      assert.ok(codes.includes(error.code), `${length} bytes: ${error.code}`);
      assert.ok(error.offset <= length, `${length} bytes: offset ${error.offset}`);
      assert.equal(error.line, 1);
    }
  });
}

const table = {
  'an HTML error page': [
    '<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>',
    { code: 'not-json', offset: 0, line: 1, column: 1 },
  ],
  nothing: ['', { code: 'not-json', offset: 0, line: 1, column: 1 }],
  '{}': ['{}', { code: 'no-articles' }],
  'an empty feed': [
    '{"version":"https://jsonfeed.org/version/1.1","title":"None","items":[]}',
    { code: 'no-articles' },
  ],
  'invalid UTF-8': [
    Buffer.from('[{"title":"\xff"}]', 'latin1'),
    { code: 'json-utf8', offset: 11, line: 1, column: 12 },
  ],
  'UTF-16': [Buffer.from('\ufeff[{"title":"A"}]', 'utf16le'), { code: 'not-json', offset: 0 }],
  'a comma too many': ['[\n  {"title":"A"},\n]', { code: 'json-syntax', offset: 19, line: 3, column: 1 }],
  'a title of 5 MB': [JSON.stringify([{ title: 'x'.repeat(5_000_000) }]), { code: 'too-large', pointer: '/0' }],
  'a million brackets': ['['.repeat(1_000_000), { code: 'too-deep', offset: 500 }],
};
for (const [name, [json, expected]] of Object.entries(table)) {
  test(name, () => {
    const error = refused(json);
    for (const [member, value] of Object.entries(expected))
      assert.equal(error[member], value, `${member}: ${error.message}`);
  });
}

test('a feed of one million empty objects', () => {
  const error = refused(`{"items":[${'{},'.repeat(999_999)}{}]}`);
  assert.deepEqual([error.code, error.pointer], ['no-articles', '/items/0']);
  assert.match(error.message, /1000000/);
});

test('one good article among a hundred thousand empty objects', async () => {
  const other = await Siderail.load();
  const report = other.add('articles', `[${'{},'.repeat(100_000)}{"id":"a","title":"A"}]`);
  assert.equal(report.added, 1);
  assert.equal(report.skipped.length, 1000);
  assert.deepEqual(report.skipped[999], { index: 999, pointer: '/999', reason: 'empty' });
  assert.deepEqual(report.warnings, [{ code: 'more-skipped', message: '99000 more items were skipped' }]);
});

test('an article with a title of 5 MB does not take its neighbours with it', async () => {
  const other = await Siderail.load();
  const report = other.add('articles', JSON.stringify([{ title: 'x'.repeat(5_000_000) }, { id: 'a', title: 'A' }]));
  assert.deepEqual(report.skipped, [{ index: 0, pointer: '/0', reason: 'too-large' }]);
  assert.deepEqual(other.ids(), ['a']);
});

test('wrong types in every field', async () => {
  const names = [
    ...['id', 'url', 'title', 'summary', 'text', 'content_html', 'published', 'updated', 'authors', 'section', 'tags'],
    ...['tickers', 'image', 'lang', 'status', '@type', 'type', '_siderail'],
  ];
  const values = [
    null,
    true,
    false,
    0,
    -1e300,
    '',
    ' ',
    '\u0000',
    [],
    {},
    [[]],
    [null],
    [{}],
    { name: {} },
    [[['x']]],
    { '@id': '#x' },
  ];
  for (const name of names) {
    for (const value of values) {
      const other = await Siderail.load();
      other.add(
        'articles',
        JSON.stringify([
          { [name]: value, headline: 'Kept' },
          { id: 'last', title: 'Last' },
        ]),
      );
      assert.equal(other.article('last').title, 'Last', `${name}: ${JSON.stringify(value)}`);
      snapshot(other);
    }
  }
});

test('unknown widgets, kinds, articles and options', () => {
  const calls = {
    'unknown-widget': () => rail.render('cloud'),
    'unknown-article': () => rail.render('related', { article: '404' }),
    'bad-option': () => rail.render('related', { headingLevel: 9 }),
    'unknown-kind': () => rail.add('prices', '[]'),
  };
  for (const [code, call] of Object.entries(calls)) assert.equal(thrownBy(call).code, code);
  assert.deepEqual(snapshot(rail), state);
});
