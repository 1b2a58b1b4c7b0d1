// SPDX-License-Identifier: MIT

/**
 * What the rivals index of a JSON Feed.
 * @param {Uint8Array} bytes
 * @returns {{ id: string, title: string, text: string, date: string }[]}
 */
export const documentsOf = (bytes) =>
  JSON.parse(new TextDecoder().decode(bytes)).items.map((item) => ({
    id: String(item.id),
    title: item.title ?? '',
    text: item.content_text ?? '',
    date: item.date_published ?? '',
  }));

/**
 * Rivals are search engines: they are asked for what the title says, as sites do that use one, or, as "full", for all of
 * the text.
 * @param {string} variant
 */
export const questionOf = (variant) =>
  variant === 'full' ? ({ title, text }) => `${title} ${text}` : ({ title }) => title;

/**
 * The ids of results, without the article itself.
 * @param {string[]} ids
 * @param {string} id
 * @param {number} limit
 */
export const without = (ids, id, limit) => ids.filter((each) => each !== id).slice(0, limit);
