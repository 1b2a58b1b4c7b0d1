// SPDX-License-Identifier: MIT
// The options of add(), through the public interface.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { thrownBy } from '../lib/errors.js';

const load = () => Siderail.load();
const add = async (json, options) => {
  const rail = await load();
  const report = rail.add('articles', typeof json === 'string' ? json : JSON.stringify(json), options);
  return { rail, report, titles: rail.ids().map((id) => rail.article(id).title) };
};
const failureOf = async (json, options) => {
  const rail = await load();
  return thrownBy(() => rail.add('articles', typeof json === 'string' ? json : JSON.stringify(json), options));
};

const rename = ({ kopf, koerper }) => ({ title: kopf, text: koerper });

test('map makes articles of what no format has', async () => {
  const items = [
    { kopf: 'One', koerper: 'x' },
    { kopf: 'Two', koerper: 'y' },
  ];
  const documents = [
    items,
    { antwort: { liste: items, menge: 2 } },
    items.map((item) => JSON.stringify(item)).join('\n'),
  ];
  for (const document of documents) {
    const { titles, report } = await add(document, { map: rename });
    assert.deepEqual(titles, ['One', 'Two'], JSON.stringify(document));
    assert.equal(report.added, 2);
  }
  assert.deepEqual((await add(items[0], { map: rename })).titles, ['One']);
  assert.deepEqual((await add(`/*<![CDATA[*/ ${JSON.stringify(items)} /*]]>*/`, { map: rename })).titles, [
    'One',
    'Two',
  ]);
  const rail = await load();
  rail.add('articles', new TextEncoder().encode(JSON.stringify(items)).buffer, { map: rename });
  assert.equal(rail.ids().length, 2);
});

test('map may leave items out, make several of one, and see where they stood', async () => {
  const map = (item, index) => (index === 0 ? null : [{ title: `${item.a}a` }, { title: `${item.a}b` }]);
  assert.deepEqual((await add([{ a: 1 }, { a: 2 }], { map })).titles, ['2a', '2b']);
});

test('what surrounds the items is still read', async () => {
  const feed = {
    language: 'de',
    authors: [{ name: 'Desk' }, { name: 'Night' }],
    items: [{ kopf: 'One', koerper: 'x' }],
  };
  const { rail } = await add(feed, { map: rename });
  assert.equal(rail.article('one').lang, 'de');
  assert.deepEqual(rail.article('one').authors, ['Desk', 'Night']);
});

test('map that is no function, or throws, is a bad option', async () => {
  assert.equal((await failureOf([{}], { map: {} })).code, 'bad-option');
  const map = () => {
    throw new TypeError('no such field');
  };
  const error = await failureOf([{ a: 1 }], { map });
  assert.equal(error.code, 'bad-option');
  assert.match(error.message, /no such field/);
  assert.ok(error.cause instanceof TypeError);
  assert.equal((await failureOf('{"a":', { map: rename })).code, 'json-syntax');
});

test('limits are kept, and a failure leaves the engine as it was', async () => {
  const three = [{ title: 'a' }, { title: 'b' }, { title: 'c' }];
  assert.equal((await failureOf(three, { limits: { articles: 2 } })).code, 'too-large');
  assert.equal((await add(three, { limits: { articles: 3 } })).report.added, 3);
  assert.equal((await failureOf(three, { limits: { bytes: 10 } })).code, 'too-large');
  assert.equal((await failureOf(three, { limits: { depth: 1 } })).code, 'too-deep');
  assert.equal((await add(three, { limits: { depth: 2, bytes: 1000 } })).report.added, 3);
  const { rail } = await add(three);
  assert.throws(() => rail.add('articles', '[{"title":"d"},{"title":"e"}]', { limits: { articles: 1 } }));
  assert.equal(rail.ids().length, 3);
});

test('a limit that is none is a bad option', async () => {
  const wrong = { limits: [{ byte: 1 }, { depth: 0 }, { depth: '9' }, { articles: 1.5 }, 7] };
  for (const limits of wrong.limits) {
    const error = await failureOf([{ title: 'a' }], { limits });
    assert.equal(error.code, 'bad-option', JSON.stringify(limits));
    assert.match(error.pointer, /^\/limits/);
  }
});

test('strict changes nothing: every text is checked throughout', async () => {
  for (const strict of [true, false]) {
    assert.equal((await add([{ title: 'a' }], { strict })).report.added, 1);
    assert.equal((await failureOf('[{"title":"a","unread":[1,]}]', { strict })).code, 'json-syntax');
  }
});

test('a text of more than 200,000 bytes is kept whole, but not matched to its end, and the report says so', async () => {
  const long = `${'\u00e9'.repeat(150_000)} zeppelin`;
  const items = [
    { title: 'long', content_text: long },
    { title: 'short', text: 'zeppelin' },
    { title: 'third', text: 'submarine' },
  ];
  const { rail, report } = await add(items);
  assert.deepEqual(
    report.warnings.map(({ code, pointer }) => [code, pointer]),
    [['long-text', '/0']],
  );
  assert.equal(rail.article('long').text, long);
  const related = (from) => rail.query('related', { article: from, minScore: 0 }).items.map(({ id }) => id);
  assert.deepEqual(related('short'), []);
});

test('an error in lines is where it stands in the whole text', async () => {
  const error = await failureOf('{"title":"a"}\n{"title":"b",}\n');
  assert.deepEqual([error.code, error.offset, error.line, error.column], ['json-syntax', 27, 2, 14]);
  const wrapped = await failureOf('//<![CDATA[\n{"title":}\n//]]>');
  assert.deepEqual([wrapped.code, wrapped.offset, wrapped.line, wrapped.column], ['json-syntax', 21, 2, 10]);
});
