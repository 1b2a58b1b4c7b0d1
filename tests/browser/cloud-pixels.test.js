// SPDX-License-Identifier: MIT
// How packed clouds come to the pixels of their words: at the pace of the machine, and with the same result in any case.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { longPhrases, makeWords, manyScripts } from '../lib/cloud-words.js';
import { closePages, launchChromium, layIn, openPage } from './chromium.js';
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

const blank = () => lab.show('/blank', '<p>Blank</p>', { head: '' });

test('a slow computer draws fewer words at a time and rests more often, and the layout is the same', async () => {
  const { page } = await openPage(browser, blank());
  const [quick, slow, next] = await page.evaluate(async (words) => {
    const { layoutCloud: lay } = await import('/siderail/cloud.js');
    let [now, slowness, looks, rests] = [0, 0, 0, 0];
    performance.now = () => now;
    const watch = ({ prototype }, name, see) => {
      const old = prototype[name];
      prototype[name] = function (...given) {
        see(...given);
        return Reflect.apply(old, this, given);
      };
    };
    watch(globalThis.Scheduler, 'yield', () => (rests += 1));
    watch(OffscreenCanvasRenderingContext2D, 'fillText', () => (now += slowness));
    watch(OffscreenCanvasRenderingContext2D, 'getImageData', (x, y, width, height) => {
      if (width * height === 1) looks += 1;
      now += 20 * slowness;
    });
    const layouts = [];
    for (slowness of [0, 1, 0]) {
      [looks, rests] = [0, 0];
      const { boxes } = await lay(null, words, { width: 800, height: 500 });
      layouts.push({ looks, rests, boxes: JSON.stringify(boxes) });
    }
    return layouts;
  }, makeWords(192));
  assert.ok(quick.looks <= 2 && quick.rests === 1, `${quick.looks} looks, ${quick.rests} rests`);
  assert.ok(slow.looks > 50 && slow.rests > 50, `${slow.looks} looks, ${slow.rests} rests`);
  assert.equal(slow.boxes, quick.boxes);
  assert.deepEqual(next, quick);
  await closePages(browser);
});

test('pixels are the same by frames and without them, and are read a few rows at a time', async () => {
  const layouts = [];
  for (const frames of [true, false]) {
    const { page } = await openPage(browser, blank());
    layouts.push(
      await page.evaluate(
        async ([lists, has]) => {
          const heights = { byFrame: [], byData: [] };
          const { prototype } = OffscreenCanvasRenderingContext2D;
          const { getImageData } = prototype;
          prototype.getImageData = function (x, y, width, height) {
            if (width > 320) heights.byData.push(height);
            return getImageData.call(this, x, y, width, height);
          };
          const { copyTo } = globalThis.VideoFrame.prototype;
          globalThis.VideoFrame.prototype.copyTo = function (bytes, options) {
            if (options) heights.byFrame.push(options.rect.height);
            return copyTo.call(this, bytes, options);
          };
          if (!has) delete globalThis.VideoFrame;
          const { layoutCloud: lay } = await import('/siderail/cloud.js');
          const results = [];
          for (const words of lists) results.push(await lay(null, words, { width: 700, height: 450 }));
          return { results, heights };
        },
        [[makeWords(400), manyScripts, longPhrases], frames],
      ),
    );
    await closePages(browser);
  }
  const [{ heights: framed }, { heights: read }] = layouts;
  assert.deepEqual(layouts[0].results, layouts[1].results);
  assert.equal(framed.byData.length + read.byFrame.length, 0);
  for (const heights of [framed.byFrame, read.byData])
    assert.ok(heights.length > 3 && heights.every((height) => height <= 64), `${heights} rows at once`);
});

test('a layout is the same whatever the page drew before', async () => {
  const layouts = [];
  for (const before of [[], makeWords(1000)]) {
    const { page } = await openPage(browser, blank());
    if (before.length > 0) await layIn(page, before, { width: 300, height: 200, padding: 1 });
    layouts.push(await layIn(page, makeWords(3000), { width: 800, height: 500 }));
    await closePages(browser);
  }
  assert.deepEqual(layouts[1], layouts[0]);
});
