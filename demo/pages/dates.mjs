// SPDX-License-Identifier: MIT
import { html } from './html.mjs';

/** @param {Intl.DateTimeFormatOptions} options */
const format = (options) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });

const long = format({ dateStyle: 'long' });
const short = format({ month: 'long', day: 'numeric' });

/**
 * "March 19, 2024", as a time element.
 * @param {string} published ISO 8601
 */
export const longDate = (published) => dateIn(long, published);

/**
 * "March 19", for lists that name the year elsewhere.
 * @param {string} published ISO 8601
 */
export const shortDate = (published) => dateIn(short, published);

/** @param {string} published ISO 8601 */
export const yearOf = (published) => published.slice(0, 4);

/**
 * @param {Intl.DateTimeFormat} formatter
 * @param {string} published
 */
const dateIn = (formatter, published) =>
  html`<time datetime="${published.slice(0, 10)}">${formatter.format(new Date(published))}</time>`;
