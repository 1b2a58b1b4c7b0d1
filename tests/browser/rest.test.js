// SPDX-License-Identifier: MIT
// Pages fetch the first part of the module, that of badges where they have securities, and the rest only where it is needed.
// What a reader gets is the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { settled } from './chromium.js';
import { assertQuiet, pathsOf, stage, visitPage } from './stage.js';

const on = stage('lab', 'site', 'browser');

const rest = '/siderail/siderail.simd.rest.wasm';
const hasRest = (log) => pathsOf(log).filter((name) => name === rest).length;
const hasBadges = (log) => pathsOf(log).filter((name) => name === '/siderail/siderail.simd.tickers.wasm').length;

test('an article of the demo with badges in its text does without the rest', async () => {
  const { page, log } = await visitPage(on.browser, `${on.site.url}/articles/2024-03-19-musk-openai-altman.html`);
  await page.locator('.siderail-inline .siderail-badge').first().waitFor();
  await page.waitForTimeout(200);
  assert.deepEqual([hasBadges(log), hasRest(log)], [1, 0]);
  assertQuiet(log);
});

for (const attributes of ['', 'for="article"', 'show="tickers tags"']) {
  test(`a page without securities does without the part of badges, too: ${attributes || 'all widgets'}`, async () => {
    const rail = `<article>Tesla TSLA</article><side-rail src="/feed.json" article="1" ${attributes}></side-rail>`;
    const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail));
    assert.deepEqual([hasBadges(log), hasRest(log)], [0, 0]);
    assertQuiet(log);
    const [{ name, widgets }] = await events(page);
    assert.equal(name, 'ready');
    assert.ok(widgets.includes('tags'));
  });
}

test('securities that come later fetch the part of badges', async () => {
  const { page, log } = await visitRail(null, 'article="1"');
  await page.evaluate(() => document.querySelector('side-rail').setAttribute('securities', '/securities.json'));
  await settled(page, 2);
  assert.ok((await events(page)).at(-1).widgets.includes('tickers'));
  assert.deepEqual([hasBadges(log), hasRest(log)], [1, 0]);
});

const story = (number, more) => ({
  id: `${number}`,
  url: `/${number}`,
  title: `Harbour plan ${number}`,
  content_html: '<p>The council wants a wall along the harbour, and boats to stay.</p>',
  ...more,
});

const ghost = JSON.stringify({
  db: [
    {
      meta: { version: '5.0.0' },
      data: {
        posts: [1, 2].map((id) => ({
          id,
          title: `Boats ${id}`,
          slug: `boats-${id}`,
          status: 'published',
          html: '<p>Boats in the harbour.</p>',
        })),
        tags: [{ id: 1, name: 'Sea', slug: 'sea' }],
        posts_tags: [1, 2].map((post_id) => ({ post_id, tag_id: 1, sort_order: 0 })),
        users: [],
      },
    },
  ],
});

const japanese = JSON.stringify(
  [1, 2].map((number) =>
    story(number, {
      title: `\u6e2f\u306e\u8a08\u753b${number}`,
      content_html: '<p>\u6e2f\u306e\u58c1\u3068\u8239\u306b\u3064\u3044\u3066\u3002</p>',
      tags: ['\u6e2f'],
    }),
  ),
);

test('a page in Japanese does without the rest', async () => {
  const { page, log } = await visitRail(japanese, 'article="1" show="tags related"');
  assert.deepEqual([hasBadges(log), hasRest(log)], [0, 0]);
  assert.deepEqual(await events(page), [{ name: 'ready', widgets: await widgetsOf(japanese, '1', 'tags related') }]);
});

/** Archives of which ordinary pages have no like, and what is asked of them. */
const rare = {
  'an article a line': [
    [1, 2].map((number) => JSON.stringify(story(number, { tags: ['Sea'] }))).join('\n'),
    '1',
    'tags',
  ],
  'an export of Ghost': [ghost, '', 'tags'],
};
for (const [what, [feed, article, show]] of Object.entries(rare)) {
  test(`${what}: the rest is fetched, once, and the page comes out right`, async () => {
    const { page, log } = await visitRail(feed, `article="${article}" show="${show}"`);
    assert.deepEqual([hasBadges(log), hasRest(log)], [0, 1]);
    assertQuiet(log);
    assert.deepEqual(await events(page), [{ name: 'ready', widgets: await widgetsOf(feed, article, show) }]);
  });
}

