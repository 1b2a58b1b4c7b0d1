// SPDX-License-Identifier: MIT
// The module in its two parts: what ordinary pages ask is answered by the first alone, with the same bytes; where it is not
// enough it stops, and never says anything else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCases, stepsOf } from '../lib/cases.js';
import { runWorkload } from '../../web/build/split/workload.mjs';
import { instantiateParts } from '../../web/parts.js';
import { compileParts, openParts } from './module.js';

for (const build of ['simd', 'scalar']) {
  test(`${build}: the first part alone does all that ordinary pages do`, async () => {
    const parts = await compileParts(build);
    const [whole, first] = await Promise.all([parts, { first: parts.first }].map(answersTo));
    assert.ok(whole.length > 500, `${whole.length} answers`);
    assert.deepEqual(first, whole);
  });

  test(`${build}: for every case, the first part says what both say, or stops`, async () => {
    const parts = await compileParts(build);
    let stopped = 0;
    let same = 0;
    for (const golden of readCases()) {
      const [whole, first] = await Promise.all([openParts(parts), openParts({ first: parts.first })]);
      for (const { request, payload } of stepsOf(golden)) {
        const answer = attempt(() => first(request, payload));
        if (answer instanceof WebAssembly.RuntimeError) {
          stopped++;
          break;
        }
        assert.deepEqual(answer, whole(request, payload), golden.title);
        same++;
      }
    }
    assert.ok(stopped > 10 && same > 10, `${stopped} stopped, ${same} answers`);
  });
}

test('parts of different builds refuse each other', async () => {
  const [simd, scalar] = await Promise.all(['simd', 'scalar'].map(compileParts));
  const imports = { a: { a: () => 0, b: () => 0, c: () => 0 } };
  await assert.rejects(instantiateParts({ first: simd.first, rest: scalar.rest }, imports));
  await instantiateParts(simd, imports);
});

async function answersTo(parts) {
  const answers = [];
  await runWorkload(async () => {
    const call = await openParts(parts);
    return (request, payload = '') => {
      const { failed, body } = call(request, Buffer.from(payload));
      answers.push([failed, String(body)]);
      return String(body);
    };
  });
  return answers;
}

function attempt(action) {
  try {
    return action();
  } catch (thrown) {
    return thrown;
  }
}
