// SPDX-License-Identifier: MIT
// Everything that goes into Siderail and comes out of it. Published as it is.

/** What can be added: each kind has its own place in the engine. */
export type Kind = 'articles' | 'securities' | 'quotes';

/** A widget's name: what `query` and `render` take. */
export type WidgetName = keyof Options;

/** JSON as bytes in UTF-8, or as text. Nothing is parsed in JavaScript. */
export type Json = Uint8Array | ArrayBuffer | string;

/** WebAssembly.Module, wherever TypeScript knows it: with Node's types alone it does not. */
type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: never[]) => infer M } } ? M : object;

/** Where the WebAssembly module comes from. A string is a URL, as bundlers give for an imported asset. */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView | WasmModule;

/** Options of `Siderail.load`. */
export interface LoadOptions {
  /** The module, where it is not the file beside this package's own: a URL, a response, bytes, or compiled. */
  wasm?: WasmSource;
  /** Which build to take. By default the one with SIMD, wherever the engine has it. */
  simd?: boolean;
}

/** Options of `add`. */
export interface AddOptions {
  /**
   * The zone of dates that name none: `UTC`, which is the default, or an offset such as `-05:00`. Names such as
   * `Europe/Berlin` are refused: the core has no table of zones.
   */
  timeZone?: string;
  /** Every text is checked throughout, whatever this says. */
  strict?: boolean;
  /** More than this fails with `too-large` or `too-deep`. */
  limits?: {
    /** Of the text. By default 268,435,456, at most 2,147,483,647. */
    bytes?: number;
    /** How deep arrays and objects may be nested. By default 500, at most 1,000. */
    depth?: number;
    /** How many articles one text may hold. By default 1,000,000, at most 10,000,000. */
    articles?: number;
  };
  /**
   * For a format that Siderail does not read: makes an article (or security, or quote) of each item, several as an
   * array, or none as null. Items are the members of the longest list of objects in the text, that of its authors or tags
   * aside; where there is none, the text itself. The report then speaks of what `map` returned, under the kind's name
   * where the text is no array. This parses JSON in JavaScript.
   */
  map?: (item: any, index: number) => unknown;
}

/** Why an item was not taken in. */
export type SkipReason =
  /** Not for readers: a draft, scheduled, withdrawn, private or behind a password. */
  | 'draft'
  /** Neither title nor text. */
  | 'empty'
  /** Something else: a page, a file, a breadcrumb list, a term, a user, an entry of a menu. */
  | 'not-an-article'
  | 'not-an-object'
  | 'too-large'
  /** Of a security or a quote, what it cannot be without. */
  | 'no-symbol'
  | 'no-name'
  | 'no-price';

/** What `add` did. */
export interface Report {
  kind: Kind;
  /** What the text looked like, e.g. `json-feed` or `json-ld`: a guess, for people. */
  format: string;
  /** How many are new, and how many took the place of one that was there. */
  added: number;
  replaced: number;
  /** What was not taken in: index from 0 among the items, JSON Pointer, and why. The first thousand are listed. */
  skipped: { index: number; pointer: string; reason: SkipReason }[];
  /**
   * What was taken in, but may want mending: `long-text`, a text of more than 200,000 bytes in UTF-8: what is
   * behind them is kept, but not matched; `more-skipped`, how many items were skipped beyond the thousand listed.
   */
  warnings: { code: string; message: string; pointer?: string }[];
}

/** An article given by itself, rather than named out of those added. */
export interface ArticleInput {
  id?: string;
  url?: string;
  title?: string;
  summary?: string;
  text?: string;
  /** ISO 8601. */
  published?: string;
  updated?: string;
  authors?: string[];
  section?: string;
  tags?: string[];
  tickers?: string[];
  image?: string;
  lang?: string;
}

/** An article as it was read: plain text, without tags and entities. What is unknown is null or empty. */
export interface Article {
  id: string;
  url: string | null;
  title: string;
  summary: string;
  text: string;
  /** ISO 8601, with the offset that the article gave. */
  published: string | null;
  updated: string | null;
  authors: string[];
  section: string | null;
  tags: string[];
  tickers: string[];
  image: string | null;
  lang: string | null;
}

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
  /** 0 to 1: the least that counts as related. Higher is fewer and closer; 0 is whatever shares a single word. */
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

export interface TagsResult {
  tags: {
    name: string;
    slug: string;
    /** In how many articles it is. */
    count: number;
    weight: number;
    /** 1, the smallest, to `levels`. */
    level: number;
    href: string | null;
    /** It is one of the article's own. */
    current: boolean;
    /** Only where no article has a tag: it is a phrase that the texts often use. */
    automatic?: true;
  }[];
}

export interface RelatedResult {
  /** What the items have in common with the article: a subject, or only that they are new. */
  basis: 'related' | 'recent' | 'none';
  items: {
    id: string;
    /** Where it links to; empty if it has no URL. */
    url: string;
    title: string;
    published: string | null;
    image: string | null;
    section: string | null;
    /** 0 to 1. */
    score: number;
    pinned: boolean;
    /** What they share. */
    why: { terms: string[]; tags: string[]; tickers: string[] };
  }[];
}

/**
 * A field of an article that offsets count in: UTF-16 code units, as in JavaScript strings, of the field as it was
 * given, tags and entities included.
 */
export type Field = 'title' | 'summary' | 'text';

/** Where a company is mentioned. */
export interface Mention {
  field: Field;
  start: number;
  end: number;
  /** What is written there, without tags and entities. */
  text: string;
  /** The company's name before it, where there is one. */
  name?: { text: string; start: number; end: number };
}

