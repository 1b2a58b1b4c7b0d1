// SPDX-License-Identifier: MIT
import { tagsOf } from '../archive.mjs';
import { html } from './html.mjs';
import { layout } from './layout.mjs';
import { storiesByYear, teaser } from './lists.mjs';
import { railHead, tagRail } from './rail.mjs';
/** @import {Archive} from '../archive.mjs' */

const announced = 5;

/**
 * The front page: the lead story, the next few, and everything earlier by date.
 * @param {Archive} archive
 */
export const frontPage = (archive) => {
  const [lead, ...rest] = archive.stories;
  return layout({
    path: '/',
    title: 'The Siderail Ledger',
    description: 'A demonstration of Siderail: tags, related articles and ticker badges on a small news site.',
    head: railHead,
    main: html`<div class="with-rail">
        <div class="column">
          <section aria-labelledby="latest">
            <h2 class="visually-hidden" id="latest">Latest articles</h2>
            ${teaser(lead, 'lead')}
            <div class="teasers">${rest.slice(0, announced - 1).map((story) => teaser(story, 'second'))}</div>
          </section>
        </div>
        <aside class="rail" aria-label="About the archive">
          ${tagRail(archive, tagsOf(archive.stories))} ${whereToLook}
        </aside>
      </div>
      <section class="earlier" aria-labelledby="earlier">
        <h2 class="section-title" id="earlier">Earlier</h2>
        ${storiesByYear(rest.slice(announced - 1), 3)}
      </section>`,
  });
};

const whereToLook = html`<section class="rail-box" aria-labelledby="where">
  <h2 class="rail-title" id="where">Where to look</h2>
  <ul class="plain" role="list">
    <li><a href="/articles/2024-03-19-musk-openai-altman.html">A wrong ticker, and no badge for it</a></li>
    <li><a href="/articles/2021-10-29-facebook-renamed-meta.html">A symbol that has changed since</a></li>
    <li><a href="/clouds.html">Three clouds of the same words</a></li>
    <li><a href="/playground.html">Your own article, in the playground</a></li>
  </ul>
</section>`;
