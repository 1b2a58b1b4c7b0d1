// SPDX-License-Identifier: MIT
// Only pages with badges in their text fetch this file. What it shares with the rest of the element is given to it, so
// that the two need no third.
import { inline, PageText } from './page-text.js';
/** @import {Rail} from './rail.js' */
/** @import {SideRailElement} from './element.js' */
/** @import {Mention, TickersOptions} from './types.js' */

/**
 * @typedef {object} Tools
 * @property {typeof import('./markup.js').parseMarkup} parseMarkup
 * @property {typeof import('./style.js').adoptStyle} adoptStyle
 * @property {typeof import('./morph.js').morphChildren} morphChildren
 * @property {typeof import('./error.js').failure} failure
 * @property {typeof import('./events.js').follow} follow
 */

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
  #tools;
  #host;
  #css;
  /** From the last in the text to the first. @type {Placed[]} */
  #placed = [];
  #places = '';

  /**
   * @param {Tools} tools
   * @param {SideRailElement} host
   * @param {string} css of badges
   */
  constructor(tools, host, css) {
    this.#tools = tools;
    this.#host = host;
    this.#css = css;
  }

  /**
   * Makes the badges in `target` those that its text asks for. Where badges are right already it changes no more than
   * what is new in them.
   * Throws any SiderailError of `query`, 'trusted-types', and 'bad-option' without a target.
   * @param {Element | null} target
   * @param {Rail} rail
   * @param {TickersOptions} options
   * @param {() => boolean} isStale whether, when the engine has answered, nobody wants them any more
   */
  async place(target, rail, options, isStale) {
    if (!target) throw this.#tools.failure('bad-option', `for="${this.#host.for}" matches nothing on the page`);
    const { text } = new PageText(target);
    const { found, html } = await badgesOf(rail, options, text);
    if (!isStale()) this.#show(target, text, found, this.#tools.parseMarkup(html));
  }

  /**
   * @param {Element} target
   * @param {string} text that is in it
   * @param {{ symbol: string, mention: Mention }[]} found
   * @param {DocumentFragment} templates
   */
  #show(target, text, found, templates) {
    const places = JSON.stringify(found) + text;
    if (places === this.#places && this.#placed.every(({ wrapper }) => target.contains(wrapper)))
      return this.#update(templates);
    this.remove();
    const wanted = found.flatMap(({ symbol, mention }) => {
      const badge = badgeIn(templates, symbol);
      return badge && !badgeIn(target, symbol, '.siderail-inline ') ? [{ badge, mention }] : [];
    });
    const scope = /** @type {Document | ShadowRoot} */ (target.getRootNode());
    if (wanted.length) for (const css of [undefined, this.#css]) this.#tools.adoptStyle(scope, css);
    // Backwards, so that no offset moves before it is used. The text is read again: remove() may have joined nodes.
    const page = new PageText(target);
    for (const { badge, mention } of wanted.sort((a, b) => b.mention.end - a.mention.end)) {
      const spot = page.locate(endOf(mention, text));
      const isTooTall = heightening(spot?.node);
      const placed = frame(badge, mention, page, target) ?? insertAfter(badge, spot, target);
      if (!placed) continue;
      if (isTooTall()) placed.wrapper.classList.add('siderail-tight');
      const link = placed.wrapper.querySelector('a');
      link?.addEventListener('click', (event) => this.#tools.follow(this.#host, link, 'tickers', event));
      this.#placed.push(placed);
    }
    this.#places = places;
  }

  /**
   * The same badges in the same places, with other prices.
   * @param {DocumentFragment} templates
   */
  #update(templates) {
    for (const { wrapper, written } of this.#placed) {
      const badge = badgeIn(templates, badgeIn(wrapper)?.getAttribute('data-symbol') ?? '');
      if (!badge) continue;
      const wanted = wrap(badge);
      if (written) setWritten(wanted, /** @type {Text} */ (written.cloneNode()));
      else wanted.prepend(' ');
      this.#tools.morphChildren(wrapper, wanted);
    }
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
    this.#places = '';
  }
}

/**
 * The badges of a text: where each company is mentioned first, and what they look like.
 * @param {Rail} rail
 * @param {TickersOptions} options
 * @param {string} text
 */
async function badgesOf(rail, options, text) {
  const asked = { ...options, article: { ...(await context(rail, options.article)), text } };
  const { badges } = await rail.query('tickers', asked);
  const found = badges.flatMap(({ symbol, mentions }) => {
    const mention = mentions.find(({ field }) => field === 'text');
    return mention ? [{ symbol, mention }] : [];
  });
  return { found, html: await rail.render('tickers', asked) };
}

/**
 * What the text alone does not tell: a company may not have been listed yet on that date.
 * @param {Rail} rail
 * @param {TickersOptions['article']} key
 */
async function context(rail, key) {
  const article = typeof key === 'string' ? await rail.article(key) : null;
  return { title: article?.title ?? undefined, published: article?.published ?? undefined };
}

/**
 * Tells, later, whether the paragraph around a text has grown since, and so has moved what a reader sees below it.
 * @param {Text} [node]
 */
function heightening(node) {
  const paragraph = node?.parentElement?.closest(`:not(${inline})`);
  const height = paragraph?.getBoundingClientRect().height ?? 0;
  return () => (paragraph?.getBoundingClientRect().height ?? 0) > height + 1;
}

/**
 * The badge of a symbol, or of any.
 * @param {ParentNode} root
 * @param {string} [symbol]
 * @param {string} [around] selector of what it has to be in
 */
const badgeIn = (root, symbol, around = '') =>
  root.querySelector(`${around}.siderail-badge${symbol === undefined ? '' : `[data-symbol="${CSS.escape(symbol)}"]`}`);

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
  setWritten(wrapper, written);
  head.after(wrapper);
  return { wrapper, head, written, tail };
}

/**
 * Puts a piece of the page's own text in the place of a badge's symbol.
 * @param {Element} wrapper
 * @param {Text} written
 */
function setWritten(wrapper, written) {
  const symbol = wrapper.querySelector('.siderail-symbol');
  symbol?.classList.add('siderail-written');
  symbol?.replaceChildren(written);
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
