// SPDX-License-Identifier: MIT
// How long clouds take, how many words they lose and how many they lay on others: Siderail beside the libraries that
// people use, in one Chromium and in turn.
//
//     npm run bench -- cloud [RUNS]
//
// The words are those of the demo's archive, which has 2,393. Their sizes are the same integers for everybody: k * sqrt(frequency), where
// k makes their tight boxes 0.7 of the box. Overlaps are counted in pixels, from each word drawn alone, and never by what
// a library says. Rivals are fetched once, into build/rivals. Times are medians, to be read as ratios.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { launchChromium, openPage } from '../browser/chromium.js';
import { openLab } from '../browser/lab.js';
import { makeWords } from '../lib/cloud-words.js';
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
const cases = [
  [50, 800, 500],
  [250, 800, 500],
  [1000, 800, 500],
  [3000, 800, 500],
  [1000, 1600, 1000],
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
console.log(`${'words, box, who'.padEnd(42)}      ms   x d3  placed  shrunk  overlaps  clipped  box/hull  block`);
for (const [count, width, height] of cases) {
  const rows = [];
  for (const name of names) {
    if (count > (mostWords[name] ?? Infinity)) continue;
    const { page, context } = await openPage(browser, url);
    if (rivals[name]) await page.addScriptTag({ content: bundles[rivals[name]] });
    await page.addScriptTag({ content: Object.values(harness).map(String).join('\n') });
    const settings = { count, width, height, runs, fontFamily: '"DejaVu Sans", sans-serif' };
    rows.push({
      name,
      ...(await page.evaluate(([w, o]) => globalThis.measureLayouts(w, o), [wordsOf(count), settings])),
    });
    await context.close();
  }
  const base = rows.find(({ name }) => name === 'd3-cloud').ms;
  for (const { name, ms, placed, shrunk, overlaps, clipped, boxHull, block } of rows) {
    const cells = [ms.toFixed(1), (base / ms).toFixed(1), placed, shrunk, overlaps, clipped, boxHull.toFixed(2), block];
    const label = `${count} words, ${width}x${height}, ${name}`.padEnd(42);
    console.log(
      label + cells.map((cell, column) => String(cell).padStart([8, 7, 8, 8, 10, 9, 10, 7][column])).join(''),
    );
  }
}
await browser.close();
await lab.close();
