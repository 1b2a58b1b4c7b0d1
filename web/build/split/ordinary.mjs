// SPDX-License-Identifier: MIT
// Articles as ordinary pages and feeds have them, beside those of the demonstration, whose markup is plainer than most.

/** Markup that editors and content systems write, with its entities, attributes and comments. */
const body = `
<!-- wp:paragraph --><p class="lead">The council&#8217;s plan for the harbour &mdash; &ldquo;a new caf&eacute;, and no noise&rdquo; &#8211;
costs &euro;4.5&nbsp;million&hellip;<br>It was <strong>agreed</strong> on <em>Monday</em>,<br/>writes <a href="https://example.org/a?b=1&amp;c=2"
rel="nofollow">Zo\u00eb M\u00fcller</a>.</p>
<figure class="wp-block-image"><img src="/images/harbour.jpg" alt="The harbour" width="800" height="500" />
<figcaption>The harbour at night. Photo: A. N. Other &copy; 2024</figcaption></figure>
<h2 id="costs">What it costs</h2><ul><li>Walls &lt; 3 m</li><li>Boats &amp; ferries</li></ul><ol><li>First</li></ol>
<blockquote><p>\u201cWe\u2019re glad,\u201d said the mayor \u2014 S\u00e3o Paulo\u2019s, too. It\u00a0is 20\u00a0% cheaper; that\u2019s \u00a33.50 a head \u2026</p></blockquote>
<table><tr><th>Year</th><td>2024</td></tr></table><hr>
<script>document.write("<p>never shown</p>")</script><style>p > a { color: red }</style><noscript>no</noscript>
<iframe src="https://video.example/embed/1" title="Video"></iframe><p>Updated at 12:30 p.m. &#x2013; Apple (NASDAQ: AAPL) rose 1.5 %, and
Nvidia NVDA, Ford (F), Alphabet (NASDAQ:GOOGL) and General Electric (NYSE: GE) followed; the S&amp;P 500 and IBM did not. SpaceX SPCE waits.
Shares of Tesla, Inc. (TSLA) and $MSFT fell after the CEO of AMD spoke at 9 AM on the U.S. tour of JP Morgan (JPM) \ud83d\ude80.</p>`;

/**
 * An item of a feed as content systems write it; `number` tells one from another.
 * @param {number} number
 * @param {object} [more]
 */
const item = (number, more) => ({
  id: `https://example.org/?p=${number}`,
  url: `https://example.org/2024/03/story-${number}/`,
  title: `Harbour plan ${number}: what the caf\u00e9 costs &#8211; and who\u2019s for it`,
  content_html: body,
  summary: `The council\u2019s plan &amp; its ${number} costs\u2026`,
  date_published: `2024-03-${10 + number}T0${number}:30:00+01:00`,
  date_modified: `2024-03-${10 + number}T12:00:00.000Z`,
  image: `https://example.org/images/${number}.jpg`,
  tags: ['Harbour', 'CityCouncil', '\u00c9tudes', number % 2 ? 'harbour' : 'Boats & ferries', 'AI', 'new-york'],
  ...more,
});

/** A JSON Feed. @returns {object} */
export const jsonFeed = () => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  home_page_url: 'https://example.org/',
  feed_url: 'https://example.org/feed.json',
  language: 'en-GB',
  authors: [{ name: 'Zo\u00eb M\u00fcller', url: 'https://example.org/zoe' }],
  items: [
    item(1, { author: { name: 'A. N. Other' } }),
    item(2, { authors: [{ name: 'Jo' }, { name: 'Flo' }], banner_image: 'https://example.org/b.jpg' }),
    item(3, { tags: ['Harbour', 'Caf\u00e9', 'AI', 'OpenAI'], language: 'en' }),
    item(4, { tags: [], summary: undefined }),
    item(5, {
      content_html: undefined,
      content_text: 'Plain text, and a line\n\nand another\u2026 for boats',
      image: undefined,
    }),
    // The same story once more, as it stands in a second section.
    item(6, { title: 'Harbour plan 5', tags: ['Boats & ferries', 'Harbour'], date_modified: null }),
    item(7, {
      title: 'Quite another thing',
      content_html: '<p>Rain, wind and snow in the Alps.</p>',
      tags: ['Weather'],
    }),
  ],
});

/**
 * An article as pages describe theirs to search engines.
 * @param {number} number
 */
const newsArticle = (number) => ({
  '@type': number % 2 ? 'NewsArticle' : ['Article', 'BlogPosting'],
  '@id': `https://example.org/story-${number}#article`,
  url: `https://example.org/story-${number}`,
  mainEntityOfPage: { '@type': 'WebPage', '@id': `https://example.org/story-${number}` },
  headline: `Harbour plan ${number} &amp; caf\u00e9`,
  description: 'What it costs, and who\u2019s for it.',
  articleBody: 'Apple (NASDAQ: AAPL) rose.\n\nNvidia NVDA followed \u2013 the harbour did not.',
  articleSection: ['Business', 'City'],
  keywords: number % 2 ? ['Harbour', 'CityCouncil', 'AI'] : 'Harbour, City council, Boats',
  datePublished: `2024-03-${10 + number}T08:30:00+00:00`,
  dateModified: `2024-03-${10 + number}`,
  inLanguage: 'en-GB',
  isAccessibleForFree: true,
  wordCount: 812,
  image:
    number % 2
      ? ['https://example.org/1.jpg', 'https://example.org/2.jpg']
      : { '@type': 'ImageObject', url: '/3.jpg', width: 1200 },
  author:
    number % 2
      ? [{ '@type': 'Person', name: 'Zo\u00eb M\u00fcller', url: '/zoe' }]
      : { '@id': 'https://example.org/#/person/1' },
  publisher: { '@id': 'https://example.org/#organization' },
});

const context = { '@context': 'https://schema.org' };

/** What a page has in its script elements, one text each. @returns {object[]} */
export const jsonLd = () => [
  {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: '/' }],
  },
  { ...context, ...newsArticle(1) },
  [{ ...context, ...newsArticle(2) }],
  {
    ...context,
    '@graph': [
      newsArticle(3),
      newsArticle(4),
      {
        '@type': 'WebPage',
        '@id': 'https://example.org/story-3',
        name: 'Harbour plan 3',
        isPartOf: { '@id': 'https://example.org/#website' },
      },
      {
        '@type': 'ImageObject',
        '@id': 'https://example.org/story-3#primaryimage',
        url: 'https://example.org/3.jpg',
        caption: 'Boats',
      },
      {
        '@type': 'WebSite',
        '@id': 'https://example.org/#website',
        name: 'Example',
        potentialAction: [{ '@type': 'SearchAction', target: '/?s={s}' }],
      },
      {
        '@type': 'Organization',
        '@id': 'https://example.org/#organization',
        name: 'Example',
        logo: { '@type': 'ImageObject', url: '/logo.png' },
      },
      { '@type': 'Person', '@id': 'https://example.org/#/person/1', name: 'Jo', image: null },
    ],
  },
];
