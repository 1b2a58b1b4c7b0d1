// SPDX-License-Identifier: MIT
/** @import {Siderail} from './core.js' */
/** @import {Article, Kind, Options, Report, Results, WidgetName} from './types.js' */

/**
 * What an element asks an engine that may be in a worker: as Siderail, but each answer is one to wait for.
 * @typedef {object} FarRail
 * @property {WidgetName[]} widgets
 * @property {(kind: Kind, json: Uint8Array | ArrayBuffer | string | URL) => Promise<Report>} add a URL is one to fetch from
 * @property {() => Promise<void>} clear
 * @property {<W extends WidgetName>(widget: W, options: Options[W]) => Promise<Results[W]>} query
 * @property {<W extends WidgetName>(widget: W, options: Options[W]) => Promise<string>} render
 * @property {(key: string) => Promise<Article | null>} article
 * @property {() => Promise<string[]>} ids
 */

/** An engine here or in a worker. @typedef {Siderail | FarRail} Rail */

export {};
