// SPDX-License-Identifier: MIT
// WebAssembly's binary format, as far as taking a module in two needs it: sections, names of imports and exports, and what
// stands in the table. https://webassembly.github.io/spec/core/binary/modules.html

const sectionIds = {
  ...{
    custom: 0,
    import: 2,
    function: 3,
    table: 4,
    export: 7,
    start: 8,
    element: 9,
    code: 10,
    data: 11,
    dataCount: 12,
  },
};
const kinds = ['function', 'table', 'memory', 'global'];
const headerSize = 8;

/** Reads numbers and names, one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128 of up to 32 bits. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  /** @param {number} size */
  take(size) {
    return this.bytes.subarray(this.at, (this.at += size));
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** The number and the bytes of what `skip` goes past. @param {() => void} skip */
  past(skip) {
    const start = this.at;
    skip();
    return this.bytes.subarray(start, this.at);
  }
}

/**
 * Reads a vector, item by item.
 * @template T
 * @param {Reader} reader
 * @param {(reader: Reader) => T} read
 */
export const each = (reader, read) => Array.from({ length: reader.number() }, () => read(reader));

/** @param {number[][]} items */
export const vector = (items) => [...number(items.length), ...items.flat()];

/** A number that is not negative, as a signed LEB128. @param {number} value @returns {number[]} */
export const signed = (value) => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)]);

/** @param {number} value @returns {number[]} as an unsigned LEB128 */
export const number = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)]);

/** @param {string} value */
const text = (value) => [...number(Buffer.byteLength(value)), ...Buffer.from(value)];

/**
 * The same module with its section of that kind written anew, or all of them for 'custom', if it is there.
 * @param {Uint8Array} module
 * @param {keyof typeof sectionIds} name
 * @param {(reader: Reader) => number[]} rewrite
 */
