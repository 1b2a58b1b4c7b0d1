// SPDX-License-Identifier: MIT
import { documentsOf, questionOf, without } from './documents.mjs';

/** See siderail.mjs. */
export function build(bytes, { variant, load }) {
  const lunr = load('lunr');
  const documents = documentsOf(bytes);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = lunr(function define() {
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('text');
    for (const document of documents) this.add(document);
  });
  const question = questionOf(variant);
  const search = (text) => {
    const words = new Set(lunr.tokenizer(text).map(String));
    return index.query((query) => words.forEach((word) => word.length > 1 && query.term(word)));
  };
  return {
    related: (id, limit) =>
      without(
        search(question(byId.get(id))).map(({ ref }) => ref),
        id,
        limit,
      ),
    serialize: () => JSON.stringify(index),
  };
}
