// SPDX-License-Identifier: MIT
import { failure } from './error.js';
import { addImages } from './images.js';
import { labelsFor } from './labels.js';
/** @import {Siderail} from './core.js' */
/** @import {RenderOptions, WidgetName} from './types.js' */

/**
 * `<side-rail>` with everything in it, as declarative shadow DOM or, in light mode, as its children: text for any
 * template engine. The element of `siderail/define` takes it over as it is. Fails as `Siderail.render` does, and with 'bad-option' for the name of an
 * attribute.
 *
 *     const html = renderToString(rail, { article: url, show: ['related'], stylesheet: '/side-rail.css' });
 *
 * @param {Siderail} rail
 * @param {RenderOptions} [options]
 * @returns {string}
 */
export function renderToString(rail, options = {}) {
  const {
    show = rail.widgets,
    stylesheet,
    attributes,
    fallback = '',
    tagHref,
    tickerHref,
    mode,
    images,
    ...rest
  } = options;
  const hrefs = { tags: tagHref, tickers: tickerHref };
  const common = Object.fromEntries(
    Object.entries({ ...rest, labels: { ...labelsFor(rest.locale ?? 'en'), ...rest.labels } }).filter(
      ([name]) => !rail.widgets.includes(/** @type {WidgetName} */ (name)),
    ),
  );
  const write = (/** @type {WidgetName} */ name) => {
    const own = { ...common, ...hrefOf(hrefs, name), ...rest[name] };
    const html = rail.render(name, own);
    return images && name === 'related' ? addImages(html, rail.query(name, own).items) : html;
  };
  const html = show.map(write).join('');
  const link = stylesheet === undefined ? '' : `<link rel="stylesheet" href="${escape(stylesheet)}">`;
  const own = {
    article: typeof options.article === 'string' ? options.article : null,
    show: options.show && show.join(' '),
    limit: options.limit,
    'heading-level': options.headingLevel,
    labels: options.labels && JSON.stringify(options.labels),
    'tag-href': tagHref,
    'ticker-href': tickerHref,
    mode,
    images,
  };
  const start = `<side-rail${attributesOf({ ...own, ...attributes })}>`;
  if (mode === 'light') return `${start}${html || fallback}</side-rail>`;
  const template = `<template shadowrootmode="open">${link}${html || '<slot></slot>'}</template>`;
  return `${start}${template}${fallback}</side-rail>`;
}

/**
 * @param {Partial<Record<WidgetName, string>>} hrefs
 * @param {WidgetName} widget
 */
const hrefOf = (hrefs, widget) => (hrefs[widget] === undefined ? {} : { href: hrefs[widget] });

/** @param {NonNullable<RenderOptions['attributes']>} attributes */
const attributesOf = (attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${checkName(name)}="${value === true ? '' : escape(String(value))}"`)
    .join('');

/** @param {string} name */
function checkName(name) {
  if (!/^[a-z][\w.:-]*$/i.test(name)) throw failure('bad-option', `"${name}" is no name of an attribute`);
  return name;
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
