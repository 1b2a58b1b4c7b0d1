// SPDX-License-Identifier: MIT
// What Lighthouse says of the four ways to put a rail on a page. Its performance is a timing, which a busy machine spoils:
// it is printed and no more.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import lighthouse from 'lighthouse';
import { launchChromium } from './chromium.js';
import { stage } from './stage.js';

const on = stage('site');
let port = 0;
let browser;

/** A port that nobody listens on. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

before(async () => {
  port = await freePort();
  browser = await launchChromium({ args: [`--remote-debugging-port=${port}`] });
});
after(() => browser?.close());

/** The audits of a category that found something. */
const complaints = ({ auditRefs }, audits) =>
  auditRefs
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .filter(({ score, weight }) => weight > 0 && score !== null && score < 1)
    .map(({ id, title }) => `${id}: ${title}`);

for (const way of ['json-ld', 'feed', 'server', 'light']) {
  test(`${way}: accessible, as browsers and search engines want it, and nothing moves`, async (t) => {
    const { lhr } = await lighthouse(`${on.site.url}/embed/${way}.html`, { port, logLevel: 'error' });
    const { performance, accessibility, 'best-practices': practices, seo } = lhr.categories;
    const shift = lhr.audits['cumulative-layout-shift'].numericValue;
    const scores = [performance, accessibility, practices, seo].map(({ title, score }) => `${title} ${score}`);
    t.diagnostic(`${way}: ${scores.join(', ')}, CLS ${shift}`);
    assert.equal(lhr.runtimeError, undefined);
    assert.deepEqual(
      [accessibility, practices, seo].flatMap((category) => complaints(category, lhr.audits)),
      [],
    );
    for (const { id, score } of [accessibility, practices, seo]) assert.equal(score, 1, id);
    assert.equal(shift, 0);
  });
}
