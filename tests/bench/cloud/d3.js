// SPDX-License-Identifier: MIT
import cloud from 'd3-cloud';

/** Random numbers that are the same in every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const layout = (words, { width, height, fontFamily }) =>
  new Promise((resolve) => {
    cloud()
      .size([width, height])
      .words(words.map((word) => ({ ...word, wanted: word.size })))
      .font(fontFamily)
      .fontSize(({ wanted }) => wanted)
      .rotate(0)
      .padding(1)
      .random(numbers(42))
      .on('end', (placed) =>
        resolve(
          placed.map(({ text, x, y, size }) => ({ text, x: x + (width >> 1), y: y + (height >> 1), fontSize: size })),
        ),
      )
      .start();
  });
