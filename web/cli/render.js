// SPDX-License-Identifier: MIT
import { Siderail } from '../core.js';
import { renderToString } from '../server.js';
import { usageError } from './complaint.js';
import { addFile, explained } from './files.js';
/** @import {Command, Values} from './help.js' */
/** @import {WidgetName} from '../types.js' */

/** `siderail render`: a rail as HTML, or what is in it as JSON. @type {Command} */
export const render = {
  usage: 'siderail render --feed FILE [options]',
  summary: 'Prints <side-rail> with everything in it, as declarative shadow DOM, or as JSON.',
  details: `  --feed FILE          the articles
  --article ID|URL     the one to show things for; by default the only one in the feed
  --show LIST          widgets in this order, e.g. tags,related,tickers; by default all
  --securities FILE    companies and their tickers
  --quotes FILE        prices
  --tag-href URL       template of the tags' links, e.g. /tag/{slug}
  --ticker-href URL    template of the tickers' links, e.g. /quote/{symbol}
  --limit N            how many items each widget shows at most
  --stylesheet URL     where the page's server has side-rail.css
  --now TIME           ISO 8601; by default the time it is
  --json               print the results instead of HTML`,
  options: {
    feed: { type: 'string' },
    article: { type: 'string' },
    show: { type: 'string' },
    securities: { type: 'string' },
    quotes: { type: 'string' },
    'tag-href': { type: 'string' },
    'ticker-href': { type: 'string' },
    limit: { type: 'string' },
    stylesheet: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean' },
  },
  takesFile: false,

  async run(values) {
    const { feed, securities, quotes } = values;
    if (feed === undefined) throw usageError('--feed FILE is missing: which articles?');
    if ([feed, securities, quotes].filter((file) => file === '-').length > 1)
      throw usageError('only one file can be -');
    const rail = await Siderail.load();
    if (securities !== undefined) await addFile(rail, 'securities', securities);
    if (quotes !== undefined) await addFile(rail, 'quotes', quotes);
    await addFile(rail, 'articles', feed);
    console.log(explained('siderail', () => (values.json ? results(rail, values) : html(rail, values))));
    return 0;
  },
};

/**
 * @param {Siderail} rail
 * @param {Values} values
 */
const html = (rail, values) =>
  renderToString(rail, {
    ...common(rail, values),
    show: values.show && names(rail, values),
    stylesheet: values.stylesheet,
    tagHref: values['tag-href'],
    tickerHref: values['ticker-href'],
  });

/**
 * @param {Siderail} rail
 * @param {Values} values
 */
function results(rail, values) {
  /** @type {Partial<Record<WidgetName, string>>} */
  const hrefs = { tags: values['tag-href'], tickers: values['ticker-href'] };
  const options = common(rail, values);
  const entries = names(rail, values).map((name) => [name, rail.query(name, { ...options, href: hrefs[name] })]);
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

/**
 * @param {Siderail} rail
 * @param {Values} values
 */
function common(rail, { article, limit, now }) {
  if (limit !== undefined && !/^\d+$/.test(limit)) throw usageError(`--limit ${limit} is not a whole number`);
  const ids = rail.ids();
  return {
    article: article ?? (ids.length === 1 ? ids[0] : undefined),
    limit: limit === undefined ? undefined : Number(limit),
    now: now ?? new Date().toISOString(),
  };
}

/**
 * @param {Siderail} rail
 * @param {Values} values
 * @returns {WidgetName[]}
 */
const names = (rail, { show }) => (show === undefined ? rail.widgets : show.split(/[\s,]+/).filter(Boolean));
