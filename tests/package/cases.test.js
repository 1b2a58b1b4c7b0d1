// SPDX-License-Identifier: MIT
// Every case of tests/cases through the public interface, on both builds; tests/wasm does the same a floor below.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { pickError, readCases, stepsOf } from '../lib/cases.js';
import { thrownBy } from '../lib/errors.js';

const methods = {
  add: (rail, { kind, options }, payload) => rail.add(kind, payload, options),
  query: (rail, { widget, options }) => rail.query(widget, options),
  render: (rail, { widget, options }) => rail.render(widget, options),
  article: (rail, { key }) => rail.article(key),
  ids: (rail) => rail.ids(),
  clear: (rail, { kind }) => rail.clear(kind),
  prepare: (rail) => void rail.prepare(),
  widgets: (rail) => rail.widgets,
};

for (const golden of readCases()) {
  test(golden.title, async () => {
    for (const simd of [true, false]) {
      const rail = await Siderail.load({ simd });
      for (const step of stepsOf(golden)) runStep(rail, step, `simd: ${simd}, ${JSON.stringify(step.request)}`);
    }
  });
}

function runStep(rail, { request, payload, expect, error }, where) {
  const call = () => methods[request.call](rail, request, payload);
  if (error) return assert.deepEqual(pickError(thrownBy(call), error), error, where);
  const result = call();
  return expect === undefined ? undefined : assert.deepEqual(result, expect, where);
}
