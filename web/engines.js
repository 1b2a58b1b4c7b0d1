// SPDX-License-Identifier: MIT
import { Siderail } from './core.js';
import { asSiderailError, failure, SiderailError, statusOf } from './error.js';
import { memo } from './memo.js';
import { hasSimd, loadModule } from './module.js';
import { pacer } from './pace.js';
import { pageJsonLd } from './page.js';
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
 * An engine with everything added, whether it has got other quotes since, and what to call when it does. Without its quotes it still answers:
 * `problem` then says what was wrong with them.
 * @typedef {{ rail: Siderail, problem?: SiderailError, pushed: boolean, listeners: Set<() => void> }} Engine
 */

// Browsers compile a function of a module when it is first called, which takes longer than to read a feed: an article of
// which nothing stays leaves most of that to tasks of their own.
const firstArticle =
  '{"url":"/a","title":"A","content_html":"<p>&amp;</p>","tags":["A"],"date_published":"2024-03-19"}';

/** @type {Map<string, Promise<Uint8Array>>} */
const files = new Map();

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
  // All of them at once: each is a round trip.
  const [rail, texts, listed, prices] = await Promise.all([
    Siderail.load({ wasm }),
    typeof articles === 'string' ? fetchJson(articles).then((bytes) => [bytes]) : articles,
    securities === null ? null : fetchJson(securities),
    quotes === null ? null : fetchJson(quotes).catch(asSiderailError),
  ]);
  // The task that is running has made an instance of the module, which takes long enough on a phone.
  const pause = pacer();
  await pause();
  rail.clear();
  await pause();
  rail.add('articles', firstArticle);
  rail.clear();
  await pause();
  if (listed) rail.add('securities', listed);
  await pause();
  addArticles(rail, texts);
  await pause();
  const problem = prices === null ? undefined : addQuotes(rail, prices);
  await pause();
  return { rail, problem, pushed: false, listeners: new Set() };
}

/**
 * Gives an engine new quotes, and tells everybody who shows the old ones. Returns what was wrong with them, if anything.
 * @param {Engine} engine
 * @param {Uint8Array | ArrayBuffer} quotes
 * @returns {SiderailError | undefined}
 */
export function pushQuotes(engine, quotes) {
  const problem = attempt(() => engine.rail.add('quotes', quotes));
  if (problem) return problem;
  engine.pushed = true;
  for (const listener of engine.listeners) listener();
  return undefined;
}

/**
 * A page may have several JSON-LD texts, and not each is an article: it takes one that is.
 * @param {Siderail} rail
 * @param {(Uint8Array | string)[]} texts
 */
function addArticles(rail, texts) {
  const problems = texts.map((text) => attempt(() => rail.add('articles', text)));
  if (problems.some((problem) => problem === undefined)) return;
  throw problems[0] ?? failure('no-articles', 'the page has no JSON-LD, and the rail has no src');
}

/**
 * Prices come from the flakiest of the servers. Badges are right without them, and links do not need them.
 * @param {Siderail} rail
 * @param {Uint8Array | SiderailError} prices
 */
const addQuotes = (rail, prices) =>
  prices instanceof SiderailError ? prices : attempt(() => rail.add('quotes', prices));

/**
 * What went wrong, if anything.
 * @param {() => void} action
 * @returns {SiderailError | undefined}
 */
function attempt(action) {
  try {
    action();
    return undefined;
  } catch (thrown) {
    return asSiderailError(thrown);
  }
}

/**
 * The bytes at a URL. Throws 'fetch-failed', also for a page of HTML, as servers answer for what is not there.
 * @param {string} url absolute, or relative to the page
 * @returns {Promise<Uint8Array>}
 */
export function fetchJson(url) {
  const { href } = new URL(url, document.baseURI);
  return memo(files, href, async () => {
    const response = await fetch(href).catch((thrown) => {
      throw failure('fetch-failed', `${href}: ${thrown.message}`, thrown);
    });
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && !isPage) return new Uint8Array(await response.arrayBuffer());
    throw failure('fetch-failed', `${href} answered ${statusOf(response)}, ${isPage ? 'an HTML page' : 'no JSON'}`);
  });
}

/** Starts compiling the module before any rail asks for it. A failure is left to the rail that does. */
export const preload = () => void loadModule(undefined, hasSimd()).catch(() => {});
