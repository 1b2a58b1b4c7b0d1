// SPDX-License-Identifier: MIT
// The command line of the built package: what it prints, where, and what it ends with.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Siderail } from 'siderail';
import { renderToString } from 'siderail/server';
import { at } from '../lib/paths.js';

const { bin, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const program = at(bin.siderail);

const feed = `[
  {
    "id": "a", "url": "/a", "title": "Rockets",
    "content_html": "<p>Mr. Musk runs <b>SpaceX</b> SPCE &amp; Tesla TSLA.</p>",
    "tags": ["Space"]
  }
]
`;
const files = {
  'feed.json': feed,
  'two.json': JSON.stringify([
    { id: '1', title: 'One', tags: ['Sea'] },
    { id: '2', title: 'Two' },
    { id: '3', draft: true, title: 'Draft' },
  ]),
  'securities.json': JSON.stringify([
    { symbol: 'TSLA', name: 'Tesla, Inc.' },
    { symbol: 'SPCE', name: 'Virgin Galactic Holdings, Inc' },
  ]),
  'quotes.json': JSON.stringify([{ symbol: 'TSLA', price: 187.42, previousClose: 183.57 }]),
  'broken.json': '[\n  {"title": "A"},\n]',
  'empty.json': '{"items": [{}]}',
  'page.html': '<!doctype html><title>404</title>',
};

let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siderail-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});
after(() => rmSync(folder, { recursive: true }));

/** Runs the program in the folder of the files. */
function run(words, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('--version and --help', () => {
  assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  const help = run(['--help']);
  assert.deepEqual([help.status, help.stderr], [0, '']);
  for (const command of ['check', 'render']) {
    assert.match(help.stdout, new RegExp(`^  siderail ${command} `, 'm'));
    const more = run([command, '--help']);
    assert.equal(more.status, 0);
    assert.match(more.stdout, new RegExp(`^siderail ${command} `));
  }
});

test('securities prepares a list, which every command reads in the place of JSON', () => {
  const table = 'siderail securities 2\n\n\f\fTSLA\nSPCE\n\f Tesla, Inc.\n Virgin Galactic Holdings, Inc\n';
  assert.deepEqual(run(['securities', 'securities.json']), { status: 0, stdout: table, stderr: '' });
  assert.equal(run(['securities', 'securities.json', '-o', 'prepared.bin']).status, 0);
  const found = (/** @type {string} */ list) =>
    run(['check', 'feed.json', '--securities', list])
      .stdout.split('\n')
      .filter((line) => line.startsWith('feed.json'));
  assert.equal(found('prepared.bin').length, 2);
  assert.deepEqual(found('prepared.bin'), found('securities.json'));
  assert.deepEqual(run(['securities', 'prepared.bin']).stdout, table);
  assert.equal(run(['securities']).status, 2);
});

test('used wrongly, it says how to use it and ends with 2', () => {
  const wrong = {
    [[]]: /siderail --version/,
    'chekc feed.json': /unknown command "chekc".*"check"/,
    check: /one file/,
    'check feed.json two.json': /one file/,
    'check --no-such': /--no-such/,
    'check missing.json': /missing\.json/,
    render: /--feed/,
    'render --feed feed.json --limit many': /--limit many/,
    'render --feed feed.json --limit 0': /limit/,
    'render --feed feed.json --now soon': /now/,
    'render --feed feed.json --show weather': /unknown-widget: .*weather/,
    'render --feed - --quotes -': /only one file can be -/,
  };
  for (const [line, message] of Object.entries(wrong)) {
    const { status, stdout, stderr } = run(line ? line.split(' ') : []);
    assert.equal(status, 2, `${line}: ${stderr}`);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace');
  }
});

test('check tells where a ticker is wrong', () => {
  const { status, stdout, stderr } = run(['check', 'feed.json', '--securities', 'securities.json']);
  const column = feed.split('\n')[3].indexOf('SPCE') + 1;
  assert.equal(stderr, '');
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    'feed.json: articles from articles: 1 added, 0 replaced, 0 skipped',
    'securities.json: securities from securities: 2 added, 0 replaced, 0 skipped',
    `feed.json:4:${column}: name-mismatch: "SPCE": SPCE is Virgin Galactic Holdings, Inc`,
  ]);
  assert.equal(status, 1);
});

