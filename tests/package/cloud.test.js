// SPDX-License-Identifier: MIT
// Clouds laid out in Node, where nothing can draw: by built-in widths of letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SiderailError } from 'siderail';
import { layoutCloud } from 'siderail/cloud';
import { makeWords } from '../lib/cloud-words.js';

const metrics = { measure: 'metrics', fontFamily: 'DejaVu Sans' };
const lay = (words, options) => layoutCloud(null, words, { ...metrics, ...options });

/** Generous boxes of the words, as far as a layout tells them: half their height above the baseline is ink for sure. */
const core = ({ x, y, width, height, rotate, fontSize }) =>
  rotate
    ? { left: x - fontSize * 0.1, right: x + height / 2, top: y - width / 2, bottom: y + width / 2 }
    : { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y };

function overlaps(boxes) {
  const cores = boxes.map(core);
  return cores.flatMap((a, at) =>
    cores.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
}

test('a thousand words: all are there, none overlap, ratios are kept', async () => {
  const words = makeWords(1000);
  const { boxes, dropped, scale, width, height } = await lay(words, { width: 800, height: 500 });
  assert.deepEqual(dropped, []);
  assert.deepEqual(
    boxes.map(({ text }) => text),
    words.map(({ text }) => text),
  );
  assert.equal(overlaps(boxes), 0);
  assert.ok(scale >= 1 && width === 800 && height === 500);
  for (const { x, y, width: w } of boxes)
    assert.ok(x - w / 2 >= -1 && x + w / 2 <= 801 && y > 0 && y < 501, JSON.stringify({ x, y, w }));
  const [first, last] = [0, 900].map((at) => boxes[at].fontSize / Math.sqrt(words[at].weight));
  assert.ok(Math.abs(first - last) < 1e-9);
});

test('the same words give the same layout, in any order of calls', async () => {
  const words = makeWords(200);
  const [a, b] = await Promise.all([lay(words, {}), lay(words, {})]);
  assert.deepEqual(a, b);
});

test('sizes that do not fit are all divided by one scale', async () => {
  const words = Array.from({ length: 40 }, (_, at) => ({ text: `certified manager ${at}`, size: 60 - at }));
  const { boxes, scale } = await lay(words, { width: 300, height: 200 });
  assert.ok(scale > 2);
  for (const [at, { fontSize }] of boxes.entries()) assert.ok(Math.abs(fontSize * scale - (60 - at)) < 1e-9);
  assert.equal(overlaps(boxes), 0);
});

test('words of a layout before stay where they were, as far as they can', async () => {
  const words = makeWords(60).map((word) => ({ text: word.text, size: 10 + (word.weight % 7) }));
  const before = await lay(words, { width: 700, height: 450 });
  const grown = words.map((word, at) => (at === 5 ? { ...word, size: 30 } : word));
  const later = await lay([...grown, { text: 'newcomer', size: 12 }], { width: 700, height: 450, previous: before });
  const moved = before.boxes.filter(({ x, y }, at) => x !== later.boxes[at].x || y !== later.boxes[at].y);
  assert.ok(moved.length > 0 && moved.length < 15, `${moved.length} moved`);
  assert.equal(overlaps(later.boxes), 0);
});

test('words turn only when asked to', async () => {
  const words = makeWords(150);
  const turned = ({ boxes }) => boxes.filter(({ rotate }) => rotate === 90).length;
  assert.equal(turned(await lay(words, {})), 0);
  const both = await lay(words, { rotate: [0, 90] });
  assert.ok(turned(both) > 5);
  assert.equal(overlaps(both.boxes), 0);
});

test('words keep to a shape', async () => {
  const data = new Uint8ClampedArray(2 * 1 * 4);
  data[3] = 255;
  const { boxes } = await lay(makeWords(80), { mask: { width: 2, height: 1, data } });
  for (const { x, width } of boxes) assert.ok(x + width / 2 <= 401);
});

test('no words give no boxes, and odd ones a place', async () => {
  assert.deepEqual((await lay([], {})).boxes, []);
  const { boxes } = await lay([{ text: '' }, { text: 'a', weight: 0 }, { text: 'a' }, { text: '\u{1f6a2}' }], {});
  assert.equal(boxes.length, 4);
  for (const { x, y } of boxes) assert.ok(Number.isFinite(x) && Number.isFinite(y));
});

const wrong = {
  'an unknown name': [[{ text: 'a' }], { widht: 5 }],
  'a box too wide': [[{ text: 'a' }], { width: 1e6 }],
  'an angle between': [[{ text: 'a' }], { rotate: [45] }],
  'a way to measure': [[{ text: 'a' }], { measure: 'guess' }],
  'a canvas in Node': [[{ text: 'a' }], { measure: 'canvas' }],
  'a size below zero': [[{ text: 'a', size: -1 }], {}],
  'a word without text': [[{}], {}],
};
for (const [name, [words, options]] of Object.entries(wrong)) {
  test(`${name} is a bad option`, async () => {
    await assert.rejects(lay(words, options), (error) => error instanceof SiderailError && error.code === 'bad-option');
  });
}
