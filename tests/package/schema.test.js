// SPDX-License-Identifier: MIT
// The schemas that are published say what the engine does: what they allow is read, and what they forbid is refused.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { readCases } from '../lib/cases.js';
import { thrownBy } from '../lib/errors.js';
import { at } from '../lib/paths.js';
import { problems } from '../lib/schema.js';
import { sample, withSample } from '../lib/snapshot.js';

const read = (name) => JSON.parse(readFileSync(at(`dist/schema/${name}.schema.json`), 'utf8'));
const schemas = Object.fromEntries(['articles', 'securities', 'quotes', 'options'].map((name) => [name, read(name)]));

const article = {
  id: 'a',
  url: '/a',
  title: 'Ferries return',
  summary: 'In short.',
  text: 'The ferries return.',
  published: '2024-03-19T09:00:00Z',
  updated: '2024-03-20',
  authors: ['Ada Winter'],
  section: 'City',
  tags: ['Ferries, fares'],
  tickers: ['F'],
  image: '/a.jpg',
  lang: 'en',
};

test('the validator knows right from wrong', () => {
  assert.deepEqual(problems([{ a: 1 }], { type: 'array', items: { type: 'object', required: ['a'] } }), []);
  assert.deepEqual(problems([{ b: 1 }], { items: { required: ['a'], additionalProperties: false } }), [
    '/0: no a',
    '/0: unknown b',
  ]);
  assert.equal(problems(1.5, { anyOf: [{ type: 'integer' }, { type: 'string' }] }).length, 1);
  assert.throws(() => problems(1, { multipleOf: 2 }), /multipleOf/);
});

test('the schemas are of draft 2020-12', () => {
  for (const { $schema } of Object.values(schemas)) {
    assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
  }
});

test('an article with all canonical fields is valid, and read as it is', async () => {
  const { content_html, status, draft, ...fields } = schemas.articles.$defs.article.properties;
  assert.deepEqual(Object.keys(fields).sort(), Object.keys(article).sort());
  assert.ok(content_html && status && draft);
  assert.deepEqual(problems([article], schemas.articles), []);
  const rail = await Siderail.load();
  rail.add('articles', JSON.stringify({ articles: [article] }));
  assert.deepEqual(rail.article('a'), article);
  assert.deepEqual(problems({ articles: [rail.article('a')] }, schemas.articles), []);
});

test('what is no article is not valid', () => {
  for (const wrong of [{}, { id: 'a' }, { title: 7 }, { title: 'x', tags: [7] }, { title: 'x', tickers: 'F' }]) {
    assert.notDeepEqual(problems([wrong], schemas.articles), [], JSON.stringify(wrong));
  }
});

test('the articles of all golden cases are valid as they come out', () => {
  let count = 0;
  for (const { title, calls = [] } of readCases()) {
    for (const { article: key, expect } of calls) {
      if (!key || !expect) continue;
      assert.deepEqual(problems([expect], schemas.articles), [], title);
      count++;
    }
  }
  assert.ok(count > 50, `${count} articles`);
});

test('the securities and quotes of the sample are valid', () => {
  assert.deepEqual(problems(JSON.parse(sample.securities), schemas.securities), []);
  assert.deepEqual(problems(JSON.parse(sample.quotes), schemas.quotes), []);
  assert.notDeepEqual(problems([{ symbol: 'F' }], schemas.securities), []);
  assert.notDeepEqual(problems([{ symbol: 'F', price: 0 }], schemas.quotes), []);
});

/** A value that an option allows, and some that it does not. */
function examplesOf(schema) {
  const [first] = schema.anyOf ?? [schema];
  if (first.enum) return { right: first.enum, wrong: ['no such choice', 7] };
  if (first.type === 'integer')
    return { right: [first.minimum, first.maximum], wrong: [first.minimum - 1, first.maximum + 1, 1.5, '1'] };
  if (first.type === 'number')
    return { right: [first.minimum, first.maximum], wrong: [first.minimum - 1, first.maximum + 1, '1'] };
  if (first.type === 'boolean') return { right: [true, false], wrong: ['true'] };
  if (first.type === 'array') return { right: [[], ['x']], wrong: ['x', [7]] };
  if (/ISO 8601/.test(schema.description ?? ''))
    return { right: ['2024-03-19', '2024-03-19T09:00:00Z'], wrong: ['soon'] };
  if (first.pattern) return { right: ['UTC', '+02:00', '-0500'], wrong: ['Europe/Berlin', '', 7] };
  if (first.type === 'object') return { right: [{}], wrong: [7, 'x'] };
  return first.minLength ? { right: ['1'], wrong: ['', true] } : { right: ['x'], wrong: [7] };
}

test('what the schema of the options allows is taken, and what it forbids is refused', async () => {
  const rail = withSample(await Siderail.load());
  for (const [call, { properties }] of Object.entries(schemas.options.properties)) {
    const ask = (options) =>
      call === 'add' ? rail.add('articles', sample.articles, options) : rail.query(call, { article: '1', ...options });
    for (const [name, schema] of Object.entries(properties)) {
      const { right, wrong } = examplesOf(schema);
      for (const value of right) {
        assert.deepEqual(problems({ [call]: { [name]: value } }, schemas.options), [], `${call}.${name}`);
        ask({ [name]: value });
      }
      for (const value of wrong) {
        assert.notDeepEqual(problems({ [call]: { [name]: value } }, schemas.options), [], `${call}.${name} ${value}`);
        assert.equal(thrownBy(() => ask({ [name]: value }))?.code, 'bad-option', `${call}.${name}: ${value}`);
      }
    }
    assert.notDeepEqual(problems({ [call]: { noSuchOption: 1 } }, schemas.options), []);
  }
});

test('the schema knows every option of a widget that the types know', () => {
  const text = readFileSync(at('web/types/options.d.ts'), 'utf8');
  const namesOf = (type) => {
    const [, body] = new RegExp(`interface ${type}\\b[^{]*\\{\n([^]*?)\n\\}`).exec(text);
    return [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name);
  };
  for (const widget of ['tags', 'related', 'tickers']) {
    const own = namesOf(`${widget[0].toUpperCase()}${widget.slice(1)}Options`);
    const known = Object.keys(schemas.options.properties[widget].properties);
    assert.ok(own.length > 0, widget);
    assert.deepEqual(known.toSorted(), [...namesOf('CommonOptions'), ...own].toSorted(), widget);
  }
});
