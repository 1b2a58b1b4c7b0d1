// SPDX-License-Identifier: MIT
// `siderail build`: what it writes is what the engine renders, whatever happens on the way.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Siderail } from 'siderail';
import { namesOf, shardFile, shardOf, shardOfKey, urlKey } from '../../web/url-key.js';
import { at } from '../lib/paths.js';
import { randomNumbers } from '../lib/random.js';
import { sample } from '../lib/snapshot.js';

const program = at(JSON.parse(readFileSync(at('package.json'), 'utf8')).bin.siderail);
const random = randomNumbers(7);
const words = 'ferry harbour tide market budget vote council school strike storm bridge tunnel museum orchestra'.split(
  ' ',
);
const word = () => words[Math.floor(random() * words.length)];
const text = () => Array.from({ length: 60 }, word).join(' ');

/** Articles with ids that are URLs, and others with numbers; one has the URL of another, and one has none. */
const items = Array.from({ length: 400 }, (_, n) => ({
  id: n % 3 ? `https://www.news.example/${n}/` : `${n}`,
  url: n === 30 ? '/28' : n === 33 ? undefined : n % 2 ? `https://news.example/${n}` : `/${n}/`,
  title: `${word()} ${word()} ${n}`,
  content_text: text(),
  tags: [word()],
}));

let folder;
const inFolder = (...parts) => path.join(folder, ...parts);
const run = (...given) => spawnSync(process.execPath, [program, ...given], { cwd: folder, encoding: 'utf8' });
const build = (out, ...given) => run('build', 'feed.json', '--out', out, '--quiet', ...given);
const read = (...parts) => JSON.parse(readFileSync(inFolder(...parts), 'utf8'));

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siderail-build-'));
  writeFileSync(inFolder('feed.json'), JSON.stringify(items));
  writeFileSync(inFolder('other.json'), JSON.stringify([{ id: 'more', title: 'One more ferry' }]));
  writeFileSync(inFolder('twice.json'), JSON.stringify([items[1]]));
  writeFileSync(inFolder('securities.json'), sample.securities);
  writeFileSync(inFolder('broken.json'), '[\n  {"title": "A"},\n]');
});
after(() => rmSync(folder, { recursive: true }));

/** Every file below a folder with a hash of its bytes. */
const contents = (out) =>
  Object.fromEntries(
    readdirSync(inFolder(out), { recursive: true })
      .filter((name) => statSync(inFolder(out, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(inFolder(out, name)))
          .digest('hex'),
      ]),
  );

/** What a page finds under an id or URL. */
function lookUp(out, shards, key) {
  const shard = read(out, shardFile(shardOf(key, shards)));
  const name = namesOf(key).find((each) => Object.hasOwn(shard, each));
  const found = name === undefined ? undefined : shard[name];
  return Array.isArray(found) ? read(out, shardFile(shardOfKey(found[0], shards)))[found[0]] : found;
}

async function openRail() {
  const rail = await Siderail.load();
  rail.add('articles', JSON.stringify(items));
  return rail;
}

test('each article has what the engine renders, under its id and its URL', async () => {
  const { status, stdout, stderr } = build('plain', '--base', '/r');
  assert.equal(status, 0, stderr);
  const { shards, articles } = read('plain', 'manifest.json');
  assert.ok(stdout.includes(`<side-rail index="/r/?shards=${shards}"></side-rail>`), stdout);
  assert.equal(articles, items.length);
  assert.match(stderr, /^1 articles have the URL/);
  const rail = await openRail();
  for (const { id, url } of items) {
    for (const key of [id, url, url?.startsWith('/') && `https://news.example${url}?utm_source=x#top`].filter(
      Boolean,
    )) {
      const expected = rail.render('related', { article: key });
      assert.equal(lookUp('plain', shards, key), expected, key);
    }
  }
  assert.equal(lookUp('plain', shards, 'https://news.example/none'), undefined);
});

