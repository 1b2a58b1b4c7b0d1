// SPDX-License-Identifier: MIT
import { failure } from './error.js';
import { pageUrls } from './page.js';
/** @import {Rail} from './rail.js' */
/** @import {RailProperties} from './types/rail.js' */
/** @import {CommonOptions, Label, WidgetName} from './types.js' */

/** In what language a rail speaks, and the words that this takes. @typedef {Pick<CommonOptions, 'locale' | 'labels'>} Speech */

/**
 * The language of the page around a rail, and its words. Only for a language other than English they are fetched, and
 * where that fails, they are English. Throws 'bad-option' for labels that are no JSON object.
 * @param {HTMLElement & RailProperties} rail
 * @returns {Promise<Speech>}
 */
export async function speechOf(rail) {
  const own = parseLabels(rail.labels);
  const locale = rail.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || 'en';
  if (/^en\b/i.test(locale)) return { locale, labels: own };
  const known = await import('./labels.js').then(({ labelsFor }) => labelsFor(locale)).catch(() => ({}));
  return { locale, labels: { ...known, ...own } };
}

/**
 * @param {string | null} text
 * @returns {Partial<Record<Label, string>>}
 */
function parseLabels(text) {
  try {
    return { ...JSON.parse(text ?? '{}') };
  } catch (thrown) {
    throw failure('bad-option', `labels="${text}" is not JSON`, thrown);
  }
}

/**
 * What the attributes of a rail ask of every widget.
 * @param {HTMLElement & RailProperties} rail
 * @param {Rail} engine
 * @returns {Promise<CommonOptions>}
 */
export async function optionsOf(rail, engine) {
  for (const name of /** @type {const} */ (['limit', 'headingLevel', 'refresh'])) {
    if (Number.isNaN(rail[name])) throw failure('bad-option', `${name} is not a whole number`);
  }
  return {
    article: await articleOf(rail, engine),
    limit: rail.limit ?? undefined,
    headingLevel: rail.headingLevel ?? undefined,
    now: new Date().toISOString(),
  };
}

/**
 * The article to show things for; none for an attribute that is there and empty.
 * @param {HTMLElement & RailProperties} rail
 * @param {Rail} engine
 */
async function articleOf(rail, engine) {
  if (rail.article !== null) return rail.article || undefined;
  const urls = pageUrls();
  for (const url of urls) if ((await engine.article(url)) !== null) return url;
  // The only article that a page describes is the page's own, whatever URL it gives it, if any.
  const ids = rail.src === null ? await engine.ids() : [];
  return ids.length === 1 ? ids[0] : urls[0];
}

/**
 * The widgets that a rail shows, in order.
 * @param {HTMLElement & RailProperties} rail
 * @param {Rail} engine
 */
export const widgetsOf = ({ show }, engine) =>
  show === null ? engine.widgets : /** @type {WidgetName[]} */ (show.split(/\s+/).filter(Boolean));

/**
 * The URL template of a widget's links, as an option.
 * @param {HTMLElement & RailProperties} rail
 * @param {string} name
 */
export function hrefOf({ tagHref, tickerHref }, name) {
  const href = name === 'tags' ? tagHref : name === 'tickers' ? tickerHref : null;
  return href === null ? {} : { href };
}

/**
 * The element whose text gets badges, if there is one.
 * @param {HTMLElement & RailProperties} rail
 */
export function targetOf(rail) {
  try {
    return /** @type {Document | ShadowRoot} */ (rail.getRootNode()).querySelector(rail.for || '-');
  } catch {
    // What is no selector matches nothing, either.
    return null;
  }
}
