// SPDX-License-Identifier: MIT
// Texts that only some parts read go with those. src/part_data.h cannot say so, as the linker puts all literals into one
// segment, each text once. So it is looked at which addresses the code and the data of each part name:
//
//     first     | content_html\0not enough memory\0content_text\0 |
//     becomes   | content_html\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0content_text\0 |  and others have what they read
import { inSection, number, vector, withDataSection, withSection } from './binary.mjs';
import { readSegment, writeSegment } from './segments.mjs';
/** @import {Piece} from './segments.mjs' */

/** The shortest text that is worth a gap, and the widest gap that is not worth a segment. */
const [least, widest] = [3, 7];

/** The module has some 600 texts, all in one place. */
const fewest = 200;

const [tab, carriageReturn] = [0x09, 0x0d];

/** An access before a text may be to an index that begins with 1, but not where another text begins: none is empty. */
const before = 4;

/** A text within the segment of all texts, with the 0 behind it. @typedef {{ start: number, end: number }} Span */

/**
 * The same parts. Every text that the code of the first does not name is in those that do.
 * @param {Uint8Array[]} parts the first before all others
 * @param {(part: Uint8Array) => string} disassemble writes one as text
 */
export function moveTexts([first, ...others], disassemble) {
  const segments = inSection(first, 'data', readSegment);
  const runs = segments.map(longestRun);
  const most = Math.max(...runs.map((run) => run.length));
  if (most < fewest) throw new Error(`no more than ${most} texts in a row: where are they?`);
  const place = runs.findIndex((run) => run.length === most);
  const [texts, spans] = [segments[place], runs[place]];
  const starts = new Set(spans.map(({ start }) => start));
  const namedBy = (/** @type {Uint8Array} */ part) => {
    const addresses = addressesOf(part, disassemble(part));
    return (/** @type {Span} */ { start, end }) =>
      addresses.some((at) => at < end && (at >= start || (at >= start - before && !starts.has(at))));
  };
  const isOfFirst = namedBy(first);
  const named = others.map(namedBy);
  const moved = spans.filter(
    (span) => span.end - span.start >= least && !isOfFirst(span) && named.some((isNamed) => isNamed(span)),
  );
  return [
    withData(first, (all) => all.map((each, index) => (index === place ? without(texts, moved) : each))),
    ...others.map((part, index) => {
      const own = joined(moved.filter(named[index])).map(({ start, end }) => within(texts, start, end));
      return withData(part, (segments) => [...segments, ...own]);
    }),
  ];
}

/** The most texts in a row that a segment has. No text is empty. @param {Piece} segment @returns {Span[]} */
function longestRun({ start, content }) {
  /** @type {Span[][]} */
  const runs = [[]];
  let at = 0;
  while (at < content.length) {
    const end = content.indexOf(0, at) + 1;
    if (end === 0) break;
    const isText =
      end > at + 1 &&
      content.subarray(at, end - 1).every((byte) => byte >= 0x20 || (byte >= tab && byte <= carriageReturn));
    if (isText) runs[runs.length - 1].push({ start: start + at, end: start + end });
    else runs.push([]);
    at = end;
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/**
 * All numbers in the code and the data of a part that may be addresses. A view of a text is one number of 64 bits, the
 * address in the lower half, and two addresses may be written as one.
 * @param {Uint8Array} part
 * @param {string} text
 */
function addressesOf(part, text) {
  const numbers = [...text.matchAll(/(?:i32\.const |i64\.const |offset=)(-?\d+)/g)].map(([, digits]) => BigInt(digits));
  const lanes = [...text.matchAll(/v128\.const i32x4((?: 0x[\da-f]+){4})/g)].flatMap(([, four]) =>
    four.trim().split(' ').map(BigInt),
  );
  const halves = numbers.flatMap((value) => [value, value >> 32n]);
  return [
    ...[...halves, ...lanes].map((value) => Number(BigInt.asUintN(32, value))),
    ...inSection(part, 'data', readSegment).flatMap(wordsOf),
  ];
}

/** The words of a segment, which Binaryen may have begun and ended where zeros are. @param {Piece} segment */
function wordsOf({ start, content }) {
  const skipped = start % 4;
  const bytes = Buffer.alloc((skipped + content.length + 3) & ~3);
  bytes.set(content, skipped);
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(4 * index));
}

/** @param {Piece} segment @param {Span[]} spans */
function without({ start, content }, spans) {
  const left = Uint8Array.from(content);
  for (const span of spans) left.fill(0, span.start - start, span.end - start);
  return { start, content: left };
}

/** @param {Piece} segment @param {number} from @param {number} to */
const within = ({ start, content }, from, to) => ({ start: from, content: content.subarray(from - start, to - start) });

/** Spans that are near each other as one. @param {Span[]} spans */
function joined(spans) {
  /** @type {Span[]} */
  const all = [];
  for (const { start, end } of spans) {
    const last = all.at(-1);
    if (last && start - last.end <= widest) last.end = end;
    else all.push({ start, end });
  }
  return all;
}

/**
 * @param {Uint8Array} part
 * @param {(segments: Piece[]) => Piece[]} rewrite
 */
function withData(part, rewrite) {
  const segments = rewrite(inSection(part, 'data', readSegment));
  const content = vector(segments.map(writeSegment));
  let hasData = false;
  const rewritten = withSection(part, 'data', () => ((hasData = true), content));
  if (!hasData) return segments.length === 0 ? part : withDataSection(part, content);
  return withSection(rewritten, 'dataCount', () => number(segments.length));
}
