// SPDX-License-Identifier: MIT
import WordCloud from 'wordcloud';

/** It only paints: what it paints is written down by a context that paints nothing. */
function recorder(placed) {
  let [scale, x, y, font] = [1, 0, 0, ''];
  return {
    save() {
      [scale, x, y] = [1, 0, 0];
    },
    restore() {},
    clearRect() {},
    fillRect() {},
    rotate() {},
    scale(factor) {
      scale = factor;
    },
    translate(left, top) {
      [x, y] = [left, top];
    },
    set font(value) {
      font = value;
    },
    set fillStyle(_) {},
    set textBaseline(_) {},
    fillText(text, left, top) {
      const fontSize = parseFloat(font.split(' ')[1]) * scale;
      placed.push({ text, x: (x + left) * scale, y: (y + top) * scale, fontSize, baseline: 'middle', align: 'left' });
    },
  };
}

export const layout = (words, { width, height, fontFamily }) =>
  new Promise((resolve) => {
    const placed = [];
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = recorder(placed);
    canvas.getContext = () => context;
    canvas.addEventListener('wordcloudstop', () => resolve(placed));
    WordCloud(canvas, {
      list: [...words].sort((a, b) => b.size - a.size).map(({ text, size }) => [text, size]),
      fontFamily,
      weightFactor: 1,
      gridSize: 4,
      rotateRatio: 0,
      shrinkToFit: false,
      ellipticity: height / width,
      color: '#333',
    });
  });
