// SPDX-License-Identifier: MIT

/** A JSON text, in which a part of a field can be found again. */
export class SourceText {
  #text;
  /** Every string in it, as it is written and without quotes. @type {{ index: number, raw: string }[]} */
  #strings;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#text = new TextDecoder().decode(bytes);
    const matches = this.#text.matchAll(/"((?:[^"\\]|\\.)*)"/g);
    this.#strings = Array.from(matches, ({ index, 1: raw }) => ({ index: index + 1, raw }));
  }

  /**
   * The line and column, from 1 and in UTF-16 code units, of what is written at an offset into some field. Nothing when
   * there are several fields with those words at that offset, or none, as where markup stands between them.
   * @param {string} written
   * @param {number} start in UTF-16 code units of the field
   * @returns {{ line?: number, column?: number }}
   */
  find(written, start) {
    const places = this.#strings
      .filter(({ raw }) => raw.length >= start + written.length && JSON.parse(`"${raw}"`).startsWith(written, start))
      .map(({ index, raw }) => index + rawOffset(raw, start));
    return places.length === 1 ? this.#position(places[0]) : {};
  }

  /** @param {number} index */
  #position(index) {
    const before = this.#text.slice(0, index);
    return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  }
}

/**
 * Where the code unit at an offset of a string stands in its JSON, in which some take an escape sequence.
 * @param {string} raw
 * @param {number} offset
 */
function rawOffset(raw, offset) {
  const units = raw.matchAll(/\\u[\da-fA-F]{4}|\\.|[^]/g);
  let at = 0;
  for (const [unit] of units) {
    if (offset-- === 0) break;
    at += unit.length;
  }
  return at;
}
