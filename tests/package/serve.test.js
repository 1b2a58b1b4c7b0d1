// SPDX-License-Identifier: MIT
// What helps to put a rail on a page: `siderail embed` and `siderail serve`.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { at } from '../lib/paths.js';
import { sample } from '../lib/snapshot.js';

const program = at(JSON.parse(readFileSync(at('package.json'), 'utf8')).bin.siderail);
const run = (...words) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
const hashOf = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(at('dist', name)))
    .digest('base64')}`;

let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siderail-serve-'));
  for (const [kind, text] of Object.entries(sample)) writeFileSync(path.join(folder, `${kind}.json`), text);
});
after(() => rmSync(folder, { recursive: true }));

test('embed prints the script with its hash, early requests, and the element', () => {
  const { status, stdout } = run('embed', '--base', '/static', '--src', '/feed.json?a=1&b="', '--for', '#story');
  assert.equal(status, 0);
  assert.ok(stdout.includes(`<script type="module" src="/static/side-rail.js" integrity="${hashOf('side-rail.js')}">`));
  assert.match(stdout, /<link rel="modulepreload" href="\/static\/inline-\w+\.js" integrity="sha384-/);
  assert.ok(stdout.includes('type="application/wasm" crossorigin href="/static/siderail.simd.wasm"'));
  assert.ok(stdout.includes('crossorigin href="/feed.json?a=1&#38;b=&#34;"'));
  assert.ok(stdout.includes('<side-rail src="/feed.json?a=1&#38;b=&#34;" for="#story">'));
  assert.ok(stdout.includes('side-rail:not([empty]) { display: block; min-block-size: 30rem }'));
  assert.ok(!stdout.includes('tickers'));
  const badges = run('embed', '--securities', '/s.json').stdout;
  assert.match(badges, /modulepreload" href="\/siderail\/tickers\.css-\w+\.js"/);
  assert.ok(badges.includes('type="application/wasm" crossorigin href="/siderail/siderail.simd.tickers.wasm"'));
  const ahead = run('embed', '--index', '/rail/?shards=8').stdout;
  assert.ok(ahead.includes('<side-rail index="/rail/?shards=8">') && !ahead.includes('.wasm'), ahead);
  assert.match(ahead, /modulepreload" href="\/siderail\/shard-/);
  assert.equal(run('embed', '--reserve', '1em;}').status, 2);
  assert.ok(run('embed', '--files').stdout.includes(`siderail.simd.wasm ${hashOf('siderail.simd.wasm')}\n`));
});

test('serve shows every article with its rail, under the strictest policy', async () => {
  const file = (kind) => path.join(folder, `${kind}.json`);
  const words = ['serve', '--feed', file('articles'), '--securities', file('securities'), '--port', '0'];
  const server = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = String(await new Promise((resolve) => server.stdout.once('data', resolve))).trim();
    const response = await fetch(`${url}?article=2`);
    const html = await response.text();
    assert.match(
      response.headers.get('content-security-policy'),
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/,
    );
    assert.ok(html.includes('<h1>Ferries return late</h1>') && html.includes('<template shadowrootmode="open">'), html);
    assert.equal((await fetch(`${url}siderail/side-rail.js`)).headers.get('content-type'), 'text/javascript');
    assert.equal(await (await fetch(`${url}feed.json`)).text(), sample.articles);
    for (const [accepted, encoding] of Object.entries({ 'gzip, br': 'br', 'br;q=0': null, identity: null })) {
      const file = await fetch(`${url}siderail/side-rail.js`, { headers: { 'Accept-Encoding': accepted } });
      assert.equal(file.headers.get('content-encoding'), encoding, accepted);
      assert.equal(await file.text(), readFileSync(at('dist/side-rail.js'), 'utf8'));
    }
    for (const name of ['siderail/../../package.json', 'siderail/..%2F..%2Fpackage.json', 'quotes.json'])
      assert.equal((await fetch(url + name)).status, 404, name);
    assert.equal((await fetch(`${url}?article=none`)).status, 500);
  } finally {
    server.kill();
  }
  assert.equal(run('serve').status, 2);
  assert.equal(run('serve', '--feed', path.join(folder, 'none.json')).status, 2);
});
