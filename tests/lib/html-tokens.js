// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';

const allowed = {
  nav: ['class', 'part', 'aria-label'],
  section: ['class', 'part', 'aria-label'],
  ul: ['class', 'part', 'role'],
  li: ['class', 'part'],
  a: ['class', 'part', 'href', 'rel', 'data-symbol', 'aria-current'],
  span: ['class', 'part', 'data-symbol', 'aria-current', 'aria-hidden'],
  time: ['class', 'part', 'datetime'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ['class', 'part']])),
};

const token = /([^<>]+)|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/gy;
const reference = /&(?!(?:amp|lt|gt|quot|#39);)/;

/**
 * Checks that HTML is of the one narrow form that the core writes, by a grammar far stricter than that of HTML: known elements,
 * known attributes in double quotes, no bracket that is not part of a tag, every '&' one of five references, all balanced, and
 * every link with a safe scheme. Whatever fits into that form cannot run anything.
 * @param {string} html
 */
export function assertInert(html) {
  const open = [];
  let end = 0;
  for (const [whole, text, slash, name, attributes] of html.matchAll(token)) {
    end += whole.length;
    if (text !== undefined) assert.doesNotMatch(text, reference, html);
    else if (slash) assert.equal(open.pop(), name, `</${name}> in ${html}`);
    else {
      open.push(name);
      checkAttributes(name, attributes, html);
    }
  }
  assert.equal(end, html.length, `not of the form that the core writes, at ${end}: ${html}`);
  assert.deepEqual(open, [], html);
}

function checkAttributes(tag, attributes, html) {
  assert.ok(Object.hasOwn(allowed, tag), `<${tag}> in ${html}`);
  for (const [, name, value] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    assert.ok(allowed[tag].includes(name), `${name} of <${tag}> in ${html}`);
    assert.doesNotMatch(value, reference, html);
    if (name === 'href') assertSafeUrl(decode(value));
  }
}

const decode = (text) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

/** A link may lead to a page or to somebody's mail, and nowhere else, as a browser reads it. */
function assertSafeUrl(url) {
  const { protocol } = new URL(url, 'https://page.example/');
  assert.ok(['https:', 'http:', 'mailto:'].includes(protocol), `a link to ${protocol} in ${url}`);
}
