// SPDX-License-Identifier: MIT
import { htmlAhead } from './ahead.js';
import { hrefOf, speechOf, targetOf } from './ask.js';
import { attributeNames, RailAttributes, upgradeProperties } from './attributes.js';
import { pushQuotes, sharedEngine, withRest } from './engines.js';
import { asSiderailError, failure, SiderailError } from './error.js';
import { emit, follow, followClicks, report } from './events.js';
import { extrasOf } from './extras.js';
import { parseMarkup } from './markup.js';
import { morphChildren } from './morph.js';
import { looksOf } from './looks.js';
import { nextTask } from './pace.js';
import { pageParsed } from './page.js';
import { isBelow, untilNear, whenSeen } from './sight.js';
import { adoptStyle, badgeStyle } from './style.js';
import { View } from './view.js';
import { writerOf } from './writer.js';
/** @import {Speech} from './ask.js' */
/** @import {Engine} from './engines.js' */
/** @import {Extras} from './extras.js' */
/** @import {InlineBadges} from './inline.js' */
/** @import {CommonOptions, WasmSource} from './types.js' */

export { SiderailError };

/**
 * Tags, related articles and ticker badges beside a news article.
 *
 * Its children are shown until there is something better to show, and whenever something fails. A shadow root that the
 * server sent is kept as it is, without a request, until an attribute changes; only `for` needs the engine even then.
 *
 * @tagname side-rail
 * @attr {string} src - URL of the articles, as JSON. Without it, the page's own JSON-LD is read.
 * @attr {string} index - URL of what `siderail build` wrote: neither module nor feed is fetched, and badges are not placed.
 * @attr {string} article - Id or URL of the article. Without it the page's canonical URL; empty for none at all.
 * @attr {string} show - Names of widgets, in the order to show them in, e.g. `tags related`. Without it, all.
 * @attr {string} securities - URL of the securities, as JSON, that ticker badges are checked against.
 * @attr {string} quotes - URL of the quotes, as JSON, that ticker badges show.
 * @attr {number} refresh - Seconds between two looks at the quotes. Without it, there is one look.
 * @attr {string} tag-href - URL template of a tag's page, e.g. `/tag/{slug}`.
 * @attr {string} ticker-href - URL template of a security's page, e.g. `/quote/{symbol}`.
 * @attr {number} limit - How many items each widget shows at most.
 * @attr {string} for - Selector of the element whose text gets ticker badges after its mentions.
 * @attr {number} heading-level - 1 to 6: which of h1 to h6 the headings are. By default 2.
 * @attr {string} labels - Words of your own, as a JSON object, e.g. `{"related": "More on this"}`.
 * @attr {string} loading - `lazy`: nothing is fetched before a reader is near.
 * @attr {string} mode - `light`: the widgets are children of the element, for the page's own CSS. Read once.
 * @attr {string} tag-layout - `packed` for a cloud of tags in the place of a list.
 * @attr {string} layout - How related articles stand: `cards` or `line`; without it, as a list.
 * @attr {boolean} images - Related articles have their pictures, if the articles name any.
 * @attr {boolean} empty - Set by the element when it shows nothing at all and can give up its room unseen.
 *
 * @slot - Shown until there is something to show, and whenever something fails.
 *
 * @csspart tags - The tag cloud.
 * @csspart related - The related articles.
 * @csspart tickers - The ticker badges.
 * @csspart heading - A widget's heading.
 * @csspart list - A widget's list.
 * @csspart item - A related article or a company.
 * @csspart tag - A tag; also `level-1` to `level-7`.
 * @csspart link - A link.
 * @csspart image - The picture of a related article.
 * @csspart date - The date of a related article.
 * @csspart badge - A ticker badge; also `up`, `down`, `flat` or `stale`.
 * @csspart symbol - The symbol in a badge.
 * @csspart change - The change in a badge, with an `arrow`.
 * @csspart company - A company's name.
 * @csspart price - A company's price.
 *
 * @cssprop [--siderail-accent=currentColor] - Links under the pointer or with the focus.
 * @cssprop [--siderail-muted] - Dates, names of companies and prices. By default the text colour, lighter.
 * @cssprop [--siderail-rule] - Hairlines. By default the text colour, much lighter.
 * @cssprop [--siderail-up] - Rising prices.
 * @cssprop [--siderail-down] - Falling prices.
 * @cssprop [--siderail-image-ratio=3 / 2] - Width to height of pictures.
 * @cssprop [--siderail-gap=2em] - Space between widgets.
 *
 * @fires {CustomEvent<{ widgets: string[] }>} side-rail:ready - It shows all there is. `widgets`: the ones that have
 *   something to show.
 * @fires {CustomEvent<{ error: SiderailError }>} side-rail:error - Something failed. Cancel it to keep it out of the
 *   console.
 * @fires {CustomEvent<{ href: string, widget: string }>} side-rail:navigate - A link was followed. Cancel it to stay on
 *   the page.
 */
export class SideRailElement extends RailAttributes {
  /**
   * Where the WebAssembly module is, if not beside the script: for bundlers that do not copy it. Set it before
   * `define`.
   * @type {WasmSource | undefined}
   */
  static wasm;

