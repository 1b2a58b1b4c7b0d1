// SPDX-License-Identifier: MIT
// Whatever a feed holds comes out as text. tests/browser does the same in a browser, which has the last word.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Siderail } from 'siderail';
import { renderToString } from 'siderail/server';
import { hostileTexts, hostileUrls, renderHostile } from '../lib/hostile.js';
import { assertInert } from '../lib/html-tokens.js';

let rail;
before(async () => (rail = await Siderail.load()));

test('the check itself knows what is not inert', () => {
  assertInert('<nav class="a" part="b" aria-label="&quot;"><a href="/x?a=1&amp;b=2">x</a></nav>');
  const bad = [
    ...[
      '<script>',
      '<nav>',
      '</nav>',
      '<nav onclick="x"></nav>',
      "<nav class='a'></nav>",
      '<a href="javascript:x">x</a>',
    ],
    ...[
      '<a href="java&#10;script:x">x</a>',
      'a > b',
      'a &nbsp; b',
      '<li class="a<b"></li>',
      '<!-- -->',
      '<a href="data:,x">x</a>',
    ],
  ];
  for (const html of bad) assert.throws(() => assertInert(html), assert.AssertionError, html);
});

for (const text of hostileTexts) {
  test(`the text ${JSON.stringify(text)}`, () => {
    for (const html of renderHostile(rail, text, '/b')) assertInert(html);
  });
}

for (const url of hostileUrls) {
  test(`the URL ${JSON.stringify(url)}`, () => {
    const rendered = renderHostile(rail, 'plain', url);
    for (const html of rendered) assertInert(html);
    assert.ok(
      rendered.some((html) => html.includes('siderail-tag')),
      'something is shown',
    );
  });
}

test('every hostile text shows up somewhere, or the test would prove nothing', () => {
  const rendered = renderHostile(rail, '<b>"bold"</b>', '/b').join('');
  for (const part of [
    'aria-label="&lt;b&gt;&quot;bold&quot;&lt;/b&gt;"',
    '>&lt;b&gt;',
    'siderail-badge',
    'siderail-related',
    'siderail-tags',
  ]) {
    assert.ok(rendered.includes(part), `${part} in ${rendered}`);
  }
});

test('what the server adds around it is inert, too', () => {
  for (const text of hostileTexts) {
    renderHostile(rail, text, '/b');
    const html = renderToString(rail, {
      article: 'a',
      stylesheet: `/${text}`,
      tagHref: text,
      attributes: { title: text, hidden: true, id: null },
    });
    const [, attributes, link, shown] =
      /^<side-rail((?: [a-z-]+="[^"<>]*")*)><template shadowrootmode="open"><link rel="stylesheet" href="([^"<>]*)">(.*)<\/template><\/side-rail>$/s.exec(
        html,
      ) ?? [];
    assert.ok(attributes && link, html);
    assertInert(shown);
  }
});
