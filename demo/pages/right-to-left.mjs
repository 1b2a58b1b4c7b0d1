// SPDX-License-Identifier: MIT
import { renderToString } from 'siderail/server';
import { hrefs } from '../archive.mjs';
import { html, trusted } from './html.mjs';
import { layout } from './layout.mjs';
import { railHead, stylesheet } from './rail.mjs';
/** @import {Archive} from '../archive.mjs' */
/** @import {Extra} from './looks.mjs' */

/**
 * An article in each language that runs from right to left, with a headline in English among its related ones.
 * @param {Archive} archive
 * @returns {Extra[]}
 */
export const rightToLeftPages = ({ foreign, now }) =>
  foreign.map(({ lang, name, file, rail, story }) => {
    const href = `/embed/${file}.html`;
    const says = `A page from right to left, in ${name}: words, dates and badges stand as they should.`;
    const beside = renderToString(rail, {
      article: story.id,
      show: ['tickers', 'related', 'tags'],
      locale: lang,
      related: { minScore: 0.1 },
      tagHref: '/tags/?{slug}',
      tickerHref: hrefs.tickers,
      now,
      stylesheet,
    });
    const page = layout({
      path: href,
      title: story.title,
      description: story.summary,
      kind: 'embed-page',
      lang,
      head: railHead,
      main: html`<div class="with-rail">
        <article class="column">
          <header class="story-head">
            <h1 class="headline">${story.title}</h1>
            <p class="standfirst">${story.summary}</p>
          </header>
          <div class="story" id="story">${trusted(story.content_html)}</div>
        </article>
        <aside class="rail" aria-label="${story.title}">${trusted(beside)}</aside>
      </div>`,
    });
    return { href, name, says, page };
  });
