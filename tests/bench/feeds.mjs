// SPDX-License-Identifier: MIT
// Made feeds, the same every time: prose whose words come as often as in real text, in the forms that publishers use.
import { readFileSync } from 'node:fs';
import { at } from '../lib/paths.js';
import { randomNumbers } from '../lib/random.js';

/** The words of the demo's archive in their order, so that drawing one at a time keeps how often each comes. */
const archiveWords = () =>
  readFileSync(at('demo/archive/feed.json'), 'utf8')
    .replace(/<[^>]+>|\\./g, ' ')
    .match(/[A-Za-z]{2,}/g);

/** Draws words, sentences and paragraphs. */
function writer(seed) {
  const random = randomNumbers(seed);
  const words = archiveWords();
  const below = (count) => Math.floor(random() * count);
  const word = () => words[below(words.length)];
  const several = (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make);
  const sentence = () => {
    const text = several(8, 24, word).join(' ').toLowerCase();
    const number = below(4) ? '' : `, up ${below(90)}.${below(10)} percent`;
    return `${text[0].toUpperCase()}${text.slice(1)}${number}.`;
  };
  const paragraph = () => several(2, 5, sentence).join(' ');
  return { below, word, several, paragraph, title: () => several(5, 9, word).join(' ') };
}

const dateOf = (index) => new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString();

/**
 * A JSON Feed of plain text.
 * @param {number} count
 */
export function plainFeed(count) {
  const { word, several, paragraph, title } = writer(1);
  const items = Array.from({ length: count }, (_, index) => ({
    id: `https://news.example/${index}`,
    url: `https://news.example/${index}`,
    title: title(),
    summary: paragraph(),
    content_text: several(3, 8, paragraph).join('\n\n'),
    date_published: dateOf(index),
    authors: [{ name: `${word()} ${word()}` }],
    tags: several(2, 5, word),
  }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Made', items };
  return new TextEncoder().encode(JSON.stringify(feed));
}

/** A paragraph as editors leave it: links, emphasis, and the entities that WordPress makes of quotes and dashes. */
function htmlParagraph({ below, word, paragraph }) {
  const words = paragraph().split(' ');
  words.splice(below(words.length), 0, `<a href="https://news.example/?p=${below(9999)}" rel="noopener">${word()}</a>`);
  words.splice(below(words.length), 0, `<em>${word()}</em>`, '&#8211;', `&#8220;${word()}&#8221;`, `${word()}&#8217;s`);
  return `<p class="wp-block-paragraph">${words.join(' ')}</p>\n`;
}

function post(text, index) {
  const { below, word, several, paragraph, title } = text;
  const link = `https://news.example/${index}/`;
  const term = (taxonomy) => {
    const name = word();
    return { id: below(999), link: `https://news.example/${taxonomy}/${name}/`, name, slug: name, taxonomy };
  };
  const figure = `<figure class="wp-block-image"><img src="${link}a.jpg" alt="" width="1024" height="683"/></figure>\n`;
  return {
    id: index,
    date: dateOf(index).slice(0, 19),
    date_gmt: dateOf(index).slice(0, 19),
    guid: { rendered: `https://news.example/?p=${index}` },
    slug: `post-${index}`,
    status: 'publish',
    type: 'post',
    link,
    title: { rendered: `${title()} &#8212; ${word()}` },
    content: { rendered: figure + several(3, 8, () => htmlParagraph(text)).join('\n'), protected: false },
    excerpt: { rendered: `<p>${paragraph()} [&hellip;]</p>\n`, protected: false },
    categories: [below(20)],
    tags: [below(999), below(999)],
    _links: { self: [{ href: `https://news.example/wp-json/wp/v2/posts/${index}` }], curies: [{ name: 'wp' }] },
    _embedded: {
      author: [{ id: 1, name: `${word()} ${word()}` }],
      'wp:term': [[term('category')], [term('post_tag')]],
    },
  };
}

/**
 * Posts as the REST API of WordPress answers them: HTML, and JSON as PHP writes it, which escapes each slash.
 * @param {number} count
 */
export function wordpressFeed(count) {
  const text = writer(2);
  const posts = Array.from({ length: count }, (_, index) => post(text, index + 1));
  return new TextEncoder().encode(JSON.stringify(posts).replaceAll('/', '\\/'));
}
