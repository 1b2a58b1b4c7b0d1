// SPDX-License-Identifier: MIT
import { cloudUrl } from '#wasm-bytes';
import { hrefOf, optionsOf } from './ask.js';
import { loadModule } from './module.js';
import { adoptSheet } from './sheet.js';
import { styledRoot } from './view.js';
/** @import {Siderail} from './core.js' */
/** @import {SideRailElement} from './element.js' */
/** @import {Speech} from './ask.js' */
/** @import {View} from './view.js' */

/**
 * The tags of a rail as a packed cloud, if it asks for one; nothing where its script or its module cannot be had: then
 * the list of tags is as good. `glide` is called once the cloud is shown.
 * @param {SideRailElement} host
 * @param {View} view
 * @param {Siderail} rail
 * @param {Speech} speech
 * @returns {Promise<{ html?: string, glide?: () => void }>}
 */
export async function packedTags(host, view, rail, speech) {
  if (host.tagLayout !== 'packed') return {};
  try {
    const [{ cloudCss, noteWords, packFor }, module] = await Promise.all([
      import('./cloud/rail.js'),
      loadModule(cloudUrl(), false),
    ]);
    adoptSheet(styledRoot(view.root), cloudCss);
    const options = { ...optionsOf(host, rail), ...speech, ...hrefOf(host, 'tags') };
    const html = await packFor(host, module, rail, options);
    return { html, glide: noteWords(view.root) };
  } catch {
    return {};
  }
}
