// SPDX-License-Identifier: MIT
// Every case of tests/cases in three runtimes: native, WebAssembly with SIMD and without. All replies, those of failures
// included, are the same bytes; and they say what the case expects. (What the native one says is also checked by ctest.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callEntry, engineEntry } from '../lib/call-list.js';
import { pickError, readCases, stepsOf } from '../lib/cases.js';
import { openModule } from './module.js';
import { replayNatively } from './native.js';

const cases = readCases();
const list = cases.map((golden) => ({ golden, steps: stepsOf(golden) }));
const native = replayNatively(
  Buffer.concat(
    list.flatMap(({ golden, steps }) => [
      engineEntry(golden.title),
      ...steps.map(({ request, payload }) => callEntry(request, payload)),
    ]),
  ),
);

test('there are at least forty cases, each with a name of its own and a reason', () => {
  assert.ok(cases.length >= 40, `${cases.length} cases`);
  assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length);
  for (const { title, why } of cases) assert.match(why, /^[A-Z0-9].*\.$/, title);
});

let replied = 0;
for (const { golden, steps } of list) {
  const expected = native.slice(replied, (replied += steps.length));
  test(golden.title, async () => {
    for (const build of ['simd', 'scalar']) {
      const call = await openModule(build);
      steps.forEach((step, index) => {
        const reply = call(step.request, step.payload);
        checkStep(step, reply, `${build}, step ${index + 1}`);
        assert.deepEqual(
          reply,
          { failed: expected[index].failed, body: Buffer.from(expected[index].body) },
          `${build} against native`,
        );
      });
    }
  });
}

function checkStep({ isHtml, expect, error }, { failed, body }, where) {
  const text = body.toString();
  if (error) {
    assert.ok(failed, `${where}: no failure: ${text}`);
    return assert.deepEqual(pickError(JSON.parse(text), error), error, where);
  }
  assert.ok(!failed, `${where}: failed: ${text}`);
  if (expect === undefined) return undefined;
  return isHtml ? assert.equal(text, expect, where) : compareJson(JSON.parse(text), expect, where);
}

/** The readable difference first, and then the order of members, which is part of the same bytes. */
function compareJson(actual, expect, where) {
  assert.deepEqual(actual, expect, where);
  assert.equal(JSON.stringify(actual), JSON.stringify(expect), where);
}
