// SPDX-License-Identifier: MIT
// Builds the package: what pages run is counted, both WebAssembly modules are compiled for that and taken apart, then
// comes everything else in dist. What is newer than what it is made from is left alone.
//
//     node web/build/build.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, isFresh, write } from './files.mjs';
import { setUp } from './setup.mjs';

/** The modules' own JavaScript, the same for both. */
const glue = at('build/web/glue.mjs');

/** What the engine does on pages is counted with these. */
const workload = [
  ...[at('web/build/split'), at('web/first-article.js'), at('web/labels.js')],
  ...[at('demo/archive/feed.json'), at('demo/data')],
];

/** The presets of CMakePresets.json, and the names in dist of what they build. */
const builds = [
  { preset: 'wasm-simd', name: 'siderail.simd', build: 'simd' },
  { preset: 'wasm-scalar', name: 'siderail', build: 'scalar' },
];

/**
 * @param {string} program
 * @param {string[]} words
 */
const run = (program, words) => execFileSync(program, words, { cwd: at(), stdio: 'inherit' });

/** @param {string} preset */
function runPreset(preset) {
  // Once configured, the build itself notices when it has to be configured again, but for the presets.
  if (!isFresh([at('build', preset, 'build.ninja')], [at('CMakePresets.json')])) run('cmake', ['--preset', preset]);
  run('cmake', ['--build', '--preset', preset]);
}

async function countPages() {
  runPreset('wasm-count');
  const script = at('build/wasm-count/siderail.mjs');
  // The profile is left alone where it would be the same: all that is compiled for it would be compiled again.
  const [profile, stamp] = [at('build/page.profdata'), at('build/page.counted')];
  if (existsSync(profile) && isFresh([stamp], [script, ...workload])) return;
  const { countPages: count } = await import('./split/counters.mjs');
  await count(script, profile);
  write(stamp, '');
}

/**
 * What is taken out of a module: what no ordinary page runs, and what only those with ticker badges do.
 * @param {string} name
 * @returns {import('./split/split.mjs').Part[]}
 */
const partsOf = (name) => [
  { name: 'rest', file: at('dist', `${name}.rest.wasm`), pages: 'all' },
  { name: 'tickers', file: at('dist', `${name}.tickers.wasm`), pages: 'without securities' },
];

async function buildModules() {
  const { splitModule } = await import('./split/split.mjs');
  for (const { preset, name, build } of builds) {
    runPreset(preset);
    await writeGlue();
    const [module, first] = [at('build', preset, 'siderail.wasm'), at('dist', `${name}.wasm`)];
    await splitModule({ module, build, first, parts: partsOf(name) }, glue, workload);
  }
  // The layout of clouds is the same in both.
  write(at('dist/siderail.cloud.wasm'), readFileSync(at('build/wasm-simd/siderail.cloud.wasm')));
}

/** Only with dynamic imports, here and below, as setUp may have installed what these files import. */
async function writeGlue() {
  const { minifyGlue } = await import('./bundles.mjs');
  if (!isFresh([glue], [at('build/wasm-simd/siderail.mjs')])) await minifyGlue();
}

async function buildPackage() {
  const { bundleScripts, bundleStyle } = await import('./bundles.mjs');
  const { emitTypes } = await import('./types.mjs');
  bundleStyle();
  for (const name of readdirSync(at('web/schema')))
    write(at('dist/schema', name), readFileSync(at('web/schema', name)));
  await bundleScripts();
  const sources = [at('web'), at('package.json'), at('tsconfig.json')];
  if (!isFresh([at('dist/types/index.d.ts'), at('dist/types/core.d.ts')], sources)) emitTypes();
  if (!isFresh([at('dist/custom-elements.json')], sources)) {
    const analyze = at('node_modules/@custom-elements-manifest/analyzer/cem.js');
    run(process.execPath, [analyze, 'analyze', '--quiet', '--config', 'web/build/custom-elements.config.mjs']);
  }
}

setUp(['build']);
await countPages();
await buildModules();
await buildPackage();
