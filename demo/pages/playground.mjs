// SPDX-License-Identifier: MIT
import { html } from './html.mjs';
import { layout, quoteNotice } from './layout.mjs';

/** The page on which everything can be tried with JSON of one's own. Its scripts are in assets/playground. */
export const playgroundPage = () =>
  layout({
    path: '/playground.html',
    title: 'Playground',
    description: 'Paste the JSON of your articles and see what Siderail makes of it.',
    kind: 'playground-page',
    head: html`<link rel="preload" as="style" href="/siderail/side-rail.css" />
      <script type="module" src="/playground/main.js"></script> `,
    main: html`<header class="page-head">
        <h1 class="page-title">Playground</h1>
        <p class="page-count">
          Paste the JSON of your articles and see what Siderail makes of it. Nothing leaves this page: everything is
          read and rendered in your browser.
        </p>
        <noscript
          ><p class="notice">
            The playground needs JavaScript, as the page of three clouds does. All others do without.
          </p></noscript
        >
      </header>
      <div class="bench">${form} ${results}</div>`,
  });

/**
 * @param {string} id
 * @param {unknown} label
 * @param {number} rows
 * @param {unknown} [hint]
 */
const area = (id, label, rows, hint) =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <textarea
      id="${id}"
      name="${id}"
      rows="${rows}"
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      wrap="off"
      ${hint && html` aria-describedby="${id}-hint"`}
    ></textarea>
  </div>`;

/**
 * @param {string} id
 * @param {string} label
 * @param {[string, string][]} options value and name, the default first
 */
const choice = (id, label, options) =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${options.map(([value, name]) => html`<option value="${value}">${name}</option>`)}
    </select>
  </div>`;

/**
 * @param {string} id
 * @param {string} label
 * @param {string} value
 */
const line = (id, label, value) =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" name="${id}" value="${value}" spellcheck="false" autocomplete="off" autocapitalize="off" />
  </div>`;

/** @param {string} name */
const widget = (name) =>
  html`<label class="check"><input type="checkbox" name="show" value="${name}" checked /> ${name}</label> `;

const form = html`<form class="bench-form" id="playground">
  <fieldset class="group">
    <legend>Samples</legend>
    <div class="buttons">
      <button type="button" data-sample="feed.json">JSON Feed</button>
      <button type="button" data-sample="article.jsonld">JSON-LD</button>
      <button type="button" data-sample="broken.json">Broken JSON</button>
    </div>
  </fieldset>
  ${area('articles', 'Articles', 14, 'A JSON Feed, a JSON-LD article, or a list of articles of any shape.')}
  <div class="alert" id="error" role="alert"></div>
  <details class="more">
    <summary>Securities and quotes</summary>
    ${area('securities', 'Securities', 6, 'Without them, no ticker can be checked, and none is shown unless the article names it in full.')}
    ${area('quotes', 'Quotes', 6, quoteNotice)}
  </details>
  <fieldset class="group">
    <legend>Widgets</legend>
    <div class="checks">${['tickers', 'related', 'tags'].map(widget)}</div>
  </fieldset>
  <fieldset class="group">
    <legend>Options</legend>
    <div class="field">
      <label for="article">article</label>
      <select id="article" name="article">
        <option value="">None: the whole archive</option>
      </select>
    </div>
    <div class="options">
      <div class="field">
        <label for="limit">limit</label>
        <input id="limit" name="limit" inputmode="numeric" autocomplete="off" value="5" />
      </div>
      ${choice('order', 'order (tags)', [
        ['', 'default'],
        ['name', 'name'],
        ['weight', 'weight'],
      ])}
      ${choice('scale', 'scale (tags)', [
        ['', 'default'],
        ['log', 'log'],
        ['sqrt', 'sqrt'],
        ['linear', 'linear'],
      ])}
      ${choice('whenEmpty', 'whenEmpty (related)', [
        ['', 'default'],
        ['hide', 'hide'],
        ['recent', 'recent'],
      ])}
      ${line('tag-href', 'tag-href', '/tags/{slug}.html')}
      ${line('ticker-href', 'ticker-href', '/quotes/{symbol}.html')}
    </div>
  </fieldset>
</form>`;

const results = html`<div class="bench-results">
  <p class="status" id="status" role="status"></p>
  <section aria-labelledby="result-title">
    <h2 class="section-title" id="result-title">Result</h2>
    <div class="preview" id="preview"></div>
    <p class="notice">${quoteNotice} Links are not followed here.</p>
  </section>
  <section aria-labelledby="report-title">
    <h2 class="section-title" id="report-title">Report</h2>
    <div id="report"></div>
  </section>
  <section aria-labelledby="embed-title">
    <h2 class="section-title" id="embed-title">Embed code</h2>
    <p class="hint" id="embed-note"></p>
    <pre class="output wrapped" id="embed"><code></code></pre>
    <div class="buttons"><button type="button" id="copy">Copy</button></div>
  </section>
  <section aria-labelledby="data-title">
    <h2 class="section-title" id="data-title">Data</h2>
    <pre class="output tall" id="data" tabindex="0" role="region" aria-label="Data as JSON"><code></code></pre>
  </section>
</div>`;