  /** @type {View | undefined} */
  #view;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {InlineBadges | undefined} */
  #badges;
  /** Quotes that the page or a look at the URL brought and that are not added yet. @type {Uint8Array | ArrayBuffer | undefined} */
  #pushed;
  #turn = 0;
  #waiting = false;
  #connected = false;
  #isSeen = false;
  // Attributes that the page was written with do not count: what the server sent was made for them.
  #changed = false;
  /** What ends waiting for a reader. @type {Record<string, () => void>} */
  #ends = {};
  #look = looksOf(
    (bytes) => this.pushQuotes(bytes),
    (thrown) => report(this, failure('fetch-failed', `refresh: ${thrown.message}`, thrown)),
  );

  static observedAttributes = attributeNames;

  /**
   * Registers the element under a name, unless that name is taken. Does nothing where there are no custom elements.
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   * @returns {typeof SideRailElement}
   */
  static define(tag = 'side-rail', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
    return this;
  }

  connectedCallback() {
    this.#connected = true;
    upgradeProperties(this);
    this.#schedule();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#badges?.remove();
    this.#engine?.listeners.delete(this.#schedule);
    for (const end of Object.values(this.#ends)) end();
    this.#look(null, null);
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (before === after) return;
    this.#changed = this.#connected;
    this.#schedule();
  }

  /**
   * Shows other quotes, in the place of those at the URL.
   * @protected
   * @param {Uint8Array | ArrayBuffer} bytes
   */
  pushQuotes(bytes) {
    this.#pushed = bytes;
    this.#schedule();
  }

  /** However many attributes change at once, there is one update. */
  #schedule = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) void this.#update();
    });
  };

  async #update() {
    // A later update, or leaving the page, makes what this one still waits for stale.
    const turn = ++this.#turn;
    const isStale = () => turn !== this.#turn;
    try {
      await pageParsed();
      if (isStale()) return;
      const view = this.#view ?? (await this.#open());
      if (!isStale()) await this.#fill(view, isStale);
    } catch (thrown) {
      if (!isStale()) this.#fail(thrown);
    }
  }

  /** @param {View} view @param {() => boolean} isStale */
  async #fill(view, isStale) {
    this.#look(this.quotes, this.refresh);
    if (this.#isAsSent() && !this.#pushed && (this.for === null || this.index !== null)) return this.#ready();
    await this.#nearby();
    if (isStale()) return;
    if (this.index === null) return await this.#load(view, isStale);
    const html = await htmlAhead(this, this.index);
    if (!view.isStyled && /siderail-badge/.test(html)) view.adopt(await badgeStyle());
    if (isStale()) return;
    view.show(html);
    this.#ready();
  }

  /** @param {View} view @param {() => boolean} isStale */
  async #load(view, isStale) {
    const { src, securities, quotes } = this;
    const [engine, speech, extras] = await Promise.all([
      sharedEngine({ src, securities, quotes, wasm: SideRailElement.wasm }),
      speechOf(this),
      extrasOf(this, view, this.#isAsSent()),
    ]);
    if (isStale()) return;
    view.adopt(extras.css);
    await withRest(engine, () => this.#present(engine, view, speech, extras, isStale));
  }

  /** @param {Engine} engine @param {View} view @param {Speech} speech @param {Extras} extras @param {() => boolean} isStale */
  async #present(engine, view, speech, extras, isStale) {
    const writer = await writerOf(this, view, engine.rail, speech, extras);
    if (isStale()) return;
    await this.#use(engine);
    const isAsSent = this.#isAsSent();
    const html = !isAsSent ? await writer.all() : engine.pushed.length ? await writer.html('tickers') : '';
    if (isStale()) return;
    if (!isAsSent) view.show(html);
    else if (html) view.update('tickers', html);
    const badges = { ...writer.options, limit: undefined, ...hrefOf(this, 'tickers') };
    await this.#placeBadges(engine.rail, extras, badges, isStale);
    if (isStale()) return;
    this.#ready();
    writer.glide?.();
  }

  /** Whether it shows what the server sent for the attributes that it has. */
  #isAsSent() {
    return this.#view?.declared === true && !this.#changed;
  }

  /** Settles when a reader may soon see the rail, or its badges in the text. */
  async #nearby() {
    if (this.loading !== 'lazy' || this.#isSeen) return;
    await untilNear([this, targetOf(this)], this.#ends);
    this.#isSeen = true;
  }

  /** @param {Engine} engine */
  async #use(engine) {
    this.#engine?.listeners.delete(this.#schedule);
    this.#engine = engine;
    const pushed = this.#pushed;
    const problem = pushed ? await pushQuotes(engine, pushed) : engine.problem;
    if (this.#pushed === pushed) this.#pushed = undefined;
    if (this.isConnected) engine.listeners.add(this.#schedule);
    if (problem) report(this, problem);
  }

  /** In a task of its own, as is what comes after it. */
  async #open() {
    const view = (this.#view = new View(this, this.mode === 'light'));
    followClicks(this, view.root);
    await nextTask();
    return view;
  }

  /** @param {Engine['rail']} rail @param {Extras} extras @param {CommonOptions} options @param {() => boolean} isStale */
  async #placeBadges(rail, { css, inline }, options, isStale) {
    try {
      if (this.for === null || this.securities === null) return this.#badges?.remove();
      if (!inline) throw failure('fetch-failed', 'for: its script could not be fetched');
      this.#badges ??= new inline.InlineBadges({ parseMarkup, adoptStyle, morphChildren, failure, follow }, this, css);
      await this.#badges.place(targetOf(this), rail, options, isStale);
    } catch (thrown) {
      this.#badges?.remove();
      report(this, asSiderailError(thrown));
    }
  }

  #ready() {
    this.#collapse();
    emit(this, 'ready', { widgets: this.#view?.widgets });
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    // What the server sent for the same attributes is as good as ever.
    if (!this.#isAsSent()) this.#view?.showFallback();
    this.#badges?.remove();
    this.#collapse();
    report(this, asSiderailError(thrown));
  }

  /** With nothing to show, the room that the page keeps is given up as soon as that moves nothing in view. */
  #collapse() {
    this.#ends.collapse?.();
    if (!this.#view?.isEmpty) this.removeAttribute('empty');
    else this.#ends.collapse = whenSeen([this], isBelow, () => this.setAttribute('empty', ''));
  }
}
