// SPDX-License-Identifier: MIT
// Lists of links, made of nodes so that nothing has to be escaped, and their style.

const css = `#rail nav + nav { margin-block-start: 2em }
#rail h2 { margin: 0 0 .625em; padding-block-start: .5em; border-block-start: 1px solid; font: 700 .875em/1.4 inherit }
#rail ul { margin: 0; padding: 0; list-style: none }
#rail a { color: inherit; text-decoration: none; overflow-wrap: anywhere }
#rail a:is(:hover, :focus-visible) { text-decoration: underline }
#rail a:focus-visible { outline: 2px solid; outline-offset: 2px }
#rail .related li { padding-block: .5em; border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
#rail .related li:first-child { padding-block-start: 0; border: 0 }
#rail .related a { display: block; min-block-size: 24px; font-weight: 500; line-height: 1.35 }
#rail time, #rail .note { color: color-mix(in srgb, currentColor 80%, transparent); font-size: max(.75rem, .8125em) }
#rail .tags ul { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .875em }
#rail .tags a { display: inline-block; min-inline-size: 24px; min-block-size: 24px }
#rail .tickers li { display: flex; gap: .75em; padding-block: .4em }
#rail .tickers a { padding: 0 .45em; border: 1px solid; border-radius: .4em; min-block-size: 24px; white-space: nowrap }
#rail .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
${[0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75].map((size, at) => `#rail .level-${at + 1} { font-size: ${size}em }`).join('\n')}`;

export function style() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

function itemOf({ href, text, date, note, level, hidden }) {
  const link = make('a', { href }, text);
  if (hidden) link.append(make('span', { className: 'hidden' }, hidden));
  const item = make('li', { className: level ? `level-${level}` : '' }, link);
  if (date) item.append(' ', make('time', { dateTime: date.toISOString().slice(0, 10) }, dates.format(date)));
  if (note) item.append(' ', make('span', { className: 'note' }, note));
  return item;
}

/** A list of links under a heading; nothing without links. */
export function listOf(heading, name, links) {
  if (!links.length) return undefined;
  return make(
    'nav',
    { className: name, ariaLabel: heading },
    make('h2', {}, heading),
    make('ul', {}, ...links.map(itemOf)),
  );
}
