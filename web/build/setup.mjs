// SPDX-License-Identifier: MIT
// Sees that everything is there that building, testing and linting need: programs first, then npm packages.
//
//     node web/build/setup.mjs [build] [test] [lint]      by default, for all three
//
// On Debian and its kin, as root or with sudo, what is missing is installed; anywhere else it is named. With everything
// there, it is done in no time. It runs before any npm package is there, so it uses none.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each is there when any one of its programs or files is. */
const requirements = [
  { purposes: ['build'], any: ['emcc'], debian: 'emscripten' },
  { purposes: ['build'], any: ['wasm-split'], debian: 'binaryen' },
  { purposes: ['build'], any: ['llvm-profdata-14'], debian: 'llvm-14' },
  { purposes: ['build', 'test'], any: ['cmake'], debian: 'cmake' },
  { purposes: ['build', 'test'], any: ['ninja'], debian: 'ninja-build' },
  { purposes: ['test'], any: ['g++'], debian: 'g++' },
  { purposes: ['test'], any: ['clang++'], debian: 'clang' },
  {
    purposes: ['test'],
    any: ['/usr/include/boost/test/unit_test.hpp', '/usr/local/include/boost/test/unit_test.hpp'],
    debian: 'libboost-test-dev',
  },
  { purposes: ['test'], any: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { purposes: ['test'], any: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  { purposes: ['lint'], any: ['clang-format'], debian: 'clang-format' },
  { purposes: ['lint'], any: ['clang-tidy'], debian: 'clang-tidy' },
];

/**
 * Installs what is missing. Throws an Error that says what to do where it cannot.
 * @param {string[]} [purposes] out of 'build', 'test' and 'lint'
 */
export function setUp(purposes = ['build', 'test', 'lint']) {
  const needed = requirements.filter((each) => each.purposes.some((purpose) => purposes.includes(purpose)));
  const missing = needed.filter(({ any }) => !any.some(isThere));
  if (missing.length) install(missing.map(({ debian }) => debian));
  if (!packagesMatchLock()) run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** @param {string} thing a path, or the name of a program */
function isThere(thing) {
  if (path.isAbsolute(thing)) return existsSync(thing);
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, thing)));
}

/** @param {string[]} packages */
function install(packages) {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!isThere('apt-get') || (prefix.length && !succeeds('sudo', ['-n', 'true']))) {
    throw new Error(
      `Missing programs. On Debian: apt-get install ${packages.join(' ')}. Elsewhere, the same by other names.`,
    );
  }
  const [program, ...words] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  run(program, [...words, 'update', '--quiet']);
  run(program, [...words, 'install', '--quiet', '--yes', '--no-install-recommends', ...packages]);
}

/** Whether node_modules holds the versions of package-lock.json. Times would not tell: a checkout sets them anew. */
function packagesMatchLock() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = readPackages(installed);
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || optional || devOptional || have[name]?.version === version,
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
const readPackages = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

/**
 * @param {string} program
 * @param {string[]} words
 */
function succeeds(program, words) {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {string[]} words
 */
const run = (program, words) => execFileSync(program, words, { cwd: root, stdio: 'inherit' });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUp(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
