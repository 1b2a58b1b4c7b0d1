// SPDX-License-Identifier: MIT
import cloud from './node_modules/vega-wordcloud/src/CloudLayout.js';

export async function layout(words, { width, height, fontFamily }) {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const placed = cloud()
    .size([width, height])
    .words(words)
    .text(({ text }) => text)
    .font(() => fontFamily)
    .fontStyle(() => 'normal')
    .fontWeight(() => 'normal')
    .fontSize(({ size }) => size)
    .rotate(() => 0)
    .padding(() => 1)
    .spiral('archimedean')
    .random(random)
    .layout();
  return placed.map(({ text, x, y, size }) => ({ text, x: x + (width >> 1), y: y + (height >> 1), fontSize: size }));
}