test('later, too: when another widget is asked for, and with the quotes that came since', async () => {
  const { page, log } = await visitRail(
    null,
    'article="1" show="tickers" quotes="/quotes.json" securities="/securities.json"',
  );
  assert.equal(hasRest(log), 0);
  const badge = page.locator('side-rail .siderail-badge').first();
  await page.evaluate(() => {
    const quotes = '[{"symbol": "TSLA", "price": 91.5, "previousClose": 183, "currency": "USD"}]';
    document.querySelector('side-rail').quotes = new TextEncoder().encode(quotes);
  });
  await settled(page, 2);
  assert.match(await badge.innerText(), /50\.00%/);
  await page.evaluate(() => document.querySelector('side-rail').setAttribute('show', 'tickers weather'));
  await settled(page, 3);
  assert.deepEqual((await events(page)).at(-1), { name: 'error', error: 'unknown-widget' });
  assert.equal(hasRest(log), 1);
  await page.evaluate(() => document.querySelector('side-rail').setAttribute('show', 'tickers'));
  await settled(page, 4);
  assert.match(await badge.innerText(), /50\.00%/);
  assert.equal(hasRest(log), 1);
});

test('where the rest is not enough, the part of badges comes, too', async () => {
  const [lines] = rare['an article a line'];
  const { page, log } = await visitRail(lines, 'article="1" show="tags"');
  assert.deepEqual([hasBadges(log), hasRest(log)], [0, 1]);
  await page.evaluate(() => {
    const quotes = '[{"symbol": "TSLA", "price": 91.5, "currency": "USD"}]';
    document.querySelector('side-rail').quotes = new TextEncoder().encode(quotes);
  });
  await settled(page, 2);
  assert.deepEqual((await events(page)).at(-1), { name: 'ready', widgets: ['tags'] });
  assert.deepEqual([hasBadges(log), hasRest(log)], [1, 1]);
});

test('rails that share an engine share the rest', async () => {
  const rails = '<side-rail src="/feed.json" article="1" show="tags"></side-rail>'.repeat(2);
  const bad = '<side-rail src="/feed.json" article="2" show="weather"></side-rail>';
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', rails + bad + rails), { rails: 5 });
  assert.equal(hasRest(log), 1);
  const seen = (await events(page)).map(({ name }) => name).sort();
  assert.deepEqual(seen, ['error', 'ready', 'ready', 'ready', 'ready']);
});

test('where the rest cannot be had, the fallback stays, and the next time it is tried again', async () => {
  const context = await on.browser.newContext();
  await context.route(`**${rest}`, (route) => route.fulfill({ status: 503, body: '' }));
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.seen = [];
    for (const name of ['ready', 'error'])
      addEventListener(`side-rail:${name}`, ({ detail }) => globalThis.seen.push(detail.error?.code ?? name));
  });
  await page.goto(on.lab.show('/page', '<side-rail src="/feed.json" article="1" show="weather">fallback</side-rail>'));
  await page.waitForFunction(() => globalThis.seen.length === 1);
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['wasm-load']);
  assert.ok(await page.getByText('fallback').isVisible());
  await context.unroute(`**${rest}`);
  await page.evaluate(() => document.querySelector('side-rail').setAttribute('show', 'weather tags'));
  await page.waitForFunction(() => globalThis.seen.length === 2);
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['wasm-load', 'unknown-widget']);
});

function visitRail(feed, attributes) {
  if (feed) on.lab.file('/rare.json', feed);
  const rail = `<side-rail src="${feed ? '/rare.json' : '/feed.json'}" ${attributes}></side-rail>`;
  return visitPage(on.browser, on.lab.show('/page', rail));
}

const events = (page) => page.evaluate(() => globalThis.seen);

/** The widgets that have something to show, as the package says it. */
async function widgetsOf(feed, article, show) {
  const rail = await Siderail.load();
  rail.add('articles', feed);
  return show.split(' ').filter((name) => rail.render(name, { article: article || undefined }));
}
