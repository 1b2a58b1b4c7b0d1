// SPDX-License-Identifier: MIT

/**
 * What to put on a page for the choices in the form: the element where its attributes are enough, a call otherwise.
 * @param {HTMLFormElement} form
 * @returns {{ code: string, note: string }}
 */
export function embedCode(form) {
  const value = (name) => String(new FormData(form).get(name) ?? '').trim();
  const own = ['order', 'scale', 'whenEmpty'].filter((name) => value(name));
  if (!own.length) {
    return { code: asElement(form, value), note: 'Two lines of HTML. The addresses are yours to fill in.' };
  }
  return {
    code: asServerCall(form, value),
    note: `${listed(own)} ${own.length > 1 ? 'are options' : 'is an option'} of the server and the API, and no attribute.`,
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {(name: string) => string} value
 */
function asElement(form, value) {
  const show = chosen(form);
  const attributes = [
    ['src', '/feed.json'],
    ['article', value('article')],
    ['show', show.join(' ')],
    ...(value('securities') ? [['securities', '/securities.json']] : []),
    ...(value('quotes') ? [['quotes', '/quotes.json']] : []),
    ...(show.includes('tags') && value('tag-href') ? [['tag-href', value('tag-href')]] : []),
    ...(show.includes('tickers') && value('ticker-href') ? [['ticker-href', value('ticker-href')]] : []),
    ...(value('limit') ? [['limit', value('limit')]] : []),
  ];
  const written = attributes.map(([name, text]) => `\n  ${name}="${escape(text)}"`).join('');
  return `<script type="module" src="/siderail/side-rail.js"></script>\n<side-rail${written}\n></side-rail>`;
}

/**
 * @param {HTMLFormElement} form
 * @param {(name: string) => string} value
 */
function asServerCall(form, value) {
  const show = chosen(form);
  const limit = value('limit');
  const options = {
    ...(value('article') ? { article: value('article') } : {}),
    show,
    ...(limit ? { limit: Number.isNaN(Number(limit)) ? limit : Number(limit) } : {}),
    ...(value('tag-href') ? { tagHref: value('tag-href') } : {}),
    ...(value('ticker-href') ? { tickerHref: value('ticker-href') } : {}),
    ...(show.includes('tags') ? pick('tags', ['order', 'scale'], value) : {}),
    ...(show.includes('related') ? pick('related', ['whenEmpty'], value) : {}),
    stylesheet: '/siderail/side-rail.css',
  };
  const kinds = ['securities', 'quotes', 'articles'].filter((kind) => value(kind));
  return [
    "import { readFile } from 'node:fs/promises';",
    "import { Siderail } from 'siderail';",
    "import { renderToString } from 'siderail/server';",
    '',
    'const rail = await Siderail.load();',
    ...kinds.map((kind) => `rail.add('${kind}', await readFile('${kind}.json'));`),
    `const html = renderToString(rail, ${JSON.stringify(options, null, 2)});`,
  ].join('\n');
}

/** @param {HTMLFormElement} form */
const chosen = (form) => new FormData(form).getAll('show').map(String);

/**
 * @param {string} widget
 * @param {string[]} names
 * @param {(name: string) => string} value
 */
function pick(widget, names, value) {
  const own = names.filter((name) => value(name)).map((name) => [name, value(name)]);
  return own.length ? { [widget]: Object.fromEntries(own) } : {};
}

/** @param {string[]} names */
const listed = (names) => new Intl.ListFormat('en').format(names);

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
