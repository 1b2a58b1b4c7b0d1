// SPDX-License-Identifier: MIT
// How long clouds take, how many words they lose and how many they lay on others: Siderail beside the libraries that
// people use, in one Chromium and in turn.
//
//     npm run bench -- cloud [RUNS]
//
// The words are those of the demo's archive, which has 2,393, or long phrases, or words of many scripts: for those,
// Debian's fonts-noto-cjk, fonts-noto-core and fonts-noto-color-emoji have what DejaVu has not. Sizes are the same integers
// for everybody: k * sqrt(frequency), where k makes the tight boxes 0.7 of the box. If all are made smaller, by `scale`,
// none of them counts as shrunk. Only Siderail has a padding that grows with the words, so that row has no rival. Overlaps
// are counted in pixels, from each word drawn alone, and never by what a library says. `block` is the longest task of the
// page in milliseconds, if it is over 50; where the computer is made slower, that of the first layout counts, too. Rivals
// are fetched once, into build/rivals. Times are medians, to be read as ratios.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { launchChromium, openPage } from '../browser/chromium.js';
import { openLab } from '../browser/lab.js';
import { longPhrases, makeWords, manyScripts } from '../lib/cloud-words.js';
import { at } from '../lib/paths.js';
import { write } from '../../web/build/files.mjs';
import * as harness from './cloud/harness.js';

const versions = {
  'd3-cloud': '1.2.9',
  'd3-dispatch': '3.0.2',
  'vega-wordcloud': '5.1.3',
  wordcloud: '1.2.3',
  echarts: '5.6.0',
  'echarts-wordcloud': '2.1.0',
};
const rivals = {
  'd3-cloud': 'd3',
  'vega-wordcloud': 'vega',
  'wordcloud2.js': 'wordcloud2',
  'echarts-wordcloud': 'echarts',
};
/** @param {number} count */
const ofArchive = (count) => ({ name: `${count} words`, words: wordsOf(count) });
const box = { width: 800, height: 500, fill: 0.7, padding: 1 };
const cases = () => [
  ...[50, 250, 1000, 3000].map((count) => ({ ...ofArchive(count), ...box })),
  { ...ofArchive(1000), ...box, width: 1600, height: 1000 },
  { name: 'long phrases', words: longPhrases, ...box },
  { name: 'many scripts', words: manyScripts, ...box },
  { ...ofArchive(250), ...box, name: '250, own padding', fill: 0.55, padding: undefined },
  // A phone of the middle: how long does the page stand still?
  ...[250, 1000, 3000].map((count) => ({ ...ofArchive(count), ...box, name: `${count} words, CPU / 4`, slowdown: 4 })),
  { ...ofArchive(1000), ...box, width: 1600, height: 1000, name: '1000 words, CPU / 4', slowdown: 4 },
];
// These take seconds for more.
const mostWords = { 'wordcloud2.js': 1000, 'echarts-wordcloud': 1000 };

function installRivals() {
  if (existsSync(at('build/rivals/node_modules/d3-cloud'))) return;
  write(at('build/rivals/package.json'), JSON.stringify({ private: true, dependencies: versions }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: at('build/rivals') });
}

/** @param {string} name a function of cloud/rivals.js */
async function bundle(name) {
  const entry = at('build/rivals', `${name}.js`);
  writeFileSync(entry, readFileSync(at('tests/bench/cloud', `${name}.js`)));
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'rival',
    write: false,
    minify: true,
    external: ['canvas'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}

/** The commonest words of the archive and, where it has too few, made ones that occur once. @param {number} count */
function wordsOf(count) {
  const text = readFileSync(at('demo/archive/feed.json'), 'utf8').replace(/<[^>]+>|\\./g, ' ');
  const counts = new Map();
  for (const [word] of text.matchAll(/[a-z]{3,}/gi)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const more = makeWords(count).filter(({ text }) => !counts.has(text));
  const all = [...words.map(([text, weight]) => ({ text, weight })), ...more.map(({ text }) => ({ text, weight: 1 }))];
  return all.slice(0, count);
}

installRivals();
const runs = Number(process.argv[3] ?? 7);
const [browser, lab] = await Promise.all([launchChromium(), openLab()]);
const url = lab.show('/bench', '', { head: '' });
const names = ['siderail', ...Object.keys(rivals)];
const bundles = Object.fromEntries(
  await Promise.all(Object.values(rivals).map(async (name) => [name, await bundle(name)])),
);
console.log(
  `${'words, box, who'.padEnd(46)}      ms   x d3    placed  scale  shrunk  overlaps  clipped  box/hull  block`,
);

/** @returns what the layouts of one library are like */
async function measure(name, words, settings) {
  const { page, context } = await openPage(browser, url);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: settings.slowdown ?? 1 });
  if (rivals[name]) await page.addScriptTag({ content: bundles[rivals[name]] });
  await page.addScriptTag({ content: Object.values(harness).map(String).join('\n') });
  const measured = await page.evaluate(([w, o]) => globalThis.measureLayouts(w, o), [words, settings]);
  await context.close();
  return { name, ...measured };
}

/** @param {{ ms: number } | undefined} rival that times are compared with */
function print(label, row, rival) {
  const times = rival ? (rival.ms / row.ms).toFixed(1) : '-';
  const { placed, scale, shrunk, overlaps, clipped, boxHull, block } = row;
  const cells = [
    row.ms.toFixed(1),
    times,
    `${placed}/${row.given}`,
    scale.toFixed(2),
    shrunk,
    overlaps,
    clipped,
    boxHull.toFixed(2),
  ];
  const widths = [8, 7, 10, 7, 8, 10, 9, 10, 7];
  const line = [...cells, block].map((cell, column) => String(cell).padStart(widths[column])).join('');
  console.log(`${label}, ${row.name}`.padEnd(46) + line);
}

for (const { name: list, words, ...settings } of cases()) {
  const rows = [];
  for (const name of names) {
    if (words.length > (mostWords[name] ?? Infinity) || (rivals[name] && settings.padding === undefined)) continue;
    if (settings.slowdown && !['siderail', 'd3-cloud'].includes(name)) continue;
    rows.push(await measure(name, words, { ...settings, runs, fontFamily: '"DejaVu Sans", sans-serif' }));
  }
  const rival = rows.find(({ name }) => name === 'd3-cloud');
  for (const row of rows) print(`${list}, ${settings.width}x${settings.height}`, row, rival);
}
await browser.close();
await lab.close();
