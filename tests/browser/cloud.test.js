// SPDX-License-Identifier: MIT
// Packed clouds in Chromium: as in Node where nothing is drawn, and by pixels where it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { layoutCloud } from 'siderail/cloud';
import { makeWords } from '../lib/cloud-words.js';
import { closePages, launchChromium, layIn, openPage, settled } from './chromium.js';
import { openLab } from './lab.js';

let browser;
let lab;
before(async () => {
  [browser, lab] = await Promise.all([launchChromium(), openLab()]);
});
after(async () => {
  await browser?.close();
  await lab?.close();
});

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
const blank = () => lab.show('/blank', '<p>Blank</p>', { head: '', policy });

/** Draws each word alone, and counts the words with ink where another has it, or outside. */
const faultsIn = (page, layout, font) =>
  page.evaluate(
    ([{ boxes, width, height }, family]) => {
      const context = new OffscreenCanvas(width + 200, height + 200).getContext('2d', { willReadFrequently: true });
      const taken = new Uint8Array((width + 200) * (height + 200));
      let faults = 0;
      for (const { text, x, y, fontSize, rotate } of boxes) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, width + 200, height + 200);
        context.setTransform(1, 0, 0, 1, x + 100, y + 100);
        context.rotate((rotate * Math.PI) / 180);
        context.font = `${fontSize}px ${family}`;
        context.textAlign = 'center';
        context.fillText(text, 0, 0);
        const { data } = context.getImageData(0, 0, width + 200, height + 200);
        let isWrong = false;
        for (let at = 0; at < taken.length; at += 1) {
          if (data[at * 4 + 3] < 128) continue;
          const [column, row] = [(at % (width + 200)) - 100, Math.floor(at / (width + 200)) - 100];
          if (taken[at] || column < 0 || row < 0 || column >= width || row >= height) isWrong = true;
          taken[at] = 1;
        }
        if (isWrong) faults += 1;
      }
      return faults;
    },
    [layout, font],
  );

test('by metrics, Chromium gives the same layout as Node', async () => {
  const { page } = await openPage(browser, blank());
  const words = [
    ...makeWords(300),
    { text: 'Ελλάδα' },
    { text: 'Москва', weight: 5 },
    { text: '東京都' },
    { text: 'Việt' },
  ];
  const options = { measure: 'metrics', width: 600, height: 400, rotate: [0, 90] };
  assert.equal(
    JSON.stringify(await layIn(page, words, options)),
    JSON.stringify(await layoutCloud(null, words, options)),
  );
  await closePages(browser);
});

const font = '"DejaVu Sans", sans-serif';
const sets = {
  'many words': [makeWords(250), {}],
  'words that are turned': [makeWords(120), { rotate: [0, 90] }],
  // Of these a cell is three pixels wide: a word drawn at a third of its size has other ink.
  'large words without padding': [
    makeWords(60).map(({ text }, at) => ({ text, size: 75 - at / 1.5 })),
    { width: 900, height: 560, padding: 0 },
  ],
  'turned words without padding': [
    makeWords(90).map(({ text }, at) => ({ text, size: 50 - at / 2.5 })),
    { width: 700, height: 440, padding: 0, rotate: [0, 90] },
  ],
  'more than the box has room for, without padding': [
    makeWords(250).map(({ text }, at) => ({ text, size: 32 - at / 12 })),
    { padding: 0 },
  ],
  'long words in a small box': [
    Array.from({ length: 30 }, (_, at) => ({ text: `CERTIFIED MANAGER (${at})`, size: 60 - at })),
    { width: 320, height: 240 },
  ],
  'words of many scripts': [
    ['Ελλάδα', 'Москва', '東京都', 'العربية', 'עברית', 'हिन्दी', 'ไทย', 'Việt Nam', 'café', '🚢'].flatMap((text, at) =>
      [40, 20, 12].map((size, copy) => ({ text: text + (copy ? ` ${copy}` : ''), size: size - at / 2 })),
    ),
    { width: 400, height: 300 },
  ],
};
for (const [name, [words, options]] of Object.entries(sets)) {
  test(`${name}: no ink on other ink, none outside`, async () => {
    const { page, log } = await openPage(browser, blank());
    const layout = await layIn(page, words, {
      width: 500,
      height: 320,
      fontFamily: font,
      measure: 'canvas',
      ...options,
    });
    assert.equal(layout.boxes.length, words.length);
    assert.equal(await faultsIn(page, layout, font), 0);
    assert.deepEqual(log.problems, []);
    await closePages(browser);
  });
}

