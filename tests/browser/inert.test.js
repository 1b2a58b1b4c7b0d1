// SPDX-License-Identifier: MIT
// What tests/package/inert.test.js shows by grammar, shown by the one that has the last word: a browser's parser and its DOM.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Siderail } from 'siderail';
import { hostileTexts, hostileUrls, renderHostile } from '../lib/hostile.js';
import { launchChromium, openPage } from './chromium.js';
import { openLab } from './lab.js';

let lab;
let browser;
before(async () => {
  lab = await openLab();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await lab?.close();
});

/** Puts each piece into the page as innerHTML, uses what is there, and returns what is not as it should be. */
async function faultsOf(pieces) {
  const allowed = ['NAV', 'SECTION', 'UL', 'LI', 'A', 'SPAN', 'TIME', 'H2'];
  const faults = [];
  globalThis.hits = 0;
  globalThis.hit = () => globalThis.hits++;
  for (const html of pieces) {
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = html;
    for (const element of host.querySelectorAll('*')) {
      const handlers = element
        .getAttributeNames()
        .filter((name) => /^on|^(src|srcdoc|style|autofocus|formaction)$/.test(name));
      const safe = !('href' in element) || ['http:', 'https:', 'mailto:'].includes(element.protocol);
      if (!allowed.includes(element.tagName) || handlers.length || !safe)
        faults.push(`${element.outerHTML} in ${html}`);
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.focus?.();
    }
    if (host.querySelectorAll('nav, section').length !== host.children.length) faults.push(`broken up: ${html}`);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { faults, hits: globalThis.hits };
}

test('the check itself knows what is not inert', async () => {
  const { page } = await openPage(browser, lab.show('/inert', '', { head: '' }));
  const { faults, hits } = await page.evaluate(faultsOf, [
    '<nav><img src="x:" onerror="hit()"></nav>',
    '<nav><a href="javascript:hit()">x</a></nav>',
    '<nav></nav>x<b></b>',
  ]);
  assert.ok(faults.length >= 3, `${faults}`);
  assert.equal(hits, 1);
});

test('hostile texts and URLs are inert in every widget', async () => {
  const rail = await Siderail.load();
  const texts = hostileTexts.flatMap((text) => renderHostile(rail, text, '/b'));
  const urls = hostileUrls.flatMap((url) => renderHostile(rail, 'plain', url));
  const pieces = [...new Set([...texts, ...urls])].filter(Boolean);
  assert.ok(pieces.length > 300, `${pieces.length} pieces`);
  const { page, log } = await openPage(browser, lab.show('/inert', '', { head: '' }));
  assert.deepEqual(await page.evaluate(faultsOf, pieces), { faults: [], hits: 0 });
  assert.deepEqual(log.requests, [`${lab.url}/inert`]);
});
