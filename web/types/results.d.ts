// SPDX-License-Identifier: MIT
// What the widgets answer, as data.

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
    /** 0 to 1: how many of the links with this score share a topic with the article, on any feed. */
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
