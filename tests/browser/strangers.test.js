// SPDX-License-Identifier: MIT
// Rails on pages whose style sheets know nothing of them, and would do them harm. Screenshots go to build/test/strangers, for
// people to look at; what can be measured is measured.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { at } from '../lib/paths.js';
import { script } from './lab.js';
import { stage, visitPage } from './stage.js';

const on = stage('lab', 'browser');
before(() => mkdirSync(at('build/test/strangers'), { recursive: true }));

const body = `<main><h1>Ferries return</h1><article id="story"><p>Tesla <b>TSLA</b> and Ford (F) sail across the sound again,
  three days after the storm that had kept them in the harbour.</p></article>
  <aside><side-rail src="/feed.json" article="1" securities="/securities.json" quotes="/quotes.json" for="#story"
    tag-href="/tag/{slug}" ticker-href="/q/{symbol}"><a href="/all">All</a></side-rail></aside></main>`;

/** How each link, list and heading of the rail stands. */
const measure = () => {
  const rail = document.querySelector('side-rail');
  const size = (element) => element.getBoundingClientRect().toJSON();
  const { shadowRoot } = rail;
  return {
    rail: size(rail),
    links: Array.from(shadowRoot.querySelectorAll('a'), (link) => ({ text: link.textContent, ...size(link) })),
    headings: Array.from(shadowRoot.querySelectorAll('h2'), size),
    widgets: Array.from(shadowRoot.querySelectorAll('nav, section'), size),
    bullets: Array.from(shadowRoot.querySelectorAll('ul'), (list) => getComputedStyle(list).listStyleType),
    hidden: Array.from(shadowRoot.querySelectorAll('.siderail-hidden'), size),
    colors: Array.from(shadowRoot.querySelectorAll('nav, section'), (widget) => getComputedStyle(widget).color),
    own: getComputedStyle(rail).color,
    written: Array.from(document.querySelectorAll('#story .siderail-symbol'), size),
    story: size(document.querySelector('#story')),
    width: innerWidth,
  };
};

for (const name of ['unset', 'huge', 'no-links', 'framework', 'preflight']) {
  for (const width of [360, 1280]) {
    test(`${name}, ${width} pixels wide: every link is there, large enough, and inside`, async () => {
      const css = readFileSync(at('tests/browser/strangers', `${name}.css`), 'utf8');
      const head = `<style>${css}</style>${script}`;
      const options = { viewport: { width, height: 800 } };
      const { page, log } = await visitPage(on.browser, on.lab.show('/page', body, { head }), options);
      const seen = await page.evaluate(measure);
      await page.screenshot({ path: at('build/test/strangers', `${name}-${width}.png`), fullPage: true });
      assert.equal(seen.links.length, 4);
      for (const { text, width: wide, height, left, right } of seen.links) {
        assert.ok(wide >= 24 && height >= 24, `${text}: ${wide} by ${height}`);
        assert.ok(left >= 0 && right <= seen.width + 1, `${text}: from ${left} to ${right}`);
      }
      for (const { height } of seen.headings) assert.ok(height > 10, `a heading is ${height} high`);
      for (const { width: wide, height } of seen.hidden) assert.ok(wide <= 1 && height <= 1, `${wide} by ${height}`);
      assert.equal(seen.written.length, 2);
      for (const { left, right, top, bottom, height } of seen.written) {
        assert.ok(
          height > 0 && top >= seen.story.top && bottom <= seen.story.bottom + 4,
          'no word of the text is lost',
        );
        assert.ok(left >= 0 && right <= Math.max(seen.width, seen.story.right), 'and each stays in its place');
      }
      assert.deepEqual([...new Set(seen.bullets)], ['none']);
      assert.deepEqual([...new Set(seen.colors)], [seen.own], 'the text has the colour of the page around it');
      // One below the other, and never over one another.
      const tops = seen.widgets.map(({ top, bottom }) => [top, bottom]).flat();
      assert.deepEqual(
        [...tops].sort((a, b) => a - b),
        tops,
      );
      assert.deepEqual(log.problems, []);
    });
  }
}