test('check is content with a feed in which nothing is wrong', () => {
  assert.deepEqual(run(['check', 'feed.json']), {
    status: 0,
    stdout: 'feed.json: articles from articles: 1 added, 0 replaced, 0 skipped\n',
    stderr: '',
  });
});

test('check counts what was skipped as a finding', () => {
  assert.deepEqual(run(['check', 'two.json']), {
    status: 1,
    stdout: 'two.json: articles from articles: 2 added, 0 replaced, 1 skipped\ntwo.json: skipped: item 2 (/2): draft\n',
    stderr: '',
  });
});

test('check names line and column of what is no JSON', () => {
  const wrong = {
    'broken.json': 'broken.json:3:1: json-syntax: ',
    'page.html': 'page.html:1:1: not-json: ',
    'empty.json': 'empty.json: no-articles: ',
  };
  for (const [file, message] of Object.entries(wrong)) {
    const { status, stdout, stderr } = run(['check', file]);
    assert.deepEqual([status, stdout], [1, ''], file);
    assert.ok(stderr.startsWith(message), stderr);
  }
});

test('check reads the standard input, and prints JSON', () => {
  const { status, stdout } = run(['check', '-', '--securities', 'securities.json', '--json'], feed);
  const { articles, securities, flagged } = JSON.parse(stdout);
  assert.equal(status, 1);
  assert.deepEqual([articles.added, securities.added], [1, 2]);
  assert.equal(flagged.length, 1);
  const { article, written, symbol, actualName, reason, line } = flagged[0];
  assert.deepEqual(
    [article, written, symbol, actualName, reason, line],
    ['a', 'SPCE', 'SPCE', 'Virgin Galactic Holdings, Inc', 'name-mismatch', 4],
  );
  assert.match(run(['check', '-'], '[').stderr, /^<stdin>:1:2: json-syntax: /);
});

test('render prints what renderToString gives', async () => {
  const words = [
    '--feed',
    'feed.json',
    '--securities',
    'securities.json',
    '--quotes',
    'quotes.json',
    '--now',
    '2024-03-19T15:00:00Z',
  ];
  const more = [
    '--show',
    'tags,tickers',
    '--tag-href',
    '/tag/{slug}',
    '--ticker-href',
    '/q/{symbol}',
    '--limit',
    '3',
    '--stylesheet',
    '/s.css',
  ];
  const { status, stdout, stderr } = run(['render', ...words, ...more]);
  assert.deepEqual([status, stderr], [0, '']);
  const rail = await Siderail.load();
  rail.add('securities', files['securities.json']);
  rail.add('quotes', files['quotes.json']);
  rail.add('articles', feed);
  const expected = renderToString(rail, {
    ...{
      article: 'a',
      now: '2024-03-19T15:00:00Z',
      show: ['tags', 'tickers'],
      tagHref: '/tag/{slug}',
      tickerHref: '/q/{symbol}',
    },
    ...{ limit: 3, stylesheet: '/s.css' },
  });
  assert.equal(stdout, `${expected}\n`);
  assert.ok(stdout.includes('siderail-up') && stdout.includes('/tag/space'));
});

test('render prints JSON, too', () => {
  const { status, stdout } = run([
    'render',
    '--feed',
    'two.json',
    '--article',
    '1',
    '--json',
    '--show',
    'tags related',
  ]);
  const results = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(Object.keys(results), ['tags', 'related']);
  assert.equal(results.tags.tags[0].name, 'Sea');
});

test('render fails with what is wrong', () => {
  const wrong = [
    [['--feed', 'broken.json'], /^broken\.json:3:1: json-syntax: /],
    [['--feed', 'two.json', '--article', '404'], /unknown-article/],
    [['--feed', 'feed.json', '--quotes', 'page.html'], /^page\.html:1:1: not-json: /],
  ];
  for (const [words, message] of wrong) {
    const { status, stdout, stderr } = run(['render', ...words]);
    assert.deepEqual([status, stdout], [1, ''], words.join(' '));
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace');
  }
});
