// SPDX-License-Identifier: MIT
import { documentsOf, questionOf, without } from './documents.mjs';

/** See siderail.mjs. */
export function build(bytes, { variant, load }) {
  const engine = load('wink-bm25-text-search')();
  const { string, tokens } = load('wink-nlp-utils');
  const documents = documentsOf(bytes);
  const byId = new Map(documents.map((document) => [document.id, document]));
  engine.defineConfig({ fldWeights: { title: 2, text: 1 } });
  engine.definePrepTasks([string.lowerCase, string.tokenize0, tokens.removeWords, tokens.stem]);
  for (const { id, title, text } of documents) engine.addDoc({ title, text }, id);
  engine.consolidate();
  const question = questionOf(variant);
  const search = (text, limit) => engine.search(text, limit + 1).map(([id]) => String(id));
  return {
    related: (id, limit) => without(search(question(byId.get(id)), limit), id, limit),
    serialize: () => engine.exportJSON(),
  };
}
