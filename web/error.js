// SPDX-License-Identifier: MIT
/** @import {ErrorCode, ErrorDetails} from './types.js' */

/** With what an error says beside its message, as far as it is known. @type {new (message: string, options?: ErrorOptions) => Error & ErrorDetails} */
const Base = /** @type {any} */ (Error);

/** The one error that Siderail throws. `code` tells what happened, `message` is a sentence for a developer. */
export class SiderailError extends Base {
  /**
   * @param {ErrorDetails} details
   * @param {unknown} [cause] what was thrown underneath
   */
  constructor(details, cause) {
    super(details.message, cause === undefined ? undefined : { cause });
    this.name = 'SiderailError';
    Object.assign(this, details);
  }
}

/**
 * An error of the JavaScript side, which has a code and a message only.
 * @param {ErrorCode} code
 * @param {string} message
 * @param {unknown} [cause]
 */
export const failure = (code, message, cause) => new SiderailError({ code, message }, cause);

/** What an engine of the first part of the module throws once it needs the rest. No answer comes from it any more. */
export class RestNeeded extends Error {}

/**
 * Anything that was thrown, as a SiderailError: itself, or an 'internal' one around it. Throws RestNeeded on, which is no
 * failure: `withRest` of engines.js waits for it.
 * @param {unknown} thrown
 */
export function asSiderailError(thrown) {
  if (thrown instanceof RestNeeded) throw thrown;
  if (thrown instanceof SiderailError) return thrown;
  return failure('internal', thrown instanceof Error ? thrown.message : String(thrown), thrown);
}

/**
 * How a server answered, for a message.
 * @param {Response} response
 */
export const statusOf = ({ status, statusText }) => `${status} ${statusText}`.trim();
