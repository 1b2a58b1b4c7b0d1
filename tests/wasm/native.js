// SPDX-License-Identifier: MIT
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at } from '../lib/paths.js';

const program = at('build/native/tests/native/siderail_replay');

/**
 * Makes a list of calls natively.
 * @param {Buffer} list see tests/lib/call-list.js
 * @returns {{ failed: boolean, body: Buffer }[]} a reply for each call
 */
export function replayNatively(list) {
  if (!existsSync(program)) throw new Error('The native build is missing: cmake --preset native, then build it');
  const { status, signal, stdout } = spawnSync(program, { input: list, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`siderail_replay ended with ${signal ?? status}`);
  return repliesIn(stdout);
}

function repliesIn(output) {
  const replies = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [failed, size] = output.toString('latin1', at, end).split(' ').map(Number);
    replies.push({ failed: failed === 1, body: output.subarray(end + 1, end + 1 + size) });
    at = end + 1 + size + 1;
  }
  return replies;
}
