// SPDX-License-Identifier: MIT

// Node, where a server imports the element without showing it, has no HTMLElement.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Every attribute that changes what the element shows. */
export const attributeNames = [
  ...['src', 'article', 'show', 'securities', 'quotes'],
  ...['tag-href', 'ticker-href', 'limit', 'for'],
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

  /** URL of the quotes, as JSON, that ticker badges show. @type {string | null} */
  get quotes() {
    return this.getAttribute('quotes');
  }
  set quotes(value) {
    this.#set('quotes', value);
  }

  /** URL template of a tag's page, e.g. `/tag/{slug}`. @type {string | null} */
  get tagHref() {
    return this.getAttribute('tag-href');
  }
  set tagHref(value) {
    this.#set('tag-href', value);
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
    const value = this.getAttribute('limit');
    return value === null ? null : /^\s*\d+\s*$/.test(value) ? Number(value) : NaN;
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

  /**
   * @param {string} name
   * @param {string | number | null | undefined} value
   */
  #set(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }
}
