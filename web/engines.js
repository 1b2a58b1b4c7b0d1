// SPDX-License-Identifier: MIT
import { loadSome } from './core.js';
import { asSiderailError, failure, RestNeeded, SiderailError } from './error.js';
import { fetchFeed, fetchJson } from './fetch.js';
import { firstArticle } from './first-article.js';
import { memo } from './memo.js';
import { hasSimd, loadModule } from './module.js';
import { pacer } from './pace.js';
import { pageJsonLd } from './page.js';
import { allParts, loadParts } from './parts.js';
/** @import {FarRail, Rail} from './rail.js' */
/** @import {PartName} from './parts.js' */
/** @import {WasmSource} from './types.js' */

/**
 * Where the engine of a rail gets everything from.
 * @typedef {object} Sources
 * @property {string | null} src URL of the articles; null for the page's JSON-LD
 * @property {string | null} securities
 * @property {string | null} quotes
 * @property {WasmSource | undefined} wasm
 */

/**
 * What an engine is made of.
 * @typedef {object} Ingredients
 * @property {(Uint8Array | string | URL)[]} texts articles; a URL for a large feed that nobody has read
 * @property {Uint8Array | null} securities
 * @property {Uint8Array | SiderailError | null} quotes
 * @property {WasmSource | undefined} wasm one that can be taken more than once
 */

/**
 * An engine with everything added, and what to call when it gets other quotes. Without its quotes it still answers:
 * `problem` then says what was wrong with them. `rail` has not all parts of the module, until `withRest` puts
 * another in its place.
 * @typedef {object} Engine
 * @property {Rail} rail
 * @property {Ingredients} ingredients
 * @property {number} symbols how many have quotes
 * @property {(Uint8Array | ArrayBuffer)[]} pushed the quotes it has got since: the last list of all symbols, and what came after
 * @property {Set<() => void>} listeners
 * @property {SiderailError} [problem]
 * @property {PartName[]} parts of the module, that `rail` has
 * @property {Promise<void>} [growth] settles once it has more of them
 */

/** @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/**
 * The engine for these sources. Rails with the same ones share it, and no URL is fetched twice, unless it failed.
 * Throws any SiderailError of fetching, loading and adding.
 * @param {Sources} sources
 * @returns {Promise<Engine>}
 */
export async function sharedEngine({ src, securities, quotes, wasm }) {
  const articles = src === null ? pageJsonLd() : src;
  const key = JSON.stringify([articles, securities, quotes]);
  const engine = await memo(engines, key, () => makeEngine(articles, securities, quotes, wasm));
  if (engine.problem) engines.delete(key);
  return engine;
}

/**
 * @param {string | string[]} articles a URL, or texts
 * @param {string | null} securities
 * @param {string | null} quotes
 * @param {WasmSource} [wasm]
 * @returns {Promise<Engine>}
 */
async function makeEngine(articles, securities, quotes, wasm) {
  // A response can be read but once.
  const source = typeof wasm === 'object' && !(wasm instanceof URL) ? await loadModule(wasm, hasSimd()) : wasm;
  // All of them at once: each is a round trip.
  const parts = partsFor(securities, quotes);
  const [rail, texts, listed, prices] = await Promise.all([
    loadSome(source, parts),
    typeof articles === 'string' ? fetchFeed(articles).then((feed) => [feed]) : articles,
    securities === null ? null : fetchJson(securities),
    quotes === null ? null : fetchJson(quotes).catch(asSiderailError),
  ]);
  const ingredients = { texts, securities: listed, quotes: prices, wasm: source };
  /** @type {Engine} */
  const engine = { rail, parts, ingredients, symbols: 0, pushed: [], listeners: new Set() };
  await goFar(engine);
  await fill(engine, engine.rail).catch((thrown) => mend(engine, rail, thrown));
  return engine;
}

/**
 * Gives an engine whose feed is large the place of one in a worker, where there can be one. That fetches the feed itself.
 * @param {Engine} engine
 */
async function goFar(engine) {
  const { texts, wasm } = engine.ingredients;
  const [feed] = texts;
  if (!(feed instanceof URL)) return;
  try {
    const { farRail } = await import('./far.js');
    // What the page has compiled need not be compiled again.
    engine.rail = await farRail(wasm ?? (await loadModule(undefined, hasSimd())), SiderailError, feed);
    engine.parts = allParts;
  } catch {
    // The page's policy, or scripts from another site: what a worker would do is done here.
    texts[0] = await fetchJson(feed.href);
  }
}

/**
 * Adds everything to a new engine, and puts it into its place.
 * @param {Engine} engine
 * @param {Rail} rail
 */
