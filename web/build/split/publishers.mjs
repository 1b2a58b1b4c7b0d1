// SPDX-License-Identifier: MIT
// Articles in the forms in which publishers have them: schema.org's of many a page, WordPress's, and those of other systems.
// The forms are combined at random, but the same every time.
import { dice } from './variety.mjs';
/** @import {Dice} from './variety.mjs' */

/** @template T @param {Dice} roll @param {T[]} from */
const one = (roll, from) => from[roll(from.length)];

const titles = [
  'Three findings of our survey of 2024',
  'All-new ferry is what the harbour wants',
  'Judge & mayor: a sparring match',
  '\u201cNo trams before spring\u201d, says the council',
  'What\u2019s the best place to watch the eclipse?',
];
const texts = [
  'This year our survey found changes in what people expect of boats, trams and ferries. Most of them want more of each.',
  'The mayor has the last word on the wall along the harbour, and the council the first one on what it is to cost.',
  'An eclipse of the sun is to be seen from the hill behind the old market hall on Monday, if the weather is fair.',
  'Trams come back to the line along the sea after ten years of repairs, and with them the cafes and the noise.',
];
const dates = [
  ...['2024-06-25', '2023-11-07T02:22:09.651Z', '2019-11-20 13:42:06+08:00', '2015-07-10T09:53:00-04:00'],
  ...[
    '20180619T055000+0900',
    '2024-03-01T08:00:00+0100',
    'Mon, 18 Mar 2024 10:00:00 +0000',
    'March 19, 2024',
    1710838800,
  ],
];
const terms = ['Survey', 'DevSecOps', 'AI/ML', 'section-News', 'Ferries', 'Harbour', 'Sea & sky'];
const person = { '@type': 'Person', name: 'Jo March', url: 'https://example.org/team/jo' };
const people = [person, { name: 'Zo\u00eb M' }, 'A. B.'];

/**
 * An article as a page describes it.
 * @param {Dice} roll
 * @param {number} number
 * @returns {Record<string, unknown>}
 */
