// SPDX-License-Identifier: MIT
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, isFresh } from '../web/build/files.mjs';
import { readData } from './archive.mjs';

/** Where the site is built, unless another folder is asked for. */
export const siteFolder = fileURLToPath(new URL('site', import.meta.url));

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the package, unless what is in dist is newer than everything it is made from. Throws an Error when that fails. */
export function buildPackage() {
  const modules = ['siderail', 'siderail.simd'].flatMap((build) =>
    ['', '.tickers', '.rest'].map((part) => `${build}${part}.wasm`),
  );
  const outputs = ['index.js', 'side-rail.js', ...modules, 'node/cli.js', 'side-rail.css'];
  if (
    isFresh(
      outputs.map((name) => at('dist', name)),
      [at('src'), at('wasm'), at('web')],
    )
  )
    return;
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: at(), stdio: 'inherit' });
  if (status !== 0) throw new Error('npm run build failed, and the site is made with the package that it builds');
}

/**
 * Builds the whole site, and the package first, if need be.
 * @param {string} [folder] is emptied
 * @returns {Promise<{ folder: string, pages: number }>}
 */
export async function buildSite(folder = siteFolder) {
  buildPackage();
  // Only now, as they import the package.
  const [{ openArchive }, { pagesOf }] = await Promise.all([import('./archive.mjs'), import('./pages/pages.mjs')]);
  const archive = await openArchive();
  const pages = pagesOf(archive);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) await write(path.join(folder, name), page);
  await copyData(folder);
  await write(path.join(folder, 'quotes.sample.json'), archive.quotesJson);
  await copyAssets(folder);
  await copyPackage(path.join(folder, 'siderail'));
  return { folder, pages: Object.keys(pages).length };
}

/** @param {string} folder */
async function copyData(folder) {
  await write(path.join(folder, 'feed.json'), await readData('archive/feed.json'));
  await write(path.join(folder, 'securities.json'), await readData('data/securities.json'));
}

/** @param {string} folder */
async function copyAssets(folder) {
  const assets = path.join(here, 'assets');
  await cp(path.join(assets, 'icon.svg'), path.join(folder, 'icon.svg'));
  for (const name of ['playground', 'clouds'])
    await cp(path.join(assets, name), path.join(folder, name), { recursive: true });
  await bundleRival(path.join(folder, 'clouds/d3-cloud.js'));
  const sheets = (await readdir(path.join(assets, 'css'))).sort();
  const css = await Promise.all(sheets.map((name) => readFile(path.join(assets, 'css', name), 'utf8')));
  await write(path.join(folder, 'ledger.css'), css.join('\n'));
}

/**
 * The library that Siderail's clouds are compared with, as one script.
 * @param {string} outfile
 */
async function bundleRival(outfile) {
  const { build } = await import('esbuild');
  const stdin = { contents: "export { default } from 'd3-cloud';", resolveDir: here };
  await build({ stdin, outfile, bundle: true, minify: true, format: 'esm', logLevel: 'error' });
}

/**
 * What the package publishes for browsers: scripts, modules and the stylesheet.
 * @param {string} folder
 */
async function copyPackage(folder) {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(at('dist'))).filter((name) => /\.(js|wasm|css)$/.test(name));
  await cp(at('dist/themes'), path.join(folder, 'themes'), { recursive: true });
  await Promise.all(files.map((name) => cp(at('dist', name), path.join(folder, name))));
}

/**
 * @param {string} file
 * @param {string | Uint8Array} content
 */
async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
