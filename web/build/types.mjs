// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at } from './files.mjs';

/** What package.json names as the types of an entry. */
const entries = ['index', 'element', 'server', 'cloud', 'side-rail'];

/** These are declarations already. */
const written = ['index.d.ts', 'side-rail.d.ts', 'types.d.ts'];

/** Writes dist/types: the declarations that web/ has and those made of JSDoc, no more than the entries lead to. */
export function emitTypes() {
  const folder = at('dist/types');
  rmSync(folder, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [
      at('node_modules/typescript/bin/tsc'),
      ...['--project', at('tsconfig.json'), '--noEmit', 'false', '--declaration', '--emitDeclarationOnly'],
      ...['--rootDir', at('web'), '--outDir', folder],
    ],
    { stdio: 'inherit' },
  );
  for (const name of written) copyFileSync(at('web', name), path.join(folder, name));
  const wanted = new Set();
  for (const entry of entries) follow(folder, `${entry}.d.ts`, wanted);
  for (const name of readdirSync(folder)) {
    if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/**
 * Adds a declaration file, and what it imports, to `found`.
 * @param {string} folder
 * @param {string} name
 * @param {Set<string>} found
 */
function follow(folder, name, found) {
  if (found.has(name)) return;
  found.add(name);
  const text = readFileSync(path.join(folder, name), 'utf8');
  for (const [, imported] of text.matchAll(/^(?:import|export) .* from ['"]\.\/([\w-]+)\.js['"];/gm))
    follow(folder, `${imported}.d.ts`, found);
}
