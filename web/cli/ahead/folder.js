// SPDX-License-Identifier: MIT
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint, usageError } from '../complaint.js';
import { checkLock, takeLock } from './lock.js';

//  DIR/.siderail/            while a build is unfinished: lock, state.json, slice-00000.ndjson..., and what is to take a
//                            place below
//  DIR/shards/, articles/    replaced as a whole
//  DIR/manifest.json         written last, and taken away first

/** What is known of an unfinished build: what it is made of, and how many articles that is. @typedef {{ hash: string, articles?: number }} State */

/**
 * Writes a file that is there as a whole or not at all, whatever happens meanwhile.
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text) {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** Where a build goes, and where it keeps what is unfinished. */
export class Folder {
  /** @param {string} out */
  constructor(out) {
    this.out = out;
    /** For what is unfinished. */
    this.work = path.join(out, '.siderail');
    /** The file that says that all is finished. */
    this.manifest = path.join(out, 'manifest.json');
  }

  /**
   * The manifest of a build that is finished and has all its shards, or null.
   * @returns {Record<string, any> | null}
   */
  finished() {
    const manifest = readJson(this.manifest);
    const shards = path.join(this.out, 'shards');
    return manifest?.hash && existsSync(shards) && readdirSync(shards).length === manifest.shards ? manifest : null;
  }

  /**
   * Takes up an unfinished build, if it is of the same input, or starts one. No other process may until it is finished
   * or this one has ended.
   * @param {string} hash
   * @returns {State}
   */
  begin(hash) {
    const isOurs = existsSync(this.work) || readJson(this.manifest)?.hash;
    const taken = ['shards', 'articles'].find((name) => existsSync(path.join(this.out, name)));
    if (!isOurs && taken) throw new Complaint(`${path.join(this.out, taken)} is there and is not of siderail build`, 1);
    const lock = path.join(this.work, 'lock');
    const state = readJson(path.join(this.work, 'state.json'));
    const goesOn = state?.hash === hash;
    checkLock(lock);
    this.attempt(() => {
      if (!goesOn) rmSync(this.work, { recursive: true, force: true });
      mkdirSync(this.work, { recursive: true });
      takeLock(lock);
    });
    if (goesOn) return /** @type {State} */ (state);
    this.note({ hash });
    return { hash };
  }

  /** @param {State} state */
  note(state) {
    this.attempt(() => writeWhole(path.join(this.work, 'state.json'), `${JSON.stringify(state)}\n`));
  }

  /**
   * An empty folder for what is to take a place when all of it is written.
   * @param {string} name
   */
  prepare(name) {
    const folder = path.join(this.work, name);
    this.attempt(() => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    });
    return folder;
  }

  /**
   * Puts the prepared folders in their places and then the manifest, and forgets all that was unfinished.
   * @param {string[]} names
   * @param {object} manifest
   */
  finish(names, manifest) {
    this.attempt(() => {
      rmSync(this.manifest, { force: true });
      for (const name of ['shards', 'articles']) {
        rmSync(path.join(this.out, name), { recursive: true, force: true });
        if (names.includes(name)) renameSync(path.join(this.work, name), path.join(this.out, name));
      }
      writeWhole(this.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
      rmSync(this.work, { recursive: true });
    });
  }

  /**
   * Ends the program when something cannot be written.
   * @template T
   * @param {() => T} action
   * @returns {T}
   */
  attempt(action) {
    try {
      return action();
    } catch (thrown) {
      if (thrown instanceof Complaint) throw thrown;
      throw usageError(`${this.out}: cannot be written: ${/** @type {Error} */ (thrown).message}`);
    }
  }
}

/**
 * @param {string} file
 * @returns {Record<string, any> | null} null if there is none, or no JSON in it
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
