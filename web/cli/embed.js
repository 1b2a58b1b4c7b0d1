// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { usageError } from './complaint.js';
/** @import {Command, Values} from './help.js' */

/** The attributes of the element that the command passes on. */
const attributes = [
  'src',
  'index',
  'article',
  'show',
  'securities',
  'quotes',
  'refresh',
  'tag-href',
  'ticker-href',
  'limit',
  'for',
];

/** `siderail embed`: what to put on a page. @type {Command} */
export const embed = {
  usage: 'siderail embed [options]',
  summary: 'Prints the HTML to put on a page: early requests, the script with its hash, and the element.',
  details: `  --base URL           where the page's server has the files of dist; by default /siderail/
${attributes.map((name) => `  ${`--${name} VALUE`.padEnd(20)} attribute of <side-rail>`).join('\n')}
  --reserve LENGTH     room to keep until there is something to show; by default 30rem
  --files              print the hash of every file of dist instead`,
  options: {
    base: { type: 'string' },
    reserve: { type: 'string' },
    files: { type: 'boolean' },
    ...Object.fromEntries(attributes.map((name) => [name, { type: /** @type {const} */ ('string') }])),
  },
  takesFile: false,

  async run(values) {
    const hashes = await hashFiles();
    console.log(
      values.files ? [...hashes].map(([name, hash]) => `${name} ${hash}`).join('\n') : snippet(values, hashes),
    );
    return 0;
  },
};

/** The files that pages fetch, with their hashes as the attribute `integrity` has them. @returns {Promise<Map<string, string>>} */
async function hashFiles() {
  const folder = new URL('../', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /\.(js|css|wasm)$/.test(name)).sort();
  const hash = async (/** @type {string} */ name) =>
    `sha384-${createHash('sha384')
      .update(await readFile(new URL(name, folder)))
      .digest('base64')}`;
  return new Map(await Promise.all(names.map(async (name) => /** @type {const} */ ([name, await hash(name)]))));
}

/**
 * @param {Values} values
 * @param {Map<string, string>} hashes
 */
function snippet(values, hashes) {
  const base = `${values.base ?? '/siderail'}`.replace(/\/*$/, '/');
  const reserve = values.reserve ?? '30rem';
  if (!/^[\d.]+[a-z]+$/.test(reserve)) throw usageError(`--reserve ${reserve} is not a length, such as 30rem`);
  const isAhead = values.index !== undefined;
  const parts = isAhead
    ? ['shard-']
    : [values.securities === undefined ? [] : 'tickers.css-', values.for === undefined ? [] : 'inline-'].flat();
  const chunks = [...hashes.keys()].filter((name) => parts.some((part) => name.startsWith(part)));
  const hasBadges = (values.securities ?? values.quotes) !== undefined;
  const modules = isAhead ? [] : ['siderail.simd.wasm', ...(hasBadges ? ['siderail.simd.tickers.wasm'] : [])];
  const fetched = isAhead ? [] : [values.src, values.securities, values.quotes].filter((url) => url !== undefined);
  const integrity = (/** @type {string} */ name) => `integrity="${hashes.get(name)}"`;
  return [
    '<!-- in the head -->',
    `<script type="module" src="${escape(base)}side-rail.js" ${integrity('side-rail.js')}></script>`,
    ...chunks.map((name) => `<link rel="modulepreload" href="${escape(base + name)}" ${integrity(name)}>`),
    ...modules.map(
      (name) => `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${escape(base + name)}">`,
    ),
    ...fetched.map((url) => `<link rel="preload" as="fetch" crossorigin href="${escape(url)}">`),
    '',
    '<!-- in the style sheet: nothing moves when the rail comes, and nothing stays when there is none -->',
    `side-rail:not([empty]) { display: block; min-block-size: ${reserve} }`,
    '',
    '<!-- beside the article -->',
    `<side-rail${attributes.map((name) => (values[name] === undefined ? '' : ` ${name}="${escape(values[name])}"`)).join('')}>`,
    '  <a href="/">More articles</a>',
    '</side-rail>',
  ].join('\n');
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
