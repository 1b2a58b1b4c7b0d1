// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, write } from './files.mjs';

/** What package.json names as the types of an entry. */
const entries = ['index', 'element', 'server', 'cloud', 'side-rail'];

/** These are declarations already. */
const written = [
  ...['glue.d.ts', 'index.d.ts', 'side-rail.d.ts', 'types.d.ts'],
  ...readdirSync(at('web/types')).map((name) => path.join('types', name)),
];

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
  for (const name of written) write(path.join(folder, name), readFileSync(at('web', name)));
  const wanted = new Set();
  for (const entry of entries) follow(folder, `${entry}.d.ts`, wanted);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!wanted.has(path.relative(folder, file))) rmSync(file);
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
  for (const [, imported] of text.matchAll(/(?:\bfrom |\bimport\()['"](\.\.?\/[\w./-]+)\.js['"]/g))
    follow(folder, path.join(path.dirname(name), `${imported}.d.ts`), found);
}