test('letters with colours of their own, as colour fonts have them: the same layout', async () => {
  const { page } = await openPage(browser, blank());
  const words = makeWords(120);
  const options = { fontFamily: font, measure: 'canvas' };
  const plain = await layIn(page, words, options);
  await page.evaluate(() => {
    const { prototype } = OffscreenCanvasRenderingContext2D;
    const { fillText } = prototype;
    prototype.fillText = function (...given) {
      const { fillStyle } = this;
      this.fillStyle = '#00f';
      fillText.apply(this, given);
      this.fillStyle = fillStyle;
    };
  });
  assert.deepEqual(await layIn(page, words, options), plain);
  await closePages(browser);
});

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: makeWords(40).map(({ text }, at) => ({
    id: `${at}`,
    title: `Story ${at}`,
    tags: makeWords(40)
      .slice(0, 40 - at)
      .map((word) => word.text)
      .concat(text),
  })),
});

const measure = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('side-rail');
    const links = [...shadowRoot.querySelectorAll('.siderail-placed a')];
    const box = shadowRoot.querySelector('.siderail-placed')?.getBoundingClientRect();
    return {
      names: links.map((link) => link.firstChild.data),
      hrefs: links.map((link) => link.getAttribute('href')),
      styled: shadowRoot.querySelectorAll('[style]').length,
      box: box && { width: box.width, height: box.height },
      rects: links.map((link) => {
        const range = document.createRange();
        range.selectNodeContents(link.firstChild);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left: left - box.left, right: right - box.left, top: top - box.top, bottom: bottom - box.top };
      }),
    };
  });

/** Words whose small letters overlap: between their lines, words may reach into one another. */
const overlapping = (rects) =>
  rects.flatMap((a, at) =>
    rects.slice(at + 1).filter((b) => {
      const [height, other] = [a.bottom - a.top, b.bottom - b.top];
      return (
        a.left < b.right - 3 &&
        b.left < a.right - 3 &&
        a.top + height * 0.45 < b.bottom - other * 0.35 &&
        b.top + other * 0.45 < a.bottom - height * 0.35
      );
    }),
  ).length;

test('a rail packs its tags: links in order, none on another, no inline style, at any width', async () => {
  const url = lab.show(
    '/packed',
    `<side-rail article="" show="tags" tag-href="/tag/{slug}" tag-layout="packed"></side-rail><script type="application/ld+json">${feed}</script>`,
    { policy: policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") },
  );
  const { page, log } = await openPage(browser, url, { viewport: { width: 800, height: 900 } });
  await settled(page);
  const wide = await measure(page);
  assert.equal(wide.names.length, 40);
  assert.deepEqual(wide.names, wide.names.toSorted());
  assert.ok(wide.hrefs.every((href) => href.startsWith('/tag/')));
  assert.equal(wide.styled, 0);
  assert.equal(overlapping(wide.rects), 0);
  assert.ok(wide.rects.every(({ left, right }) => left >= -1 && right <= wide.box.width + 1));
  await page.setViewportSize({ width: 500, height: 900 });
  const narrow = await measure(page);
  assert.ok(Math.abs(narrow.box.width / narrow.box.height - wide.box.width / wide.box.height) < 0.02);
  assert.equal(overlapping(narrow.rects), 0);
  assert.deepEqual(log.problems, []);
  await closePages(browser);
});

test('layouts at the same time do not disturb one another', async () => {
  const { page } = await openPage(browser, blank());
  const [apart, together] = await page.evaluate(
    async (lists) => {
      const { layoutCloud: lay } = await import('/siderail/cloud.js');
      const one = (words) => lay(null, words, { width: 500, height: 320 });
      const alone = [];
      for (const words of lists) alone.push(await one(words));
      return [alone, await Promise.all(lists.map(one))];
    },
    [makeWords(300), [{ text: '\u{1f6a2}' }, ...makeWords(80)], makeWords(120)],
  );
  assert.deepEqual(together, apart);
  await closePages(browser);
});

test('nor do those that begin while others rest, on a computer so slow that each rests at every step', async () => {
  const { page } = await openPage(browser, blank());
  const [alone, others] = await page.evaluate(async (words) => {
    const { layoutCloud: lay } = await import('/siderail/cloud.js');
    const one = () => lay(null, words, { width: 500, height: 320 });
    const first = await one();
    let now = 0;
    performance.now = () => (now += 50);
    const rest = [];
    for (let count = 0; count < 40; count += 1) {
      rest.push(one());
      await scheduler.yield();
    }
    return [first, await Promise.all(rest)];
  }, makeWords(30));
  for (const other of others) assert.deepEqual(other, alone);
  await closePages(browser);
});
