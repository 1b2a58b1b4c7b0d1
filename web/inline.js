// SPDX-License-Identifier: MIT
import { parseMarkup } from './markup.js';
import { PageText } from './page-text.js';
import { adoptStyle } from './style.js';
/** @import {Siderail} from './core.js' */
/** @import {Mention, TickersOptions} from './types.js' */

/**
 * A badge on the page, and the pieces of the text node that was cut up for it: before it, the written ticker inside it,
 * behind it.
 * @typedef {{ wrapper: Element, head?: Text, written?: Text, tail?: Text }} Placed
 */

/**
 * Ticker badges in the text of an article, one for each company at its first mention. A written ticker becomes the
 * badge's own text: "Tesla TSLA" keeps reading so, with a frame around TSLA and the change of its price in it.
 */
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
      return badge && mention && !hasBadge(target, symbol) ? [{ badge, mention }] : [];
    });
    // Backwards, so that no offset moves before it is used. The text is read again: remove() may have joined nodes.
    const page = new PageText(target);
    for (const { badge, mention } of wanted.sort((a, b) => b.mention.end - a.mention.end)) {
      const placed =
        frame(badge, mention, page, target) ?? insertAfter(badge, page.locate(endOf(mention, text)), target);
      if (!placed) continue;
      const link = placed.wrapper.querySelector('a');
      link?.addEventListener('click', (event) => this.#onFollow(link, event));
      this.#placed.push(placed);
    }
    if (wanted.length) adoptStyle(/** @type {Document | ShadowRoot} */ (target.getRootNode()));
    this.#key = key;
  }

  /** Takes all badges away and leaves the text as it was. */
  remove() {
    for (const { wrapper, head, written, tail } of this.#placed.reverse()) {
      const isUntouched = wrapper.previousSibling === head && (!tail || wrapper.nextSibling === tail);
      if (!head || !isUntouched) {
        wrapper.replaceWith(...(written ? [written] : []));
        continue;
      }
      // Into the node that was there before: frameworks hold on to theirs.
      head.appendData((written?.data ?? '') + (tail?.data ?? ''));
      wrapper.remove();
      tail?.remove();
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
 * Puts a badge around a written ticker. Not where the ticker is in several nodes, or in a link: a link inside a link is
 * no HTML.
 * @param {Element} badge is copied
 * @param {Mention} mention
 * @param {PageText} page
 * @param {Element} target
 * @returns {Placed | undefined}
 */
function frame(badge, mention, page, target) {
  const first = page.locate(mention.start + 1);
  const last = page.locate(mention.end);
  if (!first || !last || first.node !== last.node || linkAround(first.node, target)) return undefined;
  const head = first.node;
  const tail = last.offset < head.length ? head.splitText(last.offset) : undefined;
  const written = head.splitText(first.offset - 1);
  const wrapper = wrap(badge);
  const symbol = wrapper.querySelector('.siderail-symbol');
  symbol?.classList.add('siderail-written');
  symbol?.replaceChildren(written);
  head.after(wrapper);
  return { wrapper, head, written, tail };
}

/**
 * @param {Element} badge is copied
 * @param {{ node: Text, offset: number } | undefined} spot
 * @param {Element} target
 * @returns {Placed | undefined}
 */
function insertAfter(badge, spot, target) {
  if (!spot) return undefined;
  const wrapper = wrap(badge);
  wrapper.prepend(' ');
  const link = linkAround(spot.node, target);
  if (link) {
    link.after(wrapper);
    return { wrapper };
  }
  const tail = spot.offset < spot.node.length ? spot.node.splitText(spot.offset) : undefined;
  spot.node.after(wrapper);
  return { wrapper, head: spot.node, tail };
}

/** @param {Element} badge is copied */
function wrap(badge) {
  const wrapper = document.createElement('span');
  wrapper.className = 'siderail-inline';
  wrapper.append(badge.cloneNode(true));
  return wrapper;
}

/**
 * @param {Text} node
 * @param {Element} target
 */
function linkAround(node, target) {
  const link = node.parentElement?.closest('a');
  return link && link !== target && target.contains(link) ? link : null;
}
