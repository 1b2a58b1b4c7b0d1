// SPDX-License-Identifier: MIT
// Builds the package: both WebAssembly modules, then everything in dist. What is newer than what it is made from is
// left alone.
//
//     node web/build/build.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, isFresh, write } from './files.mjs';
import { setUp } from './setup.mjs';

/** The preset of CMakePresets.json that builds each file. */
const modules = { 'siderail.simd.wasm': 'wasm-simd', 'siderail.wasm': 'wasm-scalar' };

/**
 * @param {string} program
 * @param {string[]} words
 */
const run = (program, words) => execFileSync(program, words, { cwd: at(), stdio: 'inherit' });

function buildModules() {
  for (const [file, preset] of Object.entries(modules)) {
    // Once configured, the build itself notices when it has to be configured again.
    if (!existsSync(at('build', preset, 'build.ninja'))) run('cmake', ['--preset', preset]);
    run('cmake', ['--build', '--preset', preset]);
    // Not copied as a file: the linker makes it executable.
    write(at('dist', file), readFileSync(at('build', preset, 'siderail.wasm')));
  }
  // The layout of clouds is the same in both.
  write(at('dist/siderail.cloud.wasm'), readFileSync(at('build/wasm-simd/siderail.cloud.wasm')));
}

async function buildPackage() {
  // Only here, as setUp may have installed what they import.
  const { bundleScripts, bundleStyle, minifyGlue } = await import('./bundles.mjs');
  const { emitTypes } = await import('./types.mjs');
  bundleStyle();
  for (const name of readdirSync(at('web/schema')))
    write(at('dist/schema', name), readFileSync(at('web/schema', name)));
  if (!isFresh([at('build/web/glue.mjs')], [at('build/wasm-simd/siderail.mjs')])) await minifyGlue();
  await bundleScripts();
  const sources = [at('web'), at('package.json'), at('tsconfig.json')];
  if (!isFresh([at('dist/types/index.d.ts'), at('dist/types/core.d.ts')], sources)) emitTypes();
  if (!isFresh([at('dist/custom-elements.json')], sources)) {
    const analyze = at('node_modules/@custom-elements-manifest/analyzer/cem.js');
    run(process.execPath, [analyze, 'analyze', '--quiet', '--config', 'web/build/custom-elements.config.mjs']);
  }
}

setUp(['build']);
buildModules();
await buildPackage();