function described(roll, number) {
  const url = `https://example.org/2024/story-${number}/`;
  const image = `https://example.org/images/${number}.jpg`;
  const object = { '@type': 'ImageObject', url: image, width: 1600, height: '900' };
  const publisher = { '@type': 'Organization', name: 'Example', logo: object };
  return {
    '@context': one(roll, ['https://schema.org', 'http://schema.org', 'http://schema.org/']),
    '@type': one(roll, ['NewsArticle', 'Article', 'BlogPosting', ['NewsArticle', 'Article'], 'ReportageNewsArticle']),
    mainEntityOfPage: one(roll, [
      url,
      { '@type': 'WebPage', '@id': url },
      { '@type': 'WebPage', url, publisher },
      true,
    ]),
    url: one(roll, [undefined, url, undefined]),
    '@id': one(roll, [undefined, url, `${url}#article`]),
    headline: `${one(roll, titles)} ${number}`,
    name: one(roll, [undefined, titles[0]]),
    alternativeHeadline: one(roll, [undefined, titles[1]]),
    description: one(roll, [undefined, one(roll, texts), `<p>${one(roll, texts)}</p>`]),
    articleBody: one(roll, [undefined, one(roll, texts), texts.join('\n\n'), texts.join(' ')]),
    image: one(roll, [
      undefined,
      image,
      [image],
      object,
      [object, object],
      { ...object, url: undefined, contentUrl: image },
    ]),
    thumbnailUrl: one(roll, [undefined, image]),
    keywords: one(roll, [undefined, terms.slice(roll(6)), terms.slice(roll(6)).join(', '), terms[number % 5], []]),
    articleSection: one(roll, [undefined, 'Insights', ['politics'], 'nil']),
    about: one(roll, [undefined, [{ '@type': 'Thing', name: 'Harbour' }]]),
    author: one(roll, [
      undefined,
      people[0],
      [people[0]],
      people,
      people[2],
      publisher,
      { ...person, name: ['Jo', 'Al'] },
    ]),
    creator: one(roll, [undefined, 'Jo March', ['Jo March']]),
    publisher,
    datePublished: one(roll, dates),
    dateModified: one(roll, [undefined, one(roll, dates)]),
    dateCreated: one(roll, [undefined, one(roll, dates)]),
    inLanguage: one(roll, [undefined, 'en', 'en-US']),
    isAccessibleForFree: one(roll, [undefined, true, 'True']),
    hasPart: one(roll, [undefined, { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid' }]),
    isPartOf: one(roll, [undefined, { '@type': ['CreativeWork', 'Product'], name: 'Example' }]),
    timeRequired: 'PT5M',
  };
}

/** @param {Dice} roll @returns {object} */
function listed(roll) {
  const items = [1, 2, 3].map((number) => ({
    '@type': 'ListItem',
    position: number,
    ...one(roll, [
      { url: `https://example.org/${number}`, name: titles[number] },
      { item: described(roll, number) },
      { item: { '@id': `https://example.org/${number}`, name: titles[number] } },
    ]),
  }));
  return { '@context': 'https://schema.org', '@type': 'ItemList', numberOfItems: 3, itemListElement: items };
}

/** What pages say of themselves, a text or some for each page. @returns {string[][]} */
export function describedPages() {
  const roll = dice(20);
  return Array.from({ length: 60 }, (_, index) => {
    const own = described(roll, index);
    const [text, ...others] = [
      one(roll, [
        own,
        own,
        [own],
        [own, described(roll, index + 100)],
        { '@context': own['@context'], '@graph': [own] },
      ]),
      ...(index % 7 ? [] : [listed(roll)]),
    ].map((value) => JSON.stringify(value, null, roll(2) * 2));
    return [one(roll, [text, text, `\n// <![CDATA[\n${text}\n// ]]>\n`, `<!--\n${text}\n-->`]), ...others];
  });
}

/** @param {Dice} roll @param {number} id @returns {object} */
function post(roll, id) {
  const term = (/** @type {number} */ at, /** @type {string} */ taxonomy) => ({
    id: at,
    link: `https://example.org/${taxonomy}/${at}/`,
    name: terms[at % terms.length].replace('&', '&amp;'),
    slug: `term-${at}`,
    taxonomy,
  });
  const rendered = (/** @type {string} */ html) => ({ rendered: html, protected: false });
  const date = `2024-03-${10 + (id % 19)}T0${id % 10}:30:00`;
  return {
    id,
    date,
    date_gmt: date,
    modified: date,
    guid: rendered(`https://example.org/?p=${id}`),
    slug: `story-${id}`,
    status: 'publish',
    type: 'post',
    link: `https://example.org/2024/story-${id}/`,
    title: { rendered: one(roll, titles).replace('&', '&#038;').replace('\u2019', '&#8217;') },
    content: rendered(
      `\n<p>${one(roll, texts)}</p>\n\n\n\n<h2 class="wp-block-heading">More</h2>\n<p>${one(roll, texts)}</p>\n`,
    ),
    excerpt: rendered(`<p>${one(roll, texts).slice(0, 60)} [&hellip;]</p>\n`),
    author: 1,
    featured_media: id % 2,
    comment_status: 'open',
    sticky: false,
    format: 'standard',
    meta: one(roll, [[], { footnotes: '' }]),
    categories: [1, 4],
    tags: [7],
    _embedded: roll(4)
      ? {
          author: [{ id: 1, name: 'Jo March', url: '', link: 'https://example.org/author/jo/' }],
          'wp:featuredmedia': one(roll, [
            [{ id: 9, source_url: 'https://example.org/9.jpg', alt_text: '' }],
            undefined,
          ]),
          'wp:term': [[term(1, 'category')], one(roll, [[], [term(7, 'post_tag'), term(12, 'post_tag')]])],
        }
      : undefined,
    _links: { self: [{ href: `https://example.org/wp-json/wp/v2/posts/${id}` }] },
  };
}

/** What WordPress answers for posts, its own servers and those of WordPress.com. @returns {string[]} */
export function postLists() {
  const roll = dice(21);
  const posts = Array.from({ length: 12 }, (_, id) => post(roll, id + 1));
  const hosted = posts.map((_, ID) => ({
    ID,
    site_ID: 3,
    author: { ID: 1, name: 'Jo March', URL: 'https://example.org', avatar_URL: '/a.png' },
    date: `2024-03-1${ID % 10}T08:30:00+01:00`,
    title: titles[ID % 5],
    URL: `https://example.wordpress.com/${ID}/`,
    content: `<p>${texts[ID % 4]}</p>`,
    excerpt: `<p>${texts[ID % 4].slice(0, 50)}</p>`,
    status: 'publish',
    type: 'post',
    modified: `2024-03-1${ID % 10}T09:30:00+01:00`,
    short_URL: `https://wp.me/p1-${ID}`,
    slug: `story-${ID}`,
    guid: `https://example.org/?p=${ID}`,
    sticky: false,
    password: '',
    parent: false,
    discussion: { comments_open: true, comment_count: 3 },
    likes_enabled: true,
    like_count: 4,
    global_ID: 1000 + ID,
    featured_image: '/9.jpg',
    post_thumbnail: { ID: 9, URL: '/9.jpg', guid: '/9.jpg', mime_type: 'image/jpeg', width: 800, height: 500 },
    format: 'standard',
    geo: false,
    menu_order: 0,
    attachments: { 9: { ID: 9, URL: '/9.jpg', mime_type: 'image/jpeg' } },
    metadata: [{ id: '1', key: 'geo_public', value: '0' }],
    tags: { Ferries: { ID: 1, name: 'Ferries', slug: 'ferries' } },
    categories: { News: { ID: 2, name: 'News', slug: 'news' } },
  }));
  return [posts, posts.slice(0, 1), { found: hosted.length, posts: hosted, meta: { links: {} } }].map((value) =>
    JSON.stringify(value).replaceAll('/', '\\/'),
  );
}

/** Flat lists of other systems: one word for each thing, but not everywhere the same. @returns {string[]} */
export function flatLists() {
  const roll = dice(22);
  const flat = (/** @type {number} */ number) => ({
    id: one(roll, [number, `${number}`]),
    title: titles[number % 5],
    [one(roll, ['url', 'link', 'permalink'])]: `https://example.org/${number}`,
    [one(roll, ['description', 'summary', 'excerpt'])]: one(roll, [texts[number % 4], null]),
    [one(roll, ['content', 'body', 'html', 'text'])]: `<p>${texts[(number + 1) % 4]}</p>`,
    [one(roll, ['date', 'published_at', 'publishedAt', 'pubDate'])]: one(roll, dates),
    [one(roll, ['image', 'urlToImage', 'feature_image'])]: one(roll, ['https://example.org/a.jpg', null]),
    author: one(roll, ['Jo March', null, { name: 'Jo March' }]),
    [one(roll, ['tags', 'categories'])]: one(roll, [
      terms.slice(4),
      terms.slice(5).map((name) => ({ name, slug: 'x' })),
    ]),
  });
  const lists = [1, 2, 3, 4].map(() => Array.from({ length: 8 }, (_, number) => flat(number)));
  return [
    lists[0],
    { articles: lists[1], status: 'ok', totalResults: 8 },
    { posts: lists[2] },
    { items: lists[3] },
  ].map((value) => JSON.stringify(value));
}
