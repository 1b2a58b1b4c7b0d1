// SPDX-License-Identifier: MIT
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The absolute path of something in the repository.
 * @param {...string} parts
 */
export const at = (...parts) => path.join(root, ...parts);

/**
 * Writes a file and makes its folder.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Whether every output is there and none is older than any input. An input may be a folder: then all files below it
 * count.
 * @param {string[]} outputs
 * @param {string[]} inputs
 */
export const isFresh = (outputs, inputs) =>
  outputs.every((file) => existsSync(file)) &&
  Math.min(...outputs.map(modified)) >= Math.max(...inputs.flatMap(filesIn).map(modified));

/** @param {string} file */
const modified = (file) => statSync(file).mtimeMs;

/**
 * @param {string} fileOrFolder
 * @returns {string[]}
 */
function filesIn(fileOrFolder) {
  if (!statSync(fileOrFolder).isDirectory()) return [fileOrFolder];
  return readdirSync(fileOrFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
