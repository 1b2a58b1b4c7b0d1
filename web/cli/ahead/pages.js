// SPDX-License-Identifier: MIT
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { hash, urlKey } from '../../url-key.js';
/** @import {Made} from './slices.js' */

/**
 * Writes a file for each article, and index.json, which has the file of each id.
 * @param {string} folder
 * @param {'html' | 'json'} form
 * @param {Iterable<Made>} made
 */
export function writePages(folder, form, made) {
  /** @type {Set<string>} */
  const taken = new Set();
  const lines = [];
  for (const article of made) {
    const file = `${freeName(article, taken)}.${form}`;
    writeFileSync(path.join(folder, file), form === 'html' ? article.html : `${JSON.stringify(article.data)}\n`);
    lines.push(`${JSON.stringify(article.id)}:${JSON.stringify(file)}`);
  }
  writeFileSync(path.join(folder, 'index.json'), `{\n${lines.join(',\n')}\n}\n`);
}

/**
 * A name that is safe in every file system, of small letters, and no other article's.
 * @param {Made} article
 * @param {Set<string>} taken
 */
function freeName({ id, url }, taken) {
  const words = urlKey(url || id)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .slice(-80)
    .replace(/^-|-$/g, '');
  const name = `${words || 'article'}-${hash(id).toString(16).padStart(8, '0')}`;
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  taken.add(free);
  return free;
}
