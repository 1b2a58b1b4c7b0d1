// SPDX-License-Identifier: MIT
import { hrefOf, optionsOf, widgetsOf } from './ask.js';
import { pacer } from './pace.js';
import { packedTags } from './packed.js';
import { adoptSheet } from './sheet.js';
import { styledRoot } from './view.js';
/** @import {Speech} from './ask.js' */
/** @import {Siderail} from './core.js' */
/** @import {SideRailElement} from './element.js' */
/** @import {View} from './view.js' */
/** @import {CommonOptions, WidgetName} from './types.js' */

/**
 * How a rail writes its widgets: what it asks of all of them, the HTML of one or, in steps, of all, and what to call once
 * that is shown. Both throw any SiderailError of `render`.
 * @typedef {{ options: CommonOptions, html: (name: WidgetName) => string, all: () => Promise<string>, glide?: () => void }} Writer
 */

/**
 * A writer with everything fetched that the rail asks for beside the engine: a script for clouds, another for pictures.
 * Where one cannot be had, the plain widget is as good. Throws 'bad-option'.
 * @param {SideRailElement} host
 * @param {View} view
 * @param {Siderail} rail
 * @param {Speech} speech
 * @param {boolean} isPlain whether no more than new prices will be written
 * @returns {Promise<Writer>}
 */
export async function writerOf(host, view, rail, speech, isPlain) {
  const options = { ...optionsOf(host, rail), ...speech };
  const [cloud, pictures] = await Promise.all([
    isPlain ? /** @type {Pick<Writer, 'glide'> & { html?: string }} */ ({}) : packedTags(host, view, rail, speech),
    host.images && !isPlain ? import('./images.js').catch(() => null) : null,
  ]);
  if (pictures) adoptSheet(styledRoot(view.root), pictures.imagesCss);
  const html = (/** @type {WidgetName} */ name) => {
    if (name === 'tags' && cloud.html) return cloud.html;
    const own = { ...options, ...hrefOf(host, name) };
    return name === 'related' && pictures ? pictures.renderWithImages(rail, own) : rail.render(name, own);
  };
  const all = async () => {
    const pause = pacer();
    let text = '';
    for (const name of widgetsOf(host, rail)) {
      await pause();
      text += html(name);
    }
    await pause();
    return text;
  };
  return { options, html, all, glide: cloud.glide };
}
