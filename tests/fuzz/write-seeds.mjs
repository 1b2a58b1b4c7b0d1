// SPDX-License-Identifier: MIT
// Writes what the fuzz targets start from, out of the golden cases:
//
//     node tests/fuzz/write-seeds.mjs DIR      DIR/<target>/*, and DIR/<target>.dict: words to put in
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { write } from '../../web/build/files.mjs';
import { readCases, stepsOf } from '../lib/cases.js';

/** Inputs above this make every run slow and find no more. */
const mostBytes = 4096;

const table =
  'siderail securities 2\nNasdaq\tequity\n\n\f \fMETA\nF\n\f' +
  ' Meta Platforms, Inc.\t2012-05-18\t2030-01-01\tFB@2022-06-08|FCB@\tFacebook|FB\n!Ford Motor\n';
const zones = ['Z', '+02:00', ' EST', ' GMT', ' p.m. ET', '-0500'];

const steps = readCases().flatMap(stepsOf);
const payloads = (kind) =>
  steps.filter(({ request }) => request.call === 'add' && request.kind === kind).map(({ payload }) => payload);

/** All strings in the payloads that `isWanted` takes. */
function stringsIn(kinds, isWanted) {
  const found = new Set();
  const visit = (value) => {
    if (typeof value === 'string' && isWanted(value)) found.add(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(visit);
  };
  for (const payload of kinds.flatMap(payloads)) {
    try {
      visit(JSON.parse(payload.toString()));
    } catch {
      // Cases of bad input hold no strings.
    }
  }
  return [...found];
}

const isDate = (text) => text.length < 40 && /\b(19|20)\d\d\b|^\d{9,19}$/.test(text) && !text.includes('/');
const dates = stringsIn(['articles', 'quotes', 'securities'], isDate);

const seeds = {
  articles: payloads('articles'),
  securities: [...payloads('securities'), table],
  quotes: payloads('quotes'),
  html: stringsIn(['articles'], (text) => /[<&]|[^\0-\x7f]/.test(text)),
  dates: [...dates, ...zones.map((zone) => `March 19, 2024 at 9:30${zone}`)],
  options: steps.map(({ request }) => JSON.stringify(request)),
};

const quoted = (word) => `"${word.replace(/["\\]/g, '\\$&')}"`;
const matchesIn = (texts, pattern) =>
  texts.flatMap((text) => [...text.toString().matchAll(pattern)].map(([all]) => all));

const words = {
  json: (texts) => [
    ...matchesIn(texts, /"[\w@ .-]{1,30}":/g),
    ...matchesIn(texts, /"[a-z-]{3,16}"/g),
    '[[',
    '{}',
    '\\u',
  ],
  html: (texts) => [
    ...matchesIn(texts, /<\/?[a-z0-9]+/g),
    ...matchesIn(texts, /&#?\w+;/g),
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ],
  dates: (texts) => [...matchesIn(texts, /[A-Za-z]+/g), ...zones],
};

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
for (const [target, all] of Object.entries(seeds)) {
  const list = [...new Set(all.map(String))].filter((text) => text.length <= mostBytes);
  for (const text of list)
    write(path.join(folder, target, createHash('sha1').update(text).digest('hex')), Buffer.from(text));
  const dictionary = [...new Set((words[target] ?? words.json)(list))];
  write(path.join(folder, `${target}.dict`), Buffer.from(`${dictionary.map(quoted).join('\n')}\n`));
}
