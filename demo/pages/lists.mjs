// SPDX-License-Identifier: MIT
import { longDate, shortDate, yearOf } from './dates.mjs';
import { html } from './html.mjs';
/** @import {Story, Tag} from '../archive.mjs' */

/**
 * A plain list of links: what a reader has where nothing of Siderail arrives.
 * @param {{ name: string, href: string }[]} links
 */
export const linkList = (links) =>
  html`<ul role="list" class="plain">
    ${links.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}
  </ul>`;

/**
 * "5 articles"
 * @param {number} count
 */
export const countOf = (count) => `${count} ${count === 1 ? 'article' : 'articles'}`;

/**
 * Stories under the year that they appeared in.
 * @param {Story[]} stories the newest first
 * @param {number} [level] of the headings of the years
 */
export function storiesByYear(stories, level = 2) {
  const years = [...new Set(stories.map(({ published }) => yearOf(published)))];
  return years.map((year) => {
    const heading = level === 3 ? html`<h3 class="year">${year}</h3>` : html`<h2 class="year">${year}</h2>`;
    const ofYear = stories.filter(({ published }) => yearOf(published) === year);
    return html`<section class="year-group">
      ${heading}
      <ul class="ledger" role="list">
        ${ofYear.map(line)}
      </ul>
    </section> `;
  });
}

/** @param {Story} story */
const line = ({ url, title, published }) =>
  html`<li class="entry">
    <span class="entry-date">${shortDate(published)}</span>
    <a class="entry-title" href="${url}">${title}</a>
  </li> `;

/**
 * A story as the front page announces it.
 * @param {Story} story
 * @param {string} kind a class
 */
export const teaser = ({ url, title, summary, published, topic }, kind) =>
  html`<article class="teaser ${kind}">
    <p class="kicker"><a href="${topic.href}">${topic.name}</a></p>
    <h3 class="teaser-title"><a href="${url}">${title}</a></h3>
    <p class="teaser-summary">${summary}</p>
    <p class="dateline">${longDate(published)}</p>
  </article> `;
