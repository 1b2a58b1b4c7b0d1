// SPDX-License-Identifier: MIT
// Builds everything and runs every test there is:
//
//     npm test                 all of them
//     npm test -- --fast       without those that need a browser or pack the package
//
// The last line is the sum of what the runners counted. It is missing when one of them did not come to its end.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { at } from './lib/paths.js';

/** @typedef {{ name: string, ok: boolean, counts: { passed: number, failed: number } | undefined, lines: string[] }} Outcome */

const fast = process.argv.includes('--fast');
const slow = (file) => file.startsWith('tests/browser/') || file === 'tests/pack.test.js';

/** Programs, packages, dist and the native tests: what fails here ends everything. */
async function prepare() {
  demand(run(process.execPath, ['web/build/setup.mjs', 'build', 'test']));
  // Whenever one of them links, which takes one processor, the other has the rest.
  const [, native] = await Promise.all([
    start(process.execPath, ['web/build/build.mjs']).then(demand),
    start('sh', ['-c', 'cmake --preset native && cmake --build --preset native'], 'pipe'),
  ]);
  demand(native);
}

/** @param {boolean} isDone */
function demand(isDone) {
  if (isDone) return;
  console.error('\nno test was run');
  process.exit(1);
}

/**
 * Starts a program, and tells when it ends whether all went well. What goes through a pipe is shown then.
 * @param {string} program
 * @param {string[]} words
 * @param {'inherit' | 'pipe'} output
 */
async function start(program, words, output = 'inherit') {
  const child = spawn(program, words, { cwd: at(), stdio: ['ignore', output, output] });
  const said = output === 'pipe' ? Promise.all([textOf(child.stdout), textOf(child.stderr)]) : [];
  const [status] = await once(child, 'close');
  console.log(`\n> ${path.basename(program)} ${words.join(' ')}\n${(await said).join('')}`);
  return status === 0;
}

/** Boost.Test under CTest. CTest counts programs, and its log says how many cases they had. @returns {Outcome} */
function runNative() {
  const log = at('build/native/Testing/Temporary/LastTest.log');
  rmSync(log, { force: true });
  const ok = run('ctest', ['--preset', 'native'], { BOOST_TEST_REPORT_LEVEL: 'short', BOOST_TEST_COLOR_OUTPUT: 'no' });
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const lines = text
    .split('\n')
    .filter((line) => /^Test module |^\s+\d+ (test cases?|assertions?) out of \d+ /.test(line));
  const all = text.match(/^Test module [^\n]*\n\s+\d+ test cases? out of (\d+) /m);
  const passed = sum(text.matchAll(/^\s+(\d+) test cases? out of \d+ passed$/gm));
  const counts = all ? { passed, failed: Number(all[1]) - passed } : undefined;
  return { name: 'native', ok, counts, lines };
}

/** node --test, which writes its results twice: for people, and to be counted. @returns {Outcome} */
function runNode(name, files) {
  const tap = at('build/test', `${name.replaceAll(' ', '-')}.tap`);
  mkdirSync(path.dirname(tap), { recursive: true });
  rmSync(tap, { force: true });
  const reporters = [...reporter('spec', 'stdout'), ...reporter('tap', tap)];
  // Node would leave one processor idle, and browsers wait for much.
  const atOnce = `--test-concurrency=${availableParallelism()}`;
  const ok = run(process.execPath, ['--test', atOnce, '--test-timeout=300000', ...reporters, ...files]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const lines = text.match(/^# (tests|pass|fail|cancelled|skipped|todo) \d+$/gm) ?? [];
  const of = (word) => sum(lines.map((line) => new RegExp(`^# ${word} (\\d+)$`).exec(line)).filter(Boolean));
  const counts = lines.length === 6 ? { passed: of('pass'), failed: of('fail') + of('cancelled') } : undefined;
  return { name, ok, counts, lines: [lines.map((line) => line.slice(2)).join(', ')] };
}

/** @param {Outcome[]} all */
function report(all) {
  console.log();
  for (const { name, ok, counts, lines } of all) {
    for (const line of lines) console.log(`${name}: ${line.trim()}`);
    if (!counts) console.log(`${name}: did not come to its end`);
    else if (!ok && !counts.failed) console.log(`${name}: failed, though every test that it counted passed`);
  }
  if (all.every(({ counts }) => counts)) {
    console.log(`${total(all, 'passed')} passed, ${total(all, 'failed')} failed`);
  }
  process.exitCode = all.every(({ ok, counts }) => ok && counts && !counts.failed) ? 0 : 1;
}

function run(program, words, environment = {}) {
  console.log(
    `\n> ${path.basename(program)} ${words.filter((word) => !/^--test-(concurrency|reporter|timeout)/.test(word)).join(' ')}`,
  );
  return (
    spawnSync(program, words, { cwd: at(), stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0
  );
}

const reporter = (name, destination) => [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`];

/** The sum of the first groups of some matches. */
const sum = (matches) => Array.from(matches, ([, digits]) => Number(digits)).reduce((total, count) => total + count, 0);

const total = (all, name) => all.reduce((before, { counts }) => before + counts[name], 0);

await prepare();
const testFiles = readdirSync(at('tests'), { recursive: true })
  .map((name) => path.posix.join('tests', name.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.test.js'))
  .sort();
const outcomes = [
  runNative(),
  runNode(
    'node',
    testFiles.filter((file) => !slow(file)),
  ),
  ...(fast ? [] : [runNode('browser and package', testFiles.filter(slow))]),
];
report(outcomes);
