// SPDX-License-Identifier: MIT
import { longDate } from './dates.mjs';
import { editorsNote } from './editors-note.mjs';
import { html, trusted } from './html.mjs';
import { layout, quoteNotice } from './layout.mjs';
import { railHead, storyRail } from './rail.mjs';
/** @import {Archive, Story} from '../archive.mjs' */

/**
 * The page of an article, with its rail.
 * @param {Archive} archive
 * @param {Story} story
 */
export const articlePage = (archive, story) =>
  layout({
    path: story.url,
    title: story.title,
    description: story.summary,
    kind: 'article-page',
    head: html`${railHead}
      <script type="application/ld+json">
        ${trusted(inScript(jsonLd(story)))}
      </script> `,
    main: html`<div class="with-rail">
      <article class="column story-column">
        <header class="story-head">
          <h1 class="headline">${story.title}</h1>
          <p class="standfirst">${story.summary}</p>
          <p class="byline">
            <span class="byline-date">Published ${longDate(story.published)}</span>
            <span class="byline-author">By ${story.author}</span>
            ${story.companies.length > 0 && html`<span class="byline-note">${quoteNotice}</span>`}
          </p>
        </header>
        <div class="story" id="story">${trusted(story.content)}</div>
        ${editorsNote(archive, story)}
      </article>
      <aside class="rail" aria-label="Beside this article">
        ${storyRail(archive, story)} ${story.companies.length > 0 && html`<p class="notice">${quoteNotice}</p>`}
      </aside>
    </div>`,
  });

/** @param {Story} story */
const jsonLd = (story) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': story.url,
  url: story.url,
  headline: story.title,
  description: story.summary,
  datePublished: story.published,
  author: { '@type': 'Organization', name: story.author },
  publisher: { '@type': 'Organization', name: 'The Siderail Ledger', url: '/' },
  keywords: story.keywords.join(', '),
  inLanguage: 'en',
});

/**
 * JSON that cannot end the script element it is in.
 * @param {object} value
 */
export const inScript = (value) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
