// SPDX-License-Identifier: MIT
// What can be asked of the widgets.

import type { ArticleInput } from './article.js';

/** A widget's name: what `query` and `render` take. */
export type WidgetName = keyof Options;

/** Options that every widget has. */
export interface CommonOptions {
  /** The article to show things for: its id, its URL, or an article of your own. */
  article?: string | ArticleInput;
  /** How many to show at most, 1 to 1000. By default as many as suit the widget. */
  limit?: number;
  /** BCP 47 tag of the language to write dates and prices in. `renderToString` and `<side-rail>` have words in 12 languages for it. */
  locale?: string;
  /** The time it is, as an ISO 8601 date-time: the core has no clock. Without it nothing is stale, or yet to come. */
  now?: string;
  /** The zone in which days are shown: `UTC`, or an offset such as `-05:00`. By default, that of each date as written. */
  timeZone?: string;
  /** 1 to 6: which of h1 to h6 the heading is. By default 2. */
  headingLevel?: number;
  /**
   * Words in the place of the built-in English ones: `tags`, `related`, `recent` and `tickers` are headings, `article`
   * and `articles` what tags count, `up` and `down` what a price does, `pre` and `post` a session before and after that of the exchange, `delay`
   * ("{minutes} min delayed") what is written of a delayed price and `delayed` what is said, `spark` the line of prices.
   */
  labels?: Partial<Record<Label, string>>;
  /** URL template of the links. */
  href?: string;
}

/** What a text of a widget is called. */
export type Label =
  | ('tags' | 'related' | 'recent' | 'tickers' | 'article' | 'articles')
  | ('up' | 'down' | 'pre' | 'post' | 'delay' | 'delayed' | 'spark');

/** Options of the `tags` widget. `href` may hold `{slug}` and `{name}`. */
export interface TagsOptions extends CommonOptions {
  /**
   * Whose tags: this article's, all articles', or those that articles have more often of late than always: each counts
   * half as much every seven days. By default the article's if one is given, and otherwise all.
   */
  scope?: 'article' | 'archive' | 'trending';
  /** By default by name. */
  order?: 'name' | 'weight';
  /** What grows evenly from level to level: the logarithm of the count, which is the default, its root, or the count. */
  scale?: 'log' | 'sqrt' | 'linear';
  /** How many sizes there are, 1 to 20. By default 7, which is what the css has. */
  levels?: number;
  /** Tags that are never shown, in any spelling. */
  hide?: string[];
  /** What tags are called instead, by their names in any spelling: `{ NVDA: 'Nvidia' }`. Both count as one. */
  aliases?: Record<string, string>;
  /** A list, which is the default, or one that `packCloud` of `siderail/cloud` and the element pack into a cloud. */
  layout?: 'list' | 'packed';
}

/** Options of the `related` widget. `href` may hold `{id}` and `{slug}`; without it, links are the articles' URLs. */
export interface RelatedOptions extends CommonOptions {
  /** What to show where nothing is related: nothing, which is the default, or the newest under another heading. */
  whenEmpty?: 'hide' | 'recent';
  /**
   * 0 to 1: the least score that counts as related. Of links with a score of 0.5, about every other one shares a topic
   * with the article, on any feed. Higher is fewer and closer; 0 is whatever shares a single word. By default 0.4, or
   * less where articles have but a few words.
   */
  minScore?: number;
  /** Only articles that are older, or newer, than the article itself. By default any. */
  age?: 'any' | 'older' | 'newer';
  /** Tags that relate nothing, in any spelling. Articles that have them are shown all the same. */
  ignoreTags?: string[];
  /** 0 to 1: words, tags and tickers that more than this share of the articles have relate nothing. By default 1. */
  cardinality?: number;
  /** 0, the default, to 1: how much an article loses by being like one that is shown before it. */
  diversity?: number;
  /**
   * 0, the default, to 1: how much an article loses by its distance in time, from `now` or else from the article. At 1
   * a year takes half of its score, three years three quarters; at 0.3, a mild preference, three tenths of that.
   */
  recency?: number;
  /** Whether articles are shown that say the same as the article itself or as one shown before. By default not. */
  duplicates?: 'hide' | 'show';
  /** Only articles dated before this ISO 8601 date-time. */
  before?: string;
  /** Only articles dated at this ISO 8601 date-time or after it. */
  after?: string;
  /** Ids or URLs that always come first, in this order. */
  pinned?: string[];
  /** Ids or URLs that are never shown. */
  exclude?: string[];
  /** Ids or URLs that the page shows elsewhere already. */
  shown?: string[];
}

/** Options of the `tickers` widget. `href` may hold `{symbol}`, `{exchange}` and `{name}`. */
export interface TickersOptions extends CommonOptions {
  /**
   * `explicit`, the default: written tickers only. `names`: companies that are named without one as well, a single word
   * only with evidence; the mention is then the name.
   */
  mode?: 'explicit' | 'names';
  /** Exchanges and asset classes, the dearest first, for symbols that mean several listings: `['LSE', 'crypto']`. */
  prefer?: string[];
}

/** The options of each widget. */
export interface Options {
  tags: TagsOptions;
  related: RelatedOptions;
  tickers: TickersOptions;
}

/** Options of `renderToString`: what is common to all widgets, and under a widget's name what is its own. */
export interface RenderOptions extends Omit<CommonOptions, 'href'>, Partial<Options> {
  /** The widgets, in this order. By default all. */
  show?: readonly WidgetName[];
  /**
   * `light`: the widgets are children of the element, where crawlers that read no more than HTML find the links, and the
   * page's own CSS styles them. By default they are in declarative shadow DOM.
   */
  mode?: 'light';
  /** URL of `siderail/side-rail.css`, which the page's own server has to serve. In light mode, link it in the head. */
  stylesheet?: string;
  /** More attributes of the element, such as `src`. true is an empty one; false, null and undefined are none. */
  attributes?: Record<string, string | number | boolean | null | undefined>;
  /** HTML of your own, inserted as it is: shown where there is nothing else, or declarative shadow DOM is not known. */
  fallback?: string;
  /** Whether related articles have their pictures, which browsers fetch when a reader is near. By default not. */
  images?: boolean;
  /** URL template of the tags' links, e.g. `/tag/{slug}`. */
  tagHref?: string;
  /** URL template of the tickers' links, e.g. `/quote/{symbol}`. */
  tickerHref?: string;
}
