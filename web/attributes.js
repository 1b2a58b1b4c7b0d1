// SPDX-License-Identifier: MIT
/** @import {Label} from './types.js' */

// Node, where a server imports the element without showing it, has no HTMLElement.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Every attribute that changes what the element shows. */
export const attributeNames = [
  ...['src', 'index', 'article', 'show', 'securities', 'quotes', 'refresh'],
  ...['tag-href', 'tag-layout', 'ticker-href', 'limit', 'for', 'heading-level', 'labels', 'images'],
];

/**
 * The attributes of `<side-rail>` as properties. Each is what the attribute says, null without one, and setting null
 * removes it.
 */
export class RailAttributes extends Base {
  /** URL of the articles, as JSON. Without it, the page's own JSON-LD is read. @type {string | null} */
  get src() {
    return this.getAttribute('src');
  }
  set src(value) {
    this.#set('src', value);
  }

  /**
   * URL of what `siderail build` wrote, with `?shards=` and their count to spare a request: the rail comes out of it, and
   * neither the module nor articles are fetched.
   * @type {string | null}
   */
  get index() {
    return this.getAttribute('index');
  }
  set index(value) {
    this.#set('index', value);
  }

  /**
   * Id or URL of the article to show things for: without it the page's canonical URL, empty for none at all.
   * @type {string | null}
   */
  get article() {
    return this.getAttribute('article');
  }
  set article(value) {
    this.#set('article', value);
  }

  /** Names of widgets, in the order to show them in. Without it, all. @type {string | null} */
  get show() {
    return this.getAttribute('show');
  }
  set show(value) {
    this.#set('show', value);
  }

  /** URL of the securities, as JSON, that ticker badges are checked against. @type {string | null} */
  get securities() {
    return this.getAttribute('securities');
  }
  set securities(value) {
    this.#set('securities', value);
  }

  /**
   * URL of the quotes, as JSON, that ticker badges show. Bytes can be set, too: they are shown in the place of those at
   * the URL, which stays what it is.
   * @type {string | null}
   */
  get quotes() {
    return this.getAttribute('quotes');
  }
  set quotes(/** @type {string | Uint8Array | ArrayBuffer | null} */ value) {
    if (value && typeof value === 'object') this.pushQuotes(value);
    else this.#set('quotes', value);
  }

  /**
   * @protected
   * @param {Uint8Array | ArrayBuffer} _bytes
   */
  pushQuotes(_bytes) {}

  /** Seconds between two looks at the quotes; null for one look only. NaN for no whole number. @type {number | null} */
  get refresh() {
    return this.#number('refresh');
  }
  set refresh(value) {
    this.#set('refresh', value);
  }

  /** URL template of a tag's page, e.g. `/tag/{slug}`. @type {string | null} */
  get tagHref() {
    return this.getAttribute('tag-href');
  }
  set tagHref(value) {
    this.#set('tag-href', value);
  }

  /** `packed` for a cloud of tags; without it, a list. @type {string | null} */
  get tagLayout() {
    return this.getAttribute('tag-layout');
  }
  set tagLayout(value) {
    this.#set('tag-layout', value);
  }

  /** URL template of a security's page, e.g. `/quote/{symbol}`. @type {string | null} */
  get tickerHref() {
    return this.getAttribute('ticker-href');
  }
  set tickerHref(value) {
    this.#set('ticker-href', value);
  }

  /** How many items each widget shows at most. NaN for anything but a whole number. @type {number | null} */
  get limit() {
    return this.#number('limit');
  }
  set limit(value) {
    this.#set('limit', value);
  }

  /** Selector of the element whose text gets ticker badges after its mentions. @type {string | null} */
  get for() {
    return this.getAttribute('for');
  }
  set for(value) {
    this.#set('for', value);
  }

  /** 1 to 6: which of h1 to h6 the headings are; 2 without it. NaN for no whole number. @type {number | null} */
  get headingLevel() {
    return this.#number('heading-level');
  }
  set headingLevel(value) {
    this.#set('heading-level', value);
  }

  /**
   * Words of your own for headings and the like, as a JSON object: `{"related": "More on this"}`. An object can be set.
   * @type {string | null}
   */
  get labels() {
    return this.getAttribute('labels');
  }
  set labels(/** @type {string | Partial<Record<Label, string>> | null} */ value) {
    this.#set('labels', value && typeof value === 'object' ? JSON.stringify(value) : value);
  }

  /** Whether related articles have their pictures. */
  get images() {
    return this.hasAttribute('images');
  }
  set images(value) {
    this.toggleAttribute('images', Boolean(value));
  }

  /** `lazy`: nothing is fetched before a reader is near. @type {string | null} */
  get loading() {
    return this.getAttribute('loading');
  }
  set loading(value) {
    this.#set('loading', value);
  }

  /** `light`: the widgets are children of the element, for the page's own CSS. Read once. @type {string | null} */
  get mode() {
    return this.getAttribute('mode');
  }
  set mode(value) {
    this.#set('mode', value);
  }

  /** Hands over to the element what was set on it before it was one. @protected */
  upgradeProperties() {
    const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of Object.keys(this)) {
      if (!(name in RailAttributes.prototype)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  /** @param {string} name */
  #number(name) {
    const value = this.getAttribute(name);
    return value === null ? null : /^\s*\d+\s*$/.test(value) ? Number(value) : NaN;
  }

  /**
   * @param {string} name
   * @param {string | number | null | undefined} value
   */
  #set(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }
}
