// SPDX-License-Identifier: MIT
import { byId } from './dom.js';

/** Which of the fields are options of which widget, and under what name. */
const fields = {
  tags: { order: 'order', scale: 'scale', 'tag-href': 'href' },
  related: { whenEmpty: 'whenEmpty' },
  tickers: { 'ticker-href': 'href' },
};

/**
 * The widgets that are ticked and the options of each, as `query` and `render` take them.
 * @param {HTMLFormElement} form
 */
export function readForm(form) {
  const data = new FormData(form);
  const widgets = data.getAll('show').map(String);
  const common = { ...given(data, 'article'), ...limitIn(data), now: new Date().toISOString() };
  const options = Object.fromEntries(widgets.map((name) => [name, { ...common, ...ownOptions(data, fields[name]) }]));
  return { widgets, options };
}

/**
 * @param {FormData} data
 * @param {Record<string, string>} names of fields, and of the options that they are
 */
const ownOptions = (data, names) =>
  Object.fromEntries(
    Object.entries(names)
      .map(([field, option]) => [option, String(data.get(field)).trim()])
      .filter(([, value]) => value !== ''),
  );

/**
 * @param {FormData} data
 * @param {string} name
 */
function given(data, name) {
  const value = String(data.get(name)).trim();
  return value === '' ? {} : { [name]: value };
}

/**
 * A number where it is one. Anything else is passed on as it is, for the engine to say what is wrong with it.
 * @param {FormData} data
 */
function limitIn(data) {
  const { limit } = given(data, 'limit');
  if (limit === undefined) return {};
  return { limit: Number.isNaN(Number(limit)) ? limit : Number(limit) };
}

/**
 * Offers every article of the engine, and keeps the choice if it can. A first choice is the first article.
 * @param {import('siderail').Siderail} rail
 */
export function fillArticles(rail) {
  const select = /** @type {HTMLSelectElement} */ (byId('article'));
  const ids = rail.ids();
  const before = [...select.options].slice(1).map(({ value }) => value);
  if (ids.join('\n') === before.join('\n')) return;
  const chosen = ids.includes(select.value) ? select.value : ids[0];
  const options = ids.map((id) => new Option(rail.article(id)?.title || id, id, false, id === chosen));
  select.replaceChildren(select.options[0], ...options);
}
