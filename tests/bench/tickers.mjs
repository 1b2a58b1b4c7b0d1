// SPDX-License-Identifier: MIT
// How long tickers take, beside what JavaScript would do: a dictionary of the list, and a regular expression over the
// text whose hits are looked up in it, with the name before them compared word by word.
//
//     npm run bench -- tickers SECURITIES.json
import { readFileSync } from 'node:fs';
import { Siderail } from 'siderail';
import { median, time } from './timing.mjs';

const runs = 15;

const legalForms = /\b(?:inc|corp|corporation|co|company|ltd|limited|plc|holdings?|group|sa|ag|nv|se|trust)\b/gu;

/** @param {string} name */
const wordsOf = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(legalForms, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The floor: symbols and names of a list. @param {string} json */
function buildDictionary(json) {
  const [symbols, names] = [new Map(), new Map()];
  for (const security of JSON.parse(json)) {
    const entry = { ...security, words: wordsOf(security.name) };
    symbols.set(security.symbol.toUpperCase().replace(/[./]/gu, '-'), entry);
    names.set(entry.words.join(' '), entry);
  }
  return { symbols, names };
}

const forms =
  /(?:\b(?:NYSE|NASDAQ|Nasdaq|AMEX|LON|TSX|HKG|TYO)[^\S\n]*:[^\S\n]*)([A-Z]{1,6}(?:[./-][A-Z]{1,4})?)|\$([A-Za-z]{1,6}(?:[./-][A-Za-z]{1,2})?)\b|\b([A-Z]{1,6}(?:[./-][A-Z]{1,4})?)\b/gu;

/** The floor: what in a text is a symbol whose company is named before it. @param {string} text */
function scan(text, { symbols }) {
  const badges = [];
  for (const hit of text.matchAll(forms)) {
    const symbol = (hit[1] ?? hit[2] ?? hit[3]).toUpperCase().replace(/[./]/gu, '-');
    const security = symbols.get(symbol);
    if (!security) continue;
    const before = wordsOf(text.slice(Math.max(0, hit.index - 60), hit.index)).slice(-6);
    if (hit[1] || hit[2] || before.some((word) => word === security.words[0])) badges.push([symbol, hit.index]);
  }
  return badges;
}

/** Business news of about `size` characters, a ticker in every third sentence. */
function madeText(list, size) {
  const filler =
    'The company said on Tuesday that demand had grown in Europe, while costs for energy and freight fell from last year. ';
  const named = list.filter(({ exchange }) => exchange === 'NYSE' || exchange === 'Nasdaq').slice(0, 400);
  let text = '';
  for (let at = 0; text.length < size; at++) {
    const { name, symbol, exchange } = named[at % named.length];
    text += `Shares of ${name} (${exchange}: ${symbol}) rose 2% in New York. ${filler}${filler}`;
  }
  return text;
}

/**
 * Runs the comparison.
 * @param {string} [file] a list of securities
 */
export async function benchTickers(file) {
  if (!file) throw new Error('which list? npm run bench -- tickers SECURITIES.json');
  const bytes = readFileSync(file);
  const list = JSON.parse(bytes.toString());
  const text = madeText(list, 100_000);
  const article = { id: 'a', title: '', content_text: text };
  const once = await Siderail.load();
  once.add('securities', bytes);
  once.add('articles', JSON.stringify([article]));
  const table = new TextEncoder().encode(once.securities());
  const dictionary = buildDictionary(bytes.toString());
  const found = [scan(text, dictionary).length, mentionsIn(once.query('tickers', { article: 'a' }))];

  /** @type {Record<string, number[]>} */
  const times = {
    'floor: dictionary': [],
    'add JSON': [],
    'add table': [],
    'floor: scan': [],
    scan: [],
  };
  for (let run = 0; run <= runs; run += 1) {
    const [json, prepared] = [await Siderail.load(), await Siderail.load()];
    const round = {
      'floor: dictionary': time(() => buildDictionary(new TextDecoder().decode(bytes))),
      'add JSON': time(() => json.add('securities', bytes)),
      'add table': time(() => prepared.add('securities', table)),
      'floor: scan': time(() => scan(text, dictionary)),
      scan: time(() => once.query('tickers', { article: 'a' })),
    };
    if (run > 0) for (const [name, ms] of Object.entries(round)) times[name].push(ms);
  }
  const ms = (name) => median(times[name]);
  console.log(`${list.length} securities, a text of ${text.length} characters, medians of ${runs} runs`);
  for (const name of Object.keys(times)) console.log(`${name.padEnd(20)}${ms(name).toFixed(2).padStart(9)} ms`);
  console.log(`found: floor ${found[0]}, siderail ${found[1]}; table ${table.length} bytes`);
  const ratio = (floor, ours) => `${(ms(floor) / ms(ours)).toFixed(1)} times faster`;
  console.log(`table against dictionary: ${ratio('floor: dictionary', 'add table')}`);
  console.log(`scan against scan: ${ratio('floor: scan', 'scan')}`);
}

const mentionsIn = ({ badges }) => badges.reduce((sum, { mentions }) => sum + mentions.length, 0);
