// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { SiderailError } from 'siderail';

/** Every code that a SiderailError may have, as web/types/errors.d.ts documents them. */
export const codes = [
  ...['json-syntax', 'json-utf8', 'not-json', 'no-articles', 'no-securities', 'no-quotes', 'too-large', 'too-deep'],
  ...['unknown-call', 'unknown-kind', 'unknown-widget', 'unknown-article', 'bad-option', 'bad-input'],
  ...['wasm-unavailable', 'wasm-load', 'fetch-failed', 'trusted-types', 'internal'],
];

/**
 * What an action throws, which has to be a SiderailError with a documented code and a message.
 * @param {() => unknown} action
 * @returns {SiderailError}
 */
export function thrownBy(action) {
  try {
    action();
  } catch (thrown) {
    return checkError(thrown);
  }
  return assert.fail('nothing was thrown');
}

/** The same for what a promise is rejected with. @param {Promise<unknown>} promise */
export const rejectionOf = (promise) =>
  promise.then(
    () => assert.fail('the promise was fulfilled'),
    (thrown) => checkError(thrown),
  );

function checkError(thrown) {
  if (!(thrown instanceof SiderailError)) throw thrown;
  assert.ok(codes.includes(thrown.code), `undocumented code ${thrown.code}`);
  assert.ok(thrown instanceof Error && thrown.name === 'SiderailError');
  assert.ok(thrown.message.length > 0);
  for (const name of ['offset', 'line', 'column']) {
    if (name in thrown) assert.ok(Number.isInteger(thrown[name]) && thrown[name] >= 0, `${name}: ${thrown[name]}`);
  }
  return thrown;
}
