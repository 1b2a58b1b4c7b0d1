// SPDX-License-Identifier: MIT
import { sample } from './snapshot.js';

/** The sample, and behind it so many posts that it is a large feed. */
export function largeFeed() {
  const feed = JSON.parse(sample.articles);
  const filler = Array.from({ length: 1200 }, (_, number) => ({
    id: `post-${number}`,
    url: `https://news.example/posts/${number}`,
    title: `Post ${number} of the harbour`,
    content_text: `Boat ${number} and the wall of the harbour. `.repeat(24),
    date_published: '2020-01-01',
  }));
  const items = [...(Array.isArray(feed) ? feed : feed.items), ...filler];
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Large', items });
}
