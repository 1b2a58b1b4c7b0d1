// SPDX-License-Identifier: MIT
// Builds the fuzz targets and runs each for some seconds:
//
//     npm run fuzz -- [SECONDS] [TARGET...]      by default 20 seconds, all targets; exit code 1 when one finds something
//
// They start from tests/cases and from what earlier runs kept in build/fuzz/corpus. What they find is in
// build/fuzz/finds: run the program in build/asan/tests/fuzz with such a file to see it again.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { at } from '../lib/paths.js';

const targets = readdirSync(at('tests/fuzz'))
  .map((file) => /^fuzz_(\w+)\.cpp$/.exec(file)?.[1])
  .filter(Boolean);

const [seconds = '20', ...chosen] = process.argv.slice(2);
const unknown = chosen.filter((name) => !targets.includes(name));
if (!/^\d+$/.test(seconds) || unknown.length) {
  console.error(`npm run fuzz -- [SECONDS] [TARGET...]      targets: ${targets.join(', ')}`);
  process.exit(2);
}

/** Ends everything when a step fails. */
function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: at(), stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(1);
}

/** Runs one target, and says how it ended. @param {string} target */
async function fuzz(target) {
  const [corpus, finds, seeds] = ['corpus', 'finds', 'seeds'].map((name) => at('build/fuzz', name, target));
  for (const folder of [corpus, finds]) mkdirSync(folder, { recursive: true });
  const limits = [`-max_total_time=${seconds}`, '-max_len=4096', '-timeout=10', '-rss_limit_mb=1024'];
  const paths = [`-dict=${at('build/fuzz/seeds', `${target}.dict`)}`, `-artifact_prefix=${finds}/`, corpus, seeds];
  const program = spawn(
    at('build/asan/tests/fuzz', `fuzz_${target}`),
    [...limits, '-print_final_stats=1', '-verbosity=0', ...paths],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, UBSAN_OPTIONS: 'print_stacktrace=1' } },
  );
  const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'close')]);
  const statistic = (name) => new RegExp(`stat::${name}:\\s+(\\d+)`).exec(said)?.[1] ?? '?';
  if (status !== 0) {
    console.error(said.slice(-6000));
    process.exitCode = 1;
  }
  const counts = `${statistic('number_of_executed_units')} executions, ${statistic('new_units_added')} new inputs`;
  console.log(`${target.padEnd(12)}${status === 0 ? 'clean' : 'FOUND SOMETHING'}, ${counts}`);
}

/** Takes targets until none is left: as many at a time as there are processors. @param {string[]} left */
async function work(left) {
  for (let target = left.shift(); target; target = left.shift()) await fuzz(target);
}

run('cmake', ['--preset', 'asan']);
run('cmake', ['--build', '--preset', 'asan']);
run(process.execPath, [at('tests/fuzz/write-seeds.mjs'), at('build/fuzz/seeds')]);
console.log(`${seconds} s each`);
const left = chosen.length ? chosen : targets;
await Promise.all(Array.from({ length: availableParallelism() }, () => work(left)));
