// SPDX-License-Identifier: MIT
import { byId, fill, make } from './dom.js';

const root = byId('preview').attachShadow({ mode: 'open' });
const stylesheet = document.createElement('link');
stylesheet.rel = 'stylesheet';
stylesheet.href = '/siderail/side-rail.css';
root.append(stylesheet);

// This page lets no string become markup but by name: what Siderail renders is safe to insert.
const policy = globalThis.trustedTypes?.createPolicy('ledger', { createHTML: (markup) => markup });

root.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  fill('#status', `That link leads to ${link.getAttribute('href')}`);
});

/**
 * Shows what Siderail rendered, as a rail would.
 * @param {string} markup empty when there is nothing to show
 */
export function showPreview(markup) {
  const template = document.createElement('template');
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  root.replaceChildren(stylesheet, markup ? template.content : make('p', '', 'Nothing to show.'));
}
