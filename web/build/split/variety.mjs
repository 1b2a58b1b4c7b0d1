// SPDX-License-Identifier: MIT
// Feeds, lists and words in more of the ways that ordinary ones take, put together at random, but the same every time. What
// is not met here is fetched when a page meets it: that is right, too, and slower.

/** A linear congruential generator: numbers below `end`. @param {number} seed */
export function dice(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** @typedef {ReturnType<typeof dice>} Dice */

/** @template T @param {Dice} roll @param {T[]} from */
const one = (roll, from) => from[roll(from.length)];

/** @template T @param {Dice} roll @param {T[]} from @param {number} most */
const some = (roll, from, most) => Array.from({ length: roll(most + 1) }, () => one(roll, from));

const sentences = [
  'The council agreed on a plan for the harbour, which will cost \u20ac4.5 million over ten years.',
  'Apple (NASDAQ: AAPL) rose 1.5%, and Nvidia NVDA followed; IBM did not.',
  'Shares of Tesla, Inc. (TSLA) fell after General Electric (NYSE:GE) and Ford (F) had reported their earnings.',
  'SpaceX SPCE waits, and so does Tesla TSLA (NASDAQ), said Elon Musk\u2019s lawyers on Tuesday.',
  'Alphabet\u2019s (GOOGL) cloud grew 28 per cent, Microsoft\u2019s ($MSFT) by a third, Amazon.com, Inc. (AMZN) less.',
  'The S&P 500, the ETF SPY and Berkshire Hathaway (BRK.B) closed lower: a bad day for the U.S. markets, again!',
  'JPMorgan Chase & Co. (NYSE: JPM) and Meta Platforms (META, formerly FB) beat estimates of $1.20 a share.',
  '\u201cWe\u2019re glad,\u201d said the mayor \u2014 \u2018not too soon\u2019 \u2013 and left for S\u00e3o Paulo, Z\u00fcrich and Krak\u00f3w\u2026',
  'It\u2019s not the AI, it\u2019s the CEO: information technology (IT) and the FBI (F) have no ticker here.',
  'Visa V and Mastercard MA, AT&T, Coca-Cola (KO), McDonald\u2019s (MCD) and Procter & Gamble were up 0.3 to 2.4%.',
  'At 9:30 a.m. in New York, 1,200 people stood in line; by noon there were 3.5 million more on the web.',
  'Ferries, boats and trams: the city\u2019s ferries, the boat, and a tram-line that nobody needs, e.g. on Sundays.',
  'Die Aktien von SAP stiegen um 2,5 Prozent, die der Allianz fielen; f\u00fcr \u00c4rger sorgte die Stra\u00dfe am Hafen.',
  'Les actions d\u2019Apple (AAPL) ont grimp\u00e9 de 3 % \u00e0 l\u2019ouverture, \u00ab sans surprise \u00bb, selon C\u00e9line Dupr\u00e9.',
  'Las acciones de Nvidia cayeron un 4,2% en Espa\u00f1a; el a\u00f1o pasado subieron m\u00e1s del doble. \u00bfPor qu\u00e9?',
  'WASHINGTON (Reuters) - The Fed held rates on Wednesday, as expected, and the dollar rose to \u00a3 0.79.',
  'See https://example.org/a?b=c or write to news@example.org. #harbour @mayor 100% \u2122 \u00ae \ud83d\ude80\ud83d\udc4d\ud83c\udffd',
  'APPLE AND NVIDIA LEAD THE MARKET, SAYS FED. Apple (AAPL US) and Nvidia (NVDA.O, NVDA:US) were up; so was Boeing Co. <BA.N>.',
  'The company, Advanced Micro Devices Inc. (NASDAQ: AMD; XETRA: AMD), and its rival Intel Corp (INTC.O) did well, [BA] did not.',
  'OpenAI, xAI and Anthropic are private; Palantir (PLTR), AMD and ASML (ASML) are not.',
];

const subjects = [
  'Harbour plan',
  'Ferries return',
  'Nvidia earnings',
  'Caf\u00e9 costs',
  'OpenAI and Elon Musk',
  'Rain in the Alps',
];
const endings = [
  '',
  ': what it costs',
  ' \u2013 and who\u2019s for it',
  ' &amp; more',
  '?',
  ' (updated)',
  ' in 2024',
  ', says AAPL',
];
const tags = [
  ...[
    'Harbour',
    'harbour',
    'HARBOUR',
    'City Council',
    'CityCouncil',
    'city-council',
    'AI',
    'OpenAI',
    'ElonMusk',
    'Elon Musk',
  ],
  ...[
    'Boats &amp; ferries',
    'Boats & ferries',
    '#Weather',
    'U.S.',
    'S&P 500',
    '2024',
    '\u00c9tudes',
    'Etudes',
    'Stra\u00dfe',
    'iPhone 15',
  ],
  ...[
    'ferries',
    'Ferry',
    'Companies',
    'Company',
    'new york',
    'New York',
    'C++',
    'TSLA',
    'Tesla',
    'SamAltman',
    'news',
    ' Sea  and sky ',
  ],
];
const dates = [
  ...['2024-03-19T09:30:00Z', '2024-03-18T09:30:00+01:00', '2024-03-17T09:30:00.000Z', '2024-03-16T09:30:00-05:00'],
  ...['2024-03-15', '2024-03-14 08:00:00', '2024-03-13T08:00:00', '2024-02-29T23:59:59+0000', '2023-12-31T00:00Z'],
  'Tue, 19 Mar 2024 09:30:00 GMT',
];

/** Text as HTML, by one of the ways that editors have. @type {((text: string, roll: Dice) => string)[]} */
const forms = [
  (text) => `<p>${text}</p>`,
  (text) =>
    `<P CLASS=lead>${text
      .replace(/&/g, '&amp;')
      .replace(/\u2019/g, '&#8217;')
      .replace(/\u2014/g, '&mdash;')}</P>\n`,
  (text) => `<div><p style="margin:0">${text.replace(/ /, '&nbsp;')}<br /><br/>${text.slice(0, 40)}</p></div>`,
  (text, roll) => `<h${2 + roll(3)}>${text.slice(0, 30)}</h${2 + roll(3)}><p>${text} <a href="/a">more</a></p>`,
  (text) => `<ul class='x'>\n<li>${text}</li><li><strong>${text.slice(0, 25)}</strong></li></ul>`,
  (text) => `<blockquote><p>${text.replace(/[\u201c\u201d]/g, '&quot;')}</p><cite>A. B.</cite></blockquote>`,
  (text) =>
    `<figure><img src="/a.jpg" alt="${text.slice(0, 20)}" loading=lazy><figcaption>${text.slice(0, 50)}</figcaption></figure>`,
  (text) =>
    `<!-- ad --><table><tbody><tr><td>${text}</td><td>&lt;1&gt;</td></tr></tbody></table><script async src="/x.js"></script>`,
  (text) =>
    `<p>${text
      .replace(/e/, '<em>e</em>')
      .replace(/\u00e9/g, '&eacute;')
      .replace(/\u20ac/g, '&#x20AC;')}</p><hr><p></p>`,
  (text) => `${text}\n\n<span>${text.slice(10, 60)}</span> <i>x</i><b>y</b> <sup>1</sup><code>z</code>`,
];

/** @param {Dice} roll */
const body = (roll) =>
  Array.from({ length: 1 + roll(12) }, () => one(roll, forms)(one(roll, sentences), roll)).join(
    one(roll, ['', '\n', '\n\n']),
  );

/**
 * An item of a JSON Feed.
 * @param {Dice} roll
 * @param {number} number
 * @returns {Record<string, any>}
 */
function item(roll, number) {
  const html = body(roll);
  const may = (/** @type {object} */ members) => (roll(3) ? members : {});
  return {
    id: one(roll, [`${number}`, number, `https://example.org/?p=${number}`]),
    url: one(roll, [
      `/story-${number}`,
      `https://example.org/2024/story-${number}/`,
      `https://www.example.org/s/${number}?utm_source=feed`,
    ]),
    title: `${one(roll, subjects)} ${number}${one(roll, endings)}`,
    ...(roll(4) ? { content_html: html } : { content_text: `${html.replace(/<[^>]*>/g, '')}\n` }),
    ...may({ summary: one(roll, sentences) }),
    ...may({ date_published: one(roll, dates) }),
    ...may({ date_modified: one(roll, dates) }),
    ...may({ image: `https://example.org/${number}.jpg` }),
    ...may({ authors: some(roll, [{ name: 'Jo' }, { name: 'Zo\u00eb M\u00fcller', url: '/zoe' }], 2) }),
    ...may({ language: one(roll, ['en', 'en-US', 'de', 'fr']) }),
    ...may({ tags: some(roll, tags, 8) }),
    ...may({ external_url: '/x', _private: { a: [1, -2.5e3, true, false, null, {}], '\u00fc': 'x\n\t\\\u0007' } }),
  };
}

/**
 * A feed of so many items.
 * @param {number} seed
 * @param {number} size
 */
export function feedOf(seed, size) {
  const roll = dice(seed);
  const items = Array.from({ length: size }, (_, index) => item(roll, index + 1));
  return { version: 'https://jsonfeed.org/version/1', title: 'News', home_page_url: 'https://example.org/', items };
}

/**
 * The articles of a feed as a page describes them to search engines.
 * @param {number} seed
 * @param {number} size
 */
export function graphOf(seed, size) {
  const roll = dice(seed);
  const articles = feedOf(seed, size).items.map(
    ({ url, title, summary, date_published, date_modified, tags: names = [], image, authors }) => ({
      '@type': one(roll, ['NewsArticle', 'Article', 'BlogPosting', 'ReportageNewsArticle']),
      url,
      headline: title,
      description: summary,
      datePublished: date_published,
      dateModified: date_modified,
      keywords: one(roll, [
        names,
        names.join(', '),
        names.map((/** @type {string} */ name) => ({
          '@type': 'DefinedTerm',
          name,
          url: `/tag/${encodeURIComponent(name)}`,
        })),
      ]),
      articleBody: roll(2) ? one(roll, sentences) : undefined,
      articleSection: one(roll, ['Business', ['Business', 'City'], undefined]),
      image: one(roll, [image, [image], { '@type': 'ImageObject', url: image }, undefined]),
      author: one(roll, [
        authors?.[0] && { '@type': 'Person', ...authors[0] },
        'Jo',
        [{ '@type': 'Organization', name: 'News' }],
        undefined,
      ]),
    }),
  );
  return { '@context': 'https://schema.org', '@graph': articles };
}

/** Prices in the ways of those who sell them. @param {string[]} symbols @param {number} seed */
export function quotesOf(symbols, seed) {
  const roll = dice(seed);
  return symbols.map((symbol, index) => ({
    symbol,
    price: one(roll, [187.42, 12, 0.5, 1234.5, 3.1415, 104.2, 99.999, 25000, '56.78']),
    previousClose: one(roll, [183.57, 12, 0.55, 1250, 3.1, undefined, 100, 24999.5, '55.90']),
    currency: one(roll, ['USD', 'EUR', 'GBP', 'JPY', undefined, 'CHF']),
    state: one(roll, ['open', 'closed', 'pre', 'post', undefined]),
    time: one(roll, ['2024-03-20T11:45:00Z', '2024-03-19T16:00:00-04:00', undefined, '2024-03-20']),
    delayMinutes: one(roll, [0, 15, undefined]),
    spark: index % 3 ? undefined : Array.from({ length: 2 + roll(20) }, () => 180 + roll(1000) / 100),
  }));
}

/** A long list of securities as `siderail securities` prepares it. */
export const preparedSecurities = `siderail securities 1
NVDA\tNVIDIA Corporation\tNasdaq\t\t\t\t\tNvidia
AAPL\tApple Inc.\tNasdaq\t\t\t\t\tApple
TSLA\tTesla, Inc.\tNasdaq\t\t2010-06-29\t\t\tTesla
META\tMeta Platforms, Inc.\tNasdaq\t\t2012-05-18\t\tFB@2022-06-08\tMeta|Facebook
BRK-B\tBerkshire Hathaway Inc.\tNYSE\t\t\t\t\tBerkshire Hathaway|Berkshire
SPCE\tVirgin Galactic Holdings, Inc\tNYSE
GOOGL\tAlphabet Inc.\tNasdaq\t\t2004-08-19\t\t\tGoogle|Alphabet
F\tFord Motor Co\tNYSE
`;
