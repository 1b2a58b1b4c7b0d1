// SPDX-License-Identifier: MIT
// What a rail fetches only where it asks for it. One that cannot be had is null: the plain widget is as good.
import { cloudUrl } from '#wasm-bytes';
import { loadModule } from './module.js';
import { badgeStyle } from './style.js';
/** @import {SideRailElement} from './element.js' */
/** @import {View} from './view.js' */

/** @typedef {Awaited<ReturnType<typeof extrasOf>>} Extras */

/**
 * @template T
 * @param {boolean} isWanted
 * @param {() => Promise<T>} load
 */
const optional = async (isWanted, load) => (isWanted ? load().catch(() => null) : null);

async function loadCloud() {
  const [script, module] = await Promise.all([import('./cloud/rail.js'), loadModule(cloudUrl(), false)]);
  return { ...script, module };
}

/**
 * All of them at once.
 * @param {SideRailElement} rail
 * @param {View} view
 * @param {boolean} isAsSent whether it shows what the server sent, of which no more than prices will change
 */
export async function extrasOf(rail, { isStyled }, isAsSent) {
  const [css, cloud, pictures, inline] = await Promise.all([
    rail.securities === null || (isStyled && rail.for === null) ? '' : badgeStyle(),
    optional(!isAsSent && rail.tagLayout === 'packed', loadCloud),
    optional(!isAsSent && rail.images, () => import('./images.js')),
    optional(rail.for !== null, () => import('./inline.js')),
  ]);
  return { css, cloud, pictures, inline };
}
