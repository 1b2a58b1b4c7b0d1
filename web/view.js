// SPDX-License-Identifier: MIT
import { parseMarkup } from './markup.js';
import { adoptStyle } from './style.js';

/** What a rail shows: its shadow root, which the server may have filled, and which is written only to change it. */
export class View {
  /** The host's shadow root. @type {ShadowRoot} */
  root;
  /** Whether it still shows what the server sent. @type {boolean} */
  declared;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.declared = host.shadowRoot !== null;
    this.root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    // A stylesheet that the server linked is the author's choice, and may differ from ours.
    if (!this.#nodes(true).length) adoptStyle(this.root);
    if (!this.declared) this.showFallback();
  }

  /**
   * Shows rendered HTML or, when there is none, the fallback. Throws 'trusted-types'.
   * @param {string} html
   */
  show(html) {
    if (html) this.#replace(parseMarkup(html));
    else this.showFallback();
  }

  /** Shows the children that the page gave the host. */
  showFallback() {
    const slot = document.createDocumentFragment();
    slot.append(document.createElement('slot'));
    this.#replace(slot);
  }

  /** @param {DocumentFragment} content */
  #replace(content) {
    this.declared = false;
    const before = this.#nodes(false);
    // Unchanged content stays, and with it the reader's focus and selection.
    if (
      before.length === content.childNodes.length &&
      before.every((node, index) => node.isEqualNode(content.childNodes[index]))
    )
      return;
    for (const node of before) node.remove();
    this.root.append(content);
  }

  /**
   * @param {boolean} stylesheets whether to return the linked stylesheets, or everything else
   * @returns {ChildNode[]}
   */
  #nodes(stylesheets) {
    return [...this.root.childNodes].filter((node) => (node.nodeName === 'LINK') === stylesheets);
  }
}
