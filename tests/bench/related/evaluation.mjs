// SPDX-License-Identifier: MIT
// How good related articles are, by topics that the ranker does not see: the tags that editors gave.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { randomNumbers } from '../../lib/random.js';

/** @typedef {{ id: string, ndcg: number, precision: number, duplicates: number, slots: number }} Score */

const depth = 10;
const shown = 5;

/** Half of all tags, the same half for everybody: which one a tag is in depends on its letters only. */
const isInVisibleHalf = (tag) =>
  [...tag].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)) % 65_521, 7) % 2 === 0;

/** A JSON Feed, as it is or in gzip. @param {string} file */
export function readFeed(file) {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

/**
 * A feed whose tags are hidden from the ranker: all of them, or one half, the other being left to rank by.
 * @param {any} feed a JSON Feed
 * @param {'all' | 'half'} hidden
 * @param {boolean} showsRest whether the ranker sees the half that is not hidden
 */
export function hideTags(feed, hidden, showsRest = false) {
  const isHidden = (tag) => hidden === 'all' || !isInVisibleHalf(tag);
  const topics = feed.items.map(({ tags = [] }) => [...new Set(tags.filter(isHidden))]);
  const items = feed.items.map(({ tags = [], ...item }) =>
    showsRest ? { ...item, tags: tags.filter((tag) => !isHidden(tag)) } : item,
  );
  return { topics, bytes: new TextEncoder().encode(JSON.stringify({ ...feed, items })) };
}

/** Scores lists of related articles against hidden topics. */
export class Evaluation {
  #items;
  #topics;
  #position;
  #articlesOf = new Map();
  #shingles = new Map();

  /** @param {any[]} items @param {string[][]} topics of each item */
  constructor(items, topics) {
    this.#items = items;
    this.#topics = topics;
    this.#position = new Map(items.map(({ id }, index) => [String(id), index]));
    topics.forEach((all, index) => {
      for (const topic of all) this.#articlesOf.set(topic, [...(this.#articlesOf.get(topic) ?? []), index]);
    });
    this.tagged = topics.filter((all) => all.length).length;
  }

  /** Ids of articles that share a topic with another one, drawn by chance. @param {number} count @param {number} seed */
  queries(count, seed) {
    const random = randomNumbers(seed);
    const pool = this.#topics.flatMap((all, index) =>
      all.some((topic) => this.#articlesOf.get(topic).length > 1) ? [index] : [],
    );
    for (let at = pool.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [pool[at], pool[other]] = [pool[other], pool[at]];
    }
    return pool
      .slice(0, count)
      .sort((a, b) => a - b)
      .map((index) => String(this.#items[index].id));
  }

  /** @param {string} id @param {string[]} related @returns {Score} */
  score(id, related) {
    const query = this.#position.get(id);
    const list = [...new Set(related.map((each) => this.#position.get(String(each))))]
      .filter((index) => index !== undefined && index !== query)
      .slice(0, depth);
    const gains = list.map((index) => this.#gain(query, index));
    const top = list.slice(0, shown);
    const isDuplicate = (index, rank) => [query, ...top.slice(0, rank)].some((other) => this.#isSame(other, index));
    return {
      id,
      ndcg: discounted(gains) / this.#ideal(query),
      precision: gains.slice(0, shown).filter(Boolean).length / shown,
      duplicates: top.filter(isDuplicate).length,
      slots: top.length,
    };
  }

  #weight(topic) {
    return Math.log(1 + this.tagged / this.#articlesOf.get(topic).length);
  }

  /** How much two articles share: the Jaccard index of their topics, rare ones counting more. */
  #gain(one, other) {
    const sum = (topics) => topics.reduce((total, topic) => total + this.#weight(topic), 0);
    const shared = sum(this.#topics[one].filter((topic) => this.#topics[other].includes(topic)));
    return shared ? shared / (sum(this.#topics[one]) + sum(this.#topics[other]) - shared) : 0;
  }

  #ideal(query) {
    const others = new Set(this.#topics[query].flatMap((topic) => this.#articlesOf.get(topic)));
    others.delete(query);
    const gains = [...others].map((index) => this.#gain(query, index)).sort((a, b) => b - a);
    return discounted(gains.slice(0, depth));
  }

  /** Near-duplicates share half of their runs of three words. */
  #isSame(one, other) {
    const [a, b] = [this.#shinglesOf(one), this.#shinglesOf(other)];
    if (!a.size || !b.size || Math.min(a.size, b.size) < Math.max(a.size, b.size) / 2) return false;
    const shared = [...a].filter((shingle) => b.has(shingle)).length;
    return shared / (a.size + b.size - shared) >= 0.5;
  }

  #shinglesOf(index) {
    if (!this.#shingles.has(index)) {
      const { title = '', content_text: text = '' } = this.#items[index];
      const words =
        `${title} ${text}`
          .toLowerCase()
          .slice(0, 6000)
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      this.#shingles.set(index, new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)));
    }
    return this.#shingles.get(index);
  }
}

const discounted = (gains) => gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);

/** @param {number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The standard error of a mean over queries. @param {number[]} values */
export function standardError(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / (values.length || 1));
}