test('shards are small, all there, and nothing else is left', () => {
  const { shards, largest } = read('plain', 'manifest.json');
  const sizes = readdirSync(inFolder('plain/shards')).map((name) => statSync(inFolder('plain/shards', name)).size);
  assert.equal(sizes.length, shards);
  assert.ok(shards > 4 && Math.max(...sizes) < 30_000 && Math.max(...sizes) <= largest, `${sizes}`);
  assert.deepEqual(readdirSync(inFolder('plain')).sort(), ['manifest.json', 'shards']);
  assert.ok(statSync(inFolder('plain/manifest.json')).size < 500);
});

test('the bytes do not depend on the number of threads', () => {
  for (const jobs of ['1', '3']) assert.equal(build(`jobs-${jobs}`, '--jobs', jobs).status, 0);
  assert.deepEqual(contents('jobs-1'), contents('jobs-3'));
  assert.deepEqual(contents('jobs-1'), contents('plain'));
});

/** A build that was killed when two slices were there. Returns the first of them. */
async function killedBuild(out) {
  const words = [program, 'build', 'feed.json', '--out', out, '--jobs', '1'];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const work = inFolder(out, '.siderail');
  const slices = () => (existsSync(work) ? readdirSync(work).filter((name) => name.endsWith('.ndjson')) : []);
  while (slices().length < 2 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  assert.ok(!existsSync(inFolder(out, 'manifest.json')));
  return path.join(work, slices()[0]);
}

test('killed in the middle, it goes on and writes the same bytes', async () => {
  await killedBuild('killed');
  assert.equal(build('killed').status, 0);
  assert.deepEqual(contents('killed'), contents('plain'));
});

test('what a killed build made is not made again, unless the input is another', async () => {
  for (const [given, isKept] of [
    [[], true],
    [['--limit', '3'], false],
  ]) {
    const slice = await killedBuild('marked');
    // A mark in a slice is found in what comes out.
    writeFileSync(slice, readFileSync(slice, 'utf8').replace('"html":"', '"html":"MARK'));
    assert.equal(build('marked', ...given).status, 0);
    const texts = readdirSync(inFolder('marked/shards')).map((name) =>
      readFileSync(inFolder('marked/shards', name), 'utf8'),
    );
    assert.equal(
      texts.some((each) => each.includes('MARK')),
      isKept,
    );
    rmSync(inFolder('marked'), { recursive: true });
  }
});

test('two builds never write to one folder, and one that has died does not stand in the way', () => {
  const lock = inFolder('locked/.siderail/lock');
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  mkdirSync(path.dirname(lock), { recursive: true });
  writeFileSync(lock, `${process.pid}\n`);
  const before = contents('locked');
  const { status, stdout, stderr } = build('locked');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, new RegExp(`^process ${process.pid} is building there`));
  assert.deepEqual(contents('locked'), before);
  for (const left of [`${ended}\n`, '', 'nonsense']) {
    writeFileSync(lock, left);
    assert.equal(build('locked').status, 0);
    assert.deepEqual(contents('locked'), contents('plain'));
    rmSync(inFolder('locked'), { recursive: true });
    mkdirSync(path.dirname(lock), { recursive: true });
  }
});

test('the same again does nothing; another input or option starts anew', () => {
  const time = () => statSync(inFolder('jobs-1/manifest.json')).mtimeMs;
  const written = time();
  assert.match(build('jobs-1', '--jobs', '2').stdout, /^jobs-1 is up to date\n<side-rail index=/);
  assert.equal(time(), written);
  assert.equal(build('jobs-1', '--limit', '2').status, 0);
  assert.notDeepEqual(contents('jobs-1'), contents('plain'));
  assert.equal(run('build', 'feed.json', 'other.json', '--out', 'jobs-1', '--quiet').status, 0);
  assert.equal(read('jobs-1', 'manifest.json').articles, items.length + 1);
  assert.equal(build('jobs-1').status, 0);
  assert.deepEqual(contents('jobs-1'), contents('plain'));
  rmSync(inFolder('jobs-1/shards/0000.json'));
  assert.doesNotMatch(build('jobs-1').stdout, /up to date/);
  assert.deepEqual(contents('jobs-1'), contents('plain'));
});

