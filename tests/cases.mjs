// SPDX-License-Identifier: MIT
// Shows where the golden cases and the built module disagree, or writes what the module says into the cases:
//
//     npm run cases                  exit code 1 when anything differs
//     npm run cases -- --update      then read `git diff tests/cases`: every change must be one that you can explain
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder, pickError, readFiles, stepsOf } from './lib/cases.js';
import { openModule } from './wasm/module.js';

const update = process.argv.includes('--update');
let differences = 0;

for (const { file, cases, isMade } of readFiles()) {
  for (const golden of cases) {
    const call = await openModule('simd');
    for (const step of stepsOf(golden)) check(`${file}: ${golden.name}`, step, call(step.request, step.payload));
  }
  if (update && !isMade) writeFileSync(path.join(folder, file), `${JSON.stringify(cases, null, 2)}\n`);
}
console.log(`${differences} ${differences === 1 ? 'difference' : 'differences'}${update ? ' written' : ''}`);
if (differences && !update) process.exitCode = 1;

/** Compares what a step expects with what came, and keeps what came in the step's own object. */
function check(title, step, { failed, body }) {
  const { source, request, isHtml, error } = step;
  const text = body.toString();
  const came = isHtml && !failed ? text : JSON.parse(text);
  const [name, actual] = failed
    ? ['error', pickError(came, error ?? { code: '' })]
    : [request.call === 'add' ? 'report' : 'expect', came];
  const expected = error ?? step.expect;
  const isSilent = ['clear', 'prepare'].includes(request.call) || (request.call === 'add' && expected === undefined);
  if ((isSilent && !failed) || (Boolean(error) === failed && JSON.stringify(expected) === JSON.stringify(actual)))
    return;
  differences++;
  console.log(
    `${title}\n  ${JSON.stringify(request)}\n  expected ${JSON.stringify(expected)}\n  came     ${JSON.stringify(actual)}\n`,
  );
  delete source.error;
  source[name] = actual;
}
