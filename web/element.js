// SPDX-License-Identifier: MIT
import { attributeNames, RailAttributes } from './attributes.js';
import { sharedEngine } from './engines.js';
import { asSiderailError, failure, SiderailError } from './error.js';
import { InlineBadges } from './inline.js';
import { pageParsed, pageUrls } from './page.js';
import { View } from './view.js';
/** @import {Siderail} from './core.js' */
/** @import {CommonOptions, WasmSource, WidgetName} from './types.js' */

export { SiderailError };

/**
 * Tags, related articles and ticker badges beside a news article.
 *
 * Its children are shown until there is something better to show, and whenever something fails. A shadow root that the
 * server sent is kept as it is, without a request, until an attribute changes; only `for` needs the engine even then.
 *
 * @tagname side-rail
 * @attr {string} src - URL of the articles, as JSON. Without it, the page's own JSON-LD is read.
 * @attr {string} article - Id or URL of the article. Without it the page's canonical URL; empty for none at all.
 * @attr {string} show - Names of widgets, in the order to show them in, e.g. `tags related`. Without it, all.
 * @attr {string} securities - URL of the securities, as JSON, that ticker badges are checked against.
 * @attr {string} quotes - URL of the quotes, as JSON, that ticker badges show.
 * @attr {string} tag-href - URL template of a tag's page, e.g. `/tag/{slug}`.
 * @attr {string} ticker-href - URL template of a security's page, e.g. `/quote/{symbol}`.
 * @attr {number} limit - How many items each widget shows at most.
 * @attr {string} for - Selector of the element whose text gets ticker badges after its mentions.
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
  #badges = new InlineBadges((link, event) => this.#follow(link, 'tickers', event));
  #turn = 0;
  #waiting = false;
  #connected = false;
  // Attributes that the page was written with do not count: what the server sent was made for them.
  #changed = false;

  static get observedAttributes() {
    return attributeNames;
  }

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
    this.#schedule();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#badges.remove();
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

  /** However many attributes change at once, there is one update. */
  #schedule() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) void this.#update();
    });
  }

  async #update() {
    // A later update, or leaving the page, makes what this one still waits for stale.
    const turn = ++this.#turn;
    try {
      await pageParsed();
      if (turn !== this.#turn) return;
      const view = (this.#view ??= this.#open());
      if (view.declared && !this.#changed && this.for === null) return this.#ready();
      const { src, securities, quotes } = this;
      const { rail, problem } = await sharedEngine({ src, securities, quotes, wasm: SideRailElement.wasm });
      if (turn !== this.#turn) return;
      if (problem) this.#report(problem);
      this.#show(rail, view);
    } catch (thrown) {
      if (turn === this.#turn) this.#fail(thrown);
    }
  }

  #open() {
    const view = new View(this);
    view.root.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link) this.#follow(link, widgetAround(link), /** @type {MouseEvent} */ (event));
    });
    return view;
  }

  /**
   * @param {Siderail} rail
   * @param {View} view
   */
  #show(rail, view) {
    const options = this.#options(rail);
    const names =
      this.show === null ? rail.widgets : /** @type {WidgetName[]} */ (this.show.split(/\s+/).filter(Boolean));
    view.show(names.map((name) => rail.render(name, { ...options, ...this.#hrefOf(name) })).join(''));
    this.#placeBadges(rail, { ...options, limit: undefined, ...this.#hrefOf('tickers') });
    this.#ready();
  }

  /**
   * @param {Siderail} rail
   * @param {CommonOptions} options
   */
  #placeBadges(rail, options) {
    if (this.for === null) return this.#badges.remove();
    try {
      this.#badges.place(this.#target(this.for), rail, options);
    } catch (thrown) {
      this.#badges.remove();
      this.#report(asSiderailError(thrown));
    }
  }

  /**
   * @param {Siderail} rail
   * @returns {CommonOptions}
   */
  #options(rail) {
    const { limit } = this;
    if (Number.isNaN(limit)) throw failure('bad-option', `limit="${this.getAttribute('limit')}" is not a whole number`);
    return { article: this.#article(rail), limit: limit ?? undefined, now: new Date().toISOString() };
  }

  /**
   * The article to show things for; none for an attribute that is there and empty.
   * @param {Siderail} rail
   */
  #article(rail) {
    if (this.article !== null) return this.article || undefined;
    const urls = pageUrls();
    const known = urls.find((url) => rail.article(url) !== null);
    if (known !== undefined) return known;
    // The only article that a page describes is the page's own, whatever URL it gives it, if any.
    const ids = rail.ids();
    return this.src === null && ids.length === 1 ? ids[0] : urls[0];
  }

  /** @param {string} name */
  #hrefOf(name) {
    const href = name === 'tags' ? this.tagHref : name === 'tickers' ? this.tickerHref : null;
    return href === null ? {} : { href };
  }

  /** @param {string} selector */
  #target(selector) {
    const scope = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    try {
      const target = scope.querySelector(selector);
      if (target) return target;
    } catch {
      // What is no selector matches nothing, either.
    }
    throw failure('bad-option', `for="${selector}" matches nothing on the page`);
  }

  #ready() {
    const parts = Array.from(this.#view?.root.children ?? []);
    this.#emit('ready', { widgets: parts.map(widgetAround).filter(Boolean) });
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    // What the server sent for the same attributes is as good as ever.
    if (this.#view && !(this.#view.declared && !this.#changed)) this.#view.showFallback();
    this.#badges.remove();
    this.#report(asSiderailError(thrown));
  }

  /** @param {SiderailError} error */
  #report(error) {
    if (this.#emit('error', { error }) && !warned.has(error.message)) {
      warned.add(error.message);
      console.warn(`<${this.localName}> ${error.code}: ${error.message}`);
    }
  }

  /**
   * A click that would leave the page in this tab. Any other, with a modifier key say, is the reader's own business.
   * @param {HTMLAnchorElement} link
   * @param {string} widget
   * @param {MouseEvent} event
   */
  #follow(link, widget, event) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!this.#emit('navigate', { href: link.href, widget })) event.preventDefault();
  }

  /**
   * @param {string} name
   * @param {object} detail
   * @returns {boolean} false if a listener cancelled it
   */
  #emit(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(`side-rail:${name}`, { detail, bubbles: true, composed: true, cancelable: name !== 'ready' }),
    );
  }
}

// Rails of one page fail alike, and a developer reads it once.
const warned = new Set();

/**
 * The name of the widget that an element is or belongs to, which its class says; empty for anything else.
 * @param {Element} element
 */
const widgetAround = (element) => /^siderail-(\w+)/.exec(element.closest('nav, section')?.className ?? '')?.[1] ?? '';
