// SPDX-License-Identifier: MIT
import { widgetAround } from './view.js';
/** @import {SiderailError} from './error.js' */

// Rails of one page fail alike, and a developer reads it once.
const warned = new Set();

/**
 * @param {HTMLElement} rail
 * @param {string} name
 * @param {object} detail
 * @returns {boolean} false if a listener cancelled it
 */
export const emit = (rail, name, detail) =>
  rail.dispatchEvent(
    new CustomEvent(`side-rail:${name}`, { detail, bubbles: true, composed: true, cancelable: name !== 'ready' }),
  );

/**
 * @param {HTMLElement} rail
 * @param {SiderailError} error
 */
export function report(rail, error) {
  if (!emit(rail, 'error', { error }) || warned.has(error.message)) return;
  warned.add(error.message);
  console.warn(`<${rail.localName}> ${error.code}: ${error.message}`);
}

/**
 * Says of every link of a rail that is clicked that it is followed.
 * @param {HTMLElement} rail
 * @param {ShadowRoot | HTMLElement} root what holds the widgets
 */
export const followClicks = (rail, root) =>
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link) follow(rail, link, widgetAround(link), /** @type {MouseEvent} */ (event));
  });

/**
 * Says that a link is followed. Any click that does not leave the page in this tab is the reader's own business.
 * @param {HTMLElement} rail
 * @param {HTMLAnchorElement} link
 * @param {string} widget
 * @param {MouseEvent} event
 */
export function follow(rail, link, widget, event) {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!emit(rail, 'navigate', { href: link.href, widget })) event.preventDefault();
}
