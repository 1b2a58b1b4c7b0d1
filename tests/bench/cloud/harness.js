// SPDX-License-Identifier: MIT
/* global rival */
// What runs in the page: sizes, layouts and what is wrong with them. Each function is sent as text.

/** Sizes so that the tight boxes of all words together are `fill` of the box. */
export function sized(words, { width, height, fontFamily }, fill) {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context.font = `100px ${fontFamily}`;
  const boxes = words.map(({ text }) => {
    const { width: w, actualBoundingBoxAscent: a, actualBoundingBoxDescent: d } = context.measureText(text);
    return (w / 100) * ((a + d) / 100);
  });
  const sizeOf = (unit, weight) => Math.max(4, Math.round(unit * Math.sqrt(weight)));
  let [low, high] = [0.001, 50];
  for (let step = 0; step < 60; step += 1) {
    const unit = (low + high) / 2;
    const area = words.reduce((sum, { weight }, at) => sum + sizeOf(unit, weight) ** 2 * boxes[at], 0);
    if (area > fill * width * height) high = unit;
    else low = unit;
  }
  return words.map((word) => ({ ...word, size: sizeOf(low, word.weight) }));
}

/** Box of the ink of a word, drawn alone, and every pixel of it at least half covered. */
export function inkOf(context, { text, x, y, fontSize, rotate = 0, baseline, align }, fontFamily) {
  const reach = Math.ceil(fontSize * text.length * 0.9 + fontSize * 2);
  const tall = rotate ? reach : Math.ceil(fontSize * 2);
  const [left, top] = [Math.floor(x) - reach, Math.floor(y) - tall];
  const { canvas } = context;
  if (canvas.width < reach * 2) canvas.width = reach * 2;
  if (canvas.height < tall * 2) canvas.height = tall * 2;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, reach * 2, tall * 2);
  context.translate(x - left, y - top);
  context.rotate((rotate * Math.PI) / 180);
  context.font = `${fontSize}px ${fontFamily}`;
  context.textAlign = align ?? 'center';
  context.textBaseline = baseline ?? 'alphabetic';
  context.fillText(text, 0, 0);
  const { data } = context.getImageData(0, 0, reach * 2, tall * 2);
  const pixels = [];
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] < 128) continue;
    const pixel = at >> 2;
    pixels.push([left + (pixel % (reach * 2)), top + Math.floor(pixel / (reach * 2))]);
  }
  return pixels;
}

/** Area of the convex hull of points. */
export function hullArea(points) {
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list) => {
    const hull = [];
    for (const point of list) {
      while (hull.length > 1 && turn(hull.at(-2), hull.at(-1), point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  const hull = [...half(points), ...half([...points].reverse())];
  const area = hull.reduce((sum, a, at) => {
    const b = hull[(at + 1) % hull.length];
    return sum + a[0] * b[1] - a[1] * b[0];
  }, 0);
  return Math.abs(area) / 2;
}

/** What is wrong with a layout, in pixels. */
export function faultsOf(words, placed, { width, height, fontFamily }) {
  const context = new OffscreenCanvas(2048, 256).getContext('2d', { willReadFrequently: true });
  const wanted = new Map(words.map(({ text, size }) => [text, size]));
  const taken = new Set();
  const corners = [];
  const share = ({ text, fontSize }) => fontSize / wanted.get(text);
  const largest = Math.min(1, Math.max(...placed.map(share)));
  const shrunk = placed.filter((word) => share(word) < largest * 0.99).length;
  const faults = {
    ...{ given: words.length, placed: placed.length, scale: 1 / largest, shrunk },
    ...{ overlaps: 0, clipped: 0, boxHull: 0 },
  };
  let area = 0;
  for (const word of placed) {
    const pixels = inkOf(context, word, fontFamily);
    const keys = pixels.map(([x, y]) => y * 65536 + x);
    if (pixels.some(([x, y]) => x < 0 || y < 0 || x >= width || y >= height)) faults.clipped += 1;
    if (keys.some((key) => taken.has(key))) faults.overlaps += 1;
    for (const key of keys) taken.add(key);
    if (pixels.length === 0) continue;
    const [xs, ys] = [0, 1].map((axis) => pixels.map((pixel) => pixel[axis]).sort((a, b) => a - b));
    const [left, right, top, bottom] = [xs[0], xs.at(-1) + 1, ys[0], ys.at(-1) + 1];
    area += (right - left) * (bottom - top);
    corners.push([left, top], [right, top], [left, bottom], [right, bottom]);
  }
  faults.boxHull = area / hullArea(corners);
  return faults;
}

/** Lays out again and again; the first time warms up. */
export async function measureLayouts(words, options) {
  const { width, height, fontFamily, fill, padding } = options;
  const list = sized(words, options, fill);
  const { layoutCloud } = await import('/siderail/cloud.js');
  const ours = async () => (await layoutCloud(null, list, { width, height, fontFamily, padding })).boxes;
  const layout = typeof rival === 'object' ? () => rival.layout(list, options) : ours;
  const times = [];
  let [placed, block] = [[], 0];
  const observer = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) block = Math.max(block, Math.round(duration));
  });
  observer.observe({ entryTypes: ['longtask'] });
  for (let run = 0; run <= options.runs; run += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (run === 1 && !options.slowdown) block = 0;
    const start = performance.now();
    placed = await layout();
    if (run > 0) times.push(performance.now() - start);
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  return { ms: times.sort((a, b) => a - b)[times.length >> 1], block, ...faultsOf(list, placed, options) };
}
