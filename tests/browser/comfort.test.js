// SPDX-License-Identifier: MIT
// What readers ask of their system, and pages of their readers: less motion, light or dark, and the way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWords } from '../lib/cloud-words.js';
import { launchChromium, settled } from './chromium.js';
import { script } from './lab.js';
import { assertQuiet, pathsOf, stage, visibleLinks, visitPage } from './stage.js';

const on = stage('lab', 'browser');

const all =
  'src="/feed.json" article="1" securities="/securities.json" quotes="/quotes.json" tag-href="/tag/{slug}" ticker-href="/q/{symbol}"';
const story = '<div id="story"><p>Tesla <b>TSLA</b> and Ford (F) sail.</p></div>';

// Without a tag that is in nearly all of them, the others grow, and no longer find room where they were.
const words = makeWords(20).map(({ text }) => text);
const articles = words.map((_, at) => words.slice(0, at + 1));

/** A feed of articles with these tags. @param {string[][]} lists */
const feedOf = (lists) =>
  JSON.stringify({ items: lists.map((tags, at) => ({ id: `${at}`, title: `No. ${at}`, tags })) });

for (const [reducedMotion, moves] of /** @type {const} */ ([
  ['no-preference', true],
  ['reduce', false],
])) {
  test(`words of a cloud ${moves ? 'glide to their new places' : 'go there at once for who wants less motion'}`, async () => {
    on.lab.file('/before.json', feedOf([...articles, ...Array(400).fill(['Giant'])]));
    on.lab.file('/after.json', feedOf(articles));
    const rail = '<side-rail src="/before.json" article="" show="tags" tag-layout="packed"></side-rail>';
    const { page } = await visitPage(on.browser, on.lab.show('/page', rail), { reducedMotion });
    await page.evaluate(() => {
      globalThis.glides = 0;
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...words) {
        globalThis.glides += 1;
        return Reflect.apply(animate, this, words);
      };
      document.querySelector('side-rail').src = '/after.json';
    });
    await settled(page, 2);
    assert.equal((await page.evaluate(() => globalThis.glides)) > 0, moves);
    const running = () => page.evaluate(() => document.getAnimations().length);
    if (!moves) assert.equal(await running(), 0);
  });
}

/** Every colour of text in the rail and of badges in the page, with the contrast it has against the page, at least. */
const colours = () => {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const pixel = (...layers) => {
    for (const colour of layers) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return Array.from(context.getImageData(0, 0, 1, 1).data.subarray(0, 3));
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const ground = light(pixel(paper));
  const { shadowRoot } = document.querySelector('side-rail');
  const texts = [...shadowRoot.querySelectorAll('nav *, section *'), ...document.querySelectorAll('#story *')];
  const found = texts
    .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => ({ element: element.className, rgb: pixel(paper, getComputedStyle(element).color) }));
  const contrasts = found.map(({ rgb }) => {
    const [low, high] = [light(rgb), ground].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
  return { isDark: ground < 0.2, found, least: Math.min(...contrasts) };
};

for (const scheme of ['light', 'dark']) {
  test(`a ${scheme} page has a ${scheme} rail, whatever the system is`, async () => {
    const head = `<style>html { color-scheme: ${scheme}; background: Canvas; color: CanvasText }</style>${script}`;
    const url = on.lab.show('/page', `<side-rail ${all} for="#story"></side-rail>${story}`, { head });
    const seen = [];
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const { page } = await visitPage(on.browser, url, { colorScheme });
      await page.locator('#story .siderail-change').first().waitFor();
      seen.push(await page.evaluate(colours));
    }
    assert.equal(seen[0].isDark, scheme === 'dark');
    assert.ok(seen[0].found.length > 10, `${seen[0].found.length} texts`);
    assert.ok(seen[0].least >= 4.5, `contrast ${seen[0].least}`);
    assert.deepEqual(seen[1], seen[0]);
  });
}

test('a reader who goes back finds the rail as it was, and alive', async () => {
  const browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const body = `${story}<side-rail ${all} for="#story" refresh="1"></side-rail>`;
    const { page, log } = await visitPage(browser, on.lab.show('/page', body));
    await page.locator('#story .siderail-badge').first().waitFor();
    const before = await visibleLinks(page);
    await page.evaluate(() => {
      globalThis.isSame = true;
      addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted));
    });
    await page.goto(on.lab.show('/other', '<p>Other</p>', { head: '' }));
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.persisted !== undefined || !globalThis.isSame);
    assert.equal(await page.evaluate(() => globalThis.persisted), true, 'the page was kept, script and all');
    assert.equal(await visibleLinks(page), before);
    assert.equal(await page.locator('#story .siderail-badge').count(), 2);
    log.requests.length = 0;
    await page.waitForTimeout(2500);
    const looks = pathsOf(log).filter((path) => path === '/quotes.json').length;
    assert.ok(looks >= 1 && looks <= 3, `${looks} looks at the quotes`);
    await page.evaluate(() => (document.querySelector('side-rail').show = 'tags'));
    await page.waitForFunction(
      () => document.querySelector('side-rail').shadowRoot.querySelectorAll('nav').length === 1,
    );
    assertQuiet(log);
  } finally {
    await browser.close();
  }
});
