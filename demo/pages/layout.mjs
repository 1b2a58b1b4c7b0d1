// SPDX-License-Identifier: MIT
import { html } from './html.mjs';

/** Said on every page that shows a quote. */
export const quoteNotice = 'Sample quotes, not market data.';

const sections = [
  { name: 'Front page', href: '/' },
  { name: 'Tags', href: '/tags/' },
  { name: 'Quotes', href: '/quotes/' },
  { name: 'Ways to embed', href: '/embed/' },
  { name: 'Playground', href: '/playground.html' },
];

/**
 * @typedef {object} Page
 * @property {string} path from the root of the site
 * @property {string} title
 * @property {string} description
 * @property {unknown} main markup of the page's own content
 * @property {unknown} [head] more markup for its head
 * @property {string} [kind] a class for the body
 * @property {string} [canonical] where the same article really is; by default here
 * @property {'en' | 'ar' | 'he'} [lang]
 */

/**
 * A whole page: what all pages have, around what is its own.
 * @param {Page} page
 */
export const layout = ({ path, title, description, main, head, kind, canonical, lang = 'en' }) => html`<!doctype html>
<html lang="${lang}"${lang !== 'en' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${path === '/' ? title : `${title} - The Siderail Ledger`}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${canonical ?? path}">
<link rel="alternate" type="application/feed+json" title="The Siderail Ledger" href="/feed.json">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/ledger.css">
${head}</head>
<body${kind && html` class="${kind}"`}>
<a class="skip" href="#main">Skip to content</a>
${masthead(path)}
<main id="main" tabindex="-1">
${main}
</main>
${footer}
</body>
</html>
`;

/** @param {string} path */
const masthead = (path) =>
  html`<header class="masthead">
    <div class="masthead-line">
      ${
        path === '/'
          ? html`<h1 class="masthead-name">The Siderail Ledger</h1>`
          : html`<p class="masthead-name"><a href="/">The Siderail Ledger</a></p>`
      }
      <p class="masthead-note">A newspaper that exists to show what stands beside its articles</p>
    </div>
    <nav aria-label="Sections">
      <ul class="sections" role="list">
        ${sections.map(
          ({ name, href }) =>
            html`<li>
              <a
                href="${href}"
                ${(href === path || (href === '/embed/' && path.startsWith(href))) && html` aria-current="page"`}
                >${name}</a
              >
            </li> `,
        )}
      </ul>
    </nav>
  </header>`;

const footer = html`<footer class="footer">
  <p>
    The Siderail Ledger is a demonstration. Its articles were written for Siderail, about public events and their dates.
    Quotes are samples, invented, and not market data.
  </p>
  <ul class="footer-links" role="list">
    <li><a href="/feed.json">Articles as JSON Feed</a></li>
    <li><a href="/securities.json">Securities</a></li>
    <li><a href="/quotes.sample.json">Sample quotes</a></li>
  </ul>
</footer>`;
