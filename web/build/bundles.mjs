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
  define: { __VERSION__: JSON.stringify(version) },
};

/** What is published under these names, for browsers and for Node. */
const entries = {
  index: at('web/core.js'),
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

/**
 * Writes build/web/css.js and dist/side-rail.css, the element's own css and then that of every widget there is, and the
 * themes into dist/themes.
 */
export function bundleStyle() {
  const widgets = readdirSync(at('src/widgets'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const code = minifyCss([
    at('web/side-rail.css'),
    ...widgets.map(({ name }) => at('src/widgets', name, `${name}.css`)).sort(),
  ]);
  write(at('build/web/css.js'), `export default ${JSON.stringify(code.trim())};\n`);
  // The element brings the styles of clouds and pictures along with their scripts; a server's page has but this file.
  write(at('dist/side-rail.css'), code + squeezeCss(imagesCss) + cloudCss);
  for (const name of readdirSync(at('web/themes'))) write(at('dist/themes', name), minifyCss([at('web/themes', name)]));
}

/** @param {string[]} files */
const minifyCss = (files) => squeezeCss(files.map((file) => readFileSync(file, 'utf8')).join('\n'));

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
    compress: { passes: 3, unsafe_arrows: true, ecma: 2020 },
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
      entryPoints: { 'side-rail': at('web/script.js') },
      outdir: at('dist'),
      platform: 'browser',
      plugins: [cloudApart],
    }),
    esbuild.build({
      ...common,
      entryPoints: { 'side-rail.cloud': at('web/cloud/rail.js') },
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
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true, ecma: 2020 },
    mangle: true,
  });
  write(file, `${code}\n`);
}
