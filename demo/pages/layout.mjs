// SPDX-License-Identifier: MIT
import { html } from './html.mjs';
import { words } from './words.mjs';

/** Said on every page that shows a quote. */
export const quoteNotice = 'Sample quotes, not market data.';

const paper = 'The Siderail Ledger';
const sections = ['/', '/tags/', '/quotes/', '/embed/', '/playground.html'];
const files = ['/feed.json', '/securities.json', '/quotes.sample.json'];

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
<title>${path === '/' ? title : `${title} - ${paper}`}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${canonical ?? path}">
<link rel="alternate" type="application/feed+json" title="${paper}" href="/feed.json">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/ledger.css">
${head}</head>
<body${kind && html` class="${kind}"`}>
<a class="skip" href="#main">${words[lang].skip}</a>
${masthead(path, lang)}
<main id="main" tabindex="-1">
${main}
</main>
${footer(lang)}
</body>
</html>
`;

/**
 * @param {string} path
 * @param {keyof typeof words} lang
 */
function masthead(path, lang) {
  const { motto, navigation, sections: names } = words[lang];
  const isHere = (/** @type {string} */ href) => href === path || (href === '/embed/' && path.startsWith(href));
  const name = html`<span${lang !== 'en' && html` lang="en"`}>${paper}</span>`;
  return html`<header class="masthead">
    <div class="masthead-line">
      ${
        path === '/'
          ? html`<h1 class="masthead-name">${name}</h1>`
          : html`<p class="masthead-name"><a href="/">${name}</a></p>`
      }
      <p class="masthead-note">${motto}</p>
    </div>
    <nav aria-label="${navigation}">
      <ul class="sections" role="list">
        ${sections.map(
          (href, at) =>
            html`<li>
              <a href="${href}" ${isHere(href) && html` aria-current="page"`}>${names[at]}</a>
            </li> `,
        )}
      </ul>
    </nav>
  </header>`;
}

/** @param {keyof typeof words} lang */
const footer = (lang) =>
  html`<footer class="footer">
    <p>${words[lang].notice}</p>
    <ul class="footer-links" role="list">
      ${files.map((href, at) => html`<li><a href="${href}">${words[lang].files[at]}</a></li> `)}
    </ul>
  </footer>`;
