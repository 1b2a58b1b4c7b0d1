// SPDX-License-Identifier: MIT
// <side-rail> among others: many of them, for long, twice loaded, far down a page, and watched closely.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settled } from './chromium.js';
import { script } from './lab.js';
import { assertQuiet, pathsOf, stage, visibleLinks, visitPage } from './stage.js';

const on = stage('lab', 'browser');

const all =
  'src="/feed.json" article="1" securities="/securities.json" quotes="/quotes.json" tag-href="/tag/{slug}" ticker-href="/q/{symbol}"';
const story = '<div id="story"><p>Tesla <b>TSLA</b> and Ford (F) sail.</p></div>';

test('a thousand rails that come and go leave nothing behind', async () => {
  const { page, context } = await visitPage(on.browser, on.lab.show('/page', `${story}<side-rail ${all}></side-rail>`));
  await page.evaluate(async (attributes) => {
    const template = document.createElement('template');
    template.innerHTML = `<side-rail ${attributes} for="#story" refresh="60"></side-rail>`;
    globalThis.rails = [];
    for (let round = 0; round < 1000; round++) {
      const rail = template.content.firstChild.cloneNode(true);
      globalThis.rails.push(new WeakRef(rail));
      document.body.append(rail);
      // Some go at once, some while they load, some when they are there.
      if (round % 3) await new Promise((resolve) => setTimeout(resolve, round % 2));
      rail.remove();
    }
  }, all);
  await page.waitForTimeout(200);
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const alive = await page.evaluate(() => globalThis.rails.filter((rail) => rail.deref()).length);
  assert.ok(alive <= 5, `${alive} rails are still in memory`);
  assert.equal(await page.locator('#story').innerHTML(), '<p>Tesla <b>TSLA</b> and Ford (F) sail.</p>');
});

test('a rail that is moved shows the same, and asks for nothing again', async () => {
  const { page, log } = await visitPage(
    on.browser,
    on.lab.show('/page', `${story}<side-rail ${all} for="#story"></side-rail><main></main>`),
  );
  const before = await visibleLinks(page);
  log.requests.length = 0;
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('side-rail')));
  await settled(page, 2);
  assert.equal(await visibleLinks(page), before);
  assert.equal(await page.locator('#story .siderail-inline').count(), 2);
  assert.deepEqual(log.requests, []);
});

test('a second copy of the script is harmless', async () => {
  const head = `${script}<script type="module" src="/siderail/side-rail.js?copy"></script>`;
  const { page, log } = await visitPage(on.browser, on.lab.show('/page', `<side-rail ${all}></side-rail>`, { head }));
  await page.waitForTimeout(200);
  assert.equal((await page.evaluate(() => globalThis.seen)).length, 1);
  assertQuiet(log);
});

test('an asynchronous script waits for the page', async () => {
  const head = '<script type="module" async src="/siderail/side-rail.js"></script>';
  const { page, log } = await visitPage(
    on.browser,
    on.lab.show('/page', `<side-rail ${all} for="#story"></side-rail>${story}`, { head }),
  );
  assert.equal(await page.locator('#story .siderail-inline').count(), 2);
  assert.deepEqual(log.warnings, []);
});

test('a view transition goes through a rail', async () => {
  const { page, log } = await visitPage(
    on.browser,
    on.lab.show('/page', `<side-rail ${all}></side-rail><main></main>`),
  );
  const before = await visibleLinks(page);
  await page.evaluate(
    () =>
      document.startViewTransition(() => document.querySelector('main').append(document.querySelector('side-rail')))
        .finished,
  );
  assert.equal(await visibleLinks(page), before);
  assert.deepEqual(log.problems, []);
});

test('nothing is fetched for a lazy rail before a reader is near', async () => {
  const far = '<div class="far"></div><style>.far { block-size: 5000px }</style>';
  const { page, log } = await openPage(
    on.browser,
    on.lab.show('/page', `${far}<side-rail loading="lazy" ${all}></side-rail>`),
  );
  await page.waitForTimeout(300);
  assert.deepEqual(pathsOf(log), ['/page', '/siderail/side-rail.js']);
  await page.evaluate(() => scrollTo(0, 5000));
  await settled(page);
  assert.ok((await visibleLinks(page)) > 2);
  assert.ok(pathsOf(log).includes('/feed.json') && pathsOf(log).includes('/siderail/siderail.simd.wasm'));
});

test('everything is sent for before there is an element to ask for it', async () => {
  const never = '<script>customElements.define = () => {}</script>';
  const { page, log } = await openPage(
    on.browser,
    on.lab.show('/page', `<side-rail ${all}></side-rail>`, { head: never + script }),
  );
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => customElements.get('side-rail')), undefined);
  const modules = ['siderail/siderail.simd.tickers.wasm', 'siderail/siderail.simd.wasm'];
  const files = ['feed.json', 'quotes.json', 'securities.json', 'siderail/side-rail.js', ...modules];
  assert.deepEqual(pathsOf(log).sort(), ['/page', ...files.map((file) => `/${file}`)].sort());
});

