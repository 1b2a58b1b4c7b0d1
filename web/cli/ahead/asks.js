// SPDX-License-Identifier: MIT
import { labelsFor } from '../../labels.js';
import { usageError } from '../complaint.js';
import { read } from '../files.js';
/** @import {Siderail} from '../../core.js' */
/** @import {WidgetName} from '../../types.js' */
/** @import {Values} from '../help.js' */

/**
 * What is asked for each article: the widgets in order, the options of all, and those of each.
 * @typedef {{ show: WidgetName[], common: Record<string, any>, hrefs: Record<string, string | undefined>, prepare: boolean, pages: 'html' | 'json' | null }} Asks
 */

/**
 * What the words of the command ask for.
 * @param {Values} values
 * @returns {Promise<Asks>}
 */
export async function asksOf(values) {
  const { show = 'related', locale, limit, pages = null, now, prepare = false } = values;
  if (pages !== null && pages !== 'html' && pages !== 'json') throw usageError(`--pages ${pages} is not html or json`);
  const given = await optionsIn(values.options);
  const language = locale ?? given.locale;
  const own = {
    ...(language && { locale: language, labels: { ...labelsFor(language), ...given.labels } }),
    ...(limit !== undefined && { limit: wholeNumber('limit', limit) }),
    ...(values['heading-level'] && { headingLevel: wholeNumber('heading-level', values['heading-level']) }),
    ...(now && { now }),
  };
  const hrefs = { tags: values['tag-href'], tickers: values['ticker-href'] };
  return { show: show.split(/[\s,]+/).filter(Boolean), common: { ...given, ...own }, hrefs, prepare, pages };
}

/**
 * The options of one widget, but for the article.
 * @param {Siderail} rail
 * @param {Asks} asks
 * @param {WidgetName} widget
 */
export function optionsFor(rail, { common, hrefs }, widget) {
  const shared = Object.entries(common).filter(([name]) => !rail.widgets.includes(/** @type {WidgetName} */ (name)));
  return { ...Object.fromEntries(shared), ...(hrefs[widget] && { href: hrefs[widget] }), ...common[widget] };
}

/**
 * @param {string | undefined} text a JSON object, or the file that has one
 * @returns {Promise<Record<string, any>>}
 */
async function optionsIn(text) {
  if (text === undefined) return {};
  const json = /^\s*[[{]/.test(text) ? text : new TextDecoder().decode(await read(text));
  try {
    const options = JSON.parse(json);
    if (options && typeof options === 'object' && !Array.isArray(options)) return options;
  } catch {
    // Said below.
  }
  throw usageError(`--options ${text} is no JSON object`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  if (!/^\d+$/.test(text)) throw usageError(`--${name} ${text} is not a whole number`);
  return Number(text);
}
