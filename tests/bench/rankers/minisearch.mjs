// SPDX-License-Identifier: MIT
import { documentsOf, questionOf, without } from './documents.mjs';

/** See siderail.mjs. */
export function build(bytes, { variant, load }) {
  const MiniSearch = load('minisearch');
  const documents = documentsOf(bytes);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 2 } } });
  index.addAll(documents);
  const question = questionOf(variant);
  return {
    related: (id, limit) =>
      without(
        index.search(question(byId.get(id))).map((found) => found.id),
        id,
        limit,
      ),
    serialize: () => JSON.stringify(index),
  };
}
