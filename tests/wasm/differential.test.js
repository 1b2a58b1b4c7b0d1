// SPDX-License-Identifier: MIT
// The three runtimes against each other, on input that nobody has thought of: a feed with random bytes changed, cut out and put
// in twice. simdjson has three kernels here, and only one of them is the one that its authors test most.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callEntry } from '../lib/call-list.js';
import { readCases, stepsOf } from '../lib/cases.js';
import { randomNumbers } from '../lib/random.js';
import { openModule } from './module.js';
import { replayNatively } from './native.js';

const rounds = 600;
const telling = Buffer.from('{}[]:,"\\ \n\t0-9.eEtfnu/<>&;$()\x00\x1f\x7f\x80\xbf\xc3\xe2\xed\xf0\xff', 'latin1');

const payloads = readCases()
  .flatMap(stepsOf)
  .filter(({ payload }) => payload && payload.length < 5000);

/** Changes a payload in one to four places. */
function mutated(payload, random) {
  let bytes = Buffer.from(payload);
  const below = (bound) => Math.floor(random() * bound);
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(bytes.length + 1);
    const to = Math.min(bytes.length, at + below(12));
    const parts = [
      [bytes.subarray(0, at), Buffer.of(telling[below(telling.length)]), bytes.subarray(at + 1)],
      [bytes.subarray(0, at), Buffer.of(telling[below(telling.length)]), bytes.subarray(at)],
      [bytes.subarray(0, at), bytes.subarray(to)],
      [bytes.subarray(0, to), bytes.subarray(at)],
      [bytes.subarray(0, at)],
    ];
    bytes = Buffer.concat(parts[below(random() < 0.9 ? 4 : 5)]);
  }
  return bytes;
}

/** A call that adds a changed payload, and calls that ask about everything that came of it. */
function round(random) {
  const { request, payload } = payloads[Math.floor(random() * payloads.length)];
  const questions = ['tags', 'related', 'tickers'].map((widget) => ({
    call: 'render',
    widget,
    options: { article: 'a' },
  }));
  return [
    { request, payload: mutated(payload, random) },
    { request: { call: 'ids' } },
    { request: { call: 'query', widget: 'tags', options: {} } },
    { request: { call: 'query', widget: 'related', options: { whenEmpty: 'recent' } } },
    ...questions.map((question) => ({ request: question })),
    ...(random() < 0.2 ? [{ request: { call: 'clear' } }] : []),
  ];
}

test(`${rounds} rounds of changed input give the same bytes in all runtimes`, async () => {
  const random = randomNumbers(20240319);
  const calls = Array.from({ length: rounds }, () => round(random)).flat();
  const native = replayNatively(Buffer.concat(calls.map(({ request, payload }) => callEntry(request, payload))));
  assert.ok(native.filter(({ failed }) => !failed).length > rounds, 'most rounds get past the parser');
  for (const build of ['simd', 'scalar']) {
    const call = await openModule(build);
    calls.forEach(({ request, payload }, index) => {
      const { failed, body } = call(request, payload);
      const same = failed === native[index].failed && body.equals(native[index].body);
      if (!same) assert.fail(`${build}: ${JSON.stringify(request)} with ${payload?.toString('latin1')}`);
    });
  }
});