test('badges that the server sent get their style, unless it linked one', async () => {
  const badge = '<nav class="siderail-tickers"><a class="siderail-badge" href="/q/F">F</a></nav>';
  const border = async (link) => {
    const rail = `<side-rail><template shadowrootmode="open">${link}${badge}</template></side-rail>`;
    const { page, log } = await visitPage(on.browser, on.lab.show('/page', rail));
    await page.waitForTimeout(300);
    const style = await page
      .locator('side-rail .siderail-badge')
      .evaluate((element) => getComputedStyle(element).borderTopStyle);
    return [style, pathsOf(log).filter((each) => each.includes('tickers')).length];
  };
  assert.deepEqual(await border(''), ['solid', 1]);
  assert.deepEqual(await border('<link rel="stylesheet" href="data:text/css,">'), ['none', 0]);
});

test('room for nothing is given up only where that moves nothing in view', async () => {
  const style =
    '<style>side-rail:not([empty]) { display: block; min-block-size: 500px } .far { block-size: 3000px }</style>';
  const rail = '<side-rail src="/feed.json" article="1" show="tickers"></side-rail><p>below</p>';
  const { page } = await visitPage(on.browser, on.lab.show('/page', `${style}${rail}<div class="far"></div>`));
  await page.waitForTimeout(200);
  const isEmpty = () => page.evaluate(() => document.querySelector('side-rail').hasAttribute('empty'));
  assert.equal(await isEmpty(), false, 'in view, it stays');
  assert.equal(await page.evaluate(() => globalThis.shifted), 0);
  const { page: other } = await visitPage(on.browser, on.lab.show('/other', `${style}<div class="far"></div>${rail}`));
  await other.waitForFunction(() => document.querySelector('side-rail').hasAttribute('empty'));
  assert.equal(await other.evaluate(() => document.querySelector('side-rail').getBoundingClientRect().height), 0);
  await other.evaluate(() => (document.querySelector('side-rail').show = 'related'));
  await settled(other, 2);
  assert.equal(await other.evaluate(() => document.querySelector('side-rail').hasAttribute('empty')), false);
});

test('nothing is requested but what is named, and nothing is stored or asked of the browser', async () => {
  const context = await on.browser.newContext();
  await context.addInitScript(() => {
    globalThis.accesses = [];
    const note = (owner, name) => {
      const { get, set, value, ...rest } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
      const noted = (original) =>
        original &&
        function (...words) {
          globalThis.accesses.push(name);
          return Reflect.apply(original, this, words);
        };
      Object.defineProperty(
        owner,
        name,
        value ? { ...rest, value: noted(value) } : { ...rest, get: noted(get), set: noted(set) },
      );
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) note(globalThis, name);
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) note(Storage.prototype, name);
    for (const name of ['cookie', 'referrer']) note(Document.prototype, name);
    for (const name of [
      'userAgent',
      'plugins',
      'hardwareConcurrency',
      'languages',
      'language',
      'sendBeacon',
      'platform',
    ])
      note(Navigator.prototype, name);
    note(XMLHttpRequest.prototype, 'open');
    note(HTMLCanvasElement.prototype, 'getContext');
  });
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url().replace(on.lab.url, '')));
  await page.goto(on.lab.show('/page', `${story}<side-rail ${all} for="#story" refresh="1"></side-rail>`));
  await page.locator('#story .siderail-badge').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.querySelector('side-rail').remove());
  assert.deepEqual(await page.evaluate(() => globalThis.accesses), []);
  const allowed =
    /^\/(page|(feed|securities|quotes)\.json|siderail\/(side-rail|inline-\w+|refresh-\w+|tickers\.css-\w+)\.js|siderail\/siderail\.simd(\.tickers)?\.wasm)$/;
  assert.deepEqual(
    requests.filter((url) => !allowed.test(url)),
    [],
  );
  assert.ok(requests.filter((url) => url === '/quotes.json').length >= 2);
  await page.evaluate(() => localStorage.getItem('x'));
  assert.equal((await page.evaluate(() => globalThis.accesses)).length, 2, 'the check itself works');
});

test('words follow the language of the page, the rail, and what the page says', async () => {
  const head = `${script}<script>document.documentElement.lang = 'de'</script>`;
  const rails = [
    `<side-rail ${all} show="related"></side-rail>`,
    `<div lang="fr"><side-rail ${all} show="related" heading-level="4"></side-rail></div>`,
    `<side-rail ${all} show="related" labels='{"related": "Weiter"}'></side-rail>`,
    `<side-rail lang="en-GB" ${all} show="related"></side-rail>`,
  ];
  const { page } = await openPage(on.browser, on.lab.show('/page', rails.join(''), { head }));
  await settled(page, 4);
  assert.deepEqual(
    await page
      .locator('side-rail :is(h2, h4)')
      .evaluateAll((found) => found.map(({ localName, textContent }) => `${localName} ${textContent}`)),
    ['h2 Mehr zum Thema', 'h4 À lire aussi', 'h2 Weiter', 'h2 Related articles'],
  );
});

test('light mode: the page has the children, and gets its own back when something fails', async () => {
  const { page } = await visitPage(
    on.browser,
    on.lab.show('/page', `<side-rail mode="light" ${all}><p id="own">Own</p></side-rail>`),
  );
  assert.equal(await page.evaluate(() => document.querySelector('side-rail').shadowRoot), null);
  assert.ok((await page.locator('side-rail > nav a').count()) >= 2);
  await page.evaluate(() => {
    globalThis.own = document.querySelector('#own');
    document.querySelector('side-rail').article = 'none';
  });
  await settled(page, 2);
  assert.equal(await page.locator('side-rail').innerText(), 'Own');
});