/** A price, with everything that follows from it worked out. */
export interface Quote {
  price: number;
  previousClose: number | null;
  change: number | null;
  changePercent: number | null;
  direction: 'up' | 'down' | 'flat';
  currency: string | null;
  state: 'pre' | 'open' | 'post' | 'closed' | 'unknown';
  /** ISO 8601. */
  asOf: string | null;
  delayMinutes: number;
  /** Too old for `now` to be shown as current. */
  stale: boolean;
  /** The last prices, oldest first. */
  spark?: number[];
}

export interface TickersResult {
  badges: {
    symbol: string;
    exchange: string | null;
    name: string;
    href: string | null;
    mentions: Mention[];
    quote?: Quote;
  }[];
  /** Tickers that were written but cannot be right. They get no badge. */
  flagged: {
    written: string;
    symbol: string;
    /** Whose ticker it really is. */
    actualName: string | null;
    reason: 'name-mismatch' | 'not-listed-at-date' | 'unknown-symbol';
    /** What was probably meant. */
    suggestion?: string;
    field: Field;
    start: number;
    end: number;
  }[];
}

/** What `query` returns, by widget. */
export interface Results {
  tags: TagsResult;
  related: RelatedResult;
  tickers: TickersResult;
}

/** A word of a cloud. */
export interface CloudWord {
  text: string;
  /** What it counts, 0 or more: its area grows with it. 1 where none is given. */
  weight?: number;
  /** The font size wanted, in px, in the place of one that follows from the weights. */
  size?: number;
}

/** Options of `layoutCloud`. */
export interface CloudOptions {
  /** The box, in px: 16 to 4096 each. By default 800 by 500. */
  width?: number;
  height?: number;
  /** As in CSS; by default `sans-serif` and 400. */
  fontFamily?: string;
  fontWeight?: number | string;
  /**
   * What stays free between words: px, or shares of the font size beside a word and above or below it. By default
   * 0.2 and 0.08, so that neighbours never read as one word. Of two words each brings half of its own.
   */
  padding?: number | { inline?: number; block?: number };
  /** `[0]`, the default, or `[0, 90]`: words may then be turned clockwise where that brings them nearer to the middle. */
  rotate?: readonly (0 | 90)[];
  /**
   * How words are measured. `canvas` draws them, once their fonts are loaded. `metrics` goes by built-in widths of
   * letters, the same on every machine: safe for Latin, Greek, Cyrillic and CJK, with generous boxes for the rest.
   * `auto`, the default, is `canvas` where there is one.
   */
  measure?: 'auto' | 'canvas' | 'metrics';
  /** A shape for the cloud: words keep to its opaque pixels. It is stretched over the box. RGBA, as ImageData. */
  mask?: { width: number; height: number; data: Uint8ClampedArray };
  /** A layout to change as little as possible: words stay where they were, if that is free. */
  previous?: CloudLayout;
  /** The module that lays out, where it is not the file beside this package's own. */
  wasm?: WasmSource;
}

/** A cloud: every word, none on another. */
export interface CloudLayout {
  width: number;
  height: number;
  /** What all sizes were divided by, for all words to find room: 1 or more. */
  scale: number;
  /** In the order of the words. Lengths are px, from the top left of the box. */
  boxes: {
    text: string;
    /** The middle of the advance width. */
    x: number;
    /** The alphabetic baseline. */
    y: number;
    /** The advance width and the height of the ink, upright. */
    width: number;
    height: number;
    fontSize: number;
    /** 0, or 90 degrees clockwise about (x, y). */
    rotate: number;
    baseline: 'alphabetic';
  }[];
  /** Empty: no word is ever dropped. */
  dropped: never[];
}

/** Why a call failed. Every failure is a `SiderailError` with one of these. */
export type ErrorCode =
  /** The bytes are JSON up to `offset`, and wrong there. */
  | 'json-syntax'
  /** The bytes are not UTF-8. */
  | 'json-utf8'
  /** The bytes are something else than JSON, an HTML page say. */
  | 'not-json'
  /** Valid JSON, in which there is no article, security or quote. */
  | 'no-articles'
  | 'no-securities'
  | 'no-quotes'
  /** Over a limit, or memory ran out. */
  | 'too-large'
  /** Arrays and objects nested deeper than the limit. */
  | 'too-deep'
  | 'unknown-call'
  | 'unknown-kind'
  | 'unknown-widget'
  /** No article has that id or URL. */
  | 'unknown-article'
  /** An option is unknown, out of range, or of the wrong type. */
  | 'bad-option'
  /** What was added is neither bytes nor a string. */
  | 'bad-input'
  /** There is no WebAssembly here, or a content security policy forbids it. */
  | 'wasm-unavailable'
  /** The module could not be fetched or compiled. */
  | 'wasm-load'
  /** A feed could not be fetched. */
  | 'fetch-failed'
  /** A Trusted Types policy of the page refuses Siderail's markup. */
  | 'trusted-types'
  /** The engine itself failed. That instance cannot be used any more. */
  | 'internal';

/** What a `SiderailError` says beside its message. */
export interface ErrorDetails {
  code: ErrorCode;
  message: string;
  /** Bytes from the start of the JSON. */
  offset?: number;
  /** From 1, as editors count: columns are UTF-16 code units. */
  line?: number;
  column?: number;
  /** JSON Pointer of the value concerned. */
  pointer?: string;
}
