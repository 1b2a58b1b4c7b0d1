// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrowsOfRepository, violationsIn } from './lib/layers.js';

test('no include and no import runs against the arrows of the design', () => {
  assert.deepEqual(violationsIn(arrowsOfRepository()), []);
});

test('the arrows are seen at all', () => {
  const arrows = arrowsOfRepository();
  const known = [
    ['src/input/json.cpp', 'simdjson.h'],
    ['src/siderail.cpp', 'src/siderail.h'],
    ['src/widgets/widget.cpp', 'src/widgets/widgets.def'],
    ['src/widgets/tags/tags.cpp', 'src/widgets/tags/tags.h'],
    ['wasm/bindings.cpp', 'src/siderail.h'],
    ['web/core.js', '#glue'],
    ['web/core.js', 'web/instance.js'],
    ['web/cli/check.js', 'web/core.js'],
    ['demo/serve.mjs', 'demo/build.mjs'],
  ];
  for (const [from, to] of known) {
    assert.ok(
      arrows.some((arrow) => arrow.from === from && arrow.to === to),
      `${from} -> ${to}`,
    );
  }
  assert.ok(arrows.length > 300, `${arrows.length} arrows`);
});

const allowed = [
  ['wasm/bindings.cpp', 'src/siderail.h'],
  ['src/siderail.cpp', 'src/input/articles.h'],
  ['src/siderail_json.h', 'src/article/article.h'],
  ['src/widgets/tags/tags.cpp', 'src/widgets/widget.h'],
  ['src/input/quotes.h', 'src/article/market.h'],
  ['src/article/market.h', 'src/numeric/decimal.h'],
  ['src/html/url.cpp', 'src/text/fold.h'],
  ['web/element.js', 'web/core.js'],
  ['web/cli/files.js', 'node:fs/promises'],
  ['demo/build.mjs', 'web/build/files.mjs'],
];
test('arrows that the design allows are no violations', () => {
  assert.deepEqual(violationsIn(allowed.map(([from, to]) => ({ from, to }))), []);
});

const forbidden = [
  ['src/widgets/tags/tags.cpp', 'src/widgets/related/index.h'],
  ['src/widgets/widget.h', 'src/input/json.h'],
  ['src/input/articles.cpp', 'src/widgets/widget.h'],
  ['src/article/archive.cpp', 'src/input/date.h'],
  ['src/text/names.cpp', 'src/article/article.h'],
  ['src/options.h', 'src/article/article.h'],
  ['src/html/writer.h', 'src/siderail.h'],
  ['src/input/date.cpp', 'src/siderail_json.h'],
  ['src/input/quotes.cpp', 'simdjson.h'],
  ['src/siderail.h', 'emscripten/bind.h'],
  ['wasm/bindings.cpp', 'src/input/json.h'],
  ['web/element.js', '#glue'],
  ['web/core.js', 'build/web/glue.mjs'],
  ['web/core.js', 'node:fs'],
  ['web/element.js', 'lit'],
  ['web/core.js', 'web/cli/files.js'],
  ['web/core.js', 'web/build/files.mjs'],
  ['web/cli/render.js', 'demo/serve.mjs'],
];
for (const [from, to] of forbidden) {
  test(`an arrow from ${from} to ${to} is caught`, () => {
    const found = violationsIn([...allowed, [from, to]].map(([user, used]) => ({ from: user, to: used })));
    assert.equal(found.length, 1, `${found}`);
    assert.ok(found[0].startsWith(`${from} -> ${to}: `), found[0]);
  });
}

test('a circle is caught', () => {
  const circle = ['src/text/a.h', 'src/text/b.h', 'src/text/c.h'];
  const arrows = circle.map((from, index) => ({ from, to: circle[(index + 1) % 3] }));
  assert.deepEqual(violationsIn(arrows), ['a circle: src/text/a.h -> src/text/b.h -> src/text/c.h -> src/text/a.h']);
});
