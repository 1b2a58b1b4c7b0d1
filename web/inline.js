// SPDX-License-Identifier: MIT
import { parseMarkup } from './markup.js';
import { PageText } from './page-text.js';
import { adoptStyle } from './style.js';
/** @import {Siderail} from './core.js' */
/** @import {Mention, TickersOptions} from './types.js' */

/**
 * A badge on the page, and the text node that was cut in two for it, if one was.
 * @typedef {{ wrapper: Element, head?: Text, tail?: Text }} Placed
 */

/** Ticker badges in the text of an article, each after the first mention of its company. */
export class InlineBadges {
  #onFollow;
  /** From the last in the text to the first. @type {Placed[]} */
  #placed = [];
  #key = '';

  /** @param {(link: HTMLAnchorElement, event: MouseEvent) => void} onFollow called for a click on a badge */
  constructor(onFollow) {
    this.#onFollow = onFollow;
  }

  /**
   * Makes the badges in `target` those that its text asks for. Touches nothing when they are.
   * Throws any SiderailError of `query`, and 'trusted-types'.
   * @param {Element} target
   * @param {Siderail} rail
   * @param {TickersOptions} options
   */
  place(target, rail, options) {
    const { text } = new PageText(target);
    const article = { ...context(rail, options.article), text };
    const html = rail.render('tickers', { ...options, article });
    const key = html + text;
    if (key === this.#key && this.#placed.every(({ wrapper }) => target.contains(wrapper))) return;
    this.remove();
    const { badges } = rail.query('tickers', { ...options, article });
    const templates = parseMarkup(html);
    const wanted = badges.flatMap(({ symbol, mentions }) => {
      const badge = templates.querySelector(`.siderail-badge[data-symbol="${CSS.escape(symbol)}"]`);
      const mention = mentions.find(({ field }) => field === 'text');
      return badge && mention && !hasBadge(target, symbol) ? [{ badge, end: endOf(mention, text) }] : [];
    });
    // Backwards, so that no offset moves before it is used. The text is read again: remove() may have joined nodes.
    const page = new PageText(target);
    for (const { badge, end } of wanted.sort((a, b) => b.end - a.end)) {
      const spot = page.locate(end);
      if (spot) this.#placed.push(insert(badge, spot, target, this.#onFollow));
    }
    if (wanted.length) adoptStyle(/** @type {Document | ShadowRoot} */ (target.getRootNode()));
    this.#key = key;
  }

  /** Takes all badges away and leaves the text as it was. */
  remove() {
    for (const { wrapper, head, tail } of this.#placed.reverse()) {
      const untouched = head && tail && wrapper.previousSibling === head && wrapper.nextSibling === tail;
      wrapper.remove();
      if (!untouched) continue;
      // Into the node that was there before: frameworks hold on to theirs.
      head.appendData(tail.data);
      tail.remove();
    }
    this.#placed = [];
    this.#key = '';
  }
}

/**
 * What the text alone does not tell: a company may not have been listed yet on that date.
 * @param {Siderail} rail
 * @param {TickersOptions['article']} key
 */
function context(rail, key) {
  const article = typeof key === 'string' ? rail.article(key) : null;
  return { title: article?.title ?? undefined, published: article?.published ?? undefined };
}

/**
 * @param {Element} target
 * @param {string} symbol
 */
const hasBadge = (target, symbol) =>
  target.querySelector(`.siderail-inline [data-symbol="${CSS.escape(symbol)}"]`) !== null;

/**
 * Where the badge goes: behind name and ticker, and behind what belongs to the word or closes the bracket around it.
 * @param {Mention} mention
 * @param {string} text
 */
function endOf(mention, text) {
  const end = Math.max(mention.end, mention.name?.end ?? 0);
  return end + (/^(?:['\u2019]s\b)?[)\]]?/.exec(text.slice(end))?.[0].length ?? 0);
}

/**
 * @param {Element} badge is copied
 * @param {{ node: Text, offset: number }} spot
 * @param {Element} target
 * @param {(link: HTMLAnchorElement, event: MouseEvent) => void} onFollow
 * @returns {Placed}
 */
function insert(badge, { node, offset }, target, onFollow) {
  const wrapper = document.createElement('span');
  wrapper.className = 'siderail-inline';
  wrapper.append(' ', badge.cloneNode(true));
  const copy = wrapper.lastChild;
  if (copy instanceof HTMLAnchorElement) copy.addEventListener('click', (event) => onFollow(copy, event));
  // A link inside a link is no HTML.
  const link = node.parentElement?.closest('a');
  if (link && link !== target && target.contains(link)) {
    link.after(wrapper);
    return { wrapper };
  }
  const tail = offset < node.length ? node.splitText(offset) : undefined;
  node.after(wrapper);
  return { wrapper, head: node, tail };
}
