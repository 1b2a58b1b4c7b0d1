// SPDX-License-Identifier: MIT

/**
 * What an engine in a page reads first. Browsers compile a function of a module when it is first called, which takes
 * longer than to read a feed: an article of which nothing stays leaves most of that to tasks of their own.
 */
export const firstArticle =
  '{"url":"/a","title":"A","content_html":"<p>&amp;</p>","tags":["A"],"date_published":"2024-03-19"}';
