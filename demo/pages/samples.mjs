// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
/** @import {Archive} from '../archive.mjs' */

const chosen = [
  '2024-03-19-musk-openai-altman',
  '2024-03-15-starship-third-flight',
  '2024-03-01-musk-sues-openai',
  '2024-02-16-openai-sora-video',
  '2023-11-22-altman-returns-to-openai',
  '2023-04-21-starship-first-flight',
  '2021-07-12-branson-flight',
];
const listed = ['TSLA', 'MSFT', 'SPCE', 'GOOGL', 'NYT'];

/** @param {string} name below the folder of the demonstration */
const readJson = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const print = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * What the buttons of the playground fill its fields with, by the name of the file.
 * @param {Archive} archive
 * @returns {Record<string, string>}
 */
export function samplesOf({ stories, quotesJson }) {
  const { items, ...about } = readJson('archive/feed.json');
  const feed = print({ ...about, items: chosen.map((id) => items.find((item) => item.id === id)) });
  const only = (list) => list.filter(({ symbol }) => listed.includes(symbol));
  const quotes = JSON.parse(quotesJson);
  return {
    'feed.json': feed,
    'article.jsonld': print(
      asJsonLd(
        stories.find(({ id }) => id === chosen[0]),
        items,
      ),
    ),
    'broken.json': broken(feed),
    'securities.json': print({ securities: only(readJson('data/securities.json').securities) }),
    'quotes.json': print({ notice: quotes.notice, quotes: only(quotes.quotes).map(({ spark: _, ...quote }) => quote) }),
  };
}

/**
 * @param {Archive['stories'][number] | undefined} story
 * @param {any[]} items
 */
function asJsonLd(story, items) {
  const text = items
    .find(({ id }) => id === story.id)
    .content_html.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': story.url,
    url: story.url,
    headline: story.title,
    description: story.summary,
    datePublished: story.published,
    author: { '@type': 'Organization', name: story.author },
    keywords: story.keywords.join(', '),
    articleBody: text,
  };
}

/**
 * The same with a comma missing in the middle, as it happens by hand.
 * @param {string} feed
 */
const broken = (feed) => {
  const at = feed.indexOf('",\n', feed.indexOf('"title"', feed.indexOf('"items"')));
  return feed.slice(0, at + 1) + feed.slice(at + 2);
};
