// SPDX-License-Identifier: MIT
import { tagsOf } from '../archive.mjs';
import { cloudsPage, cloudWords } from './clouds.mjs';
import { articlePage } from './article.mjs';
import { embedIndexPage, wayPage, ways } from './embed.mjs';
import { frontPage } from './front.mjs';
import { looksPages } from './looks.mjs';
import { rightToLeftPages } from './right-to-left.mjs';
import { notFoundPage } from './not-found.mjs';
import { playgroundPage } from './playground.mjs';
import { quoteIndexPage, quotePage } from './quote.mjs';
import { samplesOf } from './samples.mjs';
import { tagIndexPage, tagPage } from './tag.mjs';
/** @import {Archive} from '../archive.mjs' */

/**
 * Every page of the site by the name of its file.
 * @param {Archive} archive
 * @returns {Record<string, string>}
 */
export const pagesOf = (archive) => {
  const more = [...looksPages(archive), ...rightToLeftPages(archive)];
  const pages = [
    ['/embed/index.html', embedIndexPage(more)],
    ...ways.map((way) => [`/embed/${way.name}.html`, wayPage(archive, way)]),
    ...more.map(({ href, page }) => [href, page]),
    ['/index.html', frontPage(archive)],
    ['/tags/index.html', tagIndexPage(archive)],
    ['/quotes/index.html', quoteIndexPage(archive)],
    ['/playground.html', playgroundPage()],
    ['/clouds.html', cloudsPage()],
    ['/clouds/words.json', cloudWords(archive)],
    ['/404.html', notFoundPage()],
    ...archive.stories.map((story) => [story.url, articlePage(archive, story)]),
    ...tagsOf(archive.stories).map((tag) => [decodeURI(tag.href), tagPage(archive, tag)]),
    ...archive.quotes.map((badge) => [`/quotes/${badge.symbol}.html`, quotePage(archive, badge)]),
    ...Object.entries(samplesOf(archive)).map(([name, text]) => [`/playground/${name}`, text]),
  ];
  return Object.fromEntries(pages.map(([name, page]) => [name, String(page)]));
};
