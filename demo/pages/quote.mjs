// SPDX-License-Identifier: MIT
import { longDate } from './dates.mjs';
import { html } from './html.mjs';
import { layout } from './layout.mjs';
import { countOf, storiesByYear } from './lists.mjs';
/** @import {Archive} from '../archive.mjs' */

/** @typedef {Archive['quotes'][number]} Badge */

const warning = 'Sample quote, not market data';

/**
 * The page of a security: its sample quote, and the articles that have a badge for it.
 * @param {Archive} archive
 * @param {Badge} badge
 */
export const quotePage = ({ stories }, { symbol, name, exchange, quote }) => {
  const about = stories.filter(({ companies }) => companies.some((company) => company.symbol === symbol));
  return layout({
    path: `/quotes/${symbol}.html`,
    title: `${symbol} - ${name}`,
    description: `${warning}: ${name} (${symbol}).`,
    main: html`<header class="page-head">
        <p class="kicker"><a href="/quotes/">Quotes</a></p>
        <h1 class="page-title">${name}</h1>
        <p class="page-count">${exchange && `${exchange}: `}${symbol}</p>
      </header>
      <section class="quote" aria-labelledby="quote">
        <h2 class="quote-warning" id="quote">${warning}</h2>
        <p class="quote-price">${amount(quote.price)} <span class="quote-currency">${quote.currency}</span></p>
        <p class="quote-change ${quote.direction}">${direction(quote)}</p>
        ${spark(quote.spark)}
        <dl class="figures">
          <div>
            <dt>Previous close</dt>
            <dd>${amount(quote.previousClose)} ${quote.currency}</dd>
          </div>
          <div>
            <dt>Market</dt>
            <dd>${quote.state}</dd>
          </div>
          <div>
            <dt>As of</dt>
            <dd>${longDate(quote.asOf)}</dd>
          </div>
          <div>
            <dt>Delay</dt>
            <dd>${quote.delayMinutes} minutes</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="about">
        <h2 class="section-title" id="about">${countOf(about.length)} with this badge</h2>
        ${storiesByYear(about, 3)}
      </section>`,
  });
};

/**
 * All sample quotes.
 * @param {Archive} archive
 */
export const quoteIndexPage = ({ quotes }) =>
  layout({
    path: '/quotes/',
    title: 'Sample quotes',
    description: 'The sample quotes of The Siderail Ledger. They are not market data.',
    main: html`<header class="page-head">
        <h1 class="page-title">Sample quotes</h1>
        <p class="page-count">
          Not market data: every price here is invented. Change and percentage are worked out by Siderail.
        </p>
      </header>
      <table class="quotes">
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col" class="number">Price, USD</th>
            <th scope="col" class="number">Change</th>
          </tr>
        </thead>
        <tbody>
          ${quotes.map(
            ({ symbol, name, quote }) =>
              html`<tr>
                <th scope="row"><a href="/quotes/${symbol}.html">${symbol}</a> <span>${name}</span></th>
                <td class="number">${amount(quote.price)}</td>
                <td class="number ${quote.direction}">${percent(quote)}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
  });

/** @param {number} value */
const amount = (value) => value.toFixed(2);

/**
 * With U+2212 for a minus.
 * @param {number} value
 */
const signed = (value) => `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${Math.abs(value).toFixed(2)}`;

/** @param {Badge['quote']} quote */
const percent = ({ changePercent }) => `${signed(changePercent)}%`;

/** @param {Badge['quote']} quote */
const direction = (quote) =>
  quote.direction === 'flat'
    ? 'Unchanged'
    : `${quote.direction === 'up' ? 'Up' : 'Down'} ${signed(quote.change)} (${percent(quote)})`;

/**
 * The line of the last prices, in a box of 240 by 48 with room for the stroke.
 * @param {number[] | undefined} prices oldest first
 */
function spark(prices = []) {
  if (prices.length < 2) return '';
  const low = Math.min(...prices);
  const range = Math.max(...prices) - low || 1;
  const points = prices.map((price, index) => {
    const x = 1 + (238 * index) / (prices.length - 1);
    const y = 2 + 44 * (1 - (price - low) / range);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return html`<svg
    class="spark"
    viewBox="0 0 240 48"
    role="img"
    aria-label="The day as a line, from ${amount(prices[0])} to ${amount(prices.at(-1) ?? 0)}"
  >
    <polyline points="${points.join(' ')}" />
  </svg>`;
}
