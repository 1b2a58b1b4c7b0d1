// SPDX-License-Identifier: MIT
import { layoutCloud } from './layout.js';
import { pack } from './pack.js';
/** @import {Siderail} from '../core.js' */
/** @import {CloudLayout, CloudOptions, TagsOptions} from '../types.js' */

/**
 * The widget `tags` as HTML, its list of links placed as a cloud. Positions are shares of the box: it scales with its
 * container, and is the list that it was for readers of the text and of the keyboard. Fails as `layoutCloud` and
 * `Siderail.render` do.
 * @param {Siderail} rail
 * @param {TagsOptions} tags
 * @param {CloudOptions} [options] `width` is that of the container, `height` follows
 * @returns {Promise<{ html: string, layout: CloudLayout | undefined }>}
 */
export const packTags = (rail, tags, options = {}) =>
  pack(rail, tags, options.width ?? 640, (words, box) => layoutCloud(rail, words, { ...options, ...box }));
