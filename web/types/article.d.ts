// SPDX-License-Identifier: MIT
// Articles, as they are given and as they are read.

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
