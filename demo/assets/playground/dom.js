// SPDX-License-Identifier: MIT

/**
 * @param {string} id of an element that the page has
 * @returns {HTMLElement}
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @param {string} selector of an element that the page has
 * @param {string} text
 */
export function fill(selector, text) {
  const element = /** @type {HTMLElement} */ (document.querySelector(selector));
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A new element with children; texts are texts, never markup.
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
