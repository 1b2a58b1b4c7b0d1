// SPDX-License-Identifier: MIT
import { parseMarkup } from './markup.js';
import { morphChildren } from './morph.js';
import { adoptStyle, badgeStyle } from './style.js';

/**
 * What a rail shows, in its shadow root or, in light mode, as its children. The server may have filled either, and they
 * are written only to change them.
 */
export class View {
  /** What holds the widgets: the shadow root, or the host. @type {ShadowRoot | HTMLElement} */
  root;
  /** Whether it still shows what the server sent. @type {boolean} */
  declared;
  /** What style sheets for the widgets belong to. @type {Document | ShadowRoot} */
  scope;
  /** Whether the server linked, or the page has, a style that is not ours to add to. @type {boolean} */
  isStyled;
  /** In light mode: the children that the page gave the host, while they are not shown. @type {Node[] | undefined} */
  #children;

  /**
   * @param {HTMLElement} host
   * @param {boolean} isLight
   */
  constructor(host, isLight) {
    this.root = isLight ? host : (host.shadowRoot ?? attachShadow(host));
    this.declared = isLight ? this.widgets.length > 0 : this.root.childElementCount > 0;
    this.scope = /** @type {Document | ShadowRoot} */ (isLight ? host.getRootNode() : this.root);
    // A stylesheet that the server linked is the author's choice, and may differ from ours.
    this.isStyled = isLight ? this.declared : this.#links().length > 0;
    if (!this.isStyled) adoptStyle(this.scope);
    this.#styleBadges();
    if (!this.declared) this.showFallback();
  }

  /** The names of the widgets that are shown. @returns {string[]} */
  get widgets() {
    return Array.from(this.root.children, widgetAround).filter(Boolean);
  }

  /** Whether there is nothing to see. */
  get isEmpty() {
    const { root } = this;
    const host = root instanceof ShadowRoot ? root.host : root;
    return !this.widgets.length && !host.childElementCount && !host.textContent?.trim();
  }

  /**
   * Shows rendered HTML or, when there is none, the fallback. Throws 'trusted-types'.
   * @param {string} html
   */
  show(html) {
    if (!html) return this.showFallback();
    const content = parseMarkup(html);
    if (this.root instanceof ShadowRoot) content.prepend(...this.#links());
    else if (!this.declared && !this.#children) {
      this.#children = [...this.root.childNodes];
      this.root.replaceChildren();
    }
    this.#write(content);
    this.#styleBadges();
  }

  /**
   * Brings one widget up to date, if it is shown, and leaves all others as they are.
   * @param {string} name
   * @param {string} html
   */
  update(name, html) {
    const widget = Array.from(this.root.children).find((child) => widgetAround(child) === name);
    const wanted = parseMarkup(html).firstElementChild;
    if (widget && wanted) morphChildren(widget, wanted);
  }

  /** Shows the children that the page gave the host. */
  showFallback() {
    if (this.root instanceof ShadowRoot) {
      const content = document.createDocumentFragment();
      content.append(...this.#links(), document.createElement('slot'));
      this.#write(content);
    } else if (this.#children || this.declared) {
      this.root.replaceChildren(...(this.#children ?? []));
      this.#children = undefined;
      this.declared = false;
    }
  }

  /** At once, where the style has been fetched. */
  #styleBadges() {
    if (this.isStyled || !this.root.querySelector('.siderail-badge')) return;
    void badgeStyle().then((css) => adoptStyle(this.scope, css));
  }

  /** @param {DocumentFragment} content */
  #write(content) {
    this.declared = false;
    morphChildren(this.root, content);
  }

  /** Copies of the stylesheets that the server linked: the same, so that nobody takes them away. */
  #links() {
    return Array.from(this.root.querySelectorAll('link'), (link) => link.cloneNode());
  }
}

/**
 * The name of the widget that an element is or belongs to, which its class says; empty for anything else.
 * @param {Element} element
 */
export const widgetAround = (element) =>
  /^siderail-(\w+)/.exec(element.closest('nav, section')?.className ?? '')?.[1] ?? '';

/**
 * A shadow root for the host, with what the server sent for it: `innerHTML` leaves its template a mere child.
 * @param {HTMLElement} host
 */
function attachShadow(host) {
  const root = host.attachShadow({ mode: 'open' });
  const template = /** @type {HTMLTemplateElement | null} */ (host.querySelector(':scope > template[shadowrootmode]'));
  if (template) {
    root.append(template.content);
    template.remove();
  }
  return root;
}
