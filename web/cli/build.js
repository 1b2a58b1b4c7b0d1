// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import { asksOf } from './ahead/asks.js';
import { Folder } from './ahead/folder.js';
import { writePages } from './ahead/pages.js';
import { progressOf } from './ahead/progress.js';
import { listEntries, sizesOf, writeShards } from './ahead/shards.js';
import { missingSlices, readSlices, sliceSize } from './ahead/slices.js';
import { defaultJobs, makeSlices } from './ahead/threads.js';
import { usageError } from './complaint.js';
import { read } from './files.js';
/** @import {Kind} from '../types.js' */
/** @import {Asks} from './ahead/asks.js' */
/** @import {State} from './ahead/folder.js' */
/** @import {Given} from './ahead/worker.js' */
/** @import {Command, Values} from './help.js' */

const text = { type: /** @type {const} */ ('string') };

/** `siderail build`: the rails of all articles, ahead of time. @type {Command} */
export const build = {
  usage: 'siderail build FEED... --out DIR [options]',
  summary: 'Writes the widgets of every article into files for any server: pages then need neither module nor feed.',
  details: `  FEED...              the articles
  --out DIR            where to write. A build that was broken off goes on there
  --show LIST          widgets in this order, e.g. related,tags; by default related
  --securities FILE    companies and their tickers
  --quotes FILE        prices
  --tag-href URL       template of the tags' links, e.g. /tag/{slug}
  --ticker-href URL    template of the tickers' links, e.g. /quote/{symbol}
  --limit N            how many items each widget shows at most
  --locale TAG         language, e.g. de
  --heading-level N    1 to 6: which of h1 to h6 the headings are
  --now TIME           ISO 8601; by default none, so that the same input gives the same bytes
  --options JSON|FILE  more options, as renderToString takes them: {"related": {"minScore": 0.6}}
  --prepare            compares articles by meaning, too: better, and slower to begin
  --pages html|json    one file for each article as well, in DIR/articles
  --base URL           where the page's server has DIR, for the line to embed; by default /rail/
  --jobs N             how many threads; by default one for each core that there is memory for
  --quiet              no progress`,
  options: {
    ...{ out: text, show: text, securities: text, quotes: text, 'tag-href': text, 'ticker-href': text, limit: text },
    ...{ locale: text, 'heading-level': text, now: text, options: text, pages: text, base: text, jobs: text },
    prepare: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  takesFile: true,

  async run(values, feeds) {
    if (feeds.length === 0) throw usageError('which articles? siderail build FEED... --out DIR');
    if (values.out === undefined) throw usageError('--out DIR is missing: where to?');
    if (values.jobs !== undefined && !/^[1-9]\d*$/.test(values.jobs))
      throw usageError(`--jobs ${values.jobs} is not a number of threads`);
    const asks = await asksOf(values);
    const inputs = await readAll(feeds, values);
    const hash = hashOf(asks, inputs);
    const folder = new Folder(values.out);
    const before = folder.finished();
    if (before?.hash === hash) console.log(`${values.out} is up to date\n${lineOf(values, before.shards)}`);
    else await makeAll(folder, { inputs, asks, folder: folder.work }, hash, values);
    return 0;
  },
};

/**
 * @param {string[]} feeds
 * @param {Values} values
 * @returns {Promise<Given['inputs']>}
 */
async function readAll(feeds, { securities, quotes }) {
  /** @type {[Kind, string | undefined][]} */
  const named = [['securities', securities], ['quotes', quotes], ...feeds.map(articlesIn)];
  if (named.filter(([, file]) => file === '-').length > 1) throw usageError('only one file can be -');
  const inputs = [];
  for (const [kind, file] of named) {
    if (file === undefined) continue;
    const own = await read(file);
    const bytes = new Uint8Array(new SharedArrayBuffer(own.length));
    bytes.set(own);
    inputs.push({ kind, file, bytes });
  }
  return inputs;
}

/** @param {string} file @returns {[Kind, string]} */
const articlesIn = (file) => ['articles', file];

/**
 * What all files depend on, in one word.
 * @param {Asks} asks
 * @param {Given['inputs']} inputs
 */
function hashOf(asks, inputs) {
  const hash = createHash('sha256').update(JSON.stringify([__VERSION__, asks]));
  for (const { kind, bytes } of inputs) hash.update(`\n${kind} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/**
 * @param {Folder} folder
 * @param {Given} given
 * @param {string} hash
 * @param {Values} values
 */
async function makeAll(folder, given, hash, values) {
  const started = performance.now();
  const state = folder.begin(hash);
  const size = given.inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const jobs = Number(values.jobs ?? defaultJobs(size));
  const { articles, engine } = await makeMissing(folder, given, state, jobs, values.quiet === true);
  const made = () => readSlices(folder.work, articles);
  const { entries, shadowed } = listEntries(made());
  if (shadowed) console.error(`${shadowed} articles have the URL of one before them: they are found by id only`);
  const sizes = sizesOf(entries);
  const { show, pages } = given.asks;
  folder.attempt(() => {
    writeShards(folder.prepare('shards'), entries, sizes, made);
    if (pages) writePages(folder.prepare('articles'), pages, made());
  });
  const largest = sizes.reduce((most, each) => Math.max(most, each), 0);
  const manifest = { version: __VERSION__, shards: sizes.length, articles, largest, show, pages, hash };
  folder.finish(pages ? ['shards', 'articles'] : ['shards'], manifest);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `${seconds} s, ${jobs} threads, ${inMegabytes(process.resourceUsage().maxRSS * 1024)} at most${engine}`,
  );
  console.log(
    `${articles} articles in ${sizes.length} shards of at most ${largest} bytes\n${lineOf(values, sizes.length)}`,
  );
}

/**
 * Makes what a build before did not.
 * @param {Folder} folder
 * @param {Given} given
 * @param {State} state
 * @param {number} jobs
 * @param {boolean} isQuiet
 */
async function makeMissing(folder, given, state, jobs, isQuiet) {
  let { articles = 0 } = state;
  if (state.articles !== undefined && !missingSlices(folder.work, articles).length) return { articles, engine: '' };
  let advance = (/** @type {number} */ _done) => {};
  const onReady = (/** @type {number} */ count, /** @type {string[]} */ notes) => {
    for (const note of notes) console.error(note);
    articles = count;
    folder.note({ ...state, articles });
    advance = progressOf(articles, isQuiet);
  };
  const onSlice = (/** @type {number} */ missing) => advance(Math.max(0, articles - missing * sliceSize));
  const bytes = await makeSlices(given, jobs, onReady, onSlice);
  return { articles, engine: `, ${inMegabytes(bytes)} for each engine` };
}

/** @param {number} bytes */
const inMegabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

/**
 * What to put on a page.
 * @param {Values} values
 * @param {number} shards
 */
const lineOf = ({ base = '/rail/' }, shards) =>
  `<side-rail index="${escape(`${base.replace(/\/*$/, '/')}?shards=${shards}`)}"></side-rail>`;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
