// SPDX-License-Identifier: MIT
// Siderail for an evaluation of related articles: a ranker module, by path, of the form
//
//     build(bytes, { variant }) -> { related(id, k) -> ids, info }
//
// Variants: "prepared", the default, with the semantic layer; "lexical", without it, as the first answers of a page are.
import { Siderail } from 'siderail';

/** The module is compiled once per realm, before any feed is there. */
export const warmup = () => Siderail.load();

/**
 * @param {Uint8Array} bytes a JSON Feed
 * @param {{ variant?: string }} [options]
 */
export async function build(bytes, { variant = 'prepared' } = {}) {
  const rail = await Siderail.load();
  const start = performance.now();
  rail.add('articles', bytes);
  const added = performance.now();
  const [first] = rail.ids();
  rail.query('related', { article: first });
  const answered = performance.now();
  rail.query('related', { article: first });
  const inverted = performance.now();
  if (variant === 'prepared') await rail.prepare();
  const info = {
    addMs: added - start,
    firstAnswerMs: answered - start,
    wholeIndexMs: inverted - start,
    prepareMs: performance.now() - inverted,
    bytes: rail.bytes,
  };
  return {
    related: (/** @type {string} */ article, /** @type {number} */ limit) =>
      rail.query('related', { article, limit, minScore: 0 }).items.map(({ id }) => id),
    info,
  };
}
