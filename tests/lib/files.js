// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync as read } from 'node:fs';
import { at } from './paths.js';

/** Every file that is in the repository or about to be: what git tracks, and what is new and not ignored. */
export const repositoryFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: at(), encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && existsSync(at(file)))
    .sort();

/**
 * Those of them that are below one of some folders and are called so.
 * @param {string[]} folders
 * @param {RegExp} name
 */
export const filesBelow = (folders, name) =>
  repositoryFiles().filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)) && name.test(file));

/** The text of a file. @param {string} file from the top of the repository */
export const readText = (file) => read(at(file), 'utf8');
