// SPDX-License-Identifier: MIT

/** Everything that an engine says about itself: two equal snapshots are one state, as far as anybody can see. */
export const snapshot = (rail) => ({
  ids: rail.ids(),
  articles: rail.ids().map((id) => rail.article(id)),
  tags: rail.query('tags'),
  answers: rail
    .ids()
    .map((article) => [
      rail.query('tickers', { article }),
      rail.render('tickers', { article, href: '/q/{symbol}' }),
      rail.query('related', { article, whenEmpty: 'recent' }),
    ]),
});

/** A small engine's worth of everything. */
export const sample = {
  articles: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      { id: '1', url: '/1', title: 'Ferries return', content_text: 'Tesla TSLA and Ford (F) sail.', tags: ['Ferries'] },
      {
        id: '2',
        url: '/2',
        title: 'Ferries return late',
        content_text: 'SpaceX SPCE waits.',
        tags: ['Ferries', 'Délai'],
      },
    ],
  }),
  securities: JSON.stringify([
    { symbol: 'TSLA', name: 'Tesla, Inc.', exchange: 'Nasdaq' },
    { symbol: 'F', name: 'Ford Motor Co', exchange: 'NYSE' },
    { symbol: 'SPCE', name: 'Virgin Galactic Holdings, Inc', exchange: 'NYSE' },
  ]),
  quotes: JSON.stringify([{ symbol: 'TSLA', price: 187.42, previousClose: 183.57, currency: 'USD' }]),
};

/** Adds the sample to an engine, and returns the engine. */
export function withSample(rail) {
  for (const kind of ['securities', 'quotes', 'articles']) rail.add(kind, sample[kind]);
  return rail;
}
