// SPDX-License-Identifier: MIT
// The module in its parts: what ordinary pages ask is answered by the first alone, or with that of badges, with the same
// bytes; where they are not enough they stop, and never say anything else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCases, stepsOf } from '../lib/cases.js';
import { runWorkload } from '../../web/build/split/workload.mjs';
import { allParts, instantiateParts } from '../../web/parts.js';
import { compileParts, openParts } from './module.js';

for (const build of ['simd', 'scalar']) {
  for (const [pages, count] of Object.entries({ all: 1, 'without securities': 0 })) {
    test(`${build}: ordinary pages (${pages}) need no more than ${1 + count} of the parts`, async () => {
      const { first, more } = await compileParts(build);
      const [whole, some] = await Promise.all(
        [more, more.slice(0, count)].map((others) => answersTo(pages, { first, more: others })),
      );
      assert.ok(whole.length > 500, `${whole.length} answers`);
      assert.deepEqual(some, whole);
    });
  }

  for (const names of [[], ['tickers'], ['rest']])
    test(`${build}: for every case, ${['the first', ...names].join(' and ')} say what all say, or stop`, async () => {
      const { first, more } = await compileParts(build);
      await compareCases({ first, more: more.filter((_, index) => names.includes(allParts[index])) }, { first, more });
    });
}

/**
 * @param {import('../../web/parts.js').Parts} some
 * @param {import('../../web/parts.js').Parts} all
 */
async function compareCases(some, all) {
  let stopped = 0;
  let same = 0;
  for (const golden of readCases()) {
    const [whole, first] = await Promise.all([all, some].map(openParts));
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
}

test('parts of different builds refuse each other', async () => {
  const [simd, scalar] = await Promise.all(['simd', 'scalar'].map(compileParts));
  const imports = { a: { a: () => 0, b: () => 0, c: () => 0 } };
  for (const part of scalar.more) await assert.rejects(instantiateParts({ first: simd.first, more: [part] }, imports));
  await instantiateParts(simd, imports);
});

async function answersTo(pages, parts) {
  const answers = [];
  await runWorkload(pages, async () => {
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