test('several widgets with options of their own, in a language', async () => {
  const options = JSON.stringify({ headingLevel: 3, tags: { limit: 1 } });
  const given = [
    '--show',
    'tags,related',
    '--locale',
    'de',
    '--limit',
    '4',
    '--tag-href',
    '/t/{slug}',
    '--options',
    options,
  ];
  assert.equal(build('german', ...given, '--pages', 'html').status, 0);
  const { shards } = read('german', 'manifest.json');
  const html = lookUp('german', shards, '6');
  assert.match(html, /<h3[^>]*>Themen/);
  assert.match(html, /<h3[^>]*>Mehr zum Thema/);
  assert.equal(html.match(/siderail-tag"/g)?.length ?? html.match(/href="\/t\//g).length, 1);
  const files = read('german', 'articles', 'index.json');
  assert.equal(Object.keys(files).length, items.length);
  assert.equal(new Set(Object.values(files)).size, items.length);
  assert.equal(readFileSync(inFolder('german/articles', files['6']), 'utf8'), html);
});

test('--pages json has the data', async () => {
  assert.equal(build('data', '--pages', 'json').status, 0);
  const rail = await openRail();
  const files = read('data', 'articles', 'index.json');
  for (const { id } of items.slice(0, 20))
    assert.deepEqual(read('data', 'articles', files[id]), { related: rail.query('related', { article: id }) });
});

test('what is wrong is said, and nothing is taken for finished', () => {
  mkdirSync(inFolder('mine/shards'), { recursive: true });
  const wrong = [
    [['build'], 2, /which articles/],
    [['build', 'feed.json'], 2, /--out/],
    [['build', 'feed.json', '--out', 'x', '--jobs', '0'], 2, /--jobs 0/],
    [['build', 'feed.json', '--out', 'x', '--pages', 'pdf'], 2, /--pages pdf/],
    [['build', 'feed.json', '--out', 'x', '--options', '[1]'], 2, /--options/],
    [['build', 'feed.json', '--out', 'x', '--show', 'weather'], 2, /unknown-widget: .*weather/],
    [['build', 'feed.json', '--out', 'x', '--options', '{"limits": 1}'], 2, /bad-option: .*limits/],
    [['build', 'missing.json', '--out', 'x'], 2, /missing\.json/],
    [['build', 'broken.json', '--out', 'x'], 1, /^broken\.json:3:1: json-syntax/],
    [['build', 'feed.json', 'twice.json', '--out', 'x'], 1, /^twice\.json: duplicate ids/],
    [['build', 'feed.json', '--out', 'feed.json/x'], 2, /cannot be written/],
    [['build', 'feed.json', '--out', 'mine'], 1, /not of siderail build/],
  ];
  for (const [given, exitCode, message] of wrong) {
    const { status, stdout, stderr } = run(...given);
    assert.deepEqual([status, stdout], [exitCode, ''], `${given}: ${stderr}`);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace');
    assert.ok(!existsSync(inFolder('x/manifest.json')));
  }
});

test('URLs are found as the engine finds them', async () => {
  const parts = [
    ['', 'https:', 'HTTP:'],
    ['//', '', '/'],
    ['www.', '', 'WWW.'],
    ['Ex.org', 'ÉX.org', 'a'],
    ['/', '/a', '/a/'],
  ];
  const ends = [
    ['', '/index.html', '/'],
    ['', '?a=1', '?utm_x=1&b=2', '?&&'],
    ['', '#top'],
  ];
  const choose = (list) => list[Math.floor(random() * list.length)];
  const urls = Array.from({ length: 600 }, () => [...parts, ...ends].map(choose).join(''));
  for (const url of urls.slice(0, 60)) {
    const rail = await Siderail.load();
    rail.add('articles', JSON.stringify([{ id: 'the-one', url, title: 'A' }]));
    const key = urlKey(rail.article('the-one').url ?? '');
    for (const other of urls) {
      const found = key !== '' && namesOf(other).slice(1).includes(key);
      assert.equal(found, rail.article(other) !== null, `${other} for ${url}`);
      if (found) assert.equal(shardOf(other, 512), shardOfKey(key, 512));
    }
  }
});
