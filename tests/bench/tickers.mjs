// SPDX-License-Identifier: MIT
// How long tickers take, beside what JavaScript would do: a dictionary of the list, and a regular expression over the
// text whose hits are looked up in it, with the name before them compared word by word.
//
//     npm run bench -- tickers SECURITIES.json
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
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

/** The floor: symbols, names and aliases of a list. @param {string} json */
function buildDictionary(json) {
  const [symbols, names] = [new Map(), new Map()];
  for (const security of JSON.parse(json)) {
    const entry = { ...security, names: [security.name, ...(security.aliases ?? [])].map(wordsOf) };
    symbols.set(security.symbol.toUpperCase().replace(/[./]/gu, '-'), entry);
    for (const words of entry.names) names.set(words.join(' '), entry);
  }
  return { symbols, names };
}

const forms =
  /\b(?:NYSE|NASDAQ|Nasdaq|AMEX|LON|TSX|HKG|TYO)\s*:\s*([A-Z]{1,6}(?:[./-][A-Z]{1,4})?)\b|\$([A-Za-z]{1,6}(?:[./-][A-Za-z]{1,2})?)\b|\b([A-Z]{1,6}(?:[./-][A-Z]{1,4})?)\b/gu;

/** The capitalised words at the end of a text, the small ones of names among them. */
const lastName = /(?:[\p{Lu}\p{N}][\p{L}\p{N}.'&’-]*,?\s+(?:(?:of|and|the|&|de)\s+)*){1,8}\(?$/u;

/** Whether words are those that a name begins with, or the whole. @type {(words: string[], name: string[]) => boolean} */
const begins = (words, name) => words.length > 0 && words.every((word, at) => word === name[at]);

/** The floor: what in a text is a symbol, unless a name before it is not the company's. @param {string} text */
function scan(text, { symbols, names }) {
  const badges = [];
  for (const hit of text.matchAll(forms)) {
    const security = symbols.get((hit[1] ?? hit[2] ?? hit[3]).toUpperCase().replace(/[./]/gu, '-'));
    if (!security) continue;
    const [run] = text.slice(Math.max(0, hit.index - 60), hit.index).match(lastName) ?? [''];
    const words = wordsOf(run);
    let agrees = words.length === 0 && hit[3] === undefined;
    for (let from = 0; from < words.length && !agrees; from += 1) {
      const end = words.slice(from);
      agrees = names.get(end.join(' ')) === security || security.names.some((name) => begins(end, name));
    }
    if (agrees) badges.push({ symbol: security.symbol, start: hit.index, name: run });
  }
  return badges;
}

const filler =
  'The company said on Tuesday that demand had grown in Europe, while costs for energy and freight fell from last year. ';

const prose =
  'Officials in Germany said on Monday that the talks with Mr. Smith, who leads the Bank of England, had gone well; a ' +
  'vote in the House of Commons is due by June. Prices at the pump rose 3% in April, the Department of Energy said, and ' +
  '"nobody knows" how long that will last (the ministry has no forecast for 2025).\n';

/** Text of about `size` characters: a ticker, then `between`, over and over. */
function madeText(list, size, between) {
  const named = list.filter(({ exchange }) => exchange === 'NYSE' || exchange === 'Nasdaq').slice(0, 400);
  let text = '';
  for (let at = 0; text.length < size; at++) {
    const { name, symbol, exchange } = named[at % named.length];
    text += `Shares of ${name} (${exchange}: ${symbol}) rose 2% in New York. ${between}`;
  }
  return text;
}

/** The texts that are searched: business news with a ticker in every third sentence, and what most articles are like. */
const texts = (list) => ({
  dense: madeText(list, 100_000, filler.repeat(2)),
  sparse: madeText(list, 100_000, (filler + prose).repeat(7)),
});

/**
 * Runs the comparison.
 * @param {string} [file] a list of securities
 */
export async function benchTickers(file) {
  if (!file) throw new Error('which list? npm run bench -- tickers SECURITIES.json');
  const bytes = readFileSync(file);
  const list = JSON.parse(bytes.toString());
  const articles = texts(list);
  const once = await Siderail.load();
  once.add('securities', bytes);
  once.add(
    'articles',
    JSON.stringify(Object.entries(articles).map(([id, text]) => ({ id, title: '', content_text: text }))),
  );
  const table = new TextEncoder().encode(once.securities());
  const dictionary = buildDictionary(bytes.toString());
  const question = { article: { title: `${list[0].name} (${list[0].symbol})` } };
  // The memory of a new engine has not been touched yet; that of one which was cleared has, as JavaScript's by earlier runs.
  const used = await Siderail.load();

  /** @type {Record<string, number[]>} */
  const times = {};
  const take = (/** @type {string} */ name, /** @type {() => void} */ work) => (times[name] ??= []).push(time(work));
  for (let run = 0; run <= runs; run += 1) {
    if (run === 1) for (const name of Object.keys(times)) times[name] = [];
    const [json, prepared] = [await Siderail.load(), await Siderail.load()];
    take('floor: dictionary', () => buildDictionary(new TextDecoder().decode(bytes)));
    take('add JSON', () => json.add('securities', bytes));
    used.clear('securities');
    for (const [what, engine] of Object.entries({ 'new engine': prepared, 'cleared engine': used })) {
      take(`table, ${what}`, () => engine.add('securities', table));
      take(`first question, ${what}`, () => engine.query('tickers', question));
    }
    for (const [id, text] of Object.entries(articles)) {
      take(`floor: scan ${id}`, () => scan(text, dictionary));
      take(`scan ${id}`, () => once.query('tickers', { article: id }));
    }
  }
  const ms = (/** @type {string} */ name) => median(times[name]);
  console.log(`${list.length} securities, texts of 100,000 characters, medians of ${runs} runs`);
  for (const name of Object.keys(times)) console.log(`${name.padEnd(32)}${ms(name).toFixed(2).padStart(9)} ms`);
  const ratio = (/** @type {string} */ floor, /** @type {string} */ ours) =>
    `${(ms(floor) / ms(ours)).toFixed(1)} times faster`;
  for (const what of ['new engine', 'cleared engine'])
    console.log(`table, ${what}, against dictionary: ${ratio('floor: dictionary', `table, ${what}`)}`);
  console.log(`table: ${table.length} bytes, ${brotli(table)} brotli`);
  for (const [id, text] of Object.entries(articles)) {
    const found = `found: floor ${scan(text, dictionary).length}, siderail ${mentionsIn(once.query('tickers', { article: id }))}`;
    console.log(`scan ${id}: ${ratio(`floor: scan ${id}`, `scan ${id}`)}; ${found}`);
  }
}

const brotli = (/** @type {Uint8Array} */ data) => brotliCompressSync(data).length;
const mentionsIn = ({ badges }) => badges.reduce((sum, { mentions }) => sum + mentions.length, 0);
