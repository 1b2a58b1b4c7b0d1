// SPDX-License-Identifier: MIT
import * as echarts from 'echarts';
import 'echarts-wordcloud';

/** Its layout cannot be had alone: the time is that of a full drawing. */
export const layout = (words, { width, height, fontFamily }) =>
  new Promise((resolve) => {
    const element = document.createElement('div');
    element.style.cssText = `width:${width}px;height:${height}px;position:absolute;left:0;top:0`;
    document.body.append(element);
    const chart = echarts.init(element);
    const sizes = words.map(({ size }) => size);
    chart.setOption({
      animation: false,
      series: [
        {
          type: 'wordCloud',
          layoutAnimation: false,
          shape: 'circle',
          gridSize: 4,
          ...{ left: 0, top: 0, width: '100%', height: '100%' },
          sizeRange: [Math.min(...sizes), Math.max(...sizes)],
          rotationRange: [0, 0],
          textStyle: { fontFamily },
          data: words.map(({ text, size }) => ({ name: text, value: size })),
        },
      ],
    });
    const drawn = () =>
      chart
        .getZr()
        .storage.getDisplayList(true)
        .filter(({ type }) => type === 'tspan');
    const finish = () => {
      const placed = drawn().map(({ style, transform }) => {
        const [a, b, c, d, e, f] = transform ?? [1, 0, 0, 1, 0, 0];
        const [x, y] = [style.x ?? 0, style.y ?? 0];
        const fontSize = parseFloat(/([\d.]+)px/.exec(style.font)[1]);
        const { text, textBaseline: baseline, textAlign: align } = style;
        return { text, x: a * x + c * y + e, y: b * x + d * y + f, fontSize, baseline, align };
      });
      chart.dispose();
      element.remove();
      resolve(placed);
    };
    let [count, calm] = [-1, 0];
    const look = () => {
      const now = drawn().length;
      calm = now === count ? calm + 1 : 0;
      count = now;
      if (calm > 3) finish();
      else setTimeout(look);
    };
    look();
  });
