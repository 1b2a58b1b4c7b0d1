// SPDX-License-Identifier: MIT
// Builds the fuzz targets and runs each for some seconds:
//
//     npm run fuzz -- [SECONDS] [TARGET...]      by default 20 seconds, all targets; exit code 1 when one finds something
//
// They start from tests/cases and from what earlier runs kept in build/fuzz/corpus. What they find is in
// build/fuzz/finds: run the program in build/fuzz/tests/fuzz with such a file to see it again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
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

/** @returns {{ ok: boolean, line: string }} */
function fuzz(target) {
  const [corpus, finds, seeds] = ['corpus', 'finds', 'seeds'].map((name) => at('build/fuzz', name, target));
  for (const folder of [corpus, finds]) mkdirSync(folder, { recursive: true });
  const limits = [`-max_total_time=${seconds}`, '-max_len=4096', '-timeout=10', '-rss_limit_mb=1024'];
  const paths = [`-dict=${at('build/fuzz/seeds', `${target}.dict`)}`, `-artifact_prefix=${finds}/`, corpus, seeds];
  const { status, stderr } = spawnSync(
    at('build/fuzz/tests/fuzz', `fuzz_${target}`),
    [...limits, '-print_final_stats=1', '-verbosity=0', ...paths],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, UBSAN_OPTIONS: 'print_stacktrace=1' },
    },
  );
  const statistic = (name) => new RegExp(`stat::${name}:\\s+(\\d+)`).exec(stderr)?.[1] ?? '?';
  if (status !== 0) console.error(stderr.slice(-6000));
  const counts = `${statistic('number_of_executed_units')} executions, ${statistic('new_units_added')} new inputs`;
  return { ok: status === 0, line: `${target.padEnd(12)}${status === 0 ? 'clean' : 'FOUND SOMETHING'}, ${counts}` };
}

run('cmake', ['--preset', 'fuzz']);
run('cmake', ['--build', '--preset', 'fuzz']);
run(process.execPath, [at('tests/fuzz/write-seeds.mjs'), at('build/fuzz/seeds')]);
console.log(`${seconds} s each`);
for (const target of chosen.length ? chosen : targets) {
  const { ok, line } = fuzz(target);
  console.log(line);
  if (!ok) process.exitCode = 1;
}
