// SPDX-License-Identifier: MIT
// House rules that no formatter and no linter checks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesBelow, readText, repositoryFiles } from './lib/files.js';
import { at } from './lib/paths.js';

const cpp = /\.(cpp|h|def)$/;
const script = /\.(js|mjs)$/;
const texts =
  /(\.(cpp|h|def|js|mjs|ts|css|json|md|html|svg|txt|cmake|yml|yaml)|CMakeLists\.txt|LICENSE|\/run|ignore|\.clang-[a-z]+)$/;

/** The lines of some files that a pattern matches, as "file:line". */
const linesWith = (files, pattern) =>
  files.flatMap((file) =>
    readText(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

test('C++ sources are ASCII', () => {
  const files = filesBelow(['src', 'wasm', 'tests'], cpp);
  assert.ok(files.length > 50, `${files.length} files`);
  // eslint-disable-next-line no-control-regex
  assert.deepEqual(linesWith(files, /[^\x00-\x7f]/), []);
});

test('no source file has 300 lines', () => {
  const files = [
    ...filesBelow(['src', 'wasm', 'web', 'demo', 'tests'], cpp),
    ...filesBelow(['src', 'wasm', 'web', 'demo', 'tests'], script),
  ];
  assert.deepEqual(
    files.filter((file) => readText(file).split('\n').length > 300),
    [],
  );
});

test('sources say what licence they are under', () => {
  const files = [...filesBelow(['src', 'wasm', 'tests'], cpp), ...filesBelow(['web', 'demo', 'tests'], script)];
  const without = files.filter((file) => !/^(#!.*\n)?\/\/ SPDX-License-Identifier: MIT\n/.test(readText(file)));
  assert.deepEqual(
    without.filter((file) => !file.endsWith('.def')),
    [],
  );
});

test('nothing is left to be done later', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|');
  assert.deepEqual(
    linesWith(
      repositoryFiles().filter((file) => texts.test(file)),
      new RegExp(`\\b(${words})\\b`),
    ),
    [],
  );
});

test('no path of the machine that this was written on', () => {
  const folders = ['work', 'home', 'root', 'Users', 'tmp'].join('|');
  const files = repositoryFiles().filter((file) => texts.test(file) && file !== 'package-lock.json');
  assert.deepEqual(linesWith(files, new RegExp(`(^|[\\s"'\`=(])/(${folders})/`)), []);
});

test('the lock file names no registry, so that any will do', () => {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  assert.deepEqual(
    Object.keys(lock.packages).filter((name) => lock.packages[name].resolved),
    [],
  );
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.equal(manifest.dependencies, undefined, 'the package depends on nothing');
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is pinned`);
    assert.equal(lock.packages[`node_modules/${name}`].version, version);
  }
});