async function fill(engine, rail) {
  const { texts, securities, quotes } = engine.ingredients;
  // The task that is running has made an instance of the module, which takes long enough on a phone.
  const pause = pacer();
  await pause();
  await rail.clear();
  await pause();
  await rail.add('articles', firstArticle);
  await rail.clear();
  await pause();
  if (securities) await rail.add('securities', securities);
  await pause();
  await addArticles(rail, texts);
  await pause();
  engine.symbols = 0;
  const problem = quotes === null ? undefined : await addQuotes(engine, rail, quotes);
  for (const each of engine.pushed) await takeQuotes(engine, rail, each);
  await pause();
  Object.assign(engine, { rail, problem });
}

/**
 * Does something with an engine. Where that takes more of the module than it has, it is done once more from the
 * beginning, with an engine that has more of it. Fails as `action` and `Siderail.load` do.
 * @template T
 * @param {Engine} engine
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export function withRest(engine, action) {
  const { rail } = engine;
  return action().catch((thrown) => mend(engine, rail, thrown).then(() => withRest(engine, action)));
}

/**
 * Gives an engine more of the module if that is what it threw for, once, however many ask for it. Otherwise throws that on.
 * @param {Engine} engine
 * @param {Rail} rail the one that threw
 * @param {unknown} thrown
 */
async function mend(engine, rail, thrown) {
  if (!(thrown instanceof RestNeeded)) throw thrown;
  // Another may have it mended already.
  if (engine.rail !== rail && !engine.growth) return;
  // What could not be fetched may be there the next time.
  await (engine.growth ??= grow(engine).finally(() => (engine.growth = undefined)));
}

/**
 * The rest comes first, and only where that is not enough, all: pages in Japanese need the rest, and no badges for it.
 * @param {Engine} engine
 * @returns {Promise<void>}
 */
async function grow(engine) {
  const parts = engine.parts.includes('rest') ? allParts : /** @type {PartName[]} */ ([...engine.parts, 'rest']);
  const rail = await loadSome(engine.ingredients.wasm, parts);
  engine.parts = parts;
  return fill(engine, rail).catch((thrown) => {
    if (thrown instanceof RestNeeded) return grow(engine);
    throw thrown;
  });
}

/**
 * Gives an engine new quotes, and tells everybody who shows the old ones. Returns what was wrong with them, if anything.
 * @param {Engine} engine
 * @param {Uint8Array | ArrayBuffer} quotes
 * @returns {Promise<SiderailError | undefined>}
 */
export async function pushQuotes(engine, quotes) {
  const problem = await attempt(async () => {
    if (await takeQuotes(engine, engine.rail, quotes)) engine.pushed = [];
    engine.pushed.push(quotes);
  });
  if (problem) return problem;
  for (const listener of engine.listeners) listener();
  return undefined;
}

/**
 * A page may have several JSON-LD texts, and not each is an article: it takes one that is.
 * @param {Rail} rail
 * @param {(Uint8Array | string | URL)[]} texts
 */
async function addArticles(rail, texts) {
  const problems = [];
  for (const text of texts) problems.push(await attempt(() => /** @type {FarRail} */ (rail).add('articles', text)));
  if (problems.some((problem) => problem === undefined)) return;
  throw problems[0] ?? failure('no-articles', 'the page has no JSON-LD, and the rail has no src');
}

/**
 * Prices come from the flakiest of the servers. Badges are right without them, and links do not need them.
 * @param {Engine} engine
 * @param {Rail} rail
 * @param {Uint8Array | SiderailError} prices
 */
const addQuotes = (engine, rail, prices) =>
  prices instanceof SiderailError ? prices : attempt(() => takeQuotes(engine, rail, prices));

/**
 * Adds quotes, and tells whether they are of all symbols that have any.
 * @param {Engine} engine
 * @param {Rail} rail its own, or the one to come
 * @param {Uint8Array | ArrayBuffer} quotes
 */
async function takeQuotes(engine, rail, quotes) {
  const { added, replaced } = await rail.add('quotes', quotes);
  engine.symbols += added;
  return added + replaced === engine.symbols;
}

/**
 * What went wrong, if anything.
 * @param {() => unknown} action
 * @returns {Promise<SiderailError | undefined>}
 */
async function attempt(action) {
  try {
    await action();
    return undefined;
  } catch (thrown) {
    return asSiderailError(thrown);
  }
}

/**
 * The parts of the module that a rail with these lists needs beside the first.
 * @param {string | null} securities
 * @param {string | null} quotes
 * @returns {PartName[]}
 */
const partsFor = (securities, quotes) => ((securities ?? quotes) === null ? [] : ['tickers']);

/**
 * Starts compiling the module before a rail with these lists asks for it. A failure is left to the rail that does.
 * @param {string | null} [securities]
 * @param {string | null} [quotes]
 */
export const preload = (securities = null, quotes = null) =>
  void loadParts(undefined, hasSimd(), partsFor(securities, quotes)).catch(() => {});
