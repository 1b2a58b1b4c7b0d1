// SPDX-License-Identifier: MIT
// The core against the simplest program that does the same, on random input: as few lines as the definition has words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Siderail } from 'siderail';
import { randomNumbers } from '../lib/random.js';

const random = randomNumbers(7);
const below = (bound) => Math.floor(random() * bound);
const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
// Squared, so that some words are frequent and most are not.
const someWords = () => Array.from({ length: 3 + below(30) }, () => words[Math.floor(random() ** 2 * words.length)]);

test('related articles are those of the cosine formula', async () => {
  for (let round = 0; round < 6; round++) {
    const texts = Array.from({ length: 2 + below(30) }, someWords);
    const rail = await Siderail.load();
    const articles = texts.map((text, id) => ({
      id: `${id}`,
      url: `/${id}`,
      title: text[0],
      text: text.slice(1).join(', '),
    }));
    rail.add('articles', JSON.stringify(articles));
    for (const id of texts.keys()) {
      const options = { article: `${id}`, limit: 10, minScore: 0.2, duplicates: 'show' };
      const found = rail
        .query('related', options)
        .items.map(({ id: other, score }) => ({ other: Number(other), score }));
      const wanted = similarTo(id, texts)
        .filter(({ score }) => score >= 0.2)
        .slice(0, 10);
      assert.equal(found.length, wanted.length);
      found.forEach(({ score, other }, index) => {
        assert.ok(Math.abs(score - wanted[index].score) < 3e-3, `${score}, not ${wanted[index].score}`);
        assert.ok(Math.abs(score - scoreOf(id, other, texts)) < 3e-3);
      });
    }
  }
});

const similarTo = (id, texts) =>
  [...texts.keys()]
    .filter((other) => other !== id)
    .map((other) => ({ other, score: scoreOf(id, other, texts) }))
    .sort((a, b) => b.score - a.score);

/** x² / (x² + h²) of the cosine x, with h = 0.075 (1 + 8 / how many different words the first has). */
function scoreOf(id, other, texts) {
  const square = cosine(id, other, texts) ** 2;
  return square / (square + (0.075 * (1 + 8 / new Set(texts[id]).size)) ** 2);
}

/**
 * weight = round(32 (1 + ln tf)) * sqrt(ln(1 + (n - df + 0.5) / (df + 0.5))), and the cosine of two articles' weights.
 * The first word is the title, which counts twice.
 */
function cosine(a, b, texts) {
  const weight = (word, text) => {
    const tf = [text[0], ...text].filter((other) => other === word).length;
    const df = texts.filter((other) => other.includes(word)).length;
    return tf && Math.round(32 * (1 + Math.log(tf))) * Math.sqrt(Math.log(1 + (texts.length - df + 0.5) / (df + 0.5)));
  };
  const dot = (x, y) => words.reduce((sum, word) => sum + weight(word, texts[x]) * weight(word, texts[y]), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('tags are counted and graded as defined', async () => {
  const scales = { log: Math.log, sqrt: Math.sqrt, linear: (count) => count };
  for (let round = 0; round < 60; round++) {
    const lists = Array.from({ length: 1 + below(40) }, someWords);
    const rail = await Siderail.load();
    rail.add('articles', JSON.stringify(lists.map((tags, id) => ({ id, title: 'A', tags }))));
    const scale = Object.keys(scales)[below(3)];
    const levels = 1 + below(20);
    const { tags } = rail.query('tags', { scale, levels, limit: 100 });
    const counts = words.map((word) => lists.filter((list) => list.includes(word)).length);
    const known = words.filter((_, index) => counts[index] > 0).sort();
    assert.deepEqual(
      tags.map(({ name }) => name),
      known,
    );
    const scaled = tags.map(({ count }) => scales[scale](count));
    const [low, high] = [Math.min(...scaled), Math.max(...scaled)];
    tags.forEach(({ name, count, weight, level }, index) => {
      const exact = high > low ? (scaled[index] - low) / (high - low) : 0.5;
      assert.equal(count, counts[words.indexOf(name)]);
      assert.ok(Math.abs(weight - exact) <= 0.000051, `${weight}, not ${exact}`);
      assert.ok(Math.abs(level - 1 - exact * (levels - 1)) <= 0.500001, `level ${level} of ${levels} at ${exact}`);
    });
  }
});

test('change and percent are those of exact arithmetic', async () => {
  const pairs = Array.from({ length: 400 }, () => [1 + below(10 ** (1 + below(7))), 1 + below(10 ** (1 + below(7)))]);
  // Quotients that end in a 5 behind the fourth place, where binary fractions cannot tell up from down.
  const ties = Array.from({ length: 400 }, () => {
    const close = 2 ** (5 + below(8)) * 5 ** below(4);
    return [close + 1 + below(close), close];
  });
  for (const [price, close] of [...pairs, ...ties]) {
    const quote = await quoteOf(price, close);
    const wanted = percentOf(price - close, close);
    assert.equal(quote.change, (price - close) / 100, `change of ${price} from ${close}`);
    assert.equal(quote.changePercent, wanted, `percent of ${price} from ${close}`);
    assert.equal(quote.direction, price > close ? 'up' : price < close ? 'down' : 'flat');
  }
});

/** 100 * part / whole to four places, halves away from zero. */
function percentOf(part, whole) {
  const [numerator, denominator] = [BigInt(Math.abs(part)) * 2_000_000n, BigInt(whole)];
  const units = (numerator + denominator) / (2n * denominator);
  return (Math.sign(part) * Number(units)) / 10_000 || 0;
}

let shared;
async function quoteOf(price, close) {
  shared ??= await Siderail.load();
  const cents = (value) => `${Math.floor(value / 100)}.${`${value % 100}`.padStart(2, '0')}`;
  shared.add('securities', '[{"symbol":"ABC","name":"Abacus Inc"}]');
  shared.add('quotes', `[{"symbol":"ABC","price":${cents(price)},"previousClose":"${cents(close)}"}]`);
  return shared.query('tickers', { article: { text: 'Abacus (ABC)' } }).badges[0].quote;
}
