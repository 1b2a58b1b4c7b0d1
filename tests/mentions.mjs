// SPDX-License-Identifier: MIT
// Holds the tickers that Siderail finds against cases of single mentions:
//
//     npm run check:mentions -- CASES.json SECURITIES.json [--native]
//
// CASES is { "cases": [{ id, text, mode?, format?: "plain" | "html", date?, securities?: [added to the list],
// expect: [{ symbol, name, start, end, mention?: { text, start, end } }],
// flagged: [{ symbol, start, end, written, actualName, reason }] }] }; offsets are UTF-16 code units of the text.
// Runs the built module, or the native build with --native. The exit code is 1 when anything differs.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { callEntry, engineEntry } from './lib/call-list.js';
import { replayNatively } from './wasm/native.js';

const [casesFile, securitiesFile] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { cases } = JSON.parse(readFileSync(casesFile, 'utf8'));
const securities = readFileSync(securitiesFile);
const run = process.argv.includes('--native') ? runNatively : runModule;

/** The calls of a case; the first adds the list. */
function stepsOf({ id, text, format, date, mode = 'explicit', securities: more = [] }) {
  const article = { id, title: '', date_published: date, [format === 'html' ? 'content_html' : 'content_text']: text };
  const add = { call: 'add', kind: 'securities' };
  return [
    [add, securities],
    ...(more.length ? [[add, Buffer.from(JSON.stringify(more))]] : []),
    [{ call: 'query', widget: 'tickers', options: { article, ...(mode !== 'explicit' && { mode }) } }],
  ];
}

function runNatively(all) {
  const entries = all.flatMap((steps, index) => [engineEntry(`${index}`), ...steps.map((step) => callEntry(...step))]);
  const replies = replayNatively(Buffer.concat(entries)).values();
  return all.map((steps) => bodyOf(steps.map(() => replies.next().value)));
}

async function runModule(all) {
  const { openModule } = await import('./wasm/module.js');
  const call = await openModule('simd');
  return all.map((steps) => {
    call({ call: 'clear' });
    return bodyOf(steps.map((step) => call(...step)));
  });
}

function bodyOf(replies) {
  const failed = replies.find((reply) => reply.failed);
  if (failed) throw new Error(failed.body.toString());
  return replies.at(-1).body.toString();
}

/** The result of the widget in the form of the cases: a badge stands where its symbol is first written. */
const shorten = ({ badges, flagged }) => ({
  expect: badges.map(({ symbol, name, mentions: [{ start, end, name: mention }] }) =>
    pickBadge({ symbol, name, start, end, mention }),
  ),
  flagged: flagged.map(pickFlag),
});

const pickBadge = ({ symbol, name, start, end, mention }) => ({
  ...{ symbol, name, start, end },
  ...(mention && { mention: { text: mention.text, start: mention.start, end: mention.end } }),
});

const pickFlag = ({ symbol, start, end, written, actualName, reason }) => ({
  ...{ symbol, start, end, written, actualName, reason },
});

let wrong = 0;
for (const [index, body] of (await run(cases.map(stepsOf))).entries()) {
  const actual = shorten(JSON.parse(body));
  const expected = { expect: cases[index].expect.map(pickBadge), flagged: (cases[index].flagged ?? []).map(pickFlag) };
  if (isDeepStrictEqual(actual, expected)) continue;
  wrong++;
  const [wanted, came] = [expected, actual].map((each) => JSON.stringify(each));
  console.log(`${cases[index].id}: ${cases[index].text}\n  expected ${wanted}\n  came     ${came}`);
}
console.log(`${cases.length - wrong} of ${cases.length} as expected`);
if (wrong) process.exitCode = 1;
