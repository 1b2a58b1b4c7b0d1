// SPDX-License-Identifier: MIT
import { hrefOf, optionsOf, widgetsOf } from './ask.js';
import { nextTask, pacer } from './pace.js';
import { adoptStyle } from './style.js';
/** @import {Speech} from './ask.js' */
/** @import {Rail} from './rail.js' */
/** @import {SideRailElement} from './element.js' */
/** @import {Extras} from './extras.js' */
/** @import {View} from './view.js' */
/** @import {CommonOptions, RelatedOptions, WidgetName} from './types.js' */

/**
 * How a rail writes its widgets: what it asks of all of them, the HTML of one or, in steps, of all, and what to call once
 * that is shown. Both throw any SiderailError of `render`.
 * @typedef {{ options: CommonOptions, html: (name: WidgetName) => string | Promise<string>, all: () => Promise<string>, glide?: () => void }} Writer
 */

/**
 * A writer with the extras that the rail has. Throws 'bad-option'.
 * @param {SideRailElement} host
 * @param {View} view
 * @param {Rail} rail
 * @param {Speech} speech
 * @param {Extras} extras
 * @returns {Promise<Writer>}
 */
export async function writerOf(host, view, rail, speech, { cloud, pictures }) {
  const options = { ...(await optionsOf(host, rail)), ...speech };
  const ownOf = (/** @type {string} */ name) => ({ ...options, ...hrefOf(host, name) });
  if (pictures) adoptStyle(view.scope, pictures.imagesCss);
  if (cloud) adoptStyle(view.scope, cloud.cloudCss);
  // Where its module cannot be had, the list of tags is as good.
  const packed = await cloud?.packFor(host, cloud.module, rail, ownOf('tags'), nextTask).catch(() => '');
  const html = (/** @type {WidgetName} */ name) => {
    if (name === 'tags' && packed) return packed;
    // A badge takes a security, and to know that there is none needs no module.
    if (name === 'tickers' && host.securities === null) return '';
    return name === 'related' && pictures ? pictured(rail, pictures, ownOf(name)) : rail.render(name, ownOf(name));
  };
  const all = async () => {
    const pause = pacer();
    const texts = [];
    for (const name of widgetsOf(host, rail)) {
      await pause();
      texts.push(await html(name));
    }
    await pause();
    return texts.join('');
  };
  return { options, html, all, glide: packed ? cloud?.noteWords(view.root) : undefined };
}

/**
 * @param {Rail} rail
 * @param {typeof import('./images.js')} pictures
 * @param {RelatedOptions} options
 */
async function pictured(rail, pictures, options) {
  const { items } = await rail.query('related', options);
  return pictures.addImages(await rail.render('related', options), items);
}
