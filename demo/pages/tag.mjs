// SPDX-License-Identifier: MIT
import { tagsOf } from '../archive.mjs';
import { html } from './html.mjs';
import { layout } from './layout.mjs';
import { countOf, storiesByYear } from './lists.mjs';
import { railHead, tagRail } from './rail.mjs';
/** @import {Archive, Story, Tag} from '../archive.mjs' */

/**
 * The page of a tag: every article that has it.
 * @param {Archive} archive
 * @param {Tag & { stories: Story[] }} tag
 */
export const tagPage = (archive, { name, href, stories }) =>
  layout({
    path: href,
    title: name,
    description: `${countOf(stories.length)} about ${name} in The Siderail Ledger.`,
    head: railHead,
    main: html`<div class="with-rail">
      <div class="column">
        <header class="page-head">
          <p class="kicker"><a href="/tags/">Tag</a></p>
          <h1 class="page-title">${name}</h1>
          <p class="page-count">${countOf(stories.length)}</p>
        </header>
        ${storiesByYear(stories)}
      </div>
      <aside class="rail" aria-label="All tags">${tagRail(archive, tagsOf(archive.stories))}</aside>
    </div>`,
  });

/**
 * All tags, with how many articles have each.
 * @param {Archive} archive
 */
export const tagIndexPage = (archive) =>
  layout({
    path: '/tags/',
    title: 'Tags',
    description: 'Every tag of The Siderail Ledger.',
    main: html`<header class="page-head">
        <h1 class="page-title">Tags</h1>
        <p class="page-count">
          The archive writes some of them in two ways, "ElonMusk" and "Elon Musk" say. Siderail reads both as one.
        </p>
      </header>
      <ul class="index" role="list">
        ${tagsOf(archive.stories).map(
          ({ name, href, stories }) =>
            html`<li class="index-entry">
              <a href="${href}">${name}</a> <span class="index-count">${countOf(stories.length)}</span>
            </li> `,
        )}
      </ul>`,
  });
