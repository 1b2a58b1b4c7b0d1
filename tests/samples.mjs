// SPDX-License-Identifier: MIT
// Reads every document of a folder with the built package and compares it with what should come:
//
//     npm run check:samples -- DIR      exit code 1 when anything differs
//
// DIR holds, at any depth, pairs of `name.json` (or .ndjson, .txt) and `name.expect.json`:
//
//     { "articles": 3,                                     how many
//       "title", "url", "date", "tags", "tickers",         of the first; what is not named is not compared
//       "error": "not-json" }                              the document is none: it has to be refused
//
// Blanks, case in dates and the order of tags do not count. A date is the same point in time, or the same day where one
// of the two has no time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Siderail, SiderailError } from 'siderail';

/** @param {string} folder */
const documentsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => path.extname(file) && !file.endsWith('.expect.json') && existsSync(expectFile(file)))
    .sort();

/** @param {string} file */
const expectFile = (file) => file.replace(/\.[^.]+$/, '.expect.json');

/** What a document gives: its articles, or the code of the error. */
async function read(bytes) {
  const rail = await Siderail.load();
  try {
    rail.add('articles', bytes);
  } catch (thrown) {
    if (!(thrown instanceof SiderailError)) throw thrown;
    return { articles: [], error: thrown.code };
  }
  return { articles: rail.ids().map((id) => rail.article(id)) };
}

const plain = (text) =>
  String(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The point in time, or the day where there is no time; UTC where there is no zone. */
function sameDate(one, other) {
  const days = [one, other].map((text) => String(text).slice(0, 10));
  if ([one, other].some((text) => !/\d[T ]\d/.test(String(text)))) return days[0] === days[1];
  const times = [one, other].map((text) => Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`));
  return Math.floor(times[0] / 1000) === Math.floor(times[1] / 1000);
}

const sameSet = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

/** What differs, one line each. */
function differences(expect, { articles, error }) {
  const found = [];
  const compare = (name, isSame, came) => {
    if (expect[name] !== undefined && !isSame)
      found.push(`${name}: expected ${JSON.stringify(expect[name])}, came ${JSON.stringify(came)}`);
  };
  const [first] = articles;
  compare('articles', articles.length === expect.articles, error ? `${articles.length} (${error})` : articles.length);
  compare('error', error !== undefined, error);
  if (!first) return found;
  compare('title', plain(first.title) === plain(expect.title), first.title);
  compare('url', first.url === expect.url, first.url);
  compare('date', sameDate(first.published, expect.date), first.published);
  compare('tags', sameSet(first.tags, expect.tags ?? []), first.tags);
  compare('tickers', sameSet(first.tickers, expect.tickers ?? []), first.tickers);
  return found;
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run check:samples -- DIR');
  process.exit(2);
}
const files = documentsIn(folder);
let wrong = 0;
for (const file of files) {
  const expect = JSON.parse(readFileSync(expectFile(file), 'utf8'));
  const found = differences(expect, await read(readFileSync(file)));
  if (found.length) console.log([path.relative(folder, file), ...found].join('\n  '));
  wrong += found.length ? 1 : 0;
}
console.log(`${files.length - wrong} of ${files.length} documents are read as expected`);
process.exitCode = wrong || !files.length ? 1 : 0;
