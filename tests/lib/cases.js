// SPDX-License-Identifier: MIT
// The golden cases of tests/cases: what goes into an engine and what has to come out, for every runtime that there is.
//
//     { "name": "...", "why": "one sentence: why it has to be so",
//       "add":   [{ "kind": "articles", "json": <value, or a string with JSON text>, "report"?: {...}, "error"?: {...} }],
//       "calls": [{ "query": "tags", "options"?: {...}, "expect": {...} }, { "render": "tags", "expect": "<nav ..." },
//                 { "article": "id", "expect": {...} }, { "ids": true, "expect": [] }, { "clear": "quotes" },
//                 { "query": "tags", "error": { "code": "bad-option", "pointer"?: "/levels" } }, { "add": {as above} }] }
//
// "base64" in place of "json" holds bytes that are no text. An error names those of its members that matter.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expandMentions } from './mentions.js';
import { at } from './paths.js';

/** The folder of the cases. */
export const folder = at('tests/cases');

/**
 * Every file of cases, in the order of their names; `isMade` says that the cases were made from the file, see mentions.js.
 * @returns {{ file: string, cases: object[], isMade: boolean }[]}
 */
export const readFiles = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => {
      const content = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      const isMade = !Array.isArray(content);
      return { file, cases: isMade ? expandMentions(content) : content, isMade };
    });

/** Every case, with the file that it is in. */
export const readCases = () =>
  readFiles().flatMap(({ file, cases }) => cases.map((each) => ({ ...each, file, title: `${file}: ${each.name}` })));

/**
 * The steps of a case: `source` is the object in the file that `expect`, `report` and `error` belong to.
 * @param {object} golden
 * @returns {{ source: object, request: object, payload?: Uint8Array, isHtml: boolean, expect?: any, error?: object }[]}
 */
export const stepsOf = ({ add = [], calls = [] }) => [...add.map(addStep), ...calls.map(callStep)];

function addStep(source) {
  const { kind, options, report, error } = source;
  const request = { call: 'add', kind, ...(options && { options }) };
  return { source, request, payload: payloadOf(source), isHtml: false, expect: report, error };
}

function callStep(source) {
  if (source.add) return addStep(source.add);
  const { expect, error } = source;
  return { source, request: requestOf(source), isHtml: 'render' in source, expect, error };
}

function requestOf({ query, render, article, ids, clear, prepare, widgets, options = {} }) {
  if (query) return { call: 'query', widget: query, options };
  if (render) return { call: 'render', widget: render, options };
  if (article) return { call: 'article', key: article };
  if (clear) return { call: 'clear', ...(clear !== true && { kind: clear }) };
  if (ids) return { call: 'ids' };
  if (prepare) return { call: 'prepare' };
  if (widgets) return { call: 'widgets' };
  throw new Error('a step of a case does nothing');
}

function payloadOf({ json, base64 }) {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
}

/** The members of an error that a case names, in the order it names them. */
export const pickError = (error, wanted) => Object.fromEntries(Object.keys(wanted).map((name) => [name, error[name]]));
