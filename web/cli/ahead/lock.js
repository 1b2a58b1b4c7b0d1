// SPDX-License-Identifier: MIT
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Complaint } from '../complaint.js';

/**
 * Throws when a process that is running holds the lock.
 * @param {string} file
 */
export function checkLock(file) {
  const holder = holderOf(file);
  // A process with our own number was another one: it is gone, and its number was given again.
  if (holder === null || holder === process.pid || !isRunning(holder)) return;
  throw new Complaint(`process ${holder} is building there. If it is not: remove ${file}`, 1);
}

/**
 * Takes the lock for this process, over from one that has ended if need be. It goes with the folder that it is in.
 * @param {string} file in a folder that is there
 */
export function takeLock(file) {
  checkLock(file);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch (thrown) {
    checkLock(file); // somebody was quicker
    throw thrown;
  }
}

/**
 * The process that has written the file; null if there is none.
 * @param {string} file
 */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** @param {number} id of a process */
function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch (thrown) {
    return /** @type {NodeJS.ErrnoException} */ (thrown).code === 'EPERM';
  }
}
