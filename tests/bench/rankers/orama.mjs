// SPDX-License-Identifier: MIT
import { documentsOf, questionOf, without } from './documents.mjs';

/** See siderail.mjs. A threshold of 1 is Orama's word for: any of the words will do. */
export async function build(bytes, { variant, load }) {
  const { create, insertMultiple, save, search } = load('@orama/orama');
  const documents = documentsOf(bytes);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = create({ schema: { title: 'string', text: 'string' } });
  await insertMultiple(
    index,
    documents.map(({ id, title, text }) => ({ id, title, text })),
    500,
  );
  const question = questionOf(variant);
  return {
    related: async (id, limit) => {
      const term = question(byId.get(id));
      const { hits } = await search(index, { term, boost: { title: 2 }, threshold: 1, limit: limit + 1 });
      return without(
        hits.map((hit) => hit.id),
        id,
        limit,
      );
    },
    serialize: () => JSON.stringify(save(index)),
  };
}
