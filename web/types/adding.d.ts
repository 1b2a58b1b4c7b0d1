// SPDX-License-Identifier: MIT
// How an engine is loaded, what is added to it, and what it says to that.

/** What can be added: each kind has its own place in the engine. */
export type Kind = 'articles' | 'securities' | 'quotes';

/** JSON as bytes in UTF-8, or as text. Nothing is parsed in JavaScript. */
export type Json = Uint8Array | ArrayBuffer | string;

/** WebAssembly.Module, wherever TypeScript knows it: with Node's types alone it does not. */
type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: never[]) => infer M } } ? M : object;

/**
 * Where the WebAssembly module comes from. A string is a URL, as bundlers give for an imported asset. Bytes are compiled once,
 * however often they are given.
 */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView | WasmModule;

/** Options of `Siderail.load`. */
export interface LoadOptions {
  /**
   * The module, where it is not the file beside this package's own: a URL, a response, bytes, or compiled. That is its first
   * part. The rest of a file that is called `siderail.wasm` or `siderail.simd.wasm` is beside it; of anything else, it is
   * the file beside this package's own.
   */
  wasm?: WasmSource;
  /** Which build to take. By default the one with SIMD, wherever the engine has it. */
  simd?: boolean;
}

/** Options of `add`. */
export interface AddOptions {
  /**
   * The zone of dates that name none: `UTC`, which is the default, or an offset such as `-05:00`. Names such as
   * `Europe/Berlin` are refused: the core has no table of zones.
   */
  timeZone?: string;
  /** Every text is checked throughout, whatever this says. */
  strict?: boolean;
  /** More than this fails with `too-large` or `too-deep`. */
  limits?: {
    /** Of the text. By default 268,435,456, at most 2,147,483,647. */
    bytes?: number;
    /** How deep arrays and objects may be nested. By default 500, at most 1,000. */
    depth?: number;
    /** How many articles one text may hold. By default 1,000,000, at most 10,000,000. */
    articles?: number;
  };
  /**
   * For a format that Siderail does not read: makes an article (or security, or quote) of each item, several as an
   * array, or none as null. Items are the members of the longest list of objects in the text, that of its authors or tags
   * aside; where there is none, the text itself. The report then speaks of what `map` returned, under the kind's name
   * where the text is no array. This parses JSON in JavaScript.
   */
  map?: (item: any, index: number) => unknown;
}

/** Why an item was not taken in. */
export type SkipReason =
  /** Not for readers: a draft, scheduled, withdrawn, private or behind a password. */
  | 'draft'
  /** Neither title nor text. */
  | 'empty'
  /** Something else: a page, a file, a breadcrumb list, a term, a user, an entry of a menu. */
  | 'not-an-article'
  | 'not-an-object'
  | 'too-large'
  /** Of a security or a quote, what it cannot be without. */
  | 'no-symbol'
  | 'no-name'
  | 'no-price';

/** What `add` did. */
export interface Report {
  kind: Kind;
  /** What the text looked like, e.g. `json-feed` or `json-ld`: a guess, for people. */
  format: string;
  /** How many are new, and how many took the place of one that was there. */
  added: number;
  replaced: number;
  /** What was not taken in: index from 0 among the items, JSON Pointer, and why. The first thousand are listed. */
  skipped: { index: number; pointer: string; reason: SkipReason }[];
  /**
   * What was taken in, but may want mending: `long-text`, a text of more than 200,000 bytes in UTF-8: what is
   * behind them is kept, but not matched; `more-skipped`, how many items were skipped beyond the thousand listed.
   */
  warnings: { code: string; message: string; pointer?: string }[];
}
