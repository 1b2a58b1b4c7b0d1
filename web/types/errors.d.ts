// SPDX-License-Identifier: MIT
// What can go wrong.

/** Why a call failed. Every failure is a `SiderailError` with one of these. */
export type ErrorCode =
  /** The bytes are JSON up to `offset`, and wrong there. */
  | 'json-syntax'
  /** The bytes are not UTF-8. */
  | 'json-utf8'
  /** The bytes are something else than JSON, an HTML page say. */
  | 'not-json'
  /** Valid JSON, in which there is no article, security or quote. */
  | 'no-articles'
  | 'no-securities'
  | 'no-quotes'
  /** Over a limit, or memory ran out. */
  | 'too-large'
  /** Arrays and objects nested deeper than the limit. */
  | 'too-deep'
  | 'unknown-call'
  | 'unknown-kind'
  | 'unknown-widget'
  /** No article has that id or URL. */
  | 'unknown-article'
  /** An option is unknown, out of range, or of the wrong type. */
  | 'bad-option'
  /** What was added is neither bytes nor a string. */
  | 'bad-input'
  /** There is no WebAssembly here, or a content security policy forbids it. */
  | 'wasm-unavailable'
  /** The module could not be fetched or compiled. */
  | 'wasm-load'
  /** A feed could not be fetched. */
  | 'fetch-failed'
  /** A Trusted Types policy of the page refuses Siderail's markup. */
  | 'trusted-types'
  /** The engine itself failed. That instance cannot be used any more. */
  | 'internal';

/** What a `SiderailError` says beside its message. */
export interface ErrorDetails {
  code: ErrorCode;
  message: string;
  /** Bytes from the start of the JSON. */
  offset?: number;
  /** From 1, as editors count: columns are UTF-16 code units. */
  line?: number;
  column?: number;
  /** JSON Pointer of the value concerned. */
  pointer?: string;
}
