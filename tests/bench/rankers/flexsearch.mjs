// SPDX-License-Identifier: MIT
import { documentsOf, questionOf, without } from './documents.mjs';

/** See siderail.mjs. Without `suggest` an article would have to hold every word. */
export function build(bytes, { variant, load }) {
  const { Document } = load('flexsearch');
  const documents = documentsOf(bytes);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = new Document({ tokenize: 'strict', document: { id: 'id', index: ['title', 'text'] } });
  for (const document of documents) index.add(document);
  const question = questionOf(variant);
  const search = (text) => index.search(text, { limit: 40, suggest: true, merge: true });
  return {
    related: (id, limit) =>
      without(
        search(question(byId.get(id))).map((found) => String(found.id)),
        id,
        limit,
      ),
    serialize: () => {
      const parts = [];
      index.export((key, data) => void parts.push(key, data ?? ''));
      return parts.join('\n');
    },
  };
}