export function withSection(module, name, rewrite) {
  const reader = new Reader(module);
  const parts = [reader.take(headerSize)];
  while (reader.at < module.length) {
    const id = reader.byte();
    const body = reader.take(reader.number());
    const content = id === sectionIds[name] ? rewrite(new Reader(body)) : body;
    parts.push(Uint8Array.of(id, ...number(content.length)), Uint8Array.from(content));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * What a vector that is a section of its own holds.
 * @template T
 * @param {Uint8Array} module
 * @param {keyof typeof sectionIds} name
 * @param {(reader: Reader) => T} read
 */
export function inSection(module, name, read) {
  /** @type {T[]} */
  let found = [];
  withSection(module, name, (reader) => {
    found = each(reader, read);
    return [];
  });
  return found;
}

/**
 * A module that had no data, with some.
 * @param {Uint8Array} module
 * @param {number[]} content of the section
 */
export const withDataSection = (module, content) =>
  new Uint8Array(Buffer.concat([module, Uint8Array.of(sectionIds.data, ...number(content.length), ...content)]));

/** @typedef {{ name: string, kind: string, index: number }} Export */
/** @typedef {{ from: string, name: string, kind: string }} Import */

/** @param {Uint8Array} module */
export const exportsOf = (module) => inSection(module, 'export', readExport);

/** @param {Reader} reader @returns {Export} */
const readExport = (reader) => ({ name: reader.text(), kind: kinds[reader.byte()], index: reader.number() });

/**
 * The same module with these exports in the place of its own.
 * @param {Uint8Array} module
 * @param {Export[]} entries
 */
export const withExports = (module, entries) =>
  withSection(module, 'export', () =>
    vector(entries.map(({ name, kind, index }) => [...text(name), kinds.indexOf(kind), ...number(index)])),
  );

/** How many bytes each function of the module's own is, in the order of their indices. @param {Uint8Array} module */
export const sizesOf = (module) => inSection(module, 'code', (reader) => reader.take(reader.number()).length);

/** @param {Uint8Array} module */
export const importsOf = (module) => inSection(module, 'import', (reader) => readImport(reader).entry);

/**
 * The entry of an import, and how its type is written.
 * @param {Reader} reader
 * @returns {{ entry: Import, type: Uint8Array }}
 */
function readImport(reader) {
  const [from, name] = [reader.text(), reader.text()];
  const kind = kinds[reader.bytes[reader.at]];
  const type = reader.past(() => skipType(reader));
  return { entry: { from, name, kind }, type };
}

/** Goes past the kind of an import, and its type. @param {Reader} reader */
function skipType(reader) {
  const kind = kinds[reader.byte()];
  if (kind === 'function') reader.number();
  else if (kind === 'global') reader.take(2);
  else {
    if (kind === 'table') reader.byte();
    const hasMost = reader.number() % 2 === 1;
    reader.number();
    if (hasMost) reader.number();
  }
}

/**
 * The same module with other names of what it imports, which takes a table that is larger than it says.
 * @param {Uint8Array} module
 * @param {(entry: Import) => string} rename
 */
export const renameImports = (module, rename) =>
  withSection(module, 'import', (reader) =>
    vector(
      each(reader, () => {
        const { entry, type } = readImport(reader);
        const own = entry.kind === 'table' ? withoutMost(type) : type;
        return [...text(entry.from), ...text(rename(entry)), ...own];
      }),
    ),
  );

/** The type of an imported table, with its kind, without the most that it may hold. @param {Uint8Array} type */
function withoutMost(type) {
  const reader = new Reader(type);
  const [kind, holds] = [reader.byte(), reader.byte()];
  reader.number();
  return [kind, holds, 0, ...number(reader.number())];
}

/**
 * The same module with nothing in the places of its table where functions stand that it imports from `from`, and with
 * the others of `wanted` that stand nowhere yet in new places behind all.
 * @param {Uint8Array} module
 * @param {string} from
 * @param {number[]} wanted indices of functions
 * @returns {{ module: Uint8Array, placeOf: (index: number) => number | undefined }} where functions are
 */
export function fillTable(module, from, wanted) {
  const functions = importsOf(module).filter(({ kind }) => kind === 'function');
  const entries = tableOf(module);
  const kept = entries.filter(({ index }) => functions[index]?.from !== from);
  const places = new Map(kept.map(({ index, place }) => [index, place]));
  const added = wanted.filter((index) => !places.has(index));
  const larger = withSection(module, 'table', (reader) => {
    const [count, type, flags, firstPlace] = [reader.number(), reader.byte(), reader.number(), reader.number()];
    if (count !== 1) throw new Error(`a module with ${count} tables`);
    for (const [at, index] of added.entries()) places.set(index, firstPlace + at);
    const size = number(firstPlace + added.length);
    return [1, type, flags % 2, ...size, ...(flags % 2 ? size : [])];
  });
  const all = [...kept, ...added.map((index) => ({ index, place: Number(places.get(index)) }))];
  const filled = withTable(larger, all);
  return { module: filled, placeOf: (index) => places.get(index) };
}

const [i32Const, end] = [0x41, 0x0b];

/** What stands in the table, and where. @typedef {{ index: number, place: number }} Entry */

/** @param {Uint8Array} module */
export const tableOf = (module) => inSection(module, 'element', readRun).flat();

/** @param {Uint8Array} module @param {Entry[]} entries */
export const withTable = (module, entries) => withSection(module, 'element', () => vector(runsOf(entries)));

/** A segment of the table. @param {Reader} reader @returns {Entry[]} */
function readRun(reader) {
  const isPlain = reader.number() === 0 && reader.byte() === i32Const;
  const first = reader.number();
  if (!isPlain || reader.byte() !== end) throw new Error('a segment of the table is of another form than LLVM writes');
  return each(reader, () => reader.number()).map((index, at) => ({ index, place: first + at }));
}

/** What stands in the table as segments of places without a gap. @param {Entry[]} entries */
function runsOf(entries) {
  /** @type {Entry[][]} */
  const runs = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.at(-1)?.place === entry.place - 1) last.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) =>
    segment(
      run[0].place,
      run.map(({ index }) => index),
    ),
  );
}

/** @param {number} place @param {number[]} indices */
const segment = (place, indices) => [0, i32Const, ...signed(place), end, ...vector(indices.map(number))];
