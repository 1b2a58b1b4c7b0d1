// SPDX-License-Identifier: MIT
// Which file uses which, and which of these arrows run against the design:
//
//     demo -> web -> the built module -> wasm -> src/siderail.h -> { input, widgets } -> article -> ground
//
// where the ground floor is everything else in src: text, html, json, numeric, and the headers beside siderail.h.
import path from 'node:path';
import { filesBelow, readText } from './files.js';

/** The floors of src, by folder. A file uses its own floor's module and every floor below. */
const floors = { engine: 4, input: 3, widgets: 3, article: 2, ground: 1 };

/**
 * An arrow: `from` uses `to`. Both are paths in the repository, or of something outside the name as it is written:
 * "simdjson.h", "node:fs", "vite".
 * @typedef {{ from: string, to: string }} Arrow
 */

/** Every arrow of the repository. @returns {Arrow[]} */
export const arrowsOfRepository = () => [
  ...filesBelow(['src', 'wasm'], /\.(h|cpp|def)$/).flatMap((from) => includesOf(from)),
  ...filesBelow(['web', 'demo'], /\.(js|mjs)$/).flatMap((from) => importsOf(from)),
];

function includesOf(from) {
  const text = readText(from);
  const quoted = Array.from(text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm), ([, name]) => `src/${name}`);
  const system = Array.from(text.matchAll(/^\s*#\s*include\s+<([^>]+)>/gm), ([, name]) => name);
  return [...quoted, ...system].map((to) => ({ from, to }));
}

function importsOf(from) {
  const code = readText(from).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s(?:[^'"`;()]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return Array.from(found, ([, name, dynamic]) => ({ from, to: resolve(from, name ?? dynamic) }));
}

const resolve = (from, name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : name);

/**
 * The arrows that the design forbids, each with the reason, and every circle.
 * @param {Arrow[]} arrows
 * @returns {string[]}
 */
export const violationsIn = (arrows) => [
  ...arrows.flatMap(({ from, to }) => {
    const reason = from.startsWith('src/') || from.startsWith('wasm/') ? againstCore(from, to) : againstWeb(from, to);
    return reason ? [`${from} -> ${to}: ${reason}`] : [];
  }),
  ...circlesIn(arrows),
];

/** What else a file of wasm may include of src: the one door of the module it makes. */
const doors = { 'wasm/cloud.cpp': 'src/cloud/cloud.h' };

function againstCore(from, to) {
  if (to.startsWith('simdjson') && from !== 'src/input/json.cpp') return 'only src/input/json.cpp includes simdjson';
  if (to.startsWith('emscripten')) return from.startsWith('wasm/') ? '' : 'only wasm knows Emscripten';
  if (!to.startsWith('src/')) return '';
  if (from.startsWith('wasm/'))
    return to === (doors[from] ?? 'src/siderail.h') ? '' : 'wasm includes siderail.h and nothing else of src';
  const [user, used] = [moduleOf(from), moduleOf(to)];
  if (user.widget && used.widget && user.widget !== used.widget) return 'widgets never include one another';
  if (user.floor === used.floor) return '';
  return floors[user.floor] > floors[used.floor] ? '' : `${user.floor} is not above ${used.floor}`;
}

/** The floor of a file of src, and of which widget it is. */
function moduleOf(file) {
  const [, folder, below, rest] = file.split('/');
  if (below === undefined) return { floor: /^siderail[._]/.test(folder) ? 'engine' : 'ground' };
  const floor = folder in floors ? folder : 'ground';
  return { floor, widget: floor === 'widgets' && rest !== undefined ? below : undefined };
}

const inNode = /^web\/(cli\.js|cli\/|build\/|wasm-bytes\.node\.js)/;

function againstWeb(from, to) {
  if (from.startsWith('demo/')) return '';
  if (/^(src|wasm|demo|tests|dist|build)\//.test(to)) return 'web uses web, and the module by #glue';
  if (to === '#glue') return from === 'web/core.js' ? '' : 'only web/core.js imports the glue';
  if (to.startsWith('web/build/') && !from.startsWith('web/build/')) return 'what builds web is no part of it';
  const isOwn = to.startsWith('web/') || to.startsWith('#');
  if (isOwn && /^web\/cli(\.js|\/)/.test(to) && !inNode.test(from))
    return 'the command line is above everything else in web';
  if (isOwn || inNode.test(from)) return '';
  return 'what runs in browsers imports nothing from elsewhere';
}

/** Every circle in which files use one another, once each. */
function circlesIn(arrows) {
  const uses = new Map();
  for (const { from, to } of arrows) uses.set(from, [...(uses.get(from) ?? []), to]);
  const done = new Set();
  const circles = [];
  const walk = (file, trail) => {
    if (trail.includes(file))
      return circles.push(`a circle: ${[...trail.slice(trail.indexOf(file)), file].join(' -> ')}`);
    if (done.has(file)) return undefined;
    for (const used of uses.get(file) ?? []) walk(used, [...trail, file]);
    return done.add(file);
  };
  for (const file of uses.keys()) walk(file, []);
  return circles;
}
