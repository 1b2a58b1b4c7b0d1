// SPDX-License-Identifier: MIT
// The package as npm would publish it, in the hands of a stranger: installed into an empty folder, run by Node, bundled by Vite,
// opened in Chromium, and looked over by the two tools that know what goes wrong with packages. Slow: it takes a minute.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { launchChromium, openPage } from './browser/chromium.js';
import { at } from './lib/paths.js';
import { sample } from './lib/snapshot.js';

const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const raw = Object.keys(manifest.exports).filter((name) => /^[^*]+\.(wasm|css|js)$/.test(name));

let folder;
let packed;
let tarball;
const inFolder = (...parts) => path.join(folder, ...parts);
const run = (program, words, cwd = folder) => execFileSync(program, words, { cwd, encoding: 'utf8' });

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siderail-pack-'));
  // What is packed was built already: building it again is for publishing.
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  [packed] = JSON.parse(run('npm', words, at()));
  tarball = inFolder(packed.filename);
  writeFileSync(inFolder('package.json'), '{"private": true, "type": "module"}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
});
after(() => folder && rmSync(folder, { recursive: true }));

test('it holds what it should, and no more', () => {
  const files = packed.files.map(({ path: name }) => name);
  const allowed =
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.*\.(js|wasm|css|d\.ts)|dist\/custom-elements\.json|dist\/schema\/\w+\.schema\.json)$/;
  assert.deepEqual(
    files.filter((name) => !allowed.test(name)),
    [],
  );
  for (const name of ['dist/index.js', 'dist/side-rail.js', 'dist/siderail.wasm', 'dist/node/cli.js'])
    assert.ok(files.includes(name), name);
  assert.ok(packed.size < 1_000_000, `${packed.size} bytes`);
  assert.deepEqual(Object.keys(JSON.parse(run('npm', ['ls', '--all', '--json'])).dependencies), ['siderail']);
});

test('every export leads to a file', () => {
  const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
  const files = packed.files.map(({ path: name }) => `./${name}`);
  for (const target of targets(manifest.exports)) {
    const [start, end] = target.split('*');
    const leads = (file) => (end === undefined ? file === target : file.startsWith(start) && file.endsWith(end));
    assert.ok(files.some(leads), target);
  }
});

test('Node imports it, loads it, adds to it and renders', () => {
  writeFileSync(inFolder('feed.json'), sample.articles);
  writeFileSync(
    inFolder('use.js'),
    `import { readFileSync } from 'node:fs';
import { Siderail } from 'siderail';
import { renderToString } from 'siderail/server';
import 'siderail/define';
const rail = await Siderail.load();
rail.add('articles', readFileSync('feed.json'));
console.log(rail.version, rail.render('related', { article: '1' }).includes('href="/2"'), renderToString(rail).length > 100);
console.log(import.meta.resolve('siderail/siderail.simd.wasm').endsWith('/dist/siderail.simd.wasm'));
`,
  );
  assert.equal(run(process.execPath, ['use.js']), `${manifest.version} true true\ntrue\n`);
});

test('npx runs its command line', () => {
  assert.equal(run('npx', ['--no-install', 'siderail', '--version']), `${manifest.version}\n`);
  assert.match(run('npx', ['--no-install', 'siderail', 'check', 'feed.json']), /2 added/);
});

test('TypeScript knows its types', () => {
  writeFileSync(
    inFolder('use.ts'),
    `import { Siderail, SiderailError, type Report } from 'siderail';
import { layoutCloud } from 'siderail/cloud';
import { SideRailElement } from 'siderail/define';
import { renderToString } from 'siderail/server';
const x: number | undefined = (await layoutCloud(null, [{ text: 'Sea' }])).boxes[0]?.x;
// @ts-expect-error a word is no number
await layoutCloud(null, [1]);
const rail: Siderail = await Siderail.load({ simd: true });
const report: Report = rail.add('articles', new Uint8Array());
const level: number | undefined = rail.query('tags', { scope: 'archive' }).tags[0]?.level;
const html: string = renderToString(rail, { show: ['tags'] }) + rail.render('related', { article: '1' });
const element: SideRailElement = document.createElement('side-rail');
// @ts-expect-error there is no such widget
rail.query('weather');
try { rail.clear(); } catch (error) { if (error instanceof SiderailError) console.log(error.code === 'bad-option', report, level, html, element, x); }
`,
  );
  const tsc = at('node_modules/typescript/bin/tsc');
  for (const resolution of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--skipLibCheck',
      'false',
      '--types',
      '',
    ];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, ...resolution, 'use.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  }
});

test('bundled by Vite, it runs in Chromium', async () => {
  const { build, preview } = await import('vite');
  mkdirSync(inFolder('site'));
  writeFileSync(
    inFolder('site/index.html'),
    '<!doctype html><link rel="icon" href="data:,"><side-rail src="/feed.json" article="1" show="tags"></side-rail><script type="module" src="/main.js"></script>',
  );
  writeFileSync(
    inFolder('site/main.js'),
    "import 'siderail/define';\nimport { Siderail } from 'siderail';\nconst rail = await Siderail.load();\ndocument.title = rail.widgets.join();\n",
  );
  mkdirSync(inFolder('site/public'));
  writeFileSync(inFolder('site/public/feed.json'), sample.articles);
  const options = { root: inFolder('site'), configFile: false, logLevel: 'warn', cacheDir: inFolder('cache') };
  await build({ ...options, build: { target: 'es2022' } });
  const server = await preview({ ...options, preview: { port: 0 } });
  const browser = await launchChromium();
  try {
    const { page, log } = await openPage(browser, `http://localhost:${server.httpServer.address().port}/`);
    await page.waitForFunction(() => document.title === 'tags,related,tickers' && globalThis.seen.length > 0);
    assert.equal(await page.locator('side-rail .siderail-tag').count(), 1);
    assert.deepEqual(log.problems, []);
    assert.equal(log.requests.filter((url) => url.includes('.wasm')).length, 3, 'all parts of one of the two modules');
  } finally {
    await browser.close();
    await server.close();
  }
});

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: inFolder('node_modules/siderail'), pack: false, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

test('attw finds the types of every entry', () => {
  const attw = at('node_modules/@arethetypeswrong/cli/dist/index.js');
  const words = [
    attw,
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-color',
    '--exclude-entrypoints',
    ...raw,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});
