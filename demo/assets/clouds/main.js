// SPDX-License-Identifier: MIT
// Shows the same words three times, and how long each layout took and how many of the words it has.
import { layoutCloud } from '/siderail/cloud.js';
import rivalCloud from '/clouds/d3-cloud.js';

/** @typedef {{ text: string, weight: number, href: string, size: number }} Word */
/** @typedef {{ text: string, x: number, y: number, fontSize: number }} Place */

const fill = 0.55;
const levels = 7;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const fontFamily = getComputedStyle(document.body).fontFamily;

/** Font sizes for which the words' tight boxes take `fill` of the box, by the root of how often each occurs. */
function withSizes(words, width, height) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  context.font = `100px ${fontFamily}`;
  const area = words.reduce((sum, { text, weight }) => {
    const box = context.measureText(text);
    return sum + ((box.width * (box.actualBoundingBoxAscent + box.actualBoundingBoxDescent)) / 10_000) * weight;
  }, 0);
  const unit = Math.sqrt((fill * width * height) / area);
  return words.map((word) => ({ ...word, size: unit * Math.sqrt(word.weight) }));
}

/** @param {string} name @param {object} attributes @param {...(Node | string)} children */
function svg(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}

/** @param {Place[]} places @param {Map<string, string>} [hrefs] */
function picture(places, width, height, hrefs) {
  const texts = places.map(({ text, x, y, fontSize }) => {
    const word = svg('text', { x, y, 'font-size': fontSize, 'text-anchor': 'middle' }, text);
    return hrefs ? svg('a', { href: hrefs.get(text) }, word) : word;
  });
  const label = `${places.length} words`;
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: hrefs ? 'group' : 'img', 'aria-label': label },
    ...texts,
  );
}

/** @param {Word[]} words */
function list(words) {
  const [most, least] = [words[0].weight, words[words.length - 1].weight].map(Math.log);
  const items = words
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en'))
    .map(({ text, weight, href }) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: text });
      const item = document.createElement('li');
      const level = Math.round(((Math.log(weight) - least) / (most - least || 1)) * (levels - 1)) + 1;
      item.className = `cloud-word level-${level}`;
      item.append(link);
      return item;
    });
  const element = document.createElement('ul');
  element.className = 'cloud-list';
  element.setAttribute('role', 'list');
  element.append(...items);
  return element;
}

/** @param {Word[]} words @returns {Promise<Place[]>} */
const byRival = (words, width, height) =>
  new Promise((resolve) => {
    rivalCloud()
      .size([width, height])
      .words(words.map((word) => ({ ...word, wanted: word.size })))
      .font(fontFamily)
      .fontSize(({ wanted }) => wanted)
      .rotate(0)
      .padding(1)
      .on('end', (placed) =>
        resolve(placed.map(({ text, x, y, size }) => ({ text, x: x + width / 2, y: y + height / 2, fontSize: size }))),
      )
      .start();
  });

/** Shows what `make` makes, and says how long it took. */
async function show(id, count, make) {
  const start = performance.now();
  const { element, shown } = await make();
  byId(id).replaceChildren(element);
  byId(`${id}-figures`).textContent = `${shown} of ${count} words, ${Math.round(performance.now() - start)} ms.`;
}

const all = (await (await fetch('/clouds/words.json')).json()).map(([text, weight, href]) => ({ text, weight, href }));
const hrefs = new Map(all.map(({ text, href }) => [text, href]));

async function layOut() {
  const count = Number(/** @type {HTMLSelectElement} */ (byId('count')).value);
  const width = Math.round(byId('packed').clientWidth);
  const height = Math.round(width < 480 ? width * 1.2 : (width * 9) / 16);
  const words = withSizes(all.slice(0, count), width, height);
  await show('list', words.length, async () => ({ element: list(words), shown: words.length }));
  await show('packed', words.length, async () => {
    const { boxes } = await layoutCloud(
      null,
      words.map(({ text, size }) => ({ text, size })),
      { width, height, fontFamily },
    );
    return { element: picture(boxes, width, height, hrefs), shown: boxes.length };
  });
  await show('rival', words.length, async () => {
    const places = await byRival(words, width, height);
    return { element: picture(places, width, height), shown: places.length };
  });
  document.body.dataset.laidOut = String(words.length);
}

byId('count').addEventListener('change', layOut);
// What a layout takes, and not what the module takes to come.
await layoutCloud(null, [{ text: 'ready' }]);
await layOut();
