// SPDX-License-Identifier: MIT
// Gives every file of a JSONTestSuite to the three runtimes, and checks which they take for JSON:
//
//     npm run check:json -- DIR      DIR/y_*.json have to be taken, n_* refused, i_* may be either; exit code 1 otherwise
//
// Each file is tried alone, and as a value that nothing reads inside an article, where only a parser that checks what it
// skips can find what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { callEntry, engineEntry } from './lib/call-list.js';
import { openModule } from './wasm/module.js';
import { replayNatively } from './wasm/native.js';

/** What is said of a text that is no JSON. Every other error is about what is in it. */
const refusals = /^\{"code":"(json-syntax|json-utf8|not-json|too-deep)"/;

const request = { call: 'add', kind: 'articles', options: { strict: true } };

/** @param {Buffer} value */
const skipped = (value) => Buffer.concat([Buffer.from('[{"title": "A", "unread": '), value, Buffer.from('}]')]);

/** @param {Buffer} bytes */
function isJson(bytes) {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function documentsIn(folder) {
  const names = readdirSync(folder).filter((name) => /^[yni]_.*\.json$/.test(name));
  return names.flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const inside = skipped(bytes);
    const kind = name[0];
    return [
      { name, kind, group: `${kind}_ alone`, payload: bytes },
      // What has too much or too little may be whole again in there.
      { name, kind: kind === 'i' ? 'i' : isJson(inside) ? 'y' : 'n', group: `${kind}_ unread`, payload: inside },
    ];
  });
}

/** @param {'simd' | 'scalar'} build @param {{ payload: Buffer }[]} documents */
async function runModule(build, documents) {
  const replies = [];
  for (const { payload } of documents) replies.push((await openModule(build))(request, payload));
  return replies;
}

/** @param {{ payload: Buffer }[]} documents */
const runNative = (documents) =>
  replayNatively(
    Buffer.concat(documents.flatMap(({ payload }, at) => [engineEntry(String(at)), callEntry(request, payload)])),
  );

/** Prints how many files of each group were taken and refused, and returns how many wrongly. */
function report(runtime, documents, replies) {
  const groups = new Map();
  let wrong = 0;
  documents.forEach(({ name, kind, group }, at) => {
    const isRefused = replies[at].failed && refusals.test(replies[at].body.toString());
    const count = groups.get(group) ?? { taken: 0, refused: 0 };
    count[isRefused ? 'refused' : 'taken'] += 1;
    groups.set(group, count);
    if (kind === 'i' || isRefused === (kind === 'n')) return;
    wrong += 1;
    console.log(`WRONG ${runtime}, ${group}: ${name}: ${replies[at].body.subarray(0, 200)}`);
  });
  for (const [group, { taken, refused }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${runtime.padEnd(8)}${group.padEnd(10)}${String(taken).padStart(5)} taken ${String(refused).padStart(5)} refused`,
    );
  return wrong;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run check:json -- DIR');
  process.exit(2);
}
const documents = documentsIn(folder);
const wrong =
  report('native', documents, runNative(documents)) +
  report('simd', documents, await runModule('simd', documents)) +
  report('scalar', documents, await runModule('scalar', documents));
console.log(`${documents.length} documents, ${wrong} wrong`);
process.exitCode = wrong || !documents.length ? 1 : 0;
