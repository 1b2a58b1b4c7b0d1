// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Story An article, as the site shows it.
 * @property {string} id
 * @property {string} url from the root of the site
 * @property {string} title
 * @property {string} summary
 * @property {string} content markup
 * @property {string} published ISO 8601
 * @property {string} author
 * @property {string[]} keywords the tags as they were written
 * @property {Tag[]} tags the same, as Siderail reads them
 * @property {Tag} topic the first of them
 * @property {{ symbol: string, name: string | null }[]} companies that it has a badge for
 */

/** @typedef {{ name: string, slug: string, href: string }} Tag */

/** Where the site's own pages are: templates that Siderail fills. */
export const hrefs = { tags: '/tags/{slug}.html', tickers: '/quotes/{symbol}.html' };

/**
 * @param {string} name below this folder
 * @returns {Promise<Buffer>}
 */
export const readData = (name) => readFile(new URL(name, import.meta.url));

/**
 * The sample quotes as of the last weekday that is over in New York, so that they are not too old to be shown as current.
 * @param {string} now ISO 8601
 * @returns {Promise<string>} JSON
 */
export async function sampleQuotes(now) {
  const day = new Date(now);
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() % 6 === 0);
  const time = `${day.toISOString().slice(0, 10)}T20:00:00Z`;
  return (await readData('data/quotes.sample.json')).toString().replace(/"time": "[^"]+"/g, `"time": "${time}"`);
}

/**
 * Everything the pages are made of: an engine that knows the archive, and the stories in it, the newest first.
 * `now` is the time that ages of quotes are reckoned from.
 */
export async function openArchive() {
  const { Siderail } = await import('siderail');
  const rail = await Siderail.load();
  const now = new Date().toISOString();
  const [feed, securities] = await Promise.all(['archive/feed.json', 'data/securities.json'].map(readData));
  const quotes = await sampleQuotes(now);
  rail.add('securities', securities);
  rail.add('quotes', quotes);
  rail.add('articles', feed);
  await rail.prepare();
  const stories = JSON.parse(feed.toString()).items.map((item) => storyOf(rail, item, now));
  stories.sort((a, b) => b.published.localeCompare(a.published));
  const foreign = await Promise.all(languages.map((language) => openLanguage(language, securities, quotes)));
  return { rail, now, stories, foreign, quotes: quotesIn(rail, quotes, now), quotesJson: quotes };
}

/** @typedef {Awaited<ReturnType<typeof openArchive>>} Archive */

/** The languages from right to left that there is a small archive in. */
const languages = [
  { lang: /** @type {const} */ ('ar'), name: 'Arabic', file: 'arabic' },
  { lang: /** @type {const} */ ('he'), name: 'Hebrew', file: 'hebrew' },
];

/**
 * @param {typeof languages[number]} language
 * @param {Buffer} securities
 * @param {string} quotes
 */
async function openLanguage(language, securities, quotes) {
  const { Siderail } = await import('siderail');
  const rail = await Siderail.load();
  const feed = await readData(`archive/${language.file}.json`);
  rail.add('securities', securities);
  rail.add('quotes', quotes);
  rail.add('articles', feed);
  return { ...language, rail, story: JSON.parse(feed.toString()).items[0] };
}

/**
 * @param {import('siderail').Siderail} rail
 * @param {any} item of a JSON Feed
 * @param {string} now
 * @returns {Story}
 */
function storyOf(rail, item, now) {
  const { badges } = rail.query('tickers', { article: item.id, now });
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content: item.content_html,
    published: item.date_published,
    author: item.authors[0].name,
    keywords: item.tags,
    tags: tagsOn(rail, item.id, now),
    topic: tagsOn(rail, { tags: [item.tags[0]] }, now)[0],
    companies: badges,
  };
}

/**
 * @param {import('siderail').Siderail} rail
 * @param {string | { tags: string[] }} article
 * @param {string} now
 * @returns {Tag[]} the most frequent first
 */
function tagsOn(rail, article, now) {
  const { tags } = rail.query('tags', { article, order: 'weight', href: hrefs.tags, now });
  return tags.map(({ name, slug, href }) => ({ name, slug, href: /** @type {string} */ (href) }));
}

/**
 * The quotes with everything that Siderail works out of them, by symbol.
 * @param {import('siderail').Siderail} rail
 * @param {string} json
 * @param {string} now
 */
function quotesIn(rail, json, now) {
  const symbols = JSON.parse(json).quotes.map(({ symbol }) => symbol);
  return symbols.map((symbol) => {
    const { badges } = rail.query('tickers', { article: { text: `$${symbol}` }, now });
    if (!badges[0]?.quote) throw new Error(`Siderail shows no quote of ${symbol}`);
    return badges[0];
  });
}

/**
 * Every tag of the archive with its stories, in the order of names.
 * @param {Story[]} stories
 * @returns {(Tag & { stories: Story[] })[]}
 */
export function tagsOf(stories) {
  const found = new Map();
  for (const story of stories) {
    for (const { name, slug, href } of story.tags) {
      if (!found.has(slug)) found.set(slug, { name, slug, href, stories: [] });
      found.get(slug).stories.push(story);
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
