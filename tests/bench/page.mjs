// SPDX-License-Identifier: MIT
// How long a reader waits for a rail, beside a plain-JavaScript widget that makes the same lists of the same articles: cold
// cache, a processor four times slower, two networks, in turn. It fails when the two do not show the same links.
//
//     npm run bench -- page [ROUNDS]
//
// Times are medians from the start of the navigation until the lists are in the page. Networks are those of Chromium's
// developer tools; latency counts for each request.
import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';
import { launchChromium } from '../browser/chromium.js';
import { at } from '../lib/paths.js';
import { pages, serveBench } from './page/site.mjs';

const kilobit = 1000 / 8;
const networks = {
  'Slow 4G': { latency: 150, downloadThroughput: 1600 * kilobit, uploadThroughput: 750 * kilobit },
  'Fast 3G': { latency: 562.5, downloadThroughput: 1440 * kilobit, uploadThroughput: 675 * kilobit },
};

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Notes when the widget is there, and how long the main thread was held up. */
function watch() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) =>
    globalThis.longTasks.push(...list.getEntries().map((task) => task.duration)),
  ).observe({
    type: 'longtask',
    buffered: true,
  });
  document.addEventListener('side-rail:ready', () => (globalThis.widget = performance.now()));
}

/** When each thing was there. */
function measure() {
  const arrived = (/** @type {RegExp} */ name) => {
    const entries = performance.getEntriesByType('resource').filter((entry) => name.test(entry.name));
    return Math.max(0, ...entries.map((entry) => entry.responseEnd));
  };
  return {
    widget: globalThis.widget,
    longTasks: globalThis.longTasks.length,
    longest: Math.max(0, ...globalThis.longTasks),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    script: arrived(/\.js$/),
    feed: arrived(/feed\.json$/),
    module: arrived(/\.wasm$/),
  };
}

/**
 * One cold visit.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {typeof networks[keyof typeof networks]} network
 */
async function visit(browser, url, network) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.widget);
  await page.waitForTimeout(200);
  const times = await page.evaluate(measure);
  const links = await page
    .locator('aside a')
    .evaluateAll((all) => all.map(({ textContent }) => textContent.replace(/\s/g, '')));
  await context.close();
  return { times: { ...times, bytes, requests }, links };
}

/** @param {Record<string, number>[]} visits */
const medians = (visits) =>
  Object.fromEntries(Object.keys(visits[0]).map((name) => [name, median(visits.map((each) => each[name]))]));

const ways = ['feed', 'json-ld'];
const columns = ['widget', 'painted', 'script', 'feed', 'module', 'longTasks', 'longest', 'requests', 'bytes'];

/** @param {number} rounds */
async function bench(rounds) {
  await esbuild.build({
    entryPoints: [at('tests/bench/page/rival/rival.js')],
    outfile: at('build/test/rival.js'),
    bundle: true,
    minify: true,
    format: 'esm',
  });
  const [site, browser] = await Promise.all([serveBench(), launchChromium()]);
  for (const [network, conditions] of Object.entries(networks)) {
    /** @type {Record<string, Record<string, number>[]>} */
    const visits = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
    /** @type {Record<string, string[]>} */
    const shown = {};
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of Object.keys(pages)) {
        const { times, links } = await visit(browser, site.url + name, conditions);
        // The first round warms up the server and the machine.
        if (round > 0) visits[name].push(times);
        shown[name] = links;
      }
    }
    for (const way of ways) assert.deepEqual(shown[`/${way}/rival`], shown[`/${way}/siderail`]);
    report(network, Object.fromEntries(Object.entries(visits).map(([name, all]) => [name, medians(all)])));
  }
  await browser.close();
  site.close();
}

/**
 * @param {string} network
 * @param {Record<string, Record<string, number>>} figures
 */
function report(network, figures) {
  console.log(`\n${network.padEnd(20)}${columns.map((name) => name.padStart(10)).join('')}`);
  for (const [name, of] of Object.entries(figures))
    console.log(name.padEnd(20) + columns.map((column) => of[column].toFixed(0).padStart(10)).join(''));
  for (const way of ways)
    console.log(
      `${way}: ${(figures[`/${way}/siderail`].widget / figures[`/${way}/rival`].widget).toFixed(3)} times the rival's time`,
    );
}

await bench(Number(process.argv[3] ?? 7));
