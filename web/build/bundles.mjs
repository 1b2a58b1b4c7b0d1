// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { cloudCss } from '../cloud/style.js';
import { imagesCss } from '../images.js';
import { at, write } from './files.mjs';

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
  define: { __VERSION__: JSON.stringify(version), __RAIL__: 'false' },
};

/** What is published under these names, for browsers and for Node. */
const entries = {
  index: at('web/index.js'),
  define: at('web/define.js'),
  element: at('web/element.js'),
  server: at('web/server.js'),
  cloud: at('web/cloud.js'),
};

/**
 * The script of packed clouds as a file of its own, which imports nothing: what it needs of the element's is handed to it.
 * @type {esbuild.Plugin}
 */
const cloudApart = {
  name: 'cloud-apart',
  setup: (build) =>
    build.onResolve({ filter: /\/cloud\/rail\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './side-rail.cloud.js', external: true } : undefined,
    ),
};

/** The widgets whose css is a file of its own, build/web/NAME.css.js, that only pages which may show them fetch. */
const apart = ['tickers'];

/**
 * Writes build/web/css.js, the element's own css and then that of every other widget there is; dist/side-rail.css with the
 * css of all; and the themes into dist/themes.
 */
export function bundleStyle() {
  const widgets = readdirSync(at('src/widgets'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const cssOf = (/** @type {string} */ name) => minifyCss(at('src/widgets', name, `${name}.css`)).trim();
  const together = widgets.filter((name) => !apart.includes(name)).sort();
  const code = minifyCss(at('web/side-rail.css')).trim() + together.map(cssOf).join('');
  write(at('build/web/css.js'), `export default ${JSON.stringify(code)};\n`);
  for (const name of apart)
    write(at('build/web', `${name}.css.js`), `export default ${JSON.stringify(cssOf(name))};\n`);
  // A server's page has but this file.
  write(at('dist/side-rail.css'), `${code}${apart.map(cssOf).join('')}${squeezeCss(imagesCss)}${cloudCss}`);
  for (const name of readdirSync(at('web/themes'))) write(at('dist/themes', name), minifyCss(at('web/themes', name)));
}

/** @param {string} file */
const minifyCss = (file) => squeezeCss(readFileSync(file, 'utf8'));

/** @param {string} css */
const squeezeCss = (css) =>
  esbuild.transformSync(css, {
    loader: 'css',
    minify: true,
    target: ['chrome111', 'safari16.4', 'firefox113'],
  }).code;

/** Writes build/web/glue.mjs: the WebAssembly module's own JavaScript, which is the same for both builds. */
export async function minifyGlue() {
  const glue = readFileSync(at('build/wasm-simd/siderail.mjs'), 'utf8');
  // Emscripten hears of no failure here, so the caller does it.
  const ours = glue.replace('WebAssembly.instantiate(Module["wasm"],imports)', 'Module["instantiate"](imports)');
  if (ours === glue) throw new Error('Emscripten instantiates the module in another way than 3.1.6 did');
  const { code } = await minify(ours, {
    module: true,
    toplevel: true,
    // The many kinds of views that Emscripten makes of the memory, of which we use one.
    compress: { passes: 3, unsafe_arrows: true, pure_new: true, pure_getters: true, ecma: 2020 },
    mangle: true,
  });
  write(at('build/web/glue.mjs'), `${code}\n`);
}

/** Writes all JavaScript of dist, and removes what earlier builds left of it. */
export async function bundleScripts() {
  const shared = { ...common, splitting: true, chunkNames: '[name]-[hash]' };
  const results = await Promise.all([
    esbuild.build({ ...shared, entryPoints: entries, outdir: at('dist'), platform: 'browser' }),
    esbuild.build({
      ...shared,
      entryPoints: { ...entries, cli: at('web/cli.js'), 'build-worker': at('web/cli/ahead/worker.js') },
      outdir: at('dist/node'),
      platform: 'node',
    }),
    esbuild.build({
      ...shared,
      define: { ...common.define, __RAIL__: 'true' },
      entryPoints: { 'side-rail': at('web/script.js') },
      outdir: at('dist'),
      platform: 'browser',
      plugins: [cloudApart],
    }),
    esbuild.build({
      ...common,
      define: { ...common.define, __RAIL__: 'true' },
      entryPoints: { 'side-rail.cloud': at('web/cloud/rail.js'), 'side-rail.worker': at('web/side-rail.worker.js') },
      outdir: at('dist'),
      platform: 'browser',
    }),
  ]);
  await Promise.all(['dist/side-rail.js', 'dist/side-rail.cloud.js'].map((file) => squeeze(at(file))));
  const written = new Set(
    results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})).map((file) => path.resolve(file)),
  );
  for (const folder of [at('dist'), at('dist/node')]) {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (name.endsWith('.js') && !written.has(file)) rmSync(file);
    }
  }
}

/**
 * Takes another 3 % off the script that every reader fetches.
 * @param {string} file
 */
async function squeeze(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    module: true,
    compress: {
      passes: 3,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      keep_fargs: false,
      ecma: 2020,
    },
    mangle: true,
  });
  write(file, `${code}\n`);
}
