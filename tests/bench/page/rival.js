// SPDX-License-Identifier: MIT
// What a good developer writes without Siderail: the same lists of links out of the same feed or JSON-LD, in plain
// JavaScript. Tags are counted, related articles ranked by rare words that they share. As in a rail, what is shown is
// announced by an event.

const rail = document.querySelector('#rail');

/** The articles of a JSON Feed or of schema.org, in one shape. */
function read(data) {
  const items = data.items ?? data['@graph'] ?? [data];
  return items.map((item) => ({
    url: item.url,
    title: item.title ?? item.headline ?? '',
    text: `${item.title ?? item.headline} ${item.summary ?? item.description ?? ''} ${(item.content_html ?? '').replace(/<[^>]*>/g, ' ')}`,
    date: item.date_published ?? item.datePublished,
    tags: (item.tags ?? item.keywords ?? []).map((tag) => tag.name ?? tag),
  }));
}

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));

function rank(articles, own) {
  const sets = articles.map(({ text }) => wordsOf(text));
  const frequency = new Map();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const wanted = sets[articles.indexOf(own)];
  const score = (set) => {
    let sum = 0;
    for (const word of set) if (wanted.has(word)) sum += Math.log(articles.length / frequency.get(word)) ** 2;
    return sum / Math.sqrt(set.size);
  };
  return articles
    .map((article, at) => ({ article, score: article === own ? 0 : score(sets[at]) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ article }) => article);
}

function countTags(articles, own) {
  const counts = new Map();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return own.tags
    .map((tag) => ({ tag, level: Math.min(7, 1 + Math.floor(Math.log2(counts.get(tag)))) }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}

/** A list of links under a heading. */
function list(heading, links) {
  const nav = document.createElement('nav');
  nav.append(Object.assign(document.createElement('h2'), { textContent: heading }));
  const items = links.map(({ href, text, date, level }) => {
    const item = document.createElement('li');
    if (level) item.className = `level-${level}`;
    item.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    if (date)
      item.append(
        ' ',
        Object.assign(document.createElement('time'), {
          dateTime: date,
          textContent: new Date(date).toLocaleDateString('en', { dateStyle: 'medium' }),
        }),
      );
    return item;
  });
  const ul = document.createElement('ul');
  ul.append(...items);
  nav.append(ul);
  return nav;
}

async function load() {
  const { src } = rail.dataset;
  const articles = read(
    src
      ? await (await fetch(src)).json()
      : JSON.parse(document.querySelector('[type="application/ld+json"]').textContent),
  );
  const { pathname } = new URL(document.querySelector('link[rel="canonical"]').href);
  const own = articles.find(({ url }) => url === pathname);
  rail.replaceChildren(
    list(
      'Related articles',
      rank(articles, own).map(({ url, title, date }) => ({ href: url, text: title, date })),
    ),
    list(
      'Tags',
      countTags(articles, own).map(({ tag, level }) => ({ href: `/tag/${encodeURIComponent(tag)}`, text: tag, level })),
    ),
  );
  document.dispatchEvent(new CustomEvent('side-rail:ready'));
}

void load();
