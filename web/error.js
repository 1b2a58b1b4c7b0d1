// SPDX-License-Identifier: MIT
/** @import {ErrorCode, ErrorDetails} from './types.js' */

/** The one error that Siderail throws. `code` tells what happened, `message` is a sentence for a developer. */
export class SiderailError extends Error {
  /**
   * @param {ErrorDetails} details
   * @param {unknown} [cause] what was thrown underneath
   */
  constructor({ code, message, offset, line, column, pointer }, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SiderailError';
    /** What happened: one of a documented list. @type {ErrorCode} */
    this.code = code;
    // Only what is known becomes a property, so that a printed error shows nothing else.
    if (offset !== undefined) {
      /** Bytes from the start of the JSON. @type {number | undefined} */
      this.offset = offset;
    }
    if (line !== undefined) {
      /** Line in the JSON, from 1. @type {number | undefined} */
      this.line = line;
    }
    if (column !== undefined) {
      /** Column in that line, from 1, in UTF-16 code units. @type {number | undefined} */
      this.column = column;
    }
    if (pointer !== undefined) {
      /** JSON Pointer of the value concerned. @type {string | undefined} */
      this.pointer = pointer;
    }
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
