// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { SiderailError } from '../error.js';
import { Complaint, usageError } from './complaint.js';
/** @import {Siderail} from '../core.js' */
/** @import {Kind, Report} from '../types.js' */

/**
 * A file's bytes; of the standard input for `-`. Ends the program when there is no such file.
 * @param {string} file
 * @returns {Promise<Uint8Array>}
 */
export async function read(file) {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (thrown) {
    throw usageError(`${file}: cannot be read: ${/** @type {Error} */ (thrown).message}`);
  }
}

/**
 * Adds a file. Ends the program with file, line and column of what is wrong with it.
 * @param {Siderail} rail
 * @param {Kind} kind
 * @param {string} file
 * @returns {Promise<{ bytes: Uint8Array, report: Report }>}
 */
export async function addFile(rail, kind, file) {
  const bytes = await read(file);
  return { bytes, report: explained(file, () => rail.add(kind, bytes)) };
}

/**
 * Does something with what came from a file. Ends the program, naming the file, when that fails.
 * @template T
 * @param {string} file or what else is to blame
 * @param {() => T} action
 * @returns {T}
 */
export function explained(file, action) {
  try {
    return action();
  } catch (thrown) {
    if (!(thrown instanceof SiderailError)) throw thrown;
    const { code, message, line, column, pointer } = thrown;
    const text = `${place(file, { line, column })}: ${code}: ${message}${pointer ? ` (${pointer})` : ''}`;
    throw new Complaint(text, code === 'bad-option' || code === 'unknown-widget' ? 2 : 1);
  }
}

/**
 * A place in a file, as editors and terminals understand it.
 * @param {string} file
 * @param {{ line?: number, column?: number }} [position]
 */
export const place = (file, { line, column } = {}) =>
  [file === '-' ? '<stdin>' : file, ...(line === undefined ? [] : [line, column])].join(':');
