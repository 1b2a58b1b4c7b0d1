// SPDX-License-Identifier: MIT
// <side-rail> on pages of other people: how it is put there, what goes wrong there, and what the page can do about it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settled } from './chromium.js';
import { script } from './lab.js';
import { assertQuiet, pathsOf, stage, visitPage, withoutHash } from './stage.js';

const on = stage('lab', 'browser');

const all =
  'src="/feed.json" securities="/securities.json" quotes="/quotes.json" tag-href="/tag/{slug}" ticker-href="/q/{symbol}"';
const story =
  '<div id="story"><h1>Ferries return</h1><p>Tesla <b>TSLA</b> and Ford (F) sail. SpaceX SPCE waits, and Tesla TSLA again.</p></div>';

/** Opens a lab page and waits for its rails. */
const visit = (body, { options, rails } = {}) => visitPage(on.browser, on.lab.show('/page', body, options), { rails });

const events = (page) => page.evaluate(() => globalThis.seen);

test('one script tag and one element show everything', async () => {
  const { page, log } = await visit(`<side-rail article="1" ${all}><p>fallback</p></side-rail>`);
  assert.deepEqual(await events(page), [{ name: 'ready', widgets: ['tags', 'related', 'tickers'] }]);
  const links = await page
    .locator('side-rail a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  assert.deepEqual(links, ['/tag/ferries', '/2', '/q/TSLA', '/q/F']);
  assert.equal(await page.getByText('fallback').isVisible(), false);
  assert.match(await page.locator('side-rail .siderail-badge').first().innerText(), /^TSLA .*\+2\.10%$/s);
  assertQuiet(log);
});

test('badges stand in the text, one for each company, and go with the rail', async () => {
  const { page } = await visit(`${story}<side-rail article="1" for="#story" ${all}></side-rail>`);
  const text = () => page.locator('#story').evaluate((element) => element.textContent.replace(/\s+/g, ' '));
  const badges = page.locator('#story .siderail-inline .siderail-badge');
  assert.deepEqual(await badges.evaluateAll((found) => found.map((badge) => badge.dataset.symbol)), ['TSLA', 'F']);
  assert.match(
    await text(),
    /^Ferries returnTesla TSLA up 2\.1 percent, 187\.42 dollars\S\+2\.10% and Ford \(F\) sail\. SpaceX SPCE waits, and Tesla TSLA again\.$/,
  );
  await page.evaluate(() => document.querySelector('side-rail').remove());
  assert.equal(await text(), 'Ferries returnTesla TSLA and Ford (F) sail. SpaceX SPCE waits, and Tesla TSLA again.');
  assert.equal(
    await page.evaluate(() => document.querySelector('p').lastChild.data),
    ' and Ford (F) sail. SpaceX SPCE waits, and Tesla TSLA again.',
  );
});

const failures = {
  'a feed that is not there': ['src="/404.json"', 'fetch-failed'],
  'a feed that is an HTML page': ['src="/error.json"', 'fetch-failed'],
  'a feed that is broken': ['src="/broken.json"', 'json-syntax'],
  'a feed with nothing in it': ['src="/empty.json"', 'no-articles'],
  'an article that the feed does not have': ['src="/feed.json" article="404"', 'unknown-article'],
  'a widget that does not exist': ['src="/feed.json" article="1" show="weather"', 'unknown-widget'],
  'a limit that is no number': ['src="/feed.json" article="1" limit="few"', 'bad-option'],
  'securities that are not there': [`src="/feed.json" article="1" securities="/404.json"`, 'fetch-failed'],
  'a page without JSON-LD': ['', 'no-articles'],
};
for (const [what, [attributes, code]] of Object.entries(failures)) {
  test(`${what}: the fallback stays, and an event says why`, async () => {
    const { page, log } = await visit(`<side-rail ${attributes}><a href="/all">All articles</a></side-rail>`);
    assert.deepEqual(await events(page), [{ name: 'error', error: code }]);
    assert.ok(await page.getByRole('link', { name: 'All articles' }).isVisible());
    assert.equal(log.warnings.length, 1);
    assert.ok(log.warnings[0].startsWith(`<side-rail> ${code}: `), log.warnings[0]);
    assert.deepEqual(
      log.problems.filter((text) => !text.includes('404')),
      [],
    );
  });
}

test('an error that a page takes care of stays out of the console', async () => {
  const own = '<script>document.addEventListener("side-rail:error", (event) => event.preventDefault())</script>';
  const { page, log } = await visit('<side-rail src="/broken.json">fallback</side-rail>', {
    options: { head: own + script },
  });
  assert.equal((await events(page)).length, 1);
  assert.deepEqual(log.warnings, []);
});

test('without quotes there are badges all the same', async () => {
  const { page } = await visit(
    '<side-rail src="/feed.json" article="1" securities="/securities.json" quotes="/404.json" show="tickers"></side-rail>',
    { rails: 2 },
  );
  assert.deepEqual(
    (await events(page)).map(({ name, error, widgets }) => [name, error ?? widgets]),
    [
      ['error', 'fetch-failed'],
      ['ready', ['tickers']],
    ],
  );
  assert.equal(await page.locator('side-rail .siderail-badge').count(), 2);
});

test('rails share their requests, and the module', async () => {
  const { log } = await visit(
    `<side-rail article="1" ${all}></side-rail><side-rail article="2" ${all}></side-rail><side-rail article="" show="tags" src="/feed.json"></side-rail>`,
    { rails: 3 },
  );
  const paths = pathsOf(log).filter((name) => name !== '/page');
  assert.deepEqual(paths.map(withoutHash).sort(), [
    '/feed.json',
    '/quotes.json',
    '/securities.json',
    '/siderail/side-rail.js',
    '/siderail/siderail.simd.tickers.wasm',
    '/siderail/siderail.simd.wasm',
    '/siderail/tickers.css.js',
  ]);
});

test('a rail that comes later by innerHTML works, declarative shadow root or not', async () => {
  const { page } = await visit(`<side-rail article="1" ${all}></side-rail><div id="later"></div>`);
  await page.evaluate((attributes) => {
    document.querySelector('#later').innerHTML =
      `<side-rail article="2" show="tags" ${attributes}><template shadowrootmode="open">ignored</template>fallback</side-rail>`;
  }, all);
  await settled(page, 2);
  assert.equal(await page.locator('#later side-rail .siderail-tags a').count(), 2);
});

test('changed attributes change what is shown, and the same attributes change nothing', async () => {
  const { page } = await visit(`<side-rail article="1" show="tags" ${all}></side-rail>`);
  const link = page.locator('side-rail .siderail-tags a').first();
  await link.focus();
  const focused = () =>
    page.evaluate(() => document.querySelector('side-rail').shadowRoot.activeElement?.getAttribute('href') ?? null);
  await page.evaluate(() => document.querySelector('side-rail').setAttribute('quotes', '/feed.json'));
  await settled(page, 3);
  assert.equal(await focused(), '/tag/ferries', 'the reader keeps the focus where nothing changes');
  await page.evaluate(() =>
    Object.assign(document.querySelector('side-rail'), { article: '2', tagHref: null, quotes: null }),
  );
  await settled(page, 4);
  assert.equal(await page.locator('side-rail .siderail-tags li').count(), 2);
  assert.equal(await page.locator('side-rail .siderail-tags a').count(), 0);
});

test('a page can keep a reader from leaving', async () => {
  const { page } = await visit(`<side-rail article="1" show="tags" ${all}></side-rail>`);
  await page.evaluate(() => document.addEventListener('side-rail:navigate', (event) => event.preventDefault()));
  await page.locator('side-rail a').first().click();
  assert.deepEqual((await events(page)).at(-1), {
    name: 'navigate',
    href: `${on.lab.url}/tag/ferries`,
    widget: 'tags',
  });
  assert.equal(page.url(), `${on.lab.url}/page`);
});

test("without src, the page's own JSON-LD is read", async () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Own',
    keywords: 'Sea, Sky',
    url: '/page',
  };
  const jsonLd = `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
  const site =
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Lab"}</script>';
  const { page } = await visit('<side-rail show="tags">fallback</side-rail>', {
    options: { head: site + jsonLd + script },
  });
  assert.deepEqual(
    await page
      .locator('side-rail .siderail-tag')
      .evaluateAll((found) => found.map(({ firstChild }) => firstChild.firstChild.data)),
    ['Sea', 'Sky'],
  );
});

test('the canonical URL says which article it is', async () => {
  const head = `<link rel="canonical" href="https://other.example/2?utm_source=x">${script}`;
  const { page } = await visit('<side-rail src="/feed.json" show="tags"></side-rail>', { options: { head } });
  assert.equal(await page.locator('side-rail .siderail-tag').count(), 2);
});

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
test('the strictest policy that allows WebAssembly is enough', async () => {
  const policy = `${strict}; require-trusted-types-for 'script'; trusted-types siderail`;
  const { page, log } = await visit(`${story}<side-rail article="1" for="#story" ${all}></side-rail>`, {
    options: { policy },
  });
  assert.deepEqual(await events(page), [{ name: 'ready', widgets: ['tags', 'related', 'tickers'] }]);
  assert.deepEqual(log.problems, []);
});

test('where a policy forbids WebAssembly or our markup, the fallback stays', async () => {
  const policies = {
    'wasm-unavailable': strict.replace(" 'wasm-unsafe-eval'", ''),
    'trusted-types': `${strict}; require-trusted-types-for 'script'; trusted-types other`,
  };
  for (const [code, policy] of Object.entries(policies)) {
    const { page } = await visit(`<side-rail article="1" ${all}>fallback</side-rail>`, { options: { policy } });
    assert.deepEqual(await events(page), [{ name: 'error', error: code }]);
    assert.ok(await page.getByText('fallback').isVisible());
  }
});

test('the modules work as the script does', async () => {
  const head = `<script type="module">
    import { SideRailElement } from '/siderail/element.js';
    import { Siderail } from '/siderail/index.js';
    SideRailElement.define('news-rail');
    const rail = await Siderail.load();
    rail.add('articles', await (await fetch('/feed.json')).arrayBuffer());
    globalThis.answer = [rail.simd, rail.ids(), customElements.get('side-rail') === undefined];
  </script>`;
  const { page } = await visit(`<news-rail article="1" show="tags" src="/feed.json"></news-rail>`, {
    options: { head },
  });
  await page.waitForFunction(() => globalThis.answer);
  assert.deepEqual(await page.evaluate(() => globalThis.answer), [true, ['1', '2'], true]);
  assert.equal(await page.locator('news-rail .siderail-tag').count(), 1);
});

test('a rail that leaves before its feed has come says nothing', async () => {
  const url = on.lab.show(
    '/page',
    `<side-rail id="gone" src="/feed.json" article="1"></side-rail><side-rail src="/feed.json" article="2" show="tags"></side-rail>`,
  );
  const { page } = await openPage(on.browser, url);
  await page.evaluate(() => document.querySelector('#gone')?.remove());
  await settled(page, 1);
  await page.waitForTimeout(200);
  assert.ok((await events(page)).every(({ name }) => name === 'ready'));
});
