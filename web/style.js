// SPDX-License-Identifier: MIT
import css from '#css';
import { adoptSheet } from './sheet.js';

/**
 * Gives a document or a shadow root the style of rails.
 * @param {DocumentOrShadowRoot} root
 */
export const adoptStyle = (root) => adoptSheet(root, css);
