// SPDX-License-Identifier: MIT
// Lists of calls, in the form that tests/native/call_list.h reads.
import { readCases, stepsOf } from './cases.js';

/**
 * One call of a list.
 * @param {object} request
 * @param {Uint8Array} [payload]
 * @param {{ failed?: boolean, expected?: string }} [reply]
 * @returns {Buffer}
 */
export function callEntry(request, payload = Buffer.alloc(0), { failed = false, expected = '' } = {}) {
  const [head, tail] = [Buffer.from(JSON.stringify(request)), Buffer.from(expected)];
  const sizes = `call ${head.length} ${payload.length} ${failed ? 1 : 0} ${tail.length}\n`;
  return Buffer.concat([Buffer.from(sizes), head, payload, tail, Buffer.from('\n')]);
}

/** Starts a new engine. @param {string} name on one line */
export const engineEntry = (name) => Buffer.from(`engine ${name}\n`);

/** All cases, with what is expected of them. */
export const goldenList = () =>
  Buffer.concat(readCases().flatMap((golden) => [engineEntry(golden.title), ...stepsOf(golden).map(goldenEntry)]));

function goldenEntry({ request, payload, isHtml, expect, error }) {
  if (error) return callEntry(request, payload, { failed: true, expected: fragmentsOf(error) });
  const expected = expect === undefined ? '' : isHtml ? expect : JSON.stringify(expect);
  return callEntry(request, payload, { expected });
}

const fragmentsOf = (error) =>
  Object.entries(error)
    .map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
    .join('\n');
