// SPDX-License-Identifier: MIT
// The package has all parts of the module, wherever the first is from.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Siderail } from 'siderail';
import { rejectionOf, thrownBy } from '../lib/errors.js';
import { at } from '../lib/paths.js';

let folder;
before(() => (folder = mkdtempSync(path.join(tmpdir(), 'siderail-parts-'))));
after(() => rmSync(folder, { recursive: true }));

const dist = (name) => at('dist', name);
const copy = (from, to) => {
  copyFileSync(dist(from), path.join(folder, to));
  return pathToFileURL(path.join(folder, to));
};

/** What only the rest knows: how to name the option that was meant. */
const needsRest = (rail) => thrownBy(() => rail.query('tags', { levls: 3 })).message;

test('a first part by another name has the rest of this package', async () => {
  const rail = await Siderail.load({ wasm: copy('siderail.wasm', 'hashed-1a2b.wasm'), simd: true });
  assert.match(needsRest(rail), /"levels"/);
  assert.equal(rail.simd, false, 'the file says which build it is');
});

test('a first part by its own name has the others beside it', async () => {
  const wasm = copy('siderail.simd.wasm', 'siderail.simd.wasm');
  const missing = new Set(['siderail.simd.tickers.wasm', 'siderail.simd.rest.wasm']);
  while (missing.size) {
    const { code, message } = await rejectionOf(Siderail.load({ wasm }));
    assert.equal(code, 'wasm-load');
    // All are asked for at once, and whichever fails first is named.
    const part = [...missing].find((name) => message.includes(name));
    assert.ok(part, message);
    copy(part, part);
    missing.delete(part);
  }
  assert.match(needsRest(await Siderail.load({ wasm })), /"levels"/);
});

test('a rest of another build is refused', async () => {
  const wasm = copy('siderail.wasm', 'siderail.wasm');
  copy('siderail.tickers.wasm', 'siderail.tickers.wasm');
  copy('siderail.simd.rest.wasm', 'siderail.rest.wasm');
  assert.equal((await rejectionOf(Siderail.load({ wasm }))).code, 'wasm-load');
});

test('bytes and modules have the rest of the build that they are of', async () => {
  for (const name of ['siderail.wasm', 'siderail.simd.wasm']) {
    const bytes = readFileSync(dist(name));
    for (const wasm of [bytes, await WebAssembly.compile(bytes)]) {
      const rail = await Siderail.load({ wasm });
      assert.equal(rail.simd, name.includes('simd'));
      assert.match(needsRest(rail), /"levels"/);
    }
  }
});
