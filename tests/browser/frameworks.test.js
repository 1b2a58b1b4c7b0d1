// SPDX-License-Identifier: MIT
// The same small page in React, Vue and Svelte, in Astro and in a template of strings: attributes, properties, events and
// children as each of them writes these.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as esbuild from 'esbuild';
import { compile } from 'svelte/compiler';
import { Siderail } from 'siderail';
import { renderToString } from 'siderail/server';
import { at } from '../lib/paths.js';
import { withSample } from '../lib/snapshot.js';
import { settled } from './chromium.js';
import { pathsOf, stage, visibleLinks, visitPage } from './stage.js';

const on = stage('lab', 'browser');

const svelte = {
  name: 'svelte',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
    })),
};

/** One script out of a page's source. Where the module is, is known to the element from a global of the lab's page. */
async function bundle(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [at('tests/browser/frameworks', name)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'globalThis.siderailUrl' },
    external: [],
    plugins: [svelte],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

for (const [name, file] of Object.entries({ React: 'react.jsx', Vue: 'vue.js', Svelte: 'svelte.js' })) {
  test(`${name}: attributes, properties, events, children, and going away`, async () => {
    on.lab.file('/app.js', await bundle(file));
    const head =
      '<script>globalThis.siderailUrl = new URL("/siderail/side-rail.js", location).href</script><script type="module" src="/app.js"></script>';
    const { page, log } = await visitPage(on.browser, on.lab.show('/page', '<div id="app"></div>', { head }));
    const texts = () =>
      page
        .locator('side-rail :is(h2, li a)')
        .evaluateAll((found) => found.map((element) => element.firstChild.data ?? element.textContent));
    assert.deepEqual(await texts(), ['Tags', 'Ferries', `From ${name}`, 'Ferries return late']);
    assert.equal(await page.locator('side-rail .siderail-tags a').first().getAttribute('href'), '/tag/ferries');
    await page.waitForFunction(() => document.querySelector('output').textContent === '1');
    await page.getByText('next').click();
    await settled(page, 2);
    assert.deepEqual(await texts(), ['Tags', 'Délai', 'Ferries', `From ${name}`, 'Ferries return']);
    await page.waitForFunction(() => document.querySelector('output').textContent === '2');
    await page.getByText('away').click();
    assert.equal(await page.locator('side-rail').count(), 0);
    assert.deepEqual(log.problems, []);
  });
}

test('a template of strings: what renderToString wrote stands on the page', async () => {
  const rail = withSample(await Siderail.load());
  const html = renderToString(rail, { article: '1', show: ['tags', 'related'], tagHref: '/tag/{slug}' });
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', `<aside>${html}</aside>`));
  assert.equal(await visibleLinks(page), 2);
  assert.deepEqual(pathsOf(log), ['/page', '/siderail/side-rail.js']);
});

/** Builds the site of Astro, and puts its files into the lab. */
async function buildAstro() {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  // It writes into its root, too.
  const [root, outDir] = [at('build/test/astro'), at('build/test/astro/dist')];
  mkdirSync(root, { recursive: true });
  await build({
    configFile: false,
    ...{ root, outDir, srcDir: at('tests/browser/frameworks/astro'), cacheDir: path.join(root, 'cache') },
    logLevel: 'error',
    // What is installed as a package is not bundled for the server; this page is in the package itself.
    vite: { ssr: { external: ['siderail', 'siderail/server'] } },
  });
  for (const name of readdirSync(path.join(outDir, '_astro')))
    on.lab.file(`/_astro/${name}`, readFileSync(path.join(outDir, '_astro', name)));
  return readFileSync(path.join(outDir, 'index.html'), 'utf8');
}

test('Astro: a page that it wrote ahead of time, and one rail that lives', async () => {
  on.lab.file('/astro.html', await buildAstro());
  const url = `${on.lab.url}/astro.html`;
  const plain = await visitPage(on.browser, url, { javaScriptEnabled: false });
  assert.equal(await visibleLinks(plain.page), 2);
  const { page, log } = await visitPage(on.browser, url, { rails: 2 });
  assert.equal(await visibleLinks(page), 3);
  assert.equal(await page.locator('side-rail').nth(1).locator('h2').textContent(), 'From Astro');
  assert.deepEqual(log.problems, []);
});
